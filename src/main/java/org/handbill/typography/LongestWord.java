package org.handbill.typography;

import java.lang.Character.UnicodeScript;
import java.util.List;

/** An estimate for text in a face whose widths are not known. */
final class LongestWord {
    /** Tenths of an em for a character: heavy system faces have capitals of 0.5 to 0.9 em and square signs of 1 em. */
    private static final int LETTER = 8;
    private static final int SQUARE = 10;

    private LongestWord() {}

    /** Of the longest stretch without a place to break; at least 1. */
    static int ems(List<String> words) {
        int longest = 1;
        for (String word : words) {
            int tenths = 0;
            for (int i = 0; i < word.length();) {
                int codePoint = word.codePointAt(i);
                i += Character.charCount(codePoint);
                tenths = breaksAnywhere(codePoint) ? SQUARE : tenths + width(codePoint);
                longest = Math.max(longest, tenths);
            }
        }
        return (longest + 9) / 10;
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.OTHER_SYMBOL -> SQUARE;
            default -> UnicodeScript.of(codePoint) == UnicodeScript.HANGUL ? SQUARE : LETTER;
        };
    }

    static boolean breaksAnywhere(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> false;
        };
    }
}
