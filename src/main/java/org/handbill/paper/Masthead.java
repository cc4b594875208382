package org.handbill.paper;

import java.util.ArrayList;
import java.util.List;
import org.handbill.kit.Handbill;
import org.handbill.paper.pdf.Ink;
import org.handbill.paper.pdf.Mark;
import org.handbill.paper.pdf.Piece;
import org.handbill.picture.card.Block;
import org.handbill.picture.card.Box;
import org.handbill.picture.type.ShapedLine;

/** The head of a sheet: what belongs to all of the campaign, then a hashtag and a date between rules; and the headings below it. */
final class Masthead {
    private static final double THICK = 5;
    private static final double THIN = 0.6;
    private static final double NOTICE = 9;
    private static final double KICKER = 13.5;
    private static final double SMALLEST = 8;

    private Masthead() {}

    /** Returns where it ends. */
    static double set(Handbill handbill, Typesetter setter, Box content, List<Piece> pieces) {
        double y = content.top();
        if (!handbill.notice().isEmpty()) {
            Block notice = setter.fitting(handbill.notice().text(), setter.text(), content.width(), 4 * NOTICE, 8, NOTICE);
            pieces.add(Piece.of(Piece.Role.PARAGRAPH,
                    Typesetter.placeInMiddle(notice, content.left(), content.width(), y, Ink.BLACK), handbill.notice().text()));
            y += notice.height() + 7;
        }
        y = rule(content, y, THICK, Ink.BLACK, pieces);
        List<Handbill.Words> kicker = handbill.kicker().stream().filter(words -> !words.isEmpty()).limit(2).toList();
        if (!kicker.isEmpty()) {
            y = kicker(kicker, setter, content, y + 6, pieces) + 5.5;
            y = rule(content, y, THIN, Ink.BLACK, pieces);
        }
        return y;
    }

    /** What is too long for its half of the line is left out. */
    private static double kicker(List<Handbill.Words> kicker, Typesetter setter, Box content, double top, List<Piece> pieces) {
        double half = kicker.size() == 1 ? content.width() : content.width() / 2 - 6;
        List<Piece> set = new ArrayList<>();
        double rise = 0;
        for (int i = 0; i < kicker.size(); i++) {
            Typesetter.Side side = i == 0 ? setter.start() : setter.end();
            ShapedLine line = line(kicker.get(i).text(), setter);
            double size = Math.min(KICKER, KICKER * half / Math.max(1, Typesetter.width(line, KICKER)));
            if (size >= SMALLEST) {
                Mark.Type type = setter.line(line, size, content.left(), content.right(), top, side, Ink.BLACK);
                rise = Math.max(rise, type.baseline() - top);
                set.add(Piece.of(Piece.Role.PARAGRAPH, List.of(type), kicker.get(i).text()));
            }
        }
        double foot = top;
        for (Piece piece : set) {
            Mark.Type type = (Mark.Type) piece.marks().getFirst();
            Mark.Type level = new Mark.Type(type.line(), type.size(), type.x(), top + rise, type.ink());
            foot = Math.max(foot, level.bounds().bottom());
            pieces.add(Piece.of(Piece.Role.PARAGRAPH, List.of(level), piece.words()));
        }
        return foot;
    }

    /** A hashtag keeps its capitals, by which its words are told apart, and its sign in front. */
    private static ShapedLine line(String words, Typesetter setter) {
        return words.startsWith("#")
                ? setter.lineOfItsOwn(words, setter.display())
                : setter.line(setter.shown(words), setter.display());
    }

    static double rule(Box content, double y, double thickness, Ink ink, List<Piece> pieces) {
        pieces.add(Piece.ornament(new Mark.Rule(new Box(content.left(), y, content.right(), y + thickness), ink)));
        return y + thickness;
    }

    /** A thick line and a thin one below it; returns where they end. */
    static double doubleRule(Box content, double y, List<Piece> pieces) {
        double below = rule(content, y, 2.4, Ink.BLACK, pieces);
        return rule(content, below + 1.8, THIN, Ink.BLACK, pieces);
    }

    /** A heading in the middle, with a rule at each side; returns where it ends. */
    static double heading(Typesetter setter, Box content, String words, double height, double top, List<Piece> pieces) {
        ShapedLine line = setter.line(setter.shown(words), setter.display());
        double size = height * 1000 / Math.max(1, line.ink().getHeight());
        Mark.Type set = setter.line(line, size, content.left() + 60, content.right() - 60, top, Typesetter.Side.MIDDLE, Ink.BLACK);
        Box box = set.bounds();
        double middle = (box.top() + box.bottom()) / 2;
        pieces.add(Piece.ornament(new Mark.Rule(new Box(content.left(), middle - 0.5, box.left() - 12, middle + 0.5), Ink.BLACK),
                new Mark.Rule(new Box(box.right() + 12, middle - 0.5, content.right(), middle + 0.5), Ink.BLACK)));
        pieces.add(Piece.of(Piece.Role.HEADING, List.of(set), words));
        return top + height;
    }
}
