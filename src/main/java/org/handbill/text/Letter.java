package org.handbill.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A letter before it is fitted, as plain text.
 *
 * @param salutation empty if there is none
 * @param closing the last paragraph, used only if the letter is shortened; empty if there is none
 * @param signature empty if there is none
 * @param separator between salutation, paragraphs, closing and signature; begins with a line break
 */
public record Letter(String salutation, List<Paragraph> paragraphs, String closing, String signature, String separator) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("a letter without paragraphs");
        }
        if (!separator.startsWith("\n")) {
            throw new IllegalArgumentException("paragraphs are separated by a line break, not by \"" + separator + "\"");
        }
    }

    /** The whole text with these paragraphs. */
    String text(List<String> body, boolean withClosing) {
        List<String> blocks = new ArrayList<>(body.size() + 3);
        addIfThere(blocks, salutation);
        blocks.addAll(body);
        if (withClosing) {
            addIfThere(blocks, closing);
        }
        addIfThere(blocks, signature);
        return String.join(separator, blocks);
    }

    private static void addIfThere(List<String> blocks, String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }
}
