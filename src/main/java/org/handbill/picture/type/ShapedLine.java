package org.handbill.picture.type;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A line of text as glyphs in their places, in units of {@link Face#EM} to the em, from the line's origin on its baseline, y downwards. */
public final class ShapedLine {
    /** From here on, codes of Java2D say that there is nothing to draw. */
    private static final int FIRST_WITHOUT_GLYPH = 0xFFFE;

    private final String text;
    private final char[] paragraph;
    private final List<Placed> glyphs;
    private final double advance;
    private final Rectangle2D ink;
    private final boolean complete;
    private final boolean rightToLeft;

    /**
     * @param at where what it stands for begins in the paragraph
     */
    private record Placed(Face face, int code, Face.Glyph glyph, int at, Run run, double x, double y) {}

    /**
     * A glyph as a document embeds it.
     *
     * @param code its number in the face's file
     * @param x of its origin, from the line's
     * @param text what it stands for
     */
    public record Sign(Face face, int code, double x, double y, String text) {}

    /**
     * Signs that stand for characters together.
     *
     * @param signs from left to right
     * @param text all of it
     * @param plain whether the signs' own texts are it, one after the other in reading order
     */
    public record Cluster(List<Sign> signs, String text, boolean plain) {}

    private record Run(int from, int to, byte level, Face face) {}

    private ShapedLine(char[] paragraph, String text, List<Placed> glyphs, double advance, boolean complete,
            boolean rightToLeft) {
        this.paragraph = paragraph;
        this.text = text;
        this.glyphs = List.copyOf(glyphs);
        this.advance = advance;
        this.complete = complete;
        this.rightToLeft = rightToLeft;
        Rectangle2D all = new Rectangle2D.Double();
        for (Placed placed : glyphs) {
            Rectangle2D own = placed.glyph().ink();
            if (!own.isEmpty()) {
                Rectangle2D there = new Rectangle2D.Double(own.getX() + placed.x(), own.getY() + placed.y(), own.getWidth(),
                        own.getHeight());
                all = all.isEmpty() ? there : all.createUnion(there);
            }
        }
        this.ink = all;
    }

    /**
     * Shapes a stretch of a paragraph as a line: in visual order (Unicode Standard Annex 9), each run in its face.
     *
     * @param bidi of the whole paragraph
     * @param faces of each of its UTF-16 units
     */
    static ShapedLine of(char[] paragraph, int from, int to, Bidi bidi, Face[] faces) {
        String text = new String(paragraph, from, to - from);
        if (from >= to) {
            return new ShapedLine(paragraph, text, List.of(), 0, true, !bidi.baseIsLeftToRight());
        }
        List<Placed> glyphs = new ArrayList<>();
        boolean missing = false;
        double x = 0;
        for (Run run : visual(runs(from, to, bidi, faces))) {
            Face.Shaped shaped = run.face().shape(paragraph, run.from(), run.to(), (run.level() & 1) != 0);
            float[] places = shaped.places();
            int count = shaped.codes().length;
            int[] characters = shaped.characters();
            for (int i = 0; i < count; i++) {
                int code = shaped.codes()[i];
                missing |= code == run.face().missing();
                glyphs.add(new Placed(run.face(), code, run.face().glyph(code), run.from() + characters[i], run, x + places[2 * i],
                        places[2 * i + 1]));
            }
            x += places[2 * count];
        }
        boolean complete = !missing || Invisible.orBlank(text);
        return new ShapedLine(paragraph, text, glyphs, x, complete, !bidi.baseIsLeftToRight());
    }

    private static List<Run> runs(int from, int to, Bidi bidi, Face[] faces) {
        Bidi line = bidi.createLineBidi(from, to);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < line.getRunCount(); i++) {
            int limit = from + line.getRunLimit(i);
            byte level = (byte) line.getRunLevel(i);
            for (int start = from + line.getRunStart(i); start < limit;) {
                int end = start + 1;
                while (end < limit && faces[end] == faces[start]) {
                    end++;
                }
                runs.add(new Run(start, end, level, faces[start]));
                start = end;
            }
        }
        return runs;
    }

    private static List<Run> visual(List<Run> runs) {
        byte[] levels = new byte[runs.size()];
        Object[] ordered = runs.toArray();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = runs.get(i).level();
        }
        Bidi.reorderVisually(levels, 0, ordered, 0, levels.length);
        List<Run> visual = new ArrayList<>();
        for (Object run : ordered) {
            visual.add((Run) run);
        }
        return visual;
    }

    public String text() {
        return text;
    }

    /** From the origin to where text would go on. */
    public double advance() {
        return advance;
    }

    /** The bounds of what is seen; empty if that is nothing. */
    public Rectangle2D ink() {
        return (Rectangle2D) ink.clone();
    }

    /** Whether a glyph was found for all of it. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether the paragraph that it is from runs from right to left. */
    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** Whether any of it is read from right to left. */
    public boolean readsBackwards() {
        return glyphs.stream().anyMatch(placed -> (placed.run().level() & 1) != 0);
    }

    /** Its glyphs from left to right, each with the characters that it stands for; without those for characters that are never seen. */
    public List<Cluster> clusters() {
        return Clusters.of(paragraph, glyphs.stream().filter(placed -> placed.code() < FIRST_WITHOUT_GLYPH)
                .map(placed -> new Clusters.Glyph(placed.face(), placed.code(), placed.at(), placed.run().to(),
                        (placed.run().level() & 1) != 0, placed.x(), placed.y()))
                .toList());
    }

    /** Hands out its outlines, in type of a size, with its origin at a point. */
    public void outlines(double size, double x, double baseline, Consumer<PathIterator> to) {
        double scale = size / Face.EM;
        for (Placed placed : glyphs) {
            AffineTransform move = new AffineTransform(scale, 0, 0, scale, x + placed.x() * scale, baseline + placed.y() * scale);
            to.accept(placed.glyph().outline().getPathIterator(move));
        }
    }
}
