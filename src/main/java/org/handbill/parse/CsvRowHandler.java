package org.handbill.parse;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.jspecify.annotations.Nullable;

/** Hands over a table's rows, the header row left out. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<Boolean> {
    private static final int LONGEST_SHOWN = 40;

    private final List<String> columns;
    private final CsvTable.Cells kind;
    private final int linesBefore;
    private final CsvTable.Rows rows;
    private final String[] cells;
    private boolean header = true;
    private boolean filled;
    private int line;
    private int next;
    private int extra = -1;
    private String extraText = "";
    private int control = -1;
    private int controlCharacter;
    private int tooLong = -1;
    private int tooLongLength;

    CsvRowHandler(List<String> columns, CsvTable.Cells kind, int linesBefore, CsvTable.Rows rows) {
        this.columns = columns;
        this.kind = kind;
        this.linesBefore = linesBefore;
        this.rows = rows;
        this.cells = new String[columns.size()];
    }

    /** The cell that is read next. */
    CsvTable.Place place() {
        return new CsvTable.Place(line, next);
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = (int) startingLine + linesBefore;
        next = 0;
        filled = false;
        extra = -1;
        tooLong = -1;
        control = -1;
        Arrays.fill(cells, "");
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        next = index + 1;
        String text = kind.trimmed() ? CsvCell.of(buffer, offset, length) : CsvCell.whole(buffer, offset, length);
        if (header || text.isEmpty()) {
            return;
        }
        filled = true;
        int at = Controls.next(text.replace('\u0085', ' '), 0); // a line break of other systems, which cells may have
        if (at >= 0 && control < 0) {
            control = index;
            controlCharacter = text.charAt(at);
        }
        if (index >= cells.length || columns.get(index).isEmpty()) {
            if (extra < 0) {
                extra = index;
                extraText = text;
            }
        } else if (text.length() > kind.longest()) {
            tooLong = index;
            tooLongLength = text.length();
        } else {
            cells[index] = text;
        }
    }

    /** Nothing: rows are handed over and not kept. */
    @Override
    protected @Nullable Boolean buildRecord() {
        if (header) {
            header = false;
        } else if (filled) {
            handOver();
        }
        return null;
    }

    /** Not where a cell too many has moved the others to columns that they do not belong to. */
    private void handOver() {
        if (extra >= 0) {
            wrongCell();
        } else if (control >= 0) {
            rows.wrong(new CsvTable.Place(line, control), Code.CONTROL_CHARACTER, Controls.message(controlCharacter), Controls.HINT);
        } else if (tooLong >= 0) {
            rows.wrong(new CsvTable.Place(line, tooLong), Code.TABLE_SYNTAX,
                    "The cell has " + Counted.of(tooLongLength, "character") + ", but the tool takes cells of up to " + kind.longest()
                            + ".",
                    "Look whether a quote is missing, or shorten it.");
        } else {
            rows.row(line, cells);
        }
    }

    private void wrongCell() {
        String shown = extraText.length() > LONGEST_SHOWN ? extraText.substring(0, LONGEST_SHOWN) + "…" : extraText;
        boolean beyond = extra >= cells.length;
        rows.wrong(new CsvTable.Place(line, extra), Code.TABLE_SYNTAX,
                beyond
                        ? "This row has a cell '" + shown + "' for which the header row names no column: it has " + cells.length + "."
                        : "There is a cell '" + shown + "' in a column without a name.",
                beyond
                        ? "If a comma or another separator belongs to a text, put that text in quotes."
                        : "Name the column in the header row, or delete it.");
    }
}
