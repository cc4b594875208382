package org.handbill.prose;

import org.handbill.diagnostic.Span;
import org.handbill.text.Paragraph;

/**
 * One top-level block as plain text: what a letter is made of.
 *
 * @param text without blank lines at its ends; never empty
 * @param reason whether readers may choose it as one of their reasons
 * @param heading whether it is the heading of what comes next
 * @param span where the author wrote it
 */
public record Passage(String text, Priority priority, boolean reason, boolean heading, Span span) {
    public Passage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a passage without text");
        }
    }

    /**
     * As a paragraph that may be left out where room is short.
     *
     * @param shown its text as it is shown; not blank
     * @param language BCP 47
     */
    public Paragraph paragraph(String shown, String language) {
        Paragraph.Priority kept = switch (priority) {
            case ESSENTIAL -> Paragraph.Priority.ESSENTIAL;
            case ORDINARY -> Paragraph.Priority.ORDINARY;
            case OPTIONAL -> Paragraph.Priority.OPTIONAL;
        };
        return new Paragraph(shown, kept, heading || Paragraph.endsWithColon(shown, language));
    }
}
