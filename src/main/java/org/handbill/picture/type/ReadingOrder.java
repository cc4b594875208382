package org.handbill.picture.type;

import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * In which order a line's characters are read (Unicode Standard Annex 9). A text that has none from right to left, such as a title in Latin letters, is
 * set from left to right in every language, so that its full stop is behind its last word.
 */
final class ReadingOrder {
    /**
     * What between words from right to left would be torn apart (rules W1 to W7, N2), so that nobody could type it: hashtags and handles in Latin
     * letters, and telephone numbers with their country's code.
     */
    private static final Pattern TYPED = Pattern
            .compile(
                    "[#@][\\p{IsLatin}\\d][\\p{IsLatin}\\d_]*+(?:[@.-][\\p{IsLatin}\\d_]++)*+|\\+\\d(?:[ ().\\u2010\\u2011-]?\\d){4,14}(?!\\d)");
    private static final String LATIN_LETTER = "a";

    private ReadingOrder() {}

    /** @param rightToLeft whether the text's language is */
    static Bidi of(String text, boolean rightToLeft) {
        if (!rightToLeft) {
            return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        }
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        }
        // Levels of their own would do as well, but with such Java no longer keeps brackets in pairs (rule N0).
        String asLetters = TYPED.matcher(text).replaceAll(typed -> LATIN_LETTER.repeat(typed.end() - typed.start()));
        return new Bidi(asLetters, Bidi.DIRECTION_RIGHT_TO_LEFT);
    }
}
