package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.handbill.campaign.Appeal;
import org.handbill.kit.LetterParts;
import org.handbill.prose.Block;
import org.handbill.prose.Passage;
import org.handbill.prose.PlainOptions;
import org.handbill.prose.PlainTextWriter;
import org.handbill.prose.Prose;
import org.handbill.text.Paragraph;

/** Takes the appeal apart for readers who make a letter their own. */
final class PartsComposer {
    private final Locale language;
    private final Appeal appeal;

    PartsComposer(Locale language, Appeal appeal) {
        this.language = language;
        this.appeal = appeal;
    }

    /**
     * @param paragraphs the passages as clean texts
     * @param closing with its link
     */
    LetterParts compose(List<Passage> passages, List<Paragraph> paragraphs, String closing) {
        List<LetterParts.Part> parts = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            parts.add(LetterParts.Part.of(paragraphs.get(i), language, passages.get(i).reason()));
        }
        LetterParts whole = new LetterParts(parts, closing, appeal.signature(), place(parts.size()), appeal.ownWords());
        return appeal.place().isPresent() || !whole.fields().isEmpty() ? whole : whole.withoutRoom();
    }

    /** Before the closing if the author does not say. */
    private int place(int parts) {
        if (appeal.place().isEmpty()) {
            return parts;
        }
        Prose body = appeal.article().body();
        List<Block> before = body.blocks().subList(0, appeal.place().getAsInt());
        return PlainTextWriter.passages(new Prose(before, body.footnotes()), PlainOptions.PLAIN.withNotes()).size();
    }
}
