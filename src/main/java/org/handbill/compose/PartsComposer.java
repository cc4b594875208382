package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.handbill.campaign.Appeal;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.kit.LetterParts;
import org.handbill.prose.Block;
import org.handbill.prose.Passage;
import org.handbill.prose.PlainOptions;
import org.handbill.prose.PlainTextWriter;
import org.handbill.prose.Prose;
import org.handbill.text.LetterFields;
import org.handbill.text.Paragraph;

/** Takes the appeal apart for readers who make a letter their own, and warns of what looks like a field but is none. */
final class PartsComposer {
    private final Locale language;
    private final Appeal appeal;
    private final Problems problems;

    PartsComposer(Locale language, Appeal appeal, Problems problems) {
        this.language = language;
        this.appeal = appeal;
        this.problems = problems;
    }

    /**
     * @param paragraphs the passages as clean texts
     * @param closing with its link
     */
    LetterParts compose(List<Passage> passages, List<Paragraph> paragraphs, String closing) {
        List<LetterParts.Part> parts = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            parts.add(LetterParts.Part.of(paragraphs.get(i), language, passages.get(i).reason()));
            Passage passage = passages.get(i);
            lookAt(passage.text(), passage.span());
        }
        Location file = Location.whole(appeal.article().file());
        lookAt(appeal.closing(), file);
        lookAt(appeal.signature(), file);
        LetterParts whole = new LetterParts(parts, closing, appeal.signature(), place(parts.size()), appeal.ownWords());
        return appeal.place().isPresent() || !whole.fields().isEmpty() ? whole : whole.withoutRoom();
    }

    /** Before the closing if the author does not say. */
    private int place(int parts) {
        if (appeal.place().isEmpty()) {
            return parts;
        }
        List<Block> before = appeal.article().body().blocks().subList(0, appeal.place().getAsInt());
        return PlainTextWriter.passages(new Prose(before, List.of()), PlainOptions.PLAIN).size();
    }

    private void lookAt(String text, Location place) {
        LetterFields.footnote(text).ifPresent(found -> warn(found, place,
                "'" + found + "' looks like a footnote, but there is no such note.",
                "Write the note on a line of its own, as '[^1]: …', or take the brackets away."));
        LetterFields.link(text).ifPresent(found -> warn(found, place, "'" + found + "' looks like a link, but leads nowhere.",
                "Write [words](https://…), or put a space behind the bracket if readers are to fill it in."));
        if (text.contains(Appeal.PLACE)) {
            warn(Appeal.PLACE, place, "'" + Appeal.PLACE + "' stands within a text, so readers would find it in their letter.",
                    "Put it in a paragraph of its own, with a blank line before and behind it.");
        }
    }

    /** Points at the words themselves where the author typed them so. */
    private void warn(String found, Location place, String message, String hint) {
        Location exact = place;
        if (place instanceof Span span && span.text().contains(found)) {
            int start = span.start() + span.text().indexOf(found);
            exact = span.source().span(start, start + found.length());
        }
        problems.warning(Code.DOUBTFUL_FIELD, exact, message, hint);
    }
}
