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
 * @param ownWords how many characters are kept free for a paragraph of the reader's own; 0 for none
 */
public record Letter(String salutation, List<Paragraph> paragraphs, String closing, String signature, String separator, int ownWords) {
    private static final String STAND_IN = "x";

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("a letter without paragraphs");
        }
        if (!separator.startsWith("\n")) {
            throw new IllegalArgumentException("paragraphs are separated by a line break, not by \"" + separator + "\"");
        }
        if (ownWords < 0) {
            throw new IllegalArgumentException("room for " + ownWords + " characters");
        }
    }

    /** Without room for the reader's own words. */
    public Letter(String salutation, List<Paragraph> paragraphs, String closing, String signature, String separator) {
        this(salutation, paragraphs, closing, signature, separator, 0);
    }

    /** The whole text with these paragraphs. */
    String text(List<String> body, boolean withClosing) {
        return String.join(separator, blocks(body, withClosing));
    }

    /** The text as it is when the reader has filled the room that is kept. */
    String textWithOwnWords(List<String> body, boolean withClosing) {
        List<String> blocks = blocks(body, withClosing);
        if (ownWords > 0) {
            blocks.add(STAND_IN.repeat(ownWords));
        }
        return String.join(separator, blocks);
    }

    private List<String> blocks(List<String> body, boolean withClosing) {
        List<String> blocks = new ArrayList<>(body.size() + 4);
        addIfThere(blocks, salutation);
        blocks.addAll(body);
        if (withClosing) {
            addIfThere(blocks, closing);
        }
        addIfThere(blocks, signature);
        return blocks;
    }

    private static void addIfThere(List<String> blocks, String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }
}
