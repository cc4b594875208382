package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * An escape in a text in double quotes (YAML 1.2.2, section 5.7).
 *
 * @param from where its backslash is, in UTF-16 units into the file
 * @param to behind its last character
 * @param character what it stands for; -1 for a line end and for what YAML does not have
 */
record YamlEscape(int from, int to, int character) {
    private static final String LETTERS = "0abtnvfreN_LP";
    private static final String MEANINGS = "\0\u0007\b\t\n\u000B\f\r\u001B\u0085\u00A0\u2028\u2029";

    /** Those of a stretch that stand for control characters and halves of surrogate pairs. */
    static List<YamlEscape> controls(String text, int from, int to) {
        List<YamlEscape> controls = new ArrayList<>();
        for (int at = text.indexOf('\\', from); at >= 0 && at + 1 < to;) {
            YamlEscape escape = at(text, at, to);
            int next = escape.to();
            if (Character.isBmpCodePoint(escape.character()) && Character.isHighSurrogate((char) escape.character()) && next + 1 < to
                    && text.charAt(next) == '\\') {
                YamlEscape low = at(text, next, to);
                if (Character.isBmpCodePoint(low.character()) && Character.isLowSurrogate((char) low.character())) {
                    at = text.indexOf('\\', low.to());
                    continue;
                }
            }
            if (escape.character() >= 0 && Controls.isForbidden(escape.character())) {
                controls.add(escape);
            }
            at = text.indexOf('\\', next);
        }
        return controls;
    }

    private static YamlEscape at(String text, int at, int to) {
        char letter = text.charAt(at + 1);
        int digits = switch (letter) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        int end = at + 2 + digits;
        if (digits == 0) {
            int known = LETTERS.indexOf(letter);
            return new YamlEscape(at, end, known < 0 ? -1 : MEANINGS.charAt(known));
        }
        return end <= to ? new YamlEscape(at, end, number(text.substring(at + 2, end))) : new YamlEscape(at, to, -1);
    }

    private static int number(String digits) {
        boolean isNumber = digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return isNumber ? Integer.parseUnsignedInt(digits, 16) : -1;
    }
}
