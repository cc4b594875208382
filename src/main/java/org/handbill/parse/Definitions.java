package org.handbill.parse;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashSet;
import java.util.Set;
import org.handbill.diagnostic.Code;

/** Footnotes and addresses that are written down for others to refer to: says which of them are lost. */
@SuppressWarnings("ReferenceEquality") // nodes are places in a document
final class Definitions {
    private final ProseReading reading;
    private final Set<FootnoteBlock> shown;

    /** @param reading when all else is read */
    Definitions(ProseReading reading) {
        this.reading = reading;
        this.shown = new HashSet<>(reading.footnotes());
    }

    void reportUnused() {
        for (Node node : reading.document().getDescendants()) {
            switch (node) {
                case FootnoteBlock note -> look(note);
                case Reference address -> look(address);
                default -> {
                }
            }
        }
    }

    private void look(FootnoteBlock note) {
        if (shown.contains(note)) {
            return;
        }
        String label = "[^" + note.getText() + "]";
        FootnoteBlock first = FootnoteExtension.FOOTNOTES.get(reading.document()).getFromRaw(note.getText());
        if (first != null && first != note) {
            warn(note.getText(), "There is another note '" + label + "', so readers do not see this one.",
                    "Give it a label of its own, here and where the text refers to it.");
        } else {
            warn(note.getText(), "Nothing refers to the note '" + label + "', so readers do not see it.",
                    "Type " + label + " behind the words that it belongs to, or delete the note.");
        }
    }

    private void look(Reference address) {
        Reference first = Parser.REFERENCES.get(reading.document()).getFromRaw(address.getReference());
        if (first != null && first != address && !first.getUrl().equals(address.getUrl())) {
            warn(address.getReference(),
                    "'[" + address.getReference() + "]' has another address already, so its links do not lead here.",
                    "Give this one a label of its own, here and in the links that are to lead to it.");
        }
    }

    private void warn(BasedSequence label, String message, String hint) {
        reading.problems().warning(Code.DEFINITION_UNUSED, reading.span(label), message, hint);
    }
}
