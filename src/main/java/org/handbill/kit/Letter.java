package org.handbill.kit;

import org.handbill.campaign.Action;
import org.handbill.text.Measure;

/**
 * The appeal fitted to a form.
 *
 * @param available how many paragraphs the appeal has
 * @param fit which of them are in it
 */
public record Letter(Action.Form form, String subject, String text, int available, Measure measure, LetterFit fit,
        Letter.Extent extent) {

    /** The same for a form that is said otherwise. */
    public Letter on(Action.Form other) {
        return new Letter(other, subject, text, available, measure, fit, extent);
    }

    /** How much of the appeal it is. */
    public enum Extent {
        WHOLE,
        /** Whole paragraphs, and the closing if the appeal has one. */
        PARAGRAPHS,
        /** The first sentences of an appeal without essential paragraphs, and the closing if it has one. */
        SENTENCES
    }
}
