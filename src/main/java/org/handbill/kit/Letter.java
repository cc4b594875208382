package org.handbill.kit;

import org.handbill.campaign.Action;
import org.handbill.text.Measure;

/**
 * The appeal fitted to a form.
 *
 * @param paragraphs how many of the appeal's are in it
 * @param available how many the appeal has
 */
public record Letter(Action.Form form, String subject, String text, int paragraphs, int available, Measure measure, LetterFit fit,
        Letter.Extent extent) {

    /** How much of the appeal it is. */
    public enum Extent {
        WHOLE,
        /** Whole paragraphs, and the closing if the appeal has one. */
        PARAGRAPHS,
        /** The first sentences of the essential paragraphs, and the closing if the appeal has one. */
        SENTENCES
    }
}
