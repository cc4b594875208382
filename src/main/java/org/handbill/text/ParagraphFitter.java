package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shortens a letter until it fits a limit, and keeps its beginning.
 *
 * <p>If the whole letter fits, it is taken whole, without its closing. Otherwise a letter has its salutation, all essential paragraphs, its closing
 * and its signature; then ordinary paragraphs from the first on, as many as fit without a gap; then each optional paragraph that still fits, in
 * order. All stay in the author's order. A paragraph that leads in to the next one is never without it, nor the other way round; both matter as the
 * more important of them. Where room is kept for the reader's own words, only what must be in may stand in it.
 *
 * <p>What is essential is never cut: if it does not fit, there is no letter. A letter without essential paragraphs that would have fewer than two,
 * or not its first, has sentences from its beginning instead, as many as fit, and does not end with one that leads in.
 */
public final class ParagraphFitter {
    private static final int FEW = 2;

    private final Letter letter;
    private final Limit limit;
    private final Locale locale;

    private ParagraphFitter(Letter letter, Limit limit, Locale locale) {
        this.letter = letter;
        this.limit = limit;
        this.locale = locale;
    }

    /** The letter that fits; {@code locale} is the letter's, for where its sentences end. */
    public static FittedLetter fit(Letter letter, Limit limit, Locale locale) {
        return new ParagraphFitter(letter, limit, locale).fit();
    }

    private FittedLetter fit() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < letter.paragraphs().size(); i++) {
            all.add(i);
        }
        if (limit.fits(letter.textWithOwnWords(texts(all), false))) {
            return whole(all);
        }
        ParagraphChoice choice = new ParagraphChoice(letter);
        boolean wholeFits = limit.fits(letter.text(texts(all), false));
        if (choice.hasEssential()) {
            String shortest = letter.text(texts(choice.essential()), true);
            if (!limit.fits(shortest)) {
                return wholeFits ? whole(all) : new FittedLetter.TooLong(shortest, limit.measure(shortest));
            }
        }
        List<Integer> chosen = choice.best(indices -> limit.fits(letter.textWithOwnWords(texts(indices), true)));
        List<Integer> beginning = choice.mostImportant();
        boolean enough = choice.hasEssential() || chosen.size() >= FEW && chosen.contains(beginning.getFirst());
        if (chosen.size() == all.size() || !enough && wholeFits) {
            return whole(all);
        }
        FittedLetter paragraphs = shortened(chosen, texts(chosen), true);
        if (enough) {
            return paragraphs;
        }
        FittedLetter sentences = sentences(beginning);
        return sentences instanceof FittedLetter.TooLong && !chosen.isEmpty() ? paragraphs : sentences;
    }

    private FittedLetter.Fitted whole(List<Integer> all) {
        String text = letter.text(texts(all), false);
        return new FittedLetter.Fitted(text, all, all.size(), false, true, limit.measure(text));
    }

    private FittedLetter.Fitted shortened(List<Integer> included, List<String> body, boolean wholeParagraphs) {
        String text = letter.text(body, true);
        return new FittedLetter.Fitted(text, included, letter.paragraphs().size(), !letter.closing().isBlank(), wholeParagraphs,
                limit.measure(text));
    }

    private List<String> texts(List<Integer> indices) {
        return indices.stream().map(index -> letter.paragraphs().get(index).text()).toList();
    }

    /** As many as fit beside the reader's own words, or else as many as fit at all. */
    private FittedLetter sentences(List<Integer> beginning) {
        SentencePrefixes prefixes = SentencePrefixes.of(letter, beginning, locale);
        int count = prefixes.ended(CutPoints.greatest(prefixes.count(), n -> limit.fits(letter.textWithOwnWords(prefixes.body(n), true))));
        if (count == 0) {
            count = prefixes.ended(CutPoints.greatest(prefixes.count(), n -> limit.fits(letter.text(prefixes.body(n), true))));
        }
        if (count == 0) {
            String shortest = letter.text(prefixes.body(prefixes.shortest()), true);
            return new FittedLetter.TooLong(shortest, limit.measure(shortest));
        }
        return shortened(prefixes.paragraphs(count), prefixes.body(count), prefixes.endsParagraph(count));
    }
}
