package org.handbill.picture.card;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.handbill.kit.Card;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.picture.type.Paragraph;
import org.handbill.picture.type.ShapedLine;

/** The small lines of a card with their rules: above the title what it belongs to, at the foot the address and a hashtag. */
final class SmallType {
    /** A line that is too long is set smaller, down to this part of its size, then left out from its end. */
    private static final double SMALLEST = 0.6;

    private final Card card;
    private final Faces faces;
    private final double size;
    private final double thin;

    SmallType(Card card, Faces faces, double size, double thin) {
        this.card = card;
        this.faces = faces;
        this.size = size;
        this.thin = thin;
    }

    /** Between two rules at the top; returns where it ends. */
    double head(List<Element> elements, Box content) {
        double y = content.top();
        elements.add(new Element.Rule(new Box(content.left(), y, content.right(), y + 2 * thin), Element.Ink.ACCENT));
        y += 2 * thin + size * 0.45;
        List<ShapedLine> lines = lines(card.kicker(), content.width(), 2);
        for (ShapedLine line : lines) {
            y = put(elements, line, content, y, isAtRight(card.rightToLeft()), Element.Ink.SOFT) + size * 0.35;
        }
        y += size * 0.1;
        elements.add(new Element.Rule(new Box(content.left(), y, content.right(), y + thin), Element.Ink.INK));
        return y + thin;
    }

    /** Above the foot; returns where it begins. */
    double foot(List<Element> elements, Box content) {
        List<ShapedLine> address = card.address().isEmpty() ? List.of() : fitting(addresses(), content.width());
        List<ShapedLine> tag = card.tag().isEmpty() ? List.of() : fitting(List.of(card.tag()), content.width());
        if (address.isEmpty() && tag.isEmpty()) {
            double y = content.bottom() - thin;
            elements.add(new Element.Rule(new Box(content.left(), y, content.right(), content.bottom()), Element.Ink.INK));
            return y;
        }
        double both = address.stream().mapToDouble(this::width).sum() + tag.stream().mapToDouble(this::width).sum() + 2 * size;
        if (!address.isEmpty() && !tag.isEmpty() && both > content.width()) {
            tag = List.of();
        }
        double tallest = 0;
        for (ShapedLine line : address) {
            tallest = Math.max(tallest, height(line, content.width()));
        }
        for (ShapedLine line : tag) {
            tallest = Math.max(tallest, height(line, content.width()));
        }
        double top = content.bottom() - tallest;
        address.forEach(line -> put(elements, line, content, top, isAtRight(card.rightToLeft()), Element.Ink.SOFT));
        boolean tagAtRight = address.isEmpty() ? card.rightToLeft() : !card.rightToLeft();
        tag.forEach(line -> put(elements, line, content, top, tagAtRight, Element.Ink.ACCENT));
        double rule = Math.rint(top - size * 0.45 - thin);
        elements.add(new Element.Rule(new Box(content.left(), rule, content.right(), rule + thin), Element.Ink.INK));
        return rule;
    }

    private static boolean isAtRight(boolean rightToLeft) {
        return rightToLeft;
    }

    /** The whole address, then without its path. */
    private List<String> addresses() {
        int slash = card.address().indexOf('/');
        return slash < 0 ? List.of(card.address()) : List.of(card.address(), card.address().substring(0, slash));
    }

    /** The first that is not too long. */
    private List<ShapedLine> fitting(List<String> texts, double measure) {
        for (String text : texts) {
            ShapedLine line = whole(text);
            if (width(line) * SMALLEST <= measure) {
                return List.of(line);
            }
        }
        return List.of();
    }

    private ShapedLine whole(String text) {
        Paragraph paragraph = new Paragraph(text, card.language(), false, faces, Double.POSITIVE_INFINITY);
        return paragraph.line(0, paragraph.count());
    }

    /** Lines of equal length, each in the size of small type or down to the smallest of it. */
    private List<ShapedLine> lines(String text, double measure, int most) {
        List<ShapedLine> lines = new ArrayList<>();
        double widest = measure * Face.EM / (size * SMALLEST);
        Paragraph paragraph = new Paragraph(text, card.language(), card.rightToLeft(), faces, widest);
        int from = 0;
        while (from < paragraph.count() && lines.size() < most) {
            int to = from + 1;
            while (to < paragraph.count() && paragraph.width(from, to + 1) <= (lines.isEmpty() ? measure * Face.EM / size : widest)) {
                to++;
            }
            lines.add(paragraph.line(from, to));
            from = to;
        }
        return from < paragraph.count() ? List.of() : lines;
    }

    private double width(ShapedLine line) {
        return line.ink().getWidth() * size / Face.EM;
    }

    private double sizeOf(ShapedLine line, double measure) {
        return size * Math.min(1, measure / Math.max(1, width(line)));
    }

    private double height(ShapedLine line, double measure) {
        return line.ink().getHeight() * sizeOf(line, measure) / Face.EM;
    }

    /** Sets a line with the top of its ink at a height; returns the foot of its ink. */
    private double put(List<Element> elements, ShapedLine line, Box content, double top, boolean atRight, Element.Ink colour) {
        double own = sizeOf(line, content.width());
        Rectangle2D ink = line.ink();
        double scale = own / Face.EM;
        double x = atRight ? content.right() - ink.getMaxX() * scale : content.left() - ink.getMinX() * scale;
        elements.add(new Element.Line(line, own, x, top - ink.getMinY() * scale, colour));
        return top + ink.getHeight() * scale;
    }
}
