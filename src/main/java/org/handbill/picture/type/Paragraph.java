package org.handbill.picture.type;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handbill.text.Graphemes;

/** A text that is to be broken into lines: its pieces with their widths, in units of {@link Face#EM} to the em. For one thread. */
public final class Paragraph {
    /** What is tried first for a part of a piece that is too wide, in graphemes. */
    private static final int FIRST_TRY = 16;

    private final char[] text;
    private final Bidi bidi;
    private final Face[] faces;
    private final int[] starts;
    private final int[] ends;
    private final double[] widthBefore;
    private final double[] spaceAfter;
    private final Map<Long, ShapedLine> lines = new HashMap<>();

    /**
     * @param text in one line
     * @param rightToLeft whether its language is; a text without any such letter is not
     * @param widest the widest piece; a longer one is divided between graphemes
     */
    public Paragraph(String text, Locale language, boolean rightToLeft, Faces faces, double widest) {
        this.text = text.toCharArray();
        this.faces = faces.assign(text, language);
        this.bidi = ReadingOrder.of(text, rightToLeft);
        List<Integer> pieces = divided(text, LinePlaces.of(text, language), widest);
        int count = pieces.size();
        starts = new int[count];
        ends = new int[count];
        widthBefore = new double[count + 1];
        spaceAfter = new double[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = pieces.get(i);
            starts[i] = from;
            ends[i] = strippedEnd(from, to);
            spaceAfter[i] = advance(ends[i], to);
            widthBefore[i + 1] = widthBefore[i] + advance(from, ends[i]) + spaceAfter[i];
            from = to;
        }
    }

    private List<Integer> divided(String whole, List<Integer> pieces, double widest) {
        List<Integer> divided = new ArrayList<>();
        int from = 0;
        for (int to : pieces) {
            int last = strippedEnd(from, to);
            if (last > from) {
                int[] ends = graphemes(whole, from, last);
                for (int part = fitting(from, ends, 0, widest); part < ends.length; part += fitting(ends[part - 1], ends, part, widest)) {
                    divided.add(ends[part - 1]);
                }
            }
            divided.add(to);
            from = to;
        }
        return divided;
    }

    private static int[] graphemes(String whole, int from, int to) {
        List<Integer> ends = new ArrayList<>();
        for (int at = from; at < to;) {
            at = Graphemes.next(whole, at);
            ends.add(at);
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * How many graphemes fit together, at least one. Tried are twice as many each time, then halves between, so that no character is measured more
     * often than the logarithm of what fits says.
     *
     * @param ends behind each grapheme
     * @param first the index of the first
     */
    private int fitting(int from, int[] ends, int first, double widest) {
        int most = ends.length - first;
        int fit = 1;
        int tooMany = Math.min(most, FIRST_TRY);
        while (tooMany > fit && advance(from, ends[first + tooMany - 1]) <= widest) {
            fit = tooMany;
            tooMany = Math.min(most, 2 * tooMany);
        }
        while (tooMany - fit > 1) {
            int middle = (fit + tooMany) >>> 1;
            if (advance(from, ends[first + middle - 1]) <= widest) {
                fit = middle;
            } else {
                tooMany = middle;
            }
        }
        return fit;
    }

    private int strippedEnd(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private double advance(int from, int to) {
        return ShapedLine.of(text, from, to, bidi, faces).advance();
    }

    /** How many pieces it has. */
    public int count() {
        return starts.length;
    }

    /** The text of a piece. */
    public String piece(int index) {
        return new String(text, starts[index], ends[index] - starts[index]);
    }

    /** Whether it runs from right to left. */
    public boolean isRightToLeft() {
        return !bidi.baseIsLeftToRight();
    }

    /** The width of the pieces from one up to, not including, another, in one line. */
    public double width(int from, int to) {
        return widthBefore[to] - widthBefore[from] - spaceAfter[to - 1];
    }

    /** Those pieces as a line. */
    public ShapedLine line(int from, int to) {
        return lines.computeIfAbsent((long) from << 32 | to, _ -> ShapedLine.of(text, starts[from], ends[to - 1], bidi, faces));
    }
}
