package org.handbill.text;

/** A paragraph of a letter as plain text. */
public record Paragraph(String text, Priority priority) {
    /** What happens to a paragraph when room is short. */
    public enum Priority {
        /** Never dropped. */
        ESSENTIAL,
        /** Dropped when all optional ones are. */
        ORDINARY,
        /** Dropped first. */
        OPTIONAL
    }

    public Paragraph {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a paragraph without text");
        }
    }
}
