package org.handbill.compose;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.handbill.text.FittedLetter;
import org.handbill.text.Limit;
import org.handbill.text.Measure;
import org.handbill.text.WebForm;

/**
 * Fits an appeal to forms with different salutations, each kind of fit once.
 *
 * <p>Forms count a text as the sum of its parts, so that the choice of paragraphs depends on what a salutation costs and not on its words: one fit
 * with a salutation of the same cost serves all of them, exactly.
 */
final class FittedLetters {
    /** Few forms have limits of their own, and salutations are short; more than this would only fill the memory. */
    private static final int MOST_KEPT = 600;
    private static final String STAND_IN = "x";

    private final AppealComposer appeal;
    private final Map<Kind, FittedLetter> kept = new ConcurrentHashMap<>();

    private record Kind(int limit, int newline, int salutation) {}

    FittedLetters(AppealComposer appeal) {
        this.appeal = appeal;
    }

    /** @param salutation a text that the form takes; empty if there is none */
    FittedLetter fit(String salutation, int limit, int newline) {
        WebForm form = new WebForm(newline);
        Kind kind = new Kind(limit, newline, salutation.isBlank() ? 0 : form.count(salutation).used());
        FittedLetter found = kept.get(kind);
        if (found == null) {
            found = appeal.fit(STAND_IN.repeat(kind.salutation()), new Limit(form, limit));
            if (kept.size() < MOST_KEPT) {
                kept.put(kind, found);
            }
        }
        return switch (found) {
            case FittedLetter.Fitted fitted when kind.salutation() > 0 -> withSalutation(fitted, salutation, kind);
            case FittedLetter.Fitted fitted -> fitted;
            case FittedLetter.TooLong tooLong -> tooLong;
        };
    }

    private static FittedLetter.Fitted withSalutation(FittedLetter.Fitted fitted, String salutation, Kind kind) {
        Measure measure = fitted.measure();
        return new FittedLetter.Fitted(salutation + fitted.text().substring(kind.salutation()), fitted.included(), fitted.total(),
                fitted.closingUsed(), fitted.wholeParagraphs(), measure);
    }
}
