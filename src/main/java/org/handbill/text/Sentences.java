package org.handbill.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Splits a text into sentences.
 *
 * <p>Where {@link BreakIterator} ends one, so do we, unless that is after an abbreviation or an initial, inside an address, or inside a short
 * quotation or parenthesis; and also after a « quotation ! » and the full stops of Chinese, Japanese, Hindi, Arabic, Urdu, Armenian and Ethiopic where it does not. A
 * line break always ends a sentence. The spaces behind a sentence belong to it, so that the sentences join back to the text.
 */
public final class Sentences {
    private Sentences() {}

    /** The sentences in order; none for an empty text. */
    public static List<String> split(String text, Locale locale) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end : ends(text, locale)) {
            sentences.add(text.substring(start, end));
            start = end;
        }
        return sentences;
    }

    /** The offsets behind each sentence and its spaces, ascending; the last is the text's length. */
    public static int[] ends(String text, Locale locale) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(text);
        SentenceBoundaries boundaries = new SentenceBoundaries(text, locale);
        Offsets ends = new Offsets();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            for (int inner = boundaries.strongEnd(start, end); inner < end; inner = boundaries.strongEnd(inner, end)) {
                addEnd(inner, boundaries, ends);
            }
            addEnd(end, boundaries, ends);
            start = end;
        }
        if (!text.isEmpty() && (ends.size() == 0 || ends.last() < text.length())) {
            ends.add(text.length());
        }
        return ends.toArray();
    }

    /**
     * The longest beginning of whole sentences that fits, without the spaces around it; absent if not even the first does. It is found with few
     * questions, since of one that fits every shorter one is taken to fit too.
     *
     * @param ends as {@link #ends} gives them
     */
    public static Optional<String> longest(String text, int[] ends, Predicate<String> fits) {
        IntFunction<String> beginning = count -> text.substring(0, ends[count - 1]).strip();
        if (ends.length > 0 && fits.test(text.strip())) {
            return Optional.of(text.strip());
        }
        int count = CutPoints.greatest(ends.length - 1, each -> fits.test(beginning.apply(each)));
        return count <= 0 ? Optional.empty() : Optional.of(beginning.apply(count));
    }

    private static void addEnd(int offset, SentenceBoundaries boundaries, Offsets ends) {
        if (boundaries.isEnd(offset) && (ends.size() == 0 || ends.last() < offset)) {
            ends.add(offset);
        }
    }
}
