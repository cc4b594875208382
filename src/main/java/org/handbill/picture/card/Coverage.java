package org.handbill.picture.card;

import java.awt.geom.PathIterator;

/**
 * How much of each pixel of a rectangle a shape covers, exactly, without the work that Java2D does for any paint. Each edge adds its signed area to the
 * pixels that it crosses, and a sum along the row makes coverage of that. Contours that overlap in the same direction count once. One may serve one
 * picture after the other, so that its memory is taken once.
 */
final class Coverage {
    /** Parts that a curve is divided into: enough for a letter of any size on a card. */
    private static final double FLATNESS = 0.1;
    private static final int MOST_PARTS = 32;

    private final double[] at = new double[6];
    private int left;
    private int top;
    private int width;
    private int height;
    /** All 0 between two shapes. */
    private float[] sums = {};
    /** A bit for each of {@link #sums} that may be other than 0: most pixels are inside or outside of a letter, few at its edge. */
    private long[] touched = {};

    /** Goes to a part of a picture. */
    void moveTo(Box box, int pictureWidth, int pictureHeight) {
        left = Math.max(0, (int) Math.floor(box.left()) - 1);
        top = Math.max(0, (int) Math.floor(box.top()) - 1);
        width = Math.max(0, Math.min(pictureWidth, (int) Math.ceil(box.right()) + 1) - left);
        height = Math.max(0, Math.min(pictureHeight, (int) Math.ceil(box.bottom()) + 1) - top);
        if (sums.length < width * height + 2) {
            sums = new float[width * height + 2];
            touched = new long[(sums.length >> 6) + 1];
        }
    }

