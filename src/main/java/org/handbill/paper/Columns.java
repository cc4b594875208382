package org.handbill.paper;

import java.util.ArrayList;
import java.util.List;
import org.handbill.paper.pdf.Mark;
import org.handbill.paper.pdf.Piece;
import org.handbill.picture.card.Box;

/** Running text in two columns, which are read one after the other. */
final class Columns {
    private static final double GUTTER = 20;

    private final Typesetter setter;
    private final Box content;
    private final Galley galley;
    private final List<Galley.Line> all;
    private final double oneLine;
    private final double leading;

    /** @param all the lines of the whole text, also those on other sheets, so that all have the same leading */
    Columns(Typesetter setter, Box content, Galley galley, List<Galley.Line> all) {
        this.setter = setter;
        this.content = content;
        this.galley = galley;
        this.all = List.copyOf(all);
        this.oneLine = galley.rise(all) + galley.drop(all);
        this.leading = galley.leading(all);
    }

    static double measure(Box content) {
        return (content.width() - GUTTER) / 2;
    }

    Typesetter setter() {
        return setter;
    }

    Box content() {
        return content;
    }

    int lines() {
        return all.size();
    }

    private static int perColumn(int lines) {
        return (lines + 1) / 2;
    }

    /** Of so many lines. */
    double height(int lines) {
        return lines == 0 ? 0 : oneLine + (perColumn(lines) - 1) * leading;
    }

    /** How many of so many lines a height has room for. */
    int fitting(int lines, double room) {
        int fitting = lines;
        while (fitting > 0 && height(fitting) > room) {
            fitting--;
        }
        return fitting;
    }

    /** Places some of the lines; a paragraph that begins or ends on another sheet is a piece on each. */
    void place(int from, int to, double top, List<Piece> pieces) {
        List<Galley.Line> lines = all.subList(from, to);
        int first = perColumn(lines.size());
        double right = content.left() + measure(content) + GUTTER;
        double near = setter.rightToLeft() ? right : content.left();
        double far = setter.rightToLeft() ? content.left() : right;
        List<Mark> marks = new ArrayList<>(galley.place(lines.subList(0, first), all, near, top));
        marks.addAll(galley.place(lines.subList(first, lines.size()), all, far, top));
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).last() || i + 1 == lines.size()) {
                String words = String.join(" ", lines.subList(start, i + 1).stream().map(line -> line.line().text()).toList());
                pieces.add(Piece.of(Piece.Role.PARAGRAPH, marks.subList(start, i + 1), words));
                start = i + 1;
            }
        }
    }
}
