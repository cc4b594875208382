package org.handbill.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.handbill.text.LetterFields;
import org.handbill.text.Paragraph;
import org.handbill.text.Sentences;

/**
 * What all letters of an edition are fitted from: readers fit it again on their own device when they make a letter theirs.
 *
 * @param closing used whenever a letter is shortened; empty if there is none
 * @param end the signature; empty if there is none
 * @param place how many of the parts stand before the reader's own words
 * @param ownWords how many characters a shortened letter keeps free for these, and for what is filled in; 0 for none
 */
public record LetterParts(List<Part> parts, String closing, String end, int place, int ownWords) {

    /**
     * A paragraph of the appeal.
     *
     * @param sentences with the spaces behind them, so that they join to the whole text
     * @param open indices of the sentences, the last aside, that lead in to the next one, so that no letter ends with them
     * @param leadsIn whether it is only in a letter together with the next one
     * @param reason whether readers choose if it is in
     */
    public record Part(List<String> sentences, List<Integer> open, Paragraph.Priority priority, boolean leadsIn, boolean reason) {
        public Part {
            sentences = List.copyOf(sentences);
            open = List.copyOf(open);
            if (sentences.isEmpty()) {
                throw new IllegalArgumentException("a paragraph without sentences");
            }
        }

        /** @param language of the letter, which decides where sentences end and which of them lead in */
        public static Part of(Paragraph paragraph, Locale language, boolean reason) {
            List<String> sentences = Sentences.split(paragraph.text(), language);
            List<Integer> open = IntStream.range(0, sentences.size() - 1)
                    .filter(i -> Paragraph.endsWithColon(sentences.get(i), language.getLanguage())).boxed().toList();
            return new Part(sentences, open, paragraph.priority(), paragraph.leadsIn(), reason);
        }

        public String text() {
            return String.join("", sentences);
        }

        /** The first sentence, by which readers know the paragraph. */
        public String label() {
            return sentences.getFirst().strip();
        }
    }

    public LetterParts {
        parts = List.copyOf(parts);
        if (place < 0 || place > parts.size()) {
            throw new IllegalArgumentException("the reader's words cannot stand behind part " + place + " of " + parts.size());
        }
    }

    /** For a letter in which readers are asked for nothing. */
    public LetterParts withoutRoom() {
        return new LetterParts(parts, closing, end, place, 0);
    }

    /** The names of all that readers fill in, each once. */
    public List<String> fields() {
        List<String> texts = new ArrayList<>(parts.stream().map(Part::text).toList());
        texts.add(closing);
        texts.add(end);
        return LetterFields.in(String.join("\n", texts));
    }
}
