package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first sentences of a letter.
 *
 * @param sentences in the author's order, without the spaces around them
 * @param gaps what stood between each sentence and the next of its paragraph
 * @param owners for each sentence the index of its paragraph
 * @param leadsIn for each sentence whether it ends with a colon, or its paragraph leads in and ends with it
 */
record SentencePrefixes(List<String> sentences, List<String> gaps, List<Integer> owners, List<Boolean> leadsIn) {
    /** @param paragraphs indices of those that may be in, ascending */
    static SentencePrefixes of(Letter letter, List<Integer> paragraphs, Locale locale) {
        List<String> sentences = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        List<Boolean> leadsIn = new ArrayList<>();
        for (int index : paragraphs) {
            Paragraph paragraph = letter.paragraphs().get(index);
            for (String sentence : Sentences.split(paragraph.text(), locale)) {
                String trimmed = sentence.stripTrailing();
                sentences.add(trimmed);
                gaps.add(sentence.substring(trimmed.length()));
                owners.add(index);
                leadsIn.add(Paragraph.endsWithColon(trimmed, locale.getLanguage()));
            }
            leadsIn.set(leadsIn.size() - 1, paragraph.leadsIn());
        }
        return new SentencePrefixes(sentences, gaps, owners, leadsIn);
    }

    int count() {
        return sentences.size();
    }

    /** The number of sentences up to the last of the first {@code count} that does not lead in to the next one. */
    int ended(int count) {
        int ended = count;
        while (ended > 0 && ended < count() && leadsIn.get(ended - 1)) {
            ended--;
        }
        return ended;
    }

    /** The least number of sentences that does not end with one that leads in. */
    int shortest() {
        int shortest = 1;
        while (shortest < count() && leadsIn.get(shortest - 1)) {
            shortest++;
        }
        return shortest;
    }

    /** Whether the first sentences are whole paragraphs. */
    boolean endsParagraph(int count) {
        return count == count() || !owners.get(count).equals(owners.get(count - 1));
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
