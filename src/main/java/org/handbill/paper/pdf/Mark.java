package org.handbill.paper.pdf;

import java.awt.geom.Rectangle2D;
import org.handbill.picture.ScanCode;
import org.handbill.picture.card.Box;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.ShapedLine;

/** Something printed on a sheet. Lengths in points, from the sheet's left top corner, y downwards. */
public sealed interface Mark {
    /** What it covers. */
    Box bounds();

    /**
     * A line of type.
     *
     * @param x of its origin
     * @param stretch added behind each space, or behind each sign where the line has no spaces
     * @param turned whether it runs upwards, a quarter turn against the clock; {@code x} is then still the place of its baseline across the sheet and
     *     {@code baseline} that of its origin along it
     */
    record Type(ShapedLine line, double size, double x, double baseline, double stretch, boolean turned, Ink ink) implements Mark {
        public Type(ShapedLine line, double size, double x, double baseline, Ink ink) {
            this(line, size, x, baseline, 0, false, ink);
        }

        @Override
        public Box bounds() {
            Rectangle2D ink = line.ink();
            double scale = size / Face.EM;
            double left = ink.getMinX() * scale;
            double right = ink.getMaxX() * scale + stretch * Spacing.places(line);
            double top = ink.getMinY() * scale;
            double bottom = ink.getMaxY() * scale;
            return turned
                    ? new Box(x + top, baseline - right, x + bottom, baseline - left)
                    : new Box(x + left, baseline + top, x + right, baseline + bottom);
        }
    }

    /** A filled rectangle. */
    record Rule(Box bounds, Ink ink) implements Mark {}

    /** A dashed line along the middle of a narrow rectangle. */
    record Dashes(Box bounds) implements Mark {}

    /** A code to scan, with its quiet zone. */
    record Code(ScanCode code, Box bounds) implements Mark {}
}
