package org.handbill.picture.card;

import java.util.List;
import java.util.Optional;

/**
 * What stands where on a card, in pixels.
 *
 * @param safe what all elements have to stay in
 * @param elements none overlaps another
 * @param photo where the photograph stands; absent for a flat card
 * @param over whether the elements stand over the photograph
 */
record CardLayout(int width, int height, Box safe, List<Element> elements, Optional<Box> photo, boolean over) {
    CardLayout {
        elements = List.copyOf(elements);
    }

    /** The least box around all elements. */
    Box covered() {
        double left = width;
        double top = height;
        double right = 0;
        double bottom = 0;
        for (Element element : elements) {
            Box box = element.bounds();
            left = Math.min(left, box.left());
            top = Math.min(top, box.top());
            right = Math.max(right, box.right());
            bottom = Math.max(bottom, box.bottom());
        }
        return new Box(left, top, right, bottom);
    }
}
