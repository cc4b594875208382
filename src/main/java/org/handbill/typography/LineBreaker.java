package org.handbill.typography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the breaks of both settings at once, by exact optimisation: the wide lines and, nested in each, the narrow ones, such that the sum of
 * all badness is least.
 *
 * <p>The badness of a line is {@code r + 1/r - 2} with {@code r} the relation of its ems to the sheet's ideal: 0 at the ideal, 0.5 at half or
 * double of it. A line whose capitals would be higher than a third of the screen, or whose type is under the smallest, costs more with every
 * em that it is beyond. Breaks and small words left alone add the penalties of {@link BreakPlaces}. The narrow setting counts half, so that it
 * follows the wide one more than it leads. Only plain arithmetic is used, so that the result is the same on any machine; among equals the
 * earlier break wins.
 */
final class LineBreaker {
    /** A line of several words may be this much longer than the smallest type allows, before it is not even looked at. */
    private static final double STRETCH = 1.25;
    private static final double NARROW_WEIGHT = 0.5;

    private final Words words;
    private final double unitsPerEm;
    private final double capHeight;
    private final BreakPlaces places;

    LineBreaker(Words words, Typeface face, BreakPlaces places) {
        this.words = words;
        this.unitsPerEm = face.unitsPerEm();
        this.capHeight = face.capHeight() / unitsPerEm;
        this.places = places;
    }

    /** For each wide line the indices of the words with which its narrow lines end, exclusive. */
    List<List<Integer>> breaks() {
        double[][] wide = badness(Sheet.WIDE);
        double[][] narrow = badness(Sheet.NARROW);
        int count = words.count();
        double[] least = new double[count + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        int[] lineStart = new int[count + 1];
        int[][] narrowStarts = new int[count][];
        for (int from = 0; from < count; from++) {
            double[] nested = new double[wide[from].length + 1];
            narrowStarts[from] = nest(from, narrow, nested);
            double before = least[from] + (1 + NARROW_WEIGHT) * places.before(from);
            for (int length = 1; length < nested.length; length++) {
                double sum = before + wide[from][length - 1] + NARROW_WEIGHT * nested[length];
                if (sum < least[from + length]) {
                    least[from + length] = sum;
                    lineStart[from + length] = from;
                }
            }
        }
        List<List<Integer>> lines = new ArrayList<>();
        for (int to = count; to > 0; to = lineStart[to]) {
            List<Integer> ends = new ArrayList<>();
            int[] starts = narrowStarts[lineStart[to]];
            for (int end = to - lineStart[to]; end > 0; end = starts[end]) {
                ends.add(lineStart[to] + end);
            }
            Collections.reverse(ends);
            lines.add(ends);
        }
        Collections.reverse(lines);
        return lines;
    }

    /**
     * The best narrow lines of every wide line that begins with a word.
     *
     * @param least filled with their badness by the wide line's length in words
     * @return for each length where the last narrow line starts, counted from the wide line's start
     */
    private int[] nest(int from, double[][] narrow, double[] least) {
        int[] lineStart = new int[least.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        for (int start = 0; start < least.length - 1; start++) {
            double[] lines = narrow[from + start];
            double before = least[start] + (start == 0 ? 0 : places.before(from + start));
            for (int length = 1; length <= lines.length && start + length < least.length; length++) {
                double sum = before + lines[length - 1];
                if (sum < least[start + length]) {
                    least[start + length] = sum;
                    lineStart[start + length] = start;
                }
            }
        }
        return lineStart;
    }

    /** By a line's first word and its length in words less one; lines that are much too long for the sheet are left out. */
    private double[][] badness(Sheet sheet) {
        int count = words.count();
        double least = sheet.least(capHeight);
        double most = sheet.most();
        double ideal = sheet.ideal(words.line(0, count).width() / unitsPerEm, capHeight);
        double[][] badness = new double[count][];
        double[] lines = new double[count];
        for (int from = 0; from < count; from++) {
            int length = 0;
            while (length < count - from) {
                double ems = words.line(from, from + length + 1).width() / unitsPerEm;
                if (length > 0 && ems > most * STRETCH) {
                    break;
                }
                double relation = ems / ideal;
                double over = Math.max(least / ems - 1, 0) + Math.max(ems / most - 1, 0);
                lines[length] = relation + 1 / relation - 2 + 4 * over + (length == 0 ? places.alone(from) : 0);
                length++;
            }
            badness[from] = Arrays.copyOf(lines, length);
        }
        return badness;
    }
}
