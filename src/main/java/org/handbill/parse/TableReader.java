package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import org.handbill.diagnostic.Code;

import org.handbill.diagnostic.Counted;
import org.handbill.prose.Attributes;
import org.handbill.prose.Block;
import org.jspecify.annotations.Nullable;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;

/** Reads a table; rows that are too short are filled up, cells beyond the header are left out, as on GitHub, but reported. */
final class TableReader {
    private final ProseReading reading;
    private final InlineReader lines;

    TableReader(ProseReading reading, InlineReader lines) {
        this.reading = reading;
        this.lines = lines;
    }

    Block.Table read(TableBlock table, int depth) {
        List<Block.Table.Alignment> alignments = alignments(table);
        List<Block.Table.Cell> header = List.of();
        List<List<Block.Table.Cell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node node = part.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof TableRow row && part instanceof TableHead) {
                    header = cells(row, alignments.size(), depth);
                } else if (node instanceof TableRow row && !(part instanceof TableSeparator)) {
                    rows.add(cells(row, alignments.size(), depth));
                }
            }
        }
        return new Block.Table(alignments, header, rows, Attributes.NONE, reading.span(table));
    }

    /** As the line of hyphens says, one for each column. */
    private static List<Block.Table.Alignment> alignments(TableBlock table) {
        List<Block.Table.Alignment> alignments = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null && part instanceof TableSeparator; row = row.getNext()) {
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell column) {
                        alignments.add(alignment(column.getAlignment()));
                    }
                }
            }
        }
        return alignments;
    }

    private static Block.Table.Alignment alignment(TableCell.@Nullable Alignment alignment) {
        return switch (alignment) {
            case LEFT -> Block.Table.Alignment.LEFT;
            case CENTER -> Block.Table.Alignment.CENTER;
            case RIGHT -> Block.Table.Alignment.RIGHT;
            case null -> Block.Table.Alignment.NONE;
        };
    }

    /** As many cells as there are columns; what is beyond them is not read, so that its footnotes have no number and its links are not looked at. */
    private List<Block.Table.Cell> cells(TableRow row, int columns, int depth) {
        List<Block.Table.Cell> cells = new ArrayList<>();
        boolean reported = false;
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof TableCell cell)) {
                continue;
            }
            if (cells.size() < columns) {
                cells.add(new Block.Table.Cell(lines.read(cell, depth + 1)));
            } else if (!reported && !cell.getText().isBlank()) {
                beyond(cell, columns);
                reported = true;
            }
        }
        while (cells.size() < columns) {
            cells.add(new Block.Table.Cell(List.of()));
        }
        return cells;
    }

    private void beyond(TableCell cell, int columns) {
        reading.problems().warning(Code.CELL_BEYOND_HEADER, reading.span(cell.getText().trim()),
                "The line of hyphens gives this table " + Counted.of(columns, "column") + ", so this cell is left out.",
                "Add a column to the header row and to the line of hyphens below it; a '|' in a text is typed '\\|'.");
    }
}
