package org.handbill.picture.card;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * How much of each pixel of a rectangle a shape covers, exactly, without the work that Java2D does for any paint. Each edge adds its signed area to the
 * pixels that it crosses, and a sum along the row makes coverage of that. Contours that overlap in the same direction count once.
 */
final class Coverage {
    /** Parts that a curve is divided into: enough for a letter of any size on a card. */
    private static final double FLATNESS = 0.05;
    private static final int MOST_PARTS = 32;

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final float[] sums;

    /** Of what lies inside a box. */
    Coverage(Box box, int pictureWidth, int pictureHeight) {
        left = Math.max(0, (int) Math.floor(box.left()) - 1);
        top = Math.max(0, (int) Math.floor(box.top()) - 1);
        width = Math.min(pictureWidth, (int) Math.ceil(box.right()) + 1) - left;
        height = Math.min(pictureHeight, (int) Math.ceil(box.bottom()) + 1) - top;
        sums = new float[Math.max(0, width * height) + 2];
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void add(Shape shape) {
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
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
        if (fromY == toY) {
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
        for (int row = (int) y0; row < y1; row++) {
            double begin = Math.max(row, y0);
            double end = Math.min(row + 1, y1);
            double next = x + (end - begin) * slope;
            row(row * width, Math.clamp(x, 0, width - 1), Math.clamp(next, 0, width - 1), (down ? 1 : -1) * (end - begin));
            x = next;
        }
    }

    /** The part of an edge within one row; {@code area} is its signed height. */
    private void row(int row, double from, double to, double area) {
        double x0 = Math.min(from, to);
        double x1 = Math.max(from, to);
        int first = (int) x0;
        int last = (int) Math.ceil(x1);
        if (last <= first + 1) {
            double middle = (x0 + x1) / 2 - first;
            sums[row + first] += (float) (area * (1 - middle));
            sums[row + first + 1] += (float) (area * middle);
            return;
        }
        double perPixel = 1 / (x1 - x0);
        double part = 1 - (x0 - first);
        double covered = 0.5 * perPixel * part * part;
        sums[row + first] += (float) (area * covered);
        double total = covered;
        for (int x = first + 1; x < last - 1; x++) {
            double sum = perPixel * (x + 0.5 - x0);
            sums[row + x] += (float) (area * (sum - total));
            total = sum;
        }
        double rest = x1 - (last - 1);
        double end = 1 - 0.5 * perPixel * rest * rest;
        sums[row + last - 1] += (float) (area * (end - total));
        sums[row + last] += (float) (area * (1 - end));
    }

    /** The coverage of a row's pixels, from 0 to 255. */
    void read(int row, byte[] into) {
        float sum = 0;
        int at = row * width;
        for (int x = 0; x < width; x++) {
            sum += sums[at + x];
            into[x] = (byte) Math.min(255, (int) (Math.abs(sum) * 255 + 0.5f));
        }
        Arrays.fill(into, width, into.length, (byte) 0);
    }
}
