package org.handbill.paper.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The operators of a page, as text (ISO 32000-1, annex A). */
final class Content {
    private static final int DECIMALS = 3;
    /** Where the last point of a segment of each kind begins in its coordinates, by {@link PathIterator}'s numbers; -1 if it has none. */
    private static final int[] ENDS = {0, 0, 2, 4, -1};

    private final StringBuilder out = new StringBuilder(32 * 1024);
    private final double height;

    /** @param height of the sheet: its points are counted from the foot here */
    Content(double height) {
        this.height = height;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Numbers, then an operator. */
    Content op(String operator, double... numbers) {
        for (double number : numbers) {
            number(number).append(' ');
        }
        out.append(operator).append('\n');
        return this;
    }

    Content raw(String text) {
        out.append(text);
        return this;
    }

    StringBuilder number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return out.append(rounded.signum() == 0 ? "0" : rounded.toPlainString());
    }

    /** From the foot of the sheet. */
    double up(double y) {
        return height - y;
    }

    /** A text as marked content has it: UTF-16 with its mark, in hexadecimal. */
    static String hex(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    void fill(Path2D path) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int segment = each.currentSegment(at);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> op("m", at[0], up(at[1]));
                case PathIterator.SEG_LINETO -> op("l", at[0], up(at[1]));
                case PathIterator.SEG_QUADTO ->
                    op("c", x + (at[0] - x) * 2 / 3, up(y + (at[1] - y) * 2 / 3), at[2] + (at[0] - at[2]) * 2 / 3,
                            up(at[3] + (at[1] - at[3]) * 2 / 3), at[2], up(at[3]));
                case PathIterator.SEG_CUBICTO -> op("c", at[0], up(at[1]), at[2], up(at[3]), at[4], up(at[5]));
                case PathIterator.SEG_CLOSE -> op("h");
                default -> throw new IllegalStateException("a segment that no path has");
            }
            int end = ENDS[segment];
            if (end >= 0) {
                x = at[end];
                y = at[end + 1];
            }
        }
        op("f");
    }
}
