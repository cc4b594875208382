package org.handbill.check;

/**
 * Digits that are no amounts: in addresses, hashtags and placeholders; dates in digits, times of day, telephone numbers, fractions. Each is overwritten
 * in one walk along the text, whatever stands in it: patterns would look at a row without spaces again from each of its characters.
 */
final class NoAmounts {
    private static final String UNITS = "年月日년월일時时시分분";
    private static final int SHORTEST_PHONE = 5;
    private static final char BLANK = '\u0001';

    private NoAmounts() {}

    /** @param bare a copy of the text, in which they are overwritten */
    static void blank(String text, StringBuilder bare) {
        words(text, bare);
        int at = 0;
        while (at < bare.length()) {
            int end = bare.charAt(at) == '+' ? phone(bare, at) : Digits.at(bare, at) ? digits(bare, at) : at;
            if (end < 0) {
                at = Digits.end(bare, at);
            } else if (end > at) {
                blank(bare, at, end);
                at = end;
            } else {
                at += Character.charCount(bare.codePointAt(at));
            }
        }
    }

    static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : BLANK);
        }
    }

    /** Addresses, accounts, hashtags and placeholders: everything up to the next space belongs to them. */
    private static void words(String text, StringBuilder bare) {
        int start = 0;
        boolean marked = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == ' ' || c >= '\t' && c <= '\r') {
                if (marked) {
                    blank(bare, start, i);
                }
                start = i + 1;
                marked = false;
            } else {
                marked |= c == '@' || c == '#' || c == '{' || c == ':' && text.startsWith("://", i);
            }
        }
    }

    /** The end of a telephone number; its start if there is none. */
    private static int phone(CharSequence text, int start) {
        int end = Digits.at(text, start + 1) ? start + 1 : start;
        int length = -1;
        while (end > start && end < text.length() && (Digits.at(text, end) || text.charAt(end) == ' ' || text.charAt(end) == '-')) {
            end += Character.charCount(Character.codePointAt(text, end));
            length++;
        }
        return length >= SHORTEST_PHONE ? end : start;
    }

    /** The end of what begins with a row of digits and is no amount; -1 if the digits are one. */
    private static int digits(CharSequence text, int start) {
        int end = Digits.end(text, start);
        if (end == text.length()) {
            return -1;
        }
        char next = text.charAt(end);
        int second = Digits.end(text, end + 1);
        boolean twoRows = second > end + 1;
        if (next == ':' && twoRows && Digits.count(text, end + 1, second) >= 2) {
            return Character.offsetByCodePoints(text, end + 1, 2);
        }
        if (twoRows && isSeparator(next)) {
            int third = second < text.length() && isSeparator(text.charAt(second)) ? Digits.end(text, second + 1) : second;
            if (third > second + 1) {
                return third;
            }
            boolean longRows = Digits.count(text, start, end) >= 2 && Digits.count(text, end + 1, second) >= 2;
            return next == '/' || next == '-' && longRows ? second : -1;
        }
        int unit = next == ' ' && end + 1 < text.length() ? end + 1 : end;
        return UNITS.indexOf(text.charAt(unit)) >= 0 ? unit + 1 : -1;
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '/' || c == '.';
    }
}
