package org.handbill.diagnostic;

/**
 * A stretch of a source, from {@code start} up to, not including, {@code end}, in UTF-16 units from 0.
 *
 * @param source the file that it stands in
 */
public record Span(Source source, int start, int end) implements Location {
    private static final int LONGEST = 1_000;

    public Span {
        if (start < 0 || end < start || end > source.text().length()) {
            throw new IllegalArgumentException("no stretch " + start + ".." + end + " in " + source);
        }
    }

    @Override
    public String file() {
        return source.file();
    }

    /** The line of its start, from 1. */
    public int line() {
        return source.lineOf(start);
    }

    /** The column of its start, from 1, in code points. */
    public int column() {
        return source.columnOf(start);
    }

    /** From 0, in UTF-16 units: found at once, where a column has to be counted. */
    int offsetInLine() {
        return source.offsetInLine(start);
    }

    /** The line that its end stands in, from 1. */
    public int endLine() {
        return source.lineOf(end);
    }

    /** The column behind its last character, from 1, in code points. */
    public int endColumn() {
        return source.columnOf(end);
    }

    /** The text that it covers. */
    public String text() {
        return source.text().substring(start, end);
    }

    /** In code points, up to the end of its line or a bound that no excerpt reaches. */
    int length() {
        return source.text().codePointCount(start, Math.min(end, start + LONGEST));
    }

    /** What is near its start on its line. */
    Source.Surroundings surroundings(int codePoints) {
        return source.surroundings(start, codePoints);
    }

    /** The whole line that its start stands in, without its end. */
    public String lineText() {
        return source.lineText(line());
    }

    @Override
    public String toString() {
        return file() + ":" + line() + ":" + column();
    }
}
