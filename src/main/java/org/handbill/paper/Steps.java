package org.handbill.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handbill.kit.Handbill;
import org.handbill.paper.pdf.Ink;
import org.handbill.paper.pdf.Mark;
import org.handbill.paper.pdf.Piece;
import org.handbill.picture.card.Block;
import org.handbill.picture.card.Box;
import org.handbill.picture.type.ShapedLine;

/** What a reader can do, numbered, in two columns that are read line by line. */
final class Steps {
    private static final double GUTTER = 22;
    private static final double LONGEST_SUMMARY = 7;

    private final Typesetter setter;
    private final double size;
    private final double measure;
    private final List<Cell> cells = new ArrayList<>();
    private final boolean two;

    private record Cell(Handbill.Step step, ShapedLine number, Block title, Block summary, double gap) {
        double height() {
            return title.height() + (summary.lines().isEmpty() ? 0 : gap + summary.height());
        }
    }

    /**
     * @param size of the summaries
     * @param summaries whether they are printed
     */
    Steps(List<Handbill.Step> steps, Typesetter setter, double size, double measure, boolean summaries) {
        this.setter = setter;
        this.size = size;
        this.measure = measure;
        this.two = steps.size() > 1;
        double width = cellWidth() - numberWidth();
        for (Handbill.Step step : steps) {
            Block title = setter.fitting(setter.shown(step.title().text()), setter.display(), width, size * 4.2, size * 0.9, size * 1.9);
            Block summary = summaries
                    ? setter.fitting(step.summary().text(), setter.text(), width, size * Typesetter.LEADING * LONGEST_SUMMARY, size, size)
                    : new Block(List.of(), 0, -1);
            String number = String.format(Locale.ROOT, "%d", cells.size() + 1);
            cells.add(new Cell(step, setter.line(number, setter.display()), title, summary, size * 0.62));
        }
    }

    private double cellWidth() {
        return two ? (measure - GUTTER) / 2 : measure;
    }

    private double numberWidth() {
        return size * 2.5;
    }

    private double numberHeight() {
        return size * 2.7;
    }

    private double rowHeight(int row) {
        double height = numberHeight();
        for (int i = row * columns(); i < Math.min(cells.size(), (row + 1) * columns()); i++) {
            height = Math.max(height, cells.get(i).height());
        }
        return height;
    }

    private int columns() {
        return two ? 2 : 1;
    }

    private int rows() {
        return (cells.size() + columns() - 1) / columns();
    }

    private double gap() {
        return size * 1.25;
    }

    double height() {
        double height = Math.max(0, rows() - 1) * gap();
        for (int row = 0; row < rows(); row++) {
            height += rowHeight(row);
        }
        return height;
    }

    void place(double left, double top, List<Piece> pieces) {
        double y = top;
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns() && row * columns() + column < cells.size(); column++) {
                int shown = setter.rightToLeft() ? columns() - 1 - column : column;
                place(cells.get(row * columns() + column), left + shown * (cellWidth() + GUTTER), y, pieces);
            }
            y += rowHeight(row) + gap();
        }
        if (two) {
            double middle = left + measure / 2;
            pieces.add(Piece.ornament(new Mark.Rule(new Box(middle - 0.3, top, middle + 0.3, y - gap()), Ink.BLACK)));
        }
    }

    private void place(Cell cell, double left, double top, List<Piece> pieces) {
        double scale = numberHeight() / Math.max(1, cell.number().ink().getHeight());
        boolean backwards = setter.rightToLeft();
        double textLeft = backwards ? left : left + numberWidth();
        pieces.add(Piece.of(Piece.Role.LABEL,
                List.of(setter.line(cell.number(), scale * 1000, backwards ? left + cellWidth() - numberWidth() + size * 0.5 : left,
                        backwards ? left + cellWidth() : left + numberWidth() - size * 0.5, top, setter.start(), Ink.SECOND)),
                cell.number().text()));
        pieces.add(Piece.of(Piece.Role.ITEM, Typesetter.place(cell.title(), textLeft, top, Ink.BLACK), cell.step().title().text()));
        if (!cell.summary().lines().isEmpty()) {
            pieces.add(Piece.of(Piece.Role.ITEM,
                    Typesetter.place(cell.summary(), textLeft, top + cell.title().height() + cell.gap(), Ink.BLACK),
                    cell.step().summary().text()));
        }
    }
}
