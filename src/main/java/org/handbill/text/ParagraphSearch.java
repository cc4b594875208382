package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import org.handbill.text.Paragraph.Priority;

/** Finds the best choice of paragraphs by counting choices, for rules whose costs do not add up. */
final class ParagraphSearch {
    /** More choices than 16 free paragraphs have, so that the search ends soon on any letter. */
    static final int MAX_COUNTS = 1 << 17;

    private final Letter letter;
    private final Limit limit;
    private final int[] lengths;
    /** The paragraphs to decide on: the ordinary ones, then the optional ones. */
    private final List<Integer> free = new ArrayList<>();
    private final int ordinary;
    private final boolean[] in;
    private final boolean[] best;
    private boolean found;
    private long bestOrdinary;
    private long bestOptional;
    private int counts;

    private ParagraphSearch(Letter letter, Limit limit, int[] lengths) {
        this.letter = letter;
        this.limit = limit;
        this.lengths = lengths;
        this.in = new boolean[lengths.length];
        this.best = new boolean[lengths.length];
        add(Priority.ORDINARY);
        this.ordinary = free.size();
        add(Priority.OPTIONAL);
        for (int i = 0; i < in.length; i++) {
            in[i] = letter.paragraphs().get(i).priority() == Priority.ESSENTIAL;
        }
    }

    private void add(Priority priority) {
        for (int i = 0; i < lengths.length; i++) {
            if (letter.paragraphs().get(i).priority() == priority) {
                free.add(i);
            }
        }
    }

    /** The indices of the best choice, ascending; empty if the essential paragraphs do not fit or nothing does. */
    static List<Integer> best(Letter letter, Limit limit, int[] lengths) {
        ParagraphSearch search = new ParagraphSearch(letter, limit, lengths);
        // A letter without any paragraph is no choice, and may be refused as blank.
        if (indices(search.in).isEmpty() || search.fits()) {
            search.decide(0, 0, 0);
        }
        return indices(search.best);
    }

    private static List<Integer> indices(boolean[] in) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                indices.add(i);
            }
        }
        return indices;
    }

    private boolean fits() {
        counts++;
        return limit.fits(ParagraphFitter.text(letter, indices(in)));
    }

    /** Decides on the free paragraphs from {@code next} on; the choice so far fits, and what is added to it never makes it shorter. */
    private void decide(int next, long ordinaryLength, long optionalLength) {
        if (next == free.size()) {
            keepIfBetter(ordinaryLength, optionalLength);
            return;
        }
        if (found && !canReachBest(next, ordinaryLength, optionalLength)) {
            return;
        }
        int index = free.get(next);
        boolean isOrdinary = next < ordinary;
        in[index] = true;
        if (counts < MAX_COUNTS && fits()) {
            decide(next + 1, ordinaryLength + (isOrdinary ? lengths[index] : 0), optionalLength + (isOrdinary ? 0 : lengths[index]));
        }
        in[index] = false;
        decide(next + 1, ordinaryLength, optionalLength);
    }

    private boolean canReachBest(int next, long ordinaryLength, long optionalLength) {
        long mostOrdinary = ordinaryLength;
        long mostOptional = optionalLength;
        for (int i = next; i < free.size(); i++) {
            if (i < ordinary) {
                mostOrdinary += lengths[free.get(i)];
            } else {
                mostOptional += lengths[free.get(i)];
            }
        }
        return mostOrdinary > bestOrdinary || mostOrdinary == bestOrdinary && mostOptional >= bestOptional;
    }

    private void keepIfBetter(long ordinaryLength, long optionalLength) {
        int order = Long.compare(ordinaryLength, bestOrdinary);
        order = order == 0 ? Long.compare(optionalLength, bestOptional) : order;
        if (!found || order > 0 || order == 0 && isEarlier()) {
            found = true;
            bestOrdinary = ordinaryLength;
            bestOptional = optionalLength;
            System.arraycopy(in, 0, best, 0, in.length);
        }
    }

    private boolean isEarlier() {
        for (int i = 0; i < in.length; i++) {
            if (in[i] != best[i]) {
                return in[i];
            }
        }
        return false;
    }
}
