package org.handbill.diagnostic;

import java.util.Arrays;

/**
 * The text of one of the author's files, with its lines indexed.
 *
 * <p>Offsets are UTF-16 units from 0; lines and columns are counted from 1, columns in code points as editors show them.
 * A line ends at LF, CRLF or CR.
 */
public final class Source {
    private final String file;
    private final String text;
    private final int linesBefore;
    private final int[] lineStarts;

    /**
     * @param file the file as the author knows it, relative to the campaign folder, with '/' between names
     * @param text the file's whole text
     */
    public Source(String file, String text) {
        this(file, text, 0);
    }

    private Source(String file, String text, int linesBefore) {
        this.file = file;
        this.text = text;
        this.linesBefore = linesBefore;
        this.lineStarts = lineStarts(text);
    }

    /** Some whole lines of a file that is too large to be kept; they are counted from {@code firstLine}. */
    public static Source excerpt(String file, int firstLine, String lines) {
        return new Source(file, lines, firstLine - 1);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean crOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !crOfCrLf) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    /** The stretch from {@code start} up to, not including, {@code end}; both are brought inside the text. */
    public Span span(int start, int end) {
        int from = Math.clamp(start, 0, text.length());
        return new Span(this, from, Math.clamp(end, from, text.length()));
    }

    /** The stretch that begins at a line and column, both from 1, and is {@code length} UTF-16 units long. */
    public Span spanAt(int line, int column, int length) {
        int from = offset(line, column);
        return span(from, from + length);
    }

    /** The whole text of a line counted from 1, without its end. */
    public Span line(int line) {
        int start = offset(line, 1);
        return span(start, start + lineText(line).length());
    }

    /** The offset of a line and column, both from 1; past the end of the line or text, that end. */
    public int offset(int line, int column) {
        int index = Math.clamp(line - linesBefore, 1, lineStarts.length) - 1;
        int start = lineStarts[index];
        String content = textOf(index);
        int available = content.codePointCount(0, content.length());
        return start + content.offsetByCodePoints(0, Math.clamp(column - 1, 0, available));
    }

    public int lineCount() {
        return lineStarts.length;
    }

    int lineOf(int offset) {
        return indexOf(offset) + linesBefore + 1;
    }

    int columnOf(int offset) {
        int start = lineStarts[indexOf(offset)];
        return text.codePointCount(start, offset) + 1;
    }

    int offsetInLine(int offset) {
        return offset - lineStarts[indexOf(offset)];
    }

    private int indexOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    String lineText(int line) {
        return textOf(line - linesBefore - 1);
    }

    private String textOf(int index) {
        int start = lineStarts[index];
        int end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * Parts of a line before and behind a place in it.
     *
     * @param moreBefore whether the line begins further to the left
     * @param moreBehind whether it goes on
     */
    record Surroundings(String before, String behind, boolean moreBefore, boolean moreBehind) {}

    /** At most so many code points on either side, however long the line is. */
    Surroundings surroundings(int offset, int codePoints) {
        int line = indexOf(offset);
        int start = lineStarts[line];
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
        int from = offset;
        for (int i = 0; i < codePoints && from > start; i++) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        int to = offset;
        for (int i = 0; i < codePoints && to < end && !isLineEnd(text.charAt(to)); i++) {
            to += Character.charCount(text.codePointAt(to));
        }
        return new Surroundings(text.substring(from, offset), text.substring(offset, to), from > start,
                to < end && !isLineEnd(text.charAt(to)));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public String toString() {
        return file;
    }
}
