package org.handbill.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the letters of a tag's name, its attributes, and the parts of an address in angle brackets: for each of them the library's patterns
 * go one level deeper.
 */
final class TagParts {
    /** What the library takes for the name of a name space (XML 1.0, production 4a, "NameChar"): also whole sentences of Chinese. */
    private static final Pattern NAME = Pattern.compile("[-._0-9A-Za-z\\u00B7\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u037D\\u037F-\\u1FFF"
            + "\\u200C\\u200D\\u203F\\u2040\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD]*");

    private TagParts() {}

    /** Whether what begins behind a '&lt;' has more of them on this line. */
    static boolean more(String text, int from, int end, int most) {
        return attributes(text, from, end, most) > most || addressParts(text, from, end, most) > most;
    }

    /** Whether the name behind a '&lt;' is longer. */
    static boolean hasLongerName(String text, int from, int end, int longest) {
        int start = from < end && text.charAt(from) == '/' ? from + 1 : from;
        Matcher name = NAME.matcher(text).region(start, end);
        return name.lookingAt() && name.end() - start > longest;
    }

    private static int attributes(String text, int from, int end, int most) {
        int i = tagName(text, from, end);
        int count = 0;
        while (i > from && i < end && count <= most) {
            int start = blanks(text, i, end);
            int after = attributeName(text, start, end);
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

    /** Those of the host: what is before '@' is one part, whatever signs it has. */
    private static int addressParts(String text, int from, int end, int most) {
        int count = 0;
        boolean inHost = false;
        for (int i = from; i < end && count <= most && " \t<>".indexOf(text.charAt(i)) < 0; i++) {
            count += inHost && text.charAt(i) == '.' ? 1 : 0;
            inHost |= text.charAt(i) == '@';
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

    private static int tagName(String text, int from, int end) {
        int i = from;
        while (i < end && (Character.isLetterOrDigit(text.charAt(i)) || ":._-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static int attributeName(String text, int from, int end) {
        int i = from;
        while (i < end && TagScan.isAttributeName(text.charAt(i), i > from)) {
            i++;
        }
        return i;
    }
}
