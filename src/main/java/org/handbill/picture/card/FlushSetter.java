package org.handbill.picture.card;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Paragraph;
import org.handbill.picture.type.ShapedLine;
import org.handbill.typography.BreakPlaces;

/**
 * Sets a title as a letterpress broadside does: each line in the size that fills the measure. Of all settings that fit the height, one in about the largest
 * type is taken; the breaks are those with the least badness, {@code r + 1/r - 2} with {@code r} the relation of a line's size to the ideal.
 */
public final class FlushSetter {
    private static final double STEP = 0.94;
    /** One line of several may take so much of the height. */
    private static final double HIGHEST_LINE = 0.6;
    private static final double GAP = 0.016;

    private final Paragraph text;
    private final BreakPlaces places;
    private final double measure;
    private final double height;
    private final double smallest;

    public FlushSetter(Paragraph text, Locale language, double measure, double height, double smallest) {
        this.text = text;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.count(); i++) {
            words.add(text.piece(i));
        }
        this.places = new BreakPlaces(words, language);
        this.measure = measure;
        this.height = height;
        this.smallest = smallest;
    }

    public Optional<Block> set() {
        int[] last = new int[0];
        for (double size = height; size >= smallest; size *= STEP) {
            int[] ends = breaks(size);
            if (!Arrays.equals(ends, last)) {
                Optional<Block> block = block(ends);
                if (block.isPresent()) {
                    return block;
                }
                last = ends;
            }
        }
        return Optional.empty();
    }

    /** The pieces with which lines end, exclusive, for an ideal size. */
    private int[] breaks(double ideal) {
        int count = text.count();
        double[] least = new double[count + 1];
        int[] start = new int[count + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        for (int from = 0; from < count; from++) {
            for (int to = from + 1; to <= count; to++) {
                double size = measure * Face.EM / Math.max(1, text.width(from, to));
                double relation = size / ideal;
                double sum = least[from] + places.before(from) + relation + 1 / relation - 2
                        + (to == from + 1 ? places.alone(from) : 0);
                if (sum < least[to]) {
                    least[to] = sum;
                    start[to] = from;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int to = count; to > 0; to = start[to]) {
            ends.addFirst(to);
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    private Optional<Block> block(int[] ends) {
        List<Element.Line> lines = new ArrayList<>();
        double y = 0;
        int from = 0;
        int loudest = -1;
        double largest = 0;
        for (int to : ends) {
            ShapedLine line = text.line(from, to);
            Rectangle2D ink = line.ink();
            if (ink.getWidth() <= 0) {
                return Optional.empty();
            }
            double size = measure * Face.EM / ink.getWidth();
            double high = ink.getHeight() * size / Face.EM;
            if (size < smallest || ends.length > 1 && high > HIGHEST_LINE * height) {
                return Optional.empty();
            }
            y += lines.isEmpty() ? 0 : GAP * measure;
            if (size > largest && !places.allSmall(from, to)) {
                largest = size;
                loudest = lines.size();
            }
            lines.add(new Element.Line(line, size, -ink.getMinX() * size / Face.EM, y - ink.getMinY() * size / Face.EM, Element.Ink.INK));
            y += high;
            from = to;
        }
        return y > height ? Optional.empty() : Optional.of(new Block(lines, y, lines.size() > 1 ? loudest : -1));
    }
}
