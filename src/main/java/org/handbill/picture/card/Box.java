package org.handbill.picture.card;

/** A rectangle of a card in pixels, or of a printed sheet in points, from its left top corner. */
public record Box(double left, double top, double right, double bottom) {
    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public boolean isInside(Box other) {
        return left >= other.left && top >= other.top && right <= other.right && bottom <= other.bottom;
    }

    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
