package org.handbill.campaign;

/** What a translation may lack: it is then shown in the campaign's own language, and marked as such. */
public enum Part {
    TITLE, SUMMARY, BODY, NOTICE, PETITION_LABEL, PETITION_OUTCOME, IMAGE_ALT, IMAGE_CREDIT, FORM_NAME, FORM_TOPIC, FORM_STEPS, SOURCE_NAME,
    SOURCE_AUTHOR,
    SOURCE_TRANSLATOR
}
