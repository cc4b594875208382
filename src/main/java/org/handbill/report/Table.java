package org.handbill.report;

import java.util.List;

/** Prints cells in columns for a terminal, two spaces apart. */
final class Table {
    private Table() {}

    /**
     * One line for each row, without spaces at its end.
     *
     * @param right for each column, whether it stands to the right, as numbers do
     */
    static String print(List<List<String>> rows, List<Boolean> right) {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : "  ").append(right.get(i) ? gap + row.get(i) : row.get(i) + gap);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /** In columns of a terminal: letters of East Asia take two. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(codePoint) || codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x3000 && codePoint <= 0x30FF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3 || codePoint >= 0xFF01 && codePoint <= 0xFF60
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
        return wide ? 2 : 1;
    }

    /** A text of at most so many columns, its end replaced by an ellipsis if it is longer. */
    static String clip(String text, int most) {
        if (width(text) <= most) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int used = 1;
        for (int c : text.codePoints().toArray()) {
            used += width(c);
            if (used > most) {
                break;
            }
            out.appendCodePoint(c);
        }
        return out.append('…').toString();
    }
}
