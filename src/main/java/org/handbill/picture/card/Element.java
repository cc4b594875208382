package org.handbill.picture.card;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.ShapedLine;

/** Something in one ink on a card. */
public sealed interface Element {
    Ink ink();

    /** What it covers. */
    Box bounds();

    /** Hands out the closed contours that it consists of, one after another. */
    void outlines(Consumer<PathIterator> to);

    default Shape outline() {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        outlines(part -> path.append(part, false));
        return path;
    }

    /** A use of colour. */
    enum Ink {
        INK, ACCENT, SOFT
    }

    /**
     * A line of type.
     *
     * @param size of the type, in pixels
     * @param x of the origin
     */
    record Line(ShapedLine line, double size, double x, double baseline, Ink ink) implements Element {
        @Override
        public Box bounds() {
            Rectangle2D own = line.ink();
            double scale = size / Face.EM;
            return new Box(x + own.getMinX() * scale, baseline + own.getMinY() * scale, x + own.getMaxX() * scale,
                    baseline + own.getMaxY() * scale);
        }

        @Override
        public void outlines(Consumer<PathIterator> to) {
            line.outlines(size, x, baseline, to);
        }

        /** The same with its ink ending at a distance from the left. */
        public Line atRight(double right) {
            return new Line(line, size, right - line.ink().getMaxX() * size / Face.EM, baseline, ink);
        }

        Line moved(double right, double down, Ink colour) {
            return new Line(line, size, x + right, baseline + down, colour);
        }
    }

    record Rule(Box bounds, Ink ink) implements Element {
        @Override
        public void outlines(Consumer<PathIterator> to) {
            to.accept(new Rectangle2D.Double(bounds.left(), bounds.top(), bounds.width(), bounds.height()).getPathIterator(null));
        }
    }
}
