package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handbill.text.Paragraph.Priority;

/**
 * The first sentences of a letter's most important paragraphs: its essential ones, else its ordinary ones, else all.
 *
 * @param sentences in the author's order, without the spaces around them
 * @param gaps what stood between each sentence and the next of its paragraph
 * @param owners for each sentence the index of its paragraph
 */
record SentencePrefixes(List<String> sentences, List<String> gaps, List<Integer> owners) {
    static SentencePrefixes of(Letter letter, Locale locale) {
        Priority kept = Priority.OPTIONAL;
        for (Paragraph paragraph : letter.paragraphs()) {
            kept = paragraph.priority().compareTo(kept) < 0 ? paragraph.priority() : kept;
        }
        List<String> sentences = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < letter.paragraphs().size(); i++) {
            Paragraph paragraph = letter.paragraphs().get(i);
            if (paragraph.priority() == kept) {
                for (String sentence : Sentences.split(paragraph.text(), locale)) {
                    String trimmed = sentence.stripTrailing();
                    sentences.add(trimmed);
                    gaps.add(sentence.substring(trimmed.length()));
                    owners.add(i);
                }
            }
        }
        return new SentencePrefixes(sentences, gaps, owners);
    }

    int count() {
        return sentences.size();
    }

    /** The paragraphs that the first sentences make. */
    List<String> body(int count) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < count; i++) {
            paragraph.append(sentences.get(i));
            if (i + 1 == count || !owners.get(i + 1).equals(owners.get(i))) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            } else {
                paragraph.append(gaps.get(i));
            }
        }
        return paragraphs;
    }

    /** The paragraphs that the first sentences come from. */
    List<Integer> paragraphs(int count) {
        return owners.subList(0, count).stream().distinct().toList();
    }
}
