package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handbill.text.Paragraph.Priority;

/**
 * Shortens a letter to the best one that fits a limit.
 *
 * <p>If the whole letter fits, it is taken whole, without its closing. Otherwise the best letter has all essential paragraphs and the closing,
 * and of the rest, in this order: the greatest length of ordinary paragraphs; the greatest length of optional paragraphs; the earlier
 * paragraphs, where two choices differ. The length of a paragraph is what it adds to the count, its separator included. All stay in the
 * author's order. The choice is exact: no other choice of paragraphs is better. If the essential paragraphs do not fit, the first sentences
 * of them are taken, as many as fit whole, and the closing; a letter without essential paragraphs of which no paragraph fits is shortened to the
 * first sentences of its ordinary ones.
 *
 * <p>Where a rule adds up, which all do but {@link Sms} and {@link Weibo}, the choice is found by arithmetic on the lengths and then counted
 * once. Where it does not, choices are counted one by one, the promising first, up to {@value ParagraphSearch#MAX_COUNTS} of them: exact for any
 * letter of up to 16 paragraphs that are not essential.
 */
public final class ParagraphFitter {
    private ParagraphFitter() {}

    /** The best letter; {@code locale} is the letter's, for where its sentences end. */
    public static FittedLetter fit(Letter letter, Limit limit, Locale locale) {
        int total = letter.paragraphs().size();
        String whole = letter.text(letter.paragraphs().stream().map(Paragraph::text).toList(), false);
        Measure measure = limit.measure(whole);
        if (measure.fits()) {
            return new FittedLetter.Fitted(whole, all(total), total, false, true, measure);
        }
        List<Integer> chosen = byLength(letter, limit, measure.limit());
        String text = text(letter, chosen);
        if (chosen.isEmpty() || !limit.fits(text) || !isAdditive(limit.rule())) {
            chosen = ParagraphSearch.best(letter, limit, lengths(letter, limit.rule()));
            text = text(letter, chosen);
        }
        if (chosen.isEmpty()) {
            return firstSentences(letter, limit, locale);
        }
        return new FittedLetter.Fitted(text, chosen, total, !letter.closing().isBlank(), true, limit.measure(text));
    }

    private static boolean isAdditive(CountingRule rule) {
        return switch (rule) {
            case Weighted _,GraphemeClusters _,Mastodon _,Threads _,Utf16 _,Utf8 _,CodePoints _,WebForm _ -> true;
            case Sms _,Weibo _ -> false;
        };
    }

    private static List<Integer> all(int total) {
        List<Integer> indices = new ArrayList<>(total);
        for (int i = 0; i < total; i++) {
            indices.add(i);
        }
        return indices;
    }

    static String text(Letter letter, List<Integer> chosen) {
        List<String> body = new ArrayList<>(chosen.size());
        for (int index : chosen) {
            body.add(letter.paragraphs().get(index).text());
        }
        return letter.text(body, true);
    }

    /** What each paragraph adds to a count, with its separator. */
    private static int[] lengths(Letter letter, CountingRule rule) {
        int[] lengths = new int[letter.paragraphs().size()];
        int before = rule.count("x").used();
        for (int i = 0; i < lengths.length; i++) {
            String context = "x" + letter.separator() + letter.paragraphs().get(i).text();
            lengths[i] = Math.max(0, rule.count(context).used() - before);
        }
        return lengths;
    }

    /** The choice by lengths alone; empty if the essential paragraphs are too long, or nothing fits. */
    private static List<Integer> byLength(Letter letter, Limit limit, int capacity) {
        List<Paragraph> paragraphs = letter.paragraphs();
        int[] lengths = lengths(letter, limit.rule());
        int room = capacity - frame(letter, limit.rule());
        for (int i = 0; i < lengths.length; i++) {
            if (paragraphs.get(i).priority() == Priority.ESSENTIAL) {
                room -= lengths[i];
            }
        }
        if (room < 0) {
            return List.of();
        }
        boolean[] in = new boolean[lengths.length];
        room -= choose(Priority.ORDINARY, paragraphs, lengths, room, in);
        choose(Priority.OPTIONAL, paragraphs, lengths, room, in);
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            if (in[i] || paragraphs.get(i).priority() == Priority.ESSENTIAL) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    /** What the letter costs without paragraphs, so that each adds its length: one separator less if nothing stands before the first. */
    private static int frame(Letter letter, CountingRule rule) {
        String one = "x";
        int with = rule.count(letter.text(List.of(one), true)).used();
        return with - (rule.count("x" + letter.separator() + one).used() - rule.count("x").used());
    }

    private static int choose(Priority priority, List<Paragraph> paragraphs, int[] lengths, int room, boolean[] in) {
        int[] indices = new int[lengths.length];
        int count = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (paragraphs.get(i).priority() == priority) {
                indices[count++] = i;
            }
        }
        int[] weights = new int[count];
        for (int i = 0; i < count; i++) {
            weights[i] = lengths[indices[i]];
        }
        boolean[] best = SubsetSum.best(weights, room);
        int used = 0;
        for (int i = 0; i < count; i++) {
            if (best[i]) {
                in[indices[i]] = true;
                used += weights[i];
            }
        }
        return used;
    }

    private static FittedLetter firstSentences(Letter letter, Limit limit, Locale locale) {
        SentencePrefixes prefixes = SentencePrefixes.of(letter, locale);
        int low = 0;
        int high = prefixes.count();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (limit.fits(letter.text(prefixes.body(middle), true))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        String text = letter.text(prefixes.body(Math.max(low, 1)), true);
        Measure measure = limit.measure(text);
        if (low == 0) {
            return new FittedLetter.TooLong(text, measure);
        }
        List<Integer> included = prefixes.paragraphs(low);
        return new FittedLetter.Fitted(text, included, letter.paragraphs().size(), !letter.closing().isBlank(), false, measure);
    }
}
