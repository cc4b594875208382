package org.handbill.paper;

import java.util.ArrayList;
import java.util.List;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
import org.handbill.paper.pdf.Ink;
import org.handbill.paper.pdf.Mark;
import org.handbill.paper.pdf.Piece;
import org.handbill.paper.pdf.Sheet;
import org.handbill.picture.ScanCode;
import org.handbill.picture.card.Block;
import org.handbill.picture.card.Box;
import org.handbill.picture.card.Element;
import org.handbill.picture.type.ShapedLine;

/** The sheet with strips to tear off, each with the short link and a code, which are turned so that they hang from the sheet. */
final class StripSheet {
    private static final int STRIPS = 10;
    private static final double HIGH = 218;
    /** What printers cannot print on at the edge of the paper. */
    private static final double EDGE = 14;
    private static final double GAP = 11;
    private static final double CODE = 98;

    private final Handbill handbill;
    private final Typesetter setter;
    private final PaperSize paper;
    private final Box content;
    private final double zone;
    private final List<Piece> pieces = new ArrayList<>();

    StripSheet(Handbill handbill, Typesetter setter, PaperSize paper) {
        this.handbill = handbill;
        this.setter = setter;
        this.paper = paper;
        this.zone = paper.height() - HIGH;
        this.content = new Box(FrontSheet.SIDE, FrontSheet.TOP, paper.width() - FrontSheet.SIDE, zone - GAP);
    }

    Sheet set() {
        double y = Masthead.set(handbill, setter, content, pieces) + GAP;
        double foot = take();
        double quiet = Foot.quiet(handbill, CODE);
        double codeTop = foot - quiet - CODE;
        double room = codeTop - quiet - 4.8 - y;
        Poster poster = poster(room);
        Block headline = poster.headline();
        Block summary = poster.summary();
        double spare = Math.max(0, room - poster.height()) / 4;
        y += spare;
        pieces.add(Piece.of(Piece.Role.TITLE, Typesetter.placeHeadline(headline, content.left(), y), handbill.title().text()));
        y += headline.height() + GAP + spare;
        if (!summary.lines().isEmpty()) {
            y = Masthead.doubleRule(content, y, pieces) + GAP + spare;
            pieces.add(Piece.of(Piece.Role.PARAGRAPH, Typesetter.place(summary, content.left(), y, Ink.BLACK), handbill.summary().text()));
        }
        Masthead.doubleRule(content, codeTop - quiet - 4.8, pieces);
        Foot.place(handbill, setter, content, codeTop, CODE, false, pieces);
        strips();
        return new Sheet(paper.width(), paper.height(), content, pieces);
    }

    private record Poster(Block headline, Block summary) {
        double height() {
            return headline.height() + GAP + (summary.lines().isEmpty() ? 0 : summary.height() + 2 * GAP + 4.8);
        }
    }

    /** The smaller the summary, the more lines a headline may have: what fills the room best is taken, the larger headline among equals. */
    private Poster poster(double room) {
        Poster best = new Poster(new Block(List.of(), 0, -1), new Block(List.of(), 0, -1));
        for (double size = 24; size >= 11; size -= 1) {
            Block summary = handbill.summary().isEmpty()
                    ? new Block(List.of(), 0, -1)
                    : setter.fitting(handbill.summary().text(), setter.text(), content.width(), room * 0.4, 8, size);
            double below = summary.lines().isEmpty() ? 0 : summary.height() + 2 * GAP + 4.8;
            Block headline = setter.headline(handbill.title().text(), content.width(), room - below - GAP);
            if (headline.height() > 1.25 * best.headline().height()) {
                best = new Poster(headline, summary);
            }
        }
        return best;
    }

    /** The line above the strips; returns where it begins. */
    private double take() {
        Block cut = setter.fitting(handbill.labels().cut(), setter.text(), content.width(), 24, 8, 8.5);
        double y = content.bottom() - cut.height();
        pieces.add(Piece.of(Piece.Role.PARAGRAPH, Typesetter.placeInMiddle(cut, content.left(), content.width(), y, Ink.BLACK),
                handbill.labels().cut()));
        ShapedLine line = setter.line(setter.shown(handbill.labels().take()), setter.display());
        double size = 19 * 1000 / Math.max(1, line.ink().getHeight());
        Mark.Type set = setter.line(line, size, content.left(), content.right(), y - GAP / 2 - 19, Typesetter.Side.MIDDLE, Ink.SECOND);
        pieces.add(Piece.of(Piece.Role.PARAGRAPH, List.of(set), handbill.labels().take()));
        return y - GAP / 2 - 19 - GAP / 2;
    }

    private void strips() {
        double width = (paper.width() - 2 * EDGE) / STRIPS;
        pieces.add(Piece.ornament(new Mark.Rule(new Box(0, zone - 0.5, paper.width(), zone + 0.5), Ink.BLACK)));
        for (int i = 0; i < STRIPS; i++) {
            if (i > 0) {
                double x = EDGE + i * width;
                pieces.add(Piece.ornament(new Mark.Dashes(new Box(x - 0.4, zone + 1.5, x + 0.4, paper.height()))));
            }
            strip(EDGE + i * width, width, i == 0);
        }
    }

    private void strip(double left, double width, boolean first) {
        double pad = 5;
        ScanCode scan = ScanCode.of(handbill.link());
        Box code = new Box(left + pad, zone + pad, left + width - pad, zone + width - pad);
        double length = paper.height() - EDGE - 4 - (code.bottom() + pad);
        double foot = code.bottom() + pad + length;
        Block link = setter.address(handbill.address(), length, (width - 2 * pad) * 0.55, 11);
        Block title = setter.balanced(setter.shown(handbill.title().text()), setter.display(), length, (width - 2 * pad) * 0.33, 6, 14)
                .orElse(new Block(List.of(), 0, -1));
        double spare = width - 2 * pad - link.height() - title.height();
        double x = left + pad + spare / 3;
        List<Mark> titles = turned(title, x, foot);
        List<Mark> links = turned(link, x + title.height() + spare / 3, foot);
        Mark.Code mark = new Mark.Code(scan, code);
        if (first) {
            pieces.add(Piece.of(Piece.Role.FIGURE, List.of(mark), handbill.labels().code()));
            if (!titles.isEmpty()) {
                pieces.add(Piece.of(Piece.Role.PARAGRAPH, titles, handbill.title().text()));
            }
            pieces.add(new Piece(Piece.Role.LINK, links, handbill.address(), handbill.link()));
        } else {
            List<Mark> all = new ArrayList<>(List.of(mark));
            all.addAll(titles);
            all.addAll(links);
            pieces.add(Piece.ornament(all.toArray(Mark[]::new)));
        }
    }

    /** Lines that run upwards from a foot. */
    private static List<Mark> turned(Block block, double left, double foot) {
        List<Mark> marks = new ArrayList<>();
        for (Element.Line line : block.lines()) {
            marks.add(new Mark.Type(line.line(), line.size(), left + line.baseline(), foot - line.x(), 0, true, Ink.BLACK));
        }
        return marks;
    }
}
