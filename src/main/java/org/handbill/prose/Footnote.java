package org.handbill.prose;

import java.util.List;

/**
 * A note at the end of the text.
 *
 * @param number from 1, in the order in which the text first refers to them
 */
public record Footnote(int number, List<Block> blocks) {
    public Footnote {
        if (number < 1) {
            throw new IllegalArgumentException("footnotes are counted from 1, not " + number);
        }
        blocks = List.copyOf(blocks);
    }
}
