package org.handbill.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes each footnote where the text first refers to it, so that a text that may be shortened has no number without its note. Each is
 * written once, so that notes that refer to each other stay short.
 */
final class NotesInBrackets implements PlainInlines.Notes {
    private final Map<Integer, Footnote> notes = new HashMap<>();
    private final PlainOptions options;

    NotesInBrackets(List<Footnote> notes, PlainOptions options) {
        notes.forEach(note -> this.notes.put(note.number(), note));
        this.options = options;
    }

    @Override
    public String of(Inline.FootnoteReference reference) {
        Footnote note = notes.remove(reference.number());
        if (note == null) {
            return "";
        }
        String text = PlainTextWriter.line(note, options, this);
        return text.isEmpty() ? "" : " (" + text + ")";
    }
}
