package org.handbill.parse;

import java.util.Arrays;

/**
 * Finds the ends of HTML tags, comments and the like in one text. A search that failed is not repeated from a later place, so that all
 * searches together pass over the text only a few times. The rules are those of CommonMark 0.31, "Raw HTML".
 */
final class TagScan {
    private static final String[] ENDS = {"-->", "?>", "]]>", ">", "'", "\""};

    private final CharSequence text;
    /** For each of the ends, the place from which it is known not to come any more. */
    private final int[] absentFrom = new int[ENDS.length];

    TagScan(CharSequence text) {
        this.text = text;
        Arrays.fill(absentFrom, Integer.MAX_VALUE);
    }

    /** The end of what begins with {@code <} at an index, or -1. */
    int end(int from) {
        if (from + 1 >= text.length()) {
            return -1;
        }
        char c = text.charAt(from + 1);
        if (c == '!') {
            return markup(from);
        }
        if (c == '?') {
            return find(1, from + 2);
        }
        return c == '/' ? closingTag(from + 2) : openingTag(from + 1);
    }

    private int markup(int from) {
        if (startsWith("<!-->", from)) {
            return from + 5;
        }
        if (startsWith("<!--->", from)) {
            return from + 6;
        }
        if (startsWith("<!--", from)) {
            return find(0, from + 4);
        }
        if (startsWith("<![CDATA[", from)) {
            return find(2, from + 9);
        }
        return from + 2 < text.length() && isLetter(text.charAt(from + 2)) ? find(3, from + 3) : -1;
    }

    private int closingTag(int from) {
        int i = spaces(name(from));
        return i >= 0 && i < text.length() && text.charAt(i) == '>' ? i + 1 : -1;
    }

    private int openingTag(int from) {
        int i = name(from);
        while (i >= 0) {
            int afterSpaces = spaces(i);
            if (afterSpaces == text.length()) {
                return -1;
            }
            char c = text.charAt(afterSpaces);
            if (c == '>') {
                return afterSpaces + 1;
            }
            if (c == '/') {
                return afterSpaces + 1 < text.length() && text.charAt(afterSpaces + 1) == '>' ? afterSpaces + 2 : -1;
            }
            i = afterSpaces == i ? -1 : attribute(afterSpaces);
        }
        return -1;
    }

    private int attribute(int from) {
        int i = from;
        while (i < text.length() && isAttributeName(text.charAt(i), i > from)) {
            i++;
        }
        if (i == from) {
            return -1;
        }
        int equals = spaces(i);
        if (equals == text.length() || text.charAt(equals) != '=') {
            return i;
        }
        int value = spaces(equals + 1);
        if (value == text.length()) {
            return -1;
        }
        char quote = text.charAt(value);
        if (quote == '\'' || quote == '"') {
            return find(quote == '\'' ? 4 : 5, value + 1);
        }
        int end = value;
        while (end < text.length() && isUnquotedValue(text.charAt(end))) {
            end++;
        }
        return end == value ? -1 : end;
    }

    private int name(int from) {
        int i = from;
        while (i < text.length() && (isLetter(text.charAt(i)) || i > from && (isDigit(text.charAt(i)) || text.charAt(i) == '-'))) {
            i++;
        }
        return i == from ? -1 : i;
    }

    /** Passes -1 on. */
    private int spaces(int from) {
        int i = from;
        while (i >= 0 && i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The index after the next occurrence of an end, or -1. */
    private int find(int end, int from) {
        if (from >= absentFrom[end]) {
            return -1;
        }
        String wanted = ENDS[end];
        for (int i = from; i + wanted.length() <= text.length(); i++) {
            if (text.charAt(i) == wanted.charAt(0) && startsWith(wanted, i)) {
                return i + wanted.length();
            }
        }
        absentFrom[end] = from;
        return -1;
    }

    private boolean startsWith(String wanted, int from) {
        if (from + wanted.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (text.charAt(from + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    static boolean isAttributeName(char c, boolean notFirst) {
        return isLetter(c) || c == '_' || c == ':' || notFirst && (isDigit(c) || c == '.' || c == '-');
    }

    private static boolean isUnquotedValue(char c) {
        return !isSpace(c) && c != '"' && c != '\'' && c != '=' && c != '<' && c != '>' && c != '`';
    }
}
