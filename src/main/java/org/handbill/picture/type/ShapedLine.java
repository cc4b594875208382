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
    private final String text;
    private final List<Placed> glyphs;
    private final double advance;
    private final Rectangle2D ink;
    private final boolean complete;

    private record Placed(Face.Glyph glyph, double x, double y) {}

    private record Run(int from, int to, byte level, Face face) {}

    private ShapedLine(String text, List<Placed> glyphs, double advance, boolean complete) {
        this.text = text;
        this.glyphs = List.copyOf(glyphs);
        this.advance = advance;
        this.complete = complete;
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
            return new ShapedLine(text, List.of(), 0, true);
        }
        List<Placed> glyphs = new ArrayList<>();
        boolean complete = true;
        double x = 0;
        for (Run run : visual(runs(from, to, bidi, faces))) {
            Face.Shaped shaped = run.face().shape(paragraph, run.from(), run.to(), (run.level() & 1) != 0);
            float[] places = shaped.places();
            int count = shaped.codes().length;
            for (int i = 0; i < count; i++) {
                int code = shaped.codes()[i];
                complete &= code != run.face().missing() || Invisible.orBlank(text);
                glyphs.add(new Placed(run.face().glyph(code), x + places[2 * i], places[2 * i + 1]));
            }
            x += places[2 * count];
        }
        return new ShapedLine(text, glyphs, x, complete);
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

    /** Hands out its outlines, in type of a size, with its origin at a point. */
    public void outlines(double size, double x, double baseline, Consumer<PathIterator> to) {
        double scale = size / Face.EM;
        for (Placed placed : glyphs) {
            AffineTransform move = new AffineTransform(scale, 0, 0, scale, x + placed.x() * scale, baseline + placed.y() * scale);
            to.accept(placed.glyph().outline().getPathIterator(move));
        }
    }
}