    /** Adds closed contours; what is not in the box is left out. */
    void add(PathIterator path) {
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    edge(x, y, startX, startY);
                    startX = x = at[0] - left;
                    startY = y = at[1] - top;
                }
                case PathIterator.SEG_LINETO -> {
                    edge(x, y, at[0] - left, at[1] - top);
                    x = at[0] - left;
                    y = at[1] - top;
                }
                case PathIterator.SEG_QUADTO -> {
                    curve(x, y, at[0] - left, at[1] - top, at[0] - left, at[1] - top, at[2] - left, at[3] - top, false);
                    x = at[2] - left;
                    y = at[3] - top;
                }
                case PathIterator.SEG_CUBICTO -> {
                    curve(x, y, at[0] - left, at[1] - top, at[2] - left, at[3] - top, at[4] - left, at[5] - top, true);
                    x = at[4] - left;
                    y = at[5] - top;
                }
                default -> {
                    edge(x, y, startX, startY);
                    x = startX;
                    y = startY;
                }
            }
        }
        edge(x, y, startX, startY);
    }

    private void curve(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3, boolean cubic) {
        double bend = Math.abs(x0 - x1 - x2 + x3) + Math.abs(y0 - y1 - y2 + y3);
        int parts = Math.clamp((int) Math.ceil(Math.sqrt(bend / FLATNESS / 4)), 1, MOST_PARTS);
        double x = x0;
        double y = y0;
        for (int i = 1; i <= parts; i++) {
            double t = (double) i / parts;
            double u = 1 - t;
            double toX = cubic
                    ? u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3
                    : u * u * x0 + 2 * u * t * x1 + t * t * x3;
            double toY = cubic
                    ? u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3
                    : u * u * y0 + 2 * u * t * y1 + t * t * y3;
            edge(x, y, toX, toY);
            x = toX;
            y = toY;
        }
    }

    private void edge(double fromX, double fromY, double toX, double toY) {
        if (fromY == toY || width == 0) {
            return;
        }
        boolean down = fromY < toY;
        double x = down ? fromX : toX;
        double y0 = down ? fromY : toY;
        double y1 = Math.min(height, down ? toY : fromY);
        double slope = (toX - fromX) / (toY - fromY);
        if (y0 < 0) {
            x -= y0 * slope;
            y0 = 0;
        }
        int sign = down ? 1 : -1;
        int first = (int) y0;
        int last = (int) Math.ceil(y1) - 1;
        if (first > last) {
            return;
        }
        double right = width - 1;
        if (fromX == toX && x > 0 && x < right) {
            upright(x, first, last, y0, y1, sign);
            return;
        }
        boolean inside = Math.min(fromX, toX) >= 0 && Math.max(fromX, toX) <= right;
        for (int row = first; row <= last; row++) {
            double part = row > first && row < last ? 1 : Math.min(row + 1, y1) - Math.max(row, y0);
            double next = x + part * slope;
            if (inside) {
                row(row * width, x, next, sign * part);
            } else {
                row(row * width, Math.clamp(x, 0, right), Math.clamp(next, 0, right), sign * part);
            }
            x = next;
        }
    }

    private void upright(double x, int first, int last, double y0, double y1, int sign) {
        int column = (int) x;
        double middle = x - column;
        double area = sign * (Math.min(first + 1, y1) - y0);
        add(first * width + column, area * (1 - middle));
        add(first * width + column + 1, area * middle);
        if (first == last) {
            return;
        }
        double outer = sign * (1 - middle);
        double inner = sign * middle;
        for (int row = first + 1; row < last; row++) {
            add(row * width + column, outer);
            add(row * width + column + 1, inner);
        }
        area = sign * (y1 - last);
        add(last * width + column, area * (1 - middle));
        add(last * width + column + 1, area * middle);
    }

    /** The part of an edge within one row; {@code area} is its signed height. */
    private void row(int row, double from, double to, double area) {
        double x0 = from < to ? from : to;
        double x1 = from < to ? to : from;
        int first = (int) x0;
        int last = (int) x1;
        if (last < x1) {
            last++;
        }
        if (last <= first + 1) {
            double middle = (x0 + x1) / 2 - first;
            add(row + first, area * (1 - middle));
            add(row + first + 1, area * middle);
            return;
        }
        double perPixel = 1 / (x1 - x0);
        double part = 1 - (x0 - first);
        double covered = 0.5 * perPixel * part * part;
        add(row + first, area * covered);
        double total = covered;
        for (int x = first + 1; x < last - 1; x++) {
            double sum = perPixel * (x + 0.5 - x0);
            add(row + x, area * (sum - total));
            total = sum;
        }
        double rest = x1 - (last - 1);
        double end = 1 - 0.5 * perPixel * rest * rest;
        add(row + last - 1, area * (end - total));
        add(row + last, area * (1 - end));
    }

    private void add(int at, double change) {
        sums[at] += (float) change;
        touched[at >> 6] |= 1L << at;
    }

    /**
     * Gives the pixels of the shape their colours, and is then ready for another.
     *
     * @param steps the colour for each coverage from 0 to 255; 0 leaves a pixel as it is
     */
    void paint(byte[] steps, PalettePng picture) {
        int last = width * height + 1;
        int row = 0;
        int end = width;
        int from = 0;
        float sum = 0;
        int colour = 0;
        for (int word = 0; word <= last >> 6; word++) {
            for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                int at = (word << 6) + Long.numberOfTrailingZeros(bits);
                while (at >= end && end < last) {
                    fill(from, end, row, colour, picture);
                    row++;
                    from = end;
                    end += width;
                    sum = 0;
                    colour = 0;
                }
                fill(from, at, row, colour, picture);
                sum += sums[at];
                sums[at] = 0;
                colour = steps[Math.min(255, (int) (Math.abs(sum) * 255 + 0.5f))];
                from = at;
            }
            touched[word] = 0;
        }
        fill(from, Math.min(end, width * height), row, colour, picture);
    }

    private void fill(int from, int to, int row, int colour, PalettePng picture) {
        if (colour != 0 && from < to && row < height) {
            picture.fill(left + from - row * width, left + to - row * width, top + row, colour);
        }
    }
}
