package org.handbill.parse;

/** The text of a cell. */
final class CsvCell {
    private CsvCell() {}

    /** Without blanks around it, with line ends as LF. */
    static String of(char[] buffer, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && isBlank(buffer[from])) {
            from++;
        }
        while (to > from && isBlank(buffer[to - 1])) {
            to--;
        }
        return whole(buffer, from, to - from);
    }

    /** With the blanks around it, with line ends as LF. */
    static String whole(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        String text = new String(buffer, offset, length);
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** White space of any kind, no-break spaces and byte-order marks too. */
    static boolean isBlank(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
