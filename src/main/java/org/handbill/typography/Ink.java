package org.handbill.typography;

/**
 * Where a line's ink is, in font units, x from the line's origin, y from the baseline upwards. All zero but {@code advance} where there is none.
 *
 * @param advance from the origin to where the next line of text would go on
 */
public record Ink(int advance, int left, int right, int bottom, int top) {
    public int width() {
        return right - left;
    }
}
