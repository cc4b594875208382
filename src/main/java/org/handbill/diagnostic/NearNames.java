package org.handbill.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that a misspelt one may have meant. */
public final class NearNames {
    private NearNames() {}

    /** At most three of the known names, nearest first; empty if none is near. */
    public static List<String> of(String found, Collection<String> known) {
        String lower = found.toLowerCase(Locale.ROOT);
        int reach = Math.max(1, Math.min(3, found.length() / 2));
        record Near(String name, int distance) {}
        return known.stream()
                .map(name -> new Near(name, distance(lower, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= reach)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(3)
                .map(Near::name)
                .toList();
    }

    /** A hint that names the near ones, or else all the known ones. */
    public static String hint(String found, Collection<String> known) {
        List<String> near = of(found, known);
        if (!near.isEmpty()) {
            return "Did you mean " + String.join(" or ", near.stream().map(n -> "'" + n + "'").toList()) + "?";
        }
        return known.isEmpty() ? "" : "Known here: " + String.join(", ", known) + ".";
    }

    /** Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, changes and swaps of neighbours. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
