package org.handbill.parse;

import java.util.function.Predicate;

/** Makes a text that breaks a promise as short as it can be and still break it, so that a person sees why. */
final class Shrink {
    private Shrink() {}

    /** A text that still fails, from which no stretch of half, a quarter, … or one of its code points can be left out. */
    static String smallest(String failing, Predicate<String> fails) {
        String best = failing;
        for (int length = Math.max(1, best.length() / 2); length > 0; length = length == 1 ? 0 : length / 2) {
            best = without(best, length, fails);
        }
        String again = without(best, 1, fails);
        return again.equals(best) ? best : smallest(again, fails);
    }

    private static String without(String text, int length, Predicate<String> fails) {
        String best = text;
        int from = 0;
        while (from < best.length()) {
            int to = Math.min(best.length(), from + length);
            boolean dividesPair = Character.isLowSurrogate(best.charAt(from))
                    || to < best.length() && Character.isLowSurrogate(best.charAt(to));
            String shorter = best.substring(0, from) + best.substring(to);
            if (!dividesPair && fails.test(shorter)) {
                best = shorter;
            } else {
                from += length;
            }
        }
        return best;
    }
}
