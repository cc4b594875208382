package org.handbill.picture.card;

import java.util.List;

/**
 * Lines that were set, from a left top corner at 0, 0.
 *
 * @param height from the top of the first line's ink to the foot of the last one's
 * @param loudest the index of the line in the largest type if the lines differ, else -1
 */
public record Block(List<Element.Line> lines, double height, int loudest) {
    public Block {
        lines = List.copyOf(lines);
    }

    public double smallest() {
        return lines.stream().mapToDouble(Element.Line::size).min().orElse(0);
    }
}
