package org.handbill.compose;

/**
 * Sets apart what would jump in a text that is written from right to left: handles such as {@code @name}, whose sign would go to the other end, and
 * numbers with signs in them, such as telephone numbers and dates, whose parts would change places (Unicode Standard Annex 9, rules W2, W4, N1).
 *
 * <p>An isolate opens before a space and the handle, since some networks look for handles behind spaces only. Links get none: networks that take
 * all up to the next space for a link would take the closing sign for part of it. They stand on lines of their own instead.
 */
final class Isolates {
    private static final char OPEN = '\u2066';
    private static final char CLOSE = '\u2069';
    private static final char LAST_OPENING = '\u2068';

    private Isolates() {}

    /** Whether each isolate that a text opens is closed in it, and none is closed that it does not open. */
    static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            open += change(text.charAt(i));
        }
        return open == 0;
    }

    private static int change(char c) {
        return c >= OPEN && c <= LAST_OPENING ? 1 : c == CLOSE ? -1 : 0;
    }

    /** The text with isolates, but for what already stands in one. */
    static String around(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int open = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean startsWord = i == 0 || !isWord(text.charAt(i - 1));
            if (open == 0 && startsWord) {
                if (isAddress(text, i)) {
                    int end = wordEnd(text, i);
                    out.append(text, i, end);
                    i = end;
                    continue;
                }
                int end = c == '@' ? handleEnd(text, i) : numberEnd(text, i);
                if (end > i) {
                    out.append(OPEN).append(c == '@' ? " " : "").append(text, i, end).append(CLOSE);
                    i = end;
                    continue;
                }
            }
            open = Math.max(0, open + change(c));
            out.append(c);
            i++;
        }
        return out.toString();
    }

    /** What may not stand before a handle, number or address that begins. */
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "@#_/.-+:%&=?{".indexOf(c) >= 0;
    }

    private static boolean isAddress(String text, int from) {
        return text.startsWith("http://", from) || text.startsWith("https://", from) || text.startsWith("www.", from);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Behind a handle, which may name a server; {@code from} if there is none. */
    private static int handleEnd(String text, int from) {
        int end = from + 1;
        while (end < text.length() && (isLatin(text.charAt(end)) || "_.-@".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > from + 1 && !isLatin(text.charAt(end - 1)) && text.charAt(end - 1) != '_') {
            end--;
        }
        return end == from + 1 ? from : end;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Behind a number that would jump; {@code from} if there is none. A telephone number with a plus sign goes on over single spaces. */
    private static int numberEnd(String text, int from) {
        boolean telephone = text.charAt(from) == '+';
        boolean jumps = telephone;
        int end = telephone ? from + 1 : from;
        if (end == text.length() || !isDigit(text.charAt(end))) {
            return from;
        }
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joins = "-\u2010\u2011\u2012\u2013+".indexOf(c) >= 0 || telephone && c == ' ';
            boolean goesOn = end + 1 < text.length() && isDigit(text.charAt(end + 1)) && (joins || ".,:/".indexOf(c) >= 0);
            if (!isDigit(c) && !goesOn) {
                break;
            }
            jumps |= joins;
            end++;
        }
        return jumps ? end : from;
    }
}
