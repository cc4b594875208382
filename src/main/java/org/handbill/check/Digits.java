package org.handbill.check;

/** Finds digits of any script in a text; all offsets are UTF-16 units. */
final class Digits {
    private Digits() {}

    static boolean at(CharSequence text, int at) {
        return at < text.length() && Character.getType(Character.codePointAt(text, at)) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** Where the next digit is, at or behind a place; the text's length if there is none. */
    static int next(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !at(text, at)) {
            at += Character.charCount(Character.codePointAt(text, at));
        }
        return at;
    }

    /** Where the row of digits ends that goes on at a place. */
    static int end(CharSequence text, int from) {
        int at = from;
        while (at(text, at)) {
            at += Character.charCount(Character.codePointAt(text, at));
        }
        return at;
    }

    static int count(CharSequence text, int start, int end) {
        return Character.codePointCount(text, start, end);
    }
}
