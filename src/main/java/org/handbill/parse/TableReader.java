package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import org.handbill.diagnostic.Code;

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
        List<Block.Table.Alignment> alignments = new ArrayList<>();
        List<List<Block.Table.Cell>> rows = new ArrayList<>();
        List<Block.Table.Cell> header = List.of();
        TableRow head = null;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node node = part.getFirstChild(); node != null; node = node.getNext()) {
                if (!(node instanceof TableRow row)) {
                    continue;
                }
                if (part instanceof TableSeparator) {
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        alignments.add(alignment(((TableCell) cell).getAlignment()));
                    }
                } else if (part instanceof TableHead) {
                    header = cells(row, depth);
                    head = row;
                } else {
                    rows.add(cells(row, depth));
                    beyond(row, alignments.size());
                }
            }
        }
        int columns = alignments.size();
        if (head != null) {
            beyond(head, columns);
        }
        return new Block.Table(alignments, fitted(header, columns), rows.stream().map(row -> fitted(row, columns)).toList(),
                Attributes.NONE, reading.span(table));
    }

    private static Block.Table.Alignment alignment(TableCell.@Nullable Alignment alignment) {
        return switch (alignment) {
            case LEFT -> Block.Table.Alignment.LEFT;
            case CENTER -> Block.Table.Alignment.CENTER;
            case RIGHT -> Block.Table.Alignment.RIGHT;
            case null -> Block.Table.Alignment.NONE;
        };
    }

    private List<Block.Table.Cell> cells(TableRow row, int depth) {
        List<Block.Table.Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(new Block.Table.Cell(lines.read(cell, depth + 1)));
            }
        }
        return cells;
    }

    private void beyond(TableRow row, int columns) {
        int column = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell extra && ++column > columns && !extra.getText().isBlank()) {
                reading.problems().warning(Code.CELL_BEYOND_HEADER, reading.span(extra.getText().trim()),
                        "The line of hyphens gives this table " + columns + (columns == 1 ? " column" : " columns")
                                + ", so this cell is left out.",
                        "Add a column to the header row and to the line of hyphens below it; a '|' in a text is typed '\\|'.");
                return;
            }
        }
    }

    private static List<Block.Table.Cell> fitted(List<Block.Table.Cell> cells, int columns) {
        List<Block.Table.Cell> fitted = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (fitted.size() < columns) {
            fitted.add(new Block.Table.Cell(List.of()));
        }
        return fitted;
    }
}
