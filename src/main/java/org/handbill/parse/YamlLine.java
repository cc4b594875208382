package org.handbill.parse;

/**
 * One line of YAML taken apart without regard to what stands around it, to explain a mistake in it. Offsets are UTF-16 units into the file.
 *
 * @param start where the line begins
 * @param content where its first character stands that is neither a blank nor the {@code - } of an item
 * @param colon where the colon behind its key stands, or -1 if it has none with a space or the line's end behind it
 * @param value where the value behind the colon begins, or {@code content} if there is no colon
 * @param end where it ends, before its line end
 */
record YamlLine(String text, int start, int content, int colon, int value, int end) {
    /** Longer values are not repeated in a hint. */
    private static final int LONGEST_ECHO = 80;

    static YamlLine at(String text, int offset) {
        int start = YamlScan.lineStart(text, Math.min(offset, text.length()));
        int end = YamlScan.lineEnd(text, start);
        int content = blanks(text, start, end);
        while (content + 1 < end && text.charAt(content) == '-' && text.charAt(content + 1) == ' ') {
            content = blanks(text, content + 1, end);
        }
        int colon = colon(text, content, end);
        return new YamlLine(text, start, content, colon, colon < 0 ? content : blanks(text, colon + 1, end), end);
    }

    /** A stretch of a line that holds a key and its value, for instance between the commas of braces. */
    static YamlLine of(String text, int from, int to) {
        int colon = colon(text, from, to);
        return new YamlLine(text, from, from, colon, colon < 0 ? from : blanks(text, colon + 1, to), to);
    }

    private static int blanks(String text, int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static int colon(String text, int from, int end) {
        if (from < end && "[{|>".indexOf(text.charAt(from)) >= 0) {
            return -1;
        }
        int i = from;
        if (i < end && (text.charAt(i) == '"' || text.charAt(i) == '\'')) {
            int close = text.indexOf(text.charAt(i), i + 1);
            i = close < 0 || close >= end ? end : close + 1;
        }
        for (; i < end; i++) {
            if (text.charAt(i) == ':' && (i + 1 == end || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t')) {
                return i;
            }
        }
        return -1;
    }

    boolean hasKey() {
        return colon > content;
    }

    String key() {
        return text.substring(content, colon);
    }

    /** The first character of the value; 0 if there is none. */
    char valueStart() {
        return value < end ? text.charAt(value) : 0;
    }

    /** The value in quotes, behind its key if it has one, as the author should type it. */
    String quoted() {
        String content = text.substring(value, end).stripTrailing();
        String inQuotes = content.length() > LONGEST_ECHO ? "\"…\"" : quoted(content);
        return hasKey() ? key() + ": " + inQuotes : inQuotes;
    }

    /** A colon right behind the first word, without the space that has to follow it; -1 if there is none. The ideographic colon counts too. */
    int tightColon() {
        for (int i = content; i < end && !Character.isWhitespace(text.charAt(i)); i++) {
            char c = text.charAt(i);
            if (i > content && (c == ':' && i + 1 < end && text.charAt(i + 1) != '/' || c == '\uFF1A')) {
                return i;
            }
        }
        return -1;
    }

    private static String quoted(String value) {
        if (value.indexOf('"') < 0 && value.indexOf('\\') < 0) {
            return '"' + value + '"';
        }
        return "'" + value.replace("'", "''") + "'";
    }
}
