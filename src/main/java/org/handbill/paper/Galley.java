package org.handbill.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handbill.paper.pdf.Ink;
import org.handbill.paper.pdf.Mark;
import org.handbill.paper.pdf.Spacing;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Paragraph;
import org.handbill.picture.type.ShapedLine;

/**
 * Running text in lines of one measure and size, flush on both sides where spaces allow it. The breaks of a paragraph are those with the least sum of the
 * squares of what spaces are changed by. Paragraphs after the first are indented.
 */
final class Galley {
    private static final double INDENT = 1.2;
    /** No space is drawn out by more, in em; a line that would need it stays short. */
    private static final double WIDEST_STRETCH = 0.8;
    /** By so much a space is drawn out before it is noticed, and made narrower at most, in em. */
    private static final double GOOD_STRETCH = 0.25;
    private static final double MOST_SHRINKAGE = 0.06;
    private static final double WIDEST_LETTER_SPACING = 0.12;
    private static final double AIR = 0.06;
    /** More are in no line, unless they have no width. */
    private static final int MOST_PIECES = 500;

    private final Typesetter setter;
    private final double size;
    private final double measure;
    private final Map<String, List<Line>> set = new HashMap<>();

    /** @param last whether it ends its paragraph */
    record Line(ShapedLine line, boolean indented, boolean last) {}

    Galley(Typesetter setter, double size, double measure) {
        this.setter = setter;
        this.size = size;
        this.measure = measure;
    }

    double size() {
        return size;
    }

    List<Line> lines(List<String> paragraphs) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            boolean indented = !lines.isEmpty();
            lines.addAll(set.computeIfAbsent((indented ? "+" : "-") + paragraph, _ -> broken(paragraph, indented)));
        }
        return lines;
    }

    private List<Line> broken(String words, boolean indented) {
        double ems = measure / size;
        Paragraph text = setter.paragraph(words.replaceAll("\\s+", " ").strip(), setter.text(), ems - INDENT);
        int count = text.count();
        double[] least = new double[count + 1];
        int[] start = new int[count + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        for (int from = 0; from < count; from++) {
            double room = (ems - (indented && from == 0 ? INDENT : 0)) * Face.EM;
            for (int to = from + 1; to <= Math.min(count, from + MOST_PIECES); to++) {
                double change = (room - text.width(from, to)) / Face.EM / Math.max(1, to - from - 1);
                if (change < -MOST_SHRINKAGE && to > from + 1) {
                    break;
                }
                double badness = change / (change < 0 ? MOST_SHRINKAGE : GOOD_STRETCH);
                double sum = least[from] + (to == count && change >= 0 ? 0 : badness * badness) + 0.01;
                if (sum < least[to]) {
                    least[to] = sum;
                    start[to] = from;
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int to = count; to > 0; to = start[to]) {
            lines.addFirst(new Line(text.line(start[to], to), indented && start[to] == 0, to == count));
        }
        return lines;
    }

    /** From the top of the first line to its baseline, in points. */
    double rise(List<Line> lines) {
        return lines.stream().mapToDouble(line -> -line.line().ink().getMinY()).max().orElse(0) * size / Face.EM;
    }

    /** From the baseline of the last line to its foot. */
    double drop(List<Line> lines) {
        return lines.stream().mapToDouble(line -> line.line().ink().getMaxY()).max().orElse(0) * size / Face.EM;
    }

    /** From baseline to baseline. */
    double leading(List<Line> lines) {
        return Math.max(Typesetter.LEADING * size, rise(lines) + drop(lines) + AIR * size);
    }

    /** @param all what the lines are part of, so that columns keep their lines level */
    List<Mark> place(List<Line> lines, List<Line> all, double left, double top) {
        List<Mark> marks = new ArrayList<>();
        double baseline = top + rise(all);
        double leading = leading(all);
        for (Line line : lines) {
            double indent = line.indented() ? INDENT * size : 0;
            double advance = line.line().advance() * size / Face.EM;
            double lack = measure - indent - advance;
            int places = Spacing.places(line.line());
            double stretch = places == 0 || line.last() && lack > 0 ? 0 : lack / places;
            double most = (line.line().text().indexOf(' ') >= 0 ? WIDEST_STRETCH : WIDEST_LETTER_SPACING) * size;
            stretch = stretch > most ? 0 : stretch;
            double ragged = stretch == 0 ? Math.max(0, lack) : 0;
            double x = setter.rightToLeft() ? left + ragged : left + indent;
            marks.add(new Mark.Type(line.line(), size, x, baseline, stretch, false, Ink.BLACK));
            baseline += leading;
        }
        return marks;
    }
}
