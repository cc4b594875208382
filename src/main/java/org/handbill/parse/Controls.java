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
        return c < 0xA0 && c != 0x85 || Character.isSurrogate(c) || c > 0xFFFD;
    }

    static String message(int c) {
        return String.format(Locale.ROOT, "There is an invisible control character here (U+%04X).", c);
    }

    /** What is shown for one: a space for a line or page break of a word processor, otherwise the replacement character. */
    static char shown(char c) {
        return c == 0x0B || c == '\f' ? ' ' : '\uFFFD';
    }
}
