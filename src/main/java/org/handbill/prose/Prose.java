package org.handbill.prose;

import java.util.List;

/**
 * A written text: what the author typed as Markdown, free of anything that could do harm on a page.
 *
 * @param footnotes the notes that the text refers to, the first of them numbered 1
 */
public record Prose(List<Block> blocks, List<Footnote> footnotes) {
    public static final Prose EMPTY = new Prose(List.of(), List.of());

    public Prose {
        blocks = List.copyOf(blocks);
        footnotes = List.copyOf(footnotes);
        for (int i = 0; i < footnotes.size(); i++) {
            if (footnotes.get(i).number() != i + 1) {
                throw new IllegalArgumentException("footnote " + footnotes.get(i).number() + " stands where " + (i + 1) + " belongs");
            }
        }
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** All links in reading order, those in footnotes last. */
    public List<Inline.Link> links() {
        return Walk.over(this).links();
    }

    /** All pictures in reading order, those in footnotes last. */
    public List<Inline.Image> images() {
        return Walk.over(this).images();
    }

    /** All headings in reading order, those inside quotes and lists too. */
    public List<Block.Heading> headings() {
        return Walk.over(this).headings();
    }

    /** All blocks that have attributes, in reading order, those inside others too. */
    public List<Block> marked() {
        return Walk.over(this).marked();
    }
}
