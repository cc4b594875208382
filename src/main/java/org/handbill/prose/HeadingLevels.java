package org.handbill.prose;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The levels of a text's headings below a title of the first level. Headings of the same part that were typed alike have the same level, and none is
 * left out on the way down, by which people with screen readers find their way (WCAG 2.2, technique G141).
 */
final class HeadingLevels {
    private static final int DEEPEST = 6;

    private final Deque<Integer> typedAbove = new ArrayDeque<>();

    /** Of the next heading in reading order. */
    int next(int typed) {
        while (!typedAbove.isEmpty() && typedAbove.peek() >= typed) {
            typedAbove.pop();
        }
        typedAbove.push(typed);
        return Math.min(DEEPEST, 1 + typedAbove.size());
    }
}
