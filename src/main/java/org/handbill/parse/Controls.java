package org.handbill.parse;

import java.util.Locale;

/**
 * Characters that nobody typed on purpose and no page shows: controls other than tabs and line ends, halves of surrogate pairs, and the
 * two that XML 1.0 does not have ("Characters", production 2).
 */
final class Controls {
    static final String HINT = "Delete it; typing the text on both sides of it again is the surest way.";

    private Controls() {}

    /** The first at or after an index, or -1. */
    static int next(String text, int from) {
        return next(text, from, text.length());
    }

    /** The first of a stretch, or -1. */
    static int next(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F || c >= 0xA0 && c < Character.MIN_SURROGATE || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            boolean isPair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (isControl(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isControl(char c) {
        return c < 0xA0 || Character.isSurrogate(c) || c > 0xFFFD;
    }

    static String message(int c) {
        return c > Character.MAX_CODE_POINT
                ? "No character has the number that is written here."
                : String.format(Locale.ROOT, "There is an invisible control character here (U+%04X).", c);
    }

    /** Whether an entity with this number stands for none that a page can show: then it becomes the replacement character. */
    static boolean isForbidden(int number) {
        return number < 0 || number > Character.MAX_CODE_POINT
                || number <= Character.MAX_VALUE && next(String.valueOf((char) number), 0) == 0;
    }

    /** What is shown for one: a space for a line or page break of another program, otherwise the replacement character. */
    static char shown(char c) {
        return c == 0x0B || c == '\f' || c == 0x85 ? ' ' : '\uFFFD';
    }
}
