package org.handbill.picture.card;

/** A rectangle of a card, in pixels from its left top corner. */
record Box(double left, double top, double right, double bottom) {
    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    boolean isInside(Box other) {
        return left >= other.left && top >= other.top && right <= other.right && bottom <= other.bottom;
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
