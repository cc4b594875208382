package org.handbill.picture.card;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Paragraph;
import org.handbill.picture.type.ShapedLine;

/** Sets a text in lines of one size and about the same length: in the largest type in which it fits. */
public final class BalancedSetter {
    private static final int HALVINGS = 12;
    private static final double LITTLE_LESS = 0.82;

    private final Paragraph text;
    private final double measure;
    private final double height;
    private final double leading;
    private final double top;
    private final double foot;

    /**
     * @param leading the least distance between baselines, in em; more is taken where the ink of lines would meet
     */
    public BalancedSetter(Paragraph text, double measure, double height, double leading) {
        this.text = text;
        this.measure = measure;
        this.height = height;
        Rectangle2D ink = text.line(0, text.count()).ink();
        this.top = -ink.getMinY() / Face.EM;
        this.foot = ink.getMaxY() / Face.EM;
        this.leading = Math.max(leading, top + foot + 0.08);
    }

    /** In fewer lines if that costs little size: scripts without spaces are then divided less often. Absent if it does not fit in the smallest type. */
    public Optional<Block> setInFewLines(double smallest, double largest) {
        Optional<Block> block = set(smallest, largest);
        int most = block.map(found -> found.lines().size()).orElse(0);
        for (int lines = 1; lines < most; lines++) {
            double size = block.map(Block::smallest).orElse(0.0) * LITTLE_LESS;
            List<Integer> ends = size < smallest ? List.of() : greedy(measure * Face.EM / size);
            if (!ends.isEmpty() && ends.size() <= lines) {
                return Optional.of(block(ends, measure * Face.EM / widest(ends)));
            }
        }
        return block;
    }

    private double widest(List<Integer> ends) {
        double widest = 1;
        int from = 0;
        for (int to : ends) {
            widest = Math.max(widest, text.width(from, to));
            from = to;
        }
        return widest;
    }

    /** Absent if it does not even fit in the smallest type. */
    public Optional<Block> set(double smallest, double largest) {
        double most = Math.max(smallest, largest);
        if (!fits(smallest)) {
            return Optional.empty();
        }
        double good = smallest;
        if (fits(most)) {
            good = most;
        } else {
            double bad = most;
            for (int i = 0; i < HALVINGS && bad - good > 0.5; i++) {
                double middle = (good + bad) / 2;
                if (fits(middle)) {
                    good = middle;
                } else {
                    bad = middle;
                }
            }
        }
        return Optional.of(block(good));
    }

    private boolean fits(double size) {
        List<Integer> ends = greedy(measure * Face.EM / size);
        return !ends.isEmpty() && ((ends.size() - 1) * leading + top + foot) * size <= height;
    }

    /** The pieces with which lines of at most a width end; empty if one is too wide by itself. */
    private List<Integer> greedy(double widest) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        while (from < text.count()) {
            int to = from + 1;
            if (text.width(from, to) > widest) {
                return List.of();
            }
            while (to < text.count() && text.width(from, to + 1) <= widest) {
                to++;
            }
            ends.add(to);
            from = to;
        }
        return ends;
    }

    private Block block(double wanted) {
        double widest = measure * Face.EM / wanted;
        List<Integer> ends = greedy(widest);
        double narrow = widest / ends.size();
        double wide = widest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (narrow + wide) / 2;
            List<Integer> tried = greedy(middle);
            if (!tried.isEmpty() && tried.size() <= ends.size()) {
                ends = tried;
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        return block(ends, wanted);
    }

    private Block block(List<Integer> ends, double wanted) {
        List<ShapedLine> shaped = new ArrayList<>();
        int from = 0;
        double size = wanted;
        for (int to : ends) {
            ShapedLine line = text.line(from, to);
            shaped.add(line);
            size = Math.min(size, measure * Face.EM / Math.max(1, line.ink().getWidth()));
            from = to;
        }
        List<Element.Line> lines = new ArrayList<>();
        for (ShapedLine line : shaped) {
            Rectangle2D ink = line.ink();
            double scale = size / Face.EM;
            double x = text.isRightToLeft() ? measure - ink.getMaxX() * scale : -ink.getMinX() * scale;
            lines.add(new Element.Line(line, size, x, (top + lines.size() * leading) * size, Element.Ink.INK));
        }
        return new Block(lines, ((lines.size() - 1) * leading + top + foot) * size, -1);
    }
}
