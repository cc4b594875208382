package org.handbill.parse;

/**
 * Counts the attributes of a tag, and the parts of an address in angle brackets: for each of them the library's patterns go one level
 * deeper.
 */
final class TagParts {
    private TagParts() {}

    /** Whether what begins behind a '&lt;' has more of them on this line. */
    static boolean more(String text, int from, int end, int most) {
        return attributes(text, from, end, most) > most || addressParts(text, from, end, most) > most;
    }

    private static int attributes(String text, int from, int end, int most) {
        int i = name(text, from, end);
        int count = 0;
        while (i > from && i < end && count <= most) {
            int start = blanks(text, i, end);
            int after = name(text, start, end);
            if (start == i || after == start) {
                break;
            }
            count++;
            i = value(text, after, end);
        }
        return count;
    }

    /** Behind the value of an attribute, or where it would begin. */
    private static int value(String text, int from, int end) {
        int i = blanks(text, from, end);
        if (i == end || text.charAt(i) != '=') {
            return from;
        }
        i = blanks(text, i + 1, end);
        char quote = i < end ? text.charAt(i) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, i + 1);
            return close < 0 || close >= end ? end : close + 1;
        }
        while (i < end && " \t\"'=<>{}`".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int addressParts(String text, int from, int end, int most) {
        int count = 0;
        for (int i = from; i < end && count <= most && " \t<>".indexOf(text.charAt(i)) < 0; i++) {
            count += text.charAt(i) == '.' ? 1 : 0;
        }
        return count;
    }

    private static int blanks(String text, int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static int name(String text, int from, int end) {
        int i = from;
        while (i < end && (Character.isLetterOrDigit(text.charAt(i)) || ":._-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }
}
