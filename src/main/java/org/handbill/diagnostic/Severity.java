package org.handbill.diagnostic;

/** How much a diagnostic weighs: an error stops the stage, a warning is only shown, and a note tells of what is as it should be. */
public enum Severity {
    ERROR, WARNING, NOTE
}
