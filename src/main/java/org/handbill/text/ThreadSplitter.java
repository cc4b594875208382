package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Splits a long text into numbered posts, as in "2/5 …", each of as many whole sentences as fit with its number; the link stands at the end of the
 * first. A sentence that is longer than a post is cut behind a clause, or else between words. One post alone has no number.
 */
public final class ThreadSplitter {
    /** A cut behind a clause is taken if at least this part of what fits stands before it. */
    private static final double CLAUSE_SHARE = 0.5;
    private static final int[] LARGEST_TOTALS = {9, 99, 999, 9999};

    private final String text;
    private final String link;
    private final String linkGap;
    private final Limit limit;
    private final Locale locale;
    /** The words of the sentence that is being cut, as offsets from {@code wordsStart}. */
    private Offsets words = new Offsets();
    private int wordsOf = -1;
    private int wordsStart;
    private int nextWord;
    /** What is longer than a post; empty if nothing is. */
    private String obstacle = "";

    private ThreadSplitter(String text, String link, String linkGap, Limit limit, Locale locale) {
        this.text = text;
        this.link = link;
        this.linkGap = linkGap;
        this.limit = limit;
        this.locale = locale;
    }

    /**
     * The posts in order; absent if a word or link of the text is longer than a post, or there would be more than 9,999 posts.
     *
     * @param link empty if there is none
     * @param linkGap between the first post's text and the link
     */
    public static Optional<List<String>> split(String text, String link, String linkGap, Limit limit, Locale locale) {
        return new ThreadSplitter(text.strip(), link, linkGap, limit, locale).posts();
    }

    /** The first word, or stretch without a place to cut it, that is longer than a post; absent if there is none. */
    public static Optional<String> obstacle(String text, String link, String linkGap, Limit limit, Locale locale) {
        ThreadSplitter splitter = new ThreadSplitter(text.strip(), link, linkGap, limit, locale);
        return splitter.posts().isPresent() || splitter.obstacle.isEmpty() ? Optional.empty() : Optional.of(splitter.obstacle);
    }

    private Optional<List<String>> posts() {
        String single = post(text, 1, 1);
        if (limit.fits(single)) {
            return Optional.of(List.of(single));
        }
        int[] ends = Sentences.ends(text, locale);
        for (int total : LARGEST_TOTALS) {
            wordsOf = -1;
            List<String> bodies = bodies(ends, total);
            if (bodies.isEmpty()) {
                return Optional.empty();
            }
            if (bodies.size() <= total) {
                return Optional.of(numbered(bodies));
            }
        }
        return Optional.empty();
    }

    private List<String> numbered(List<String> bodies) {
        List<String> posts = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            posts.add(post(bodies.get(i), i + 1, bodies.size()));
        }
        return posts;
    }

    private String post(String body, int number, int total) {
        String numbered = total == 1 ? body : number + "/" + total + " " + body;
        return number > 1 || link.isEmpty() ? numbered : numbered + linkGap + link;
    }

    /** The texts of the posts without numbers, one more than {@code total} at most; empty if a word does not fit. */
    private List<String> bodies(int[] ends, int total) {
        List<String> bodies = new ArrayList<>();
        int start = 0;
        int sentence = 0;
        while (start < text.length() && bodies.size() <= total) {
            int end = bodyEnd(ends, sentence, start, bodies.size() + 1, total);
            if (end == start) {
                obstacle = text.substring(start, nextWord < words.size() ? wordEnd(nextWord) : ends[sentence]).strip();
                return List.of();
            }
            bodies.add(text.substring(start, end).strip());
            start = end;
            while (sentence < ends.length && ends[sentence] <= end) {
                sentence++;
            }
        }
        return bodies;
    }

    /** Where the post that starts at an offset in a sentence ends; at that offset if not even a word fits. */
    private int bodyEnd(int[] ends, int sentence, int start, int number, int total) {
        boolean inside = start > (sentence == 0 ? 0 : ends[sentence - 1]);
        // What is left of a cut sentence is tried word by word, so that a long one is not counted again for each post.
        int fitting = inside ? fittingWords(sentence, ends[sentence], start, number, total) : 0;
        if (!inside || fitting == words.size() - nextWord) {
            int sentences = CutPoints.greatest(ends.length - sentence, n -> fits(start, ends[sentence + n - 1], number, total));
            if (sentences > 0) {
                return ends[sentence + sentences - 1];
            }
        }
        if (!inside) {
            fitting = fittingWords(sentence, ends[sentence], start, number, total);
        }
        return fitting == 0 ? start : cut(start, fitting);
    }

    private boolean fits(int start, int end, int number, int total) {
        return limit.fits(post(text.substring(start, end).strip(), number, total));
    }

    /** How many of the sentence's words from an offset on fit; leaves {@code nextWord} at the first of them. */
    private int fittingWords(int sentence, int sentenceEnd, int start, int number, int total) {
        if (wordsOf != sentence) {
            wordsOf = sentence;
            wordsStart = start;
            nextWord = 0;
            words = CutPoints.words(text.substring(start, sentenceEnd), locale);
        }
        while (nextWord > 0 && wordEnd(nextWord - 1) > start) {
            nextWord--;
        }
        while (nextWord < words.size() && wordEnd(nextWord) <= start) {
            nextWord++;
        }
        return CutPoints.greatest(words.size() - nextWord, n -> fits(start, wordEnd(nextWord + n - 1), number, total));
    }

    private int wordEnd(int word) {
        return wordsStart + words.get(word);
    }

    /** Behind the last clause that ends in the greater part of what fits, or else behind the last word that fits. */
    private int cut(int start, int fitting) {
        int most = wordEnd(nextWord + fitting - 1);
        for (int word = nextWord + fitting - 1; word >= nextWord && wordEnd(word) - start >= (most - start) * CLAUSE_SHARE; word--) {
            if (CutPoints.endsClause(text, wordEnd(word))) {
                return wordEnd(word);
            }
        }
        return most;
    }
}
