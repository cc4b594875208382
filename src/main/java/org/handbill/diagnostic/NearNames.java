package org.handbill.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names that a misspelt one may have meant. What is said of them is short, however many are known. */
public final class NearNames {
    /** No more are told, whoever made the names: a campaign may have thousands of files, and dozens of networks help nobody either. */
    static final int MOST = 5;
    private static final int NEAREST = 3;
    /** A longer name is no misspelt one, and comparing it costs its square. */
    private static final int LONGEST = 200;

    private NearNames() {}

    /** At most three of the known names, nearest first; empty if none is near. */
    public static List<String> of(String found, Collection<String> known) {
        if (found.length() > LONGEST) {
            return List.of();
        }
        String lower = found.toLowerCase(Locale.ROOT);
        int reach = Math.max(1, Math.min(3, found.length() / 2));
        record Near(String name, int distance) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - found.length()) <= reach + 2)
                .map(name -> new Near(name, distance(lower, name.toLowerCase(Locale.ROOT), reach)))
                .filter(near -> near.distance() <= reach)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(NEAREST)
                .map(Near::name)
                .toList();
    }

    /** A hint that names the near ones, or else a few of the known ones and how many more there are. */
    public static String hint(String found, Collection<String> known) {
        List<String> near = of(found, known);
        return near.isEmpty() ? knownHere(known) : didYouMean(near);
    }

    /** The same for ids of networks, all of which a command lists. */
    public static String platform(String found, Collection<String> ids) {
        String hint = hint(found, ids);
        return ids.size() > MOST && of(found, ids).isEmpty() ? hint + " To see all, type: handbill platforms" : hint;
    }

    /**
     * The same for files, which are named only if they are near or few, since the first of many by the alphabet are no help: those of the same name in another folder, or else those of the same name with another ending, or else those whose names
     * are near, with their folders or without.
     *
     * @param found with '/' between names
     */
    public static String file(String found, Collection<String> files) {
        List<String> told = files(found, files);
        if (told.isEmpty() && files.size() > MOST) {
            return "There are " + Counted.of(files.size(), "file") + " here, and none has a name like it: check the name, or add the file.";
        }
        return told.isEmpty() ? knownHere(files) : didYouMean(told);
    }

    /** Whether {@link #file} asks for one of them. */
    public static boolean isFileNear(String found, Collection<String> files) {
        return !files(found, files).isEmpty();
    }

    private static List<String> files(String found, Collection<String> files) {
        String name = last(found);
        List<String> meant = new ArrayList<>();
        if (!name.isEmpty()) {
            files.stream().filter(file -> last(file).equalsIgnoreCase(name)).sorted().limit(MOST).forEach(meant::add);
            if (meant.isEmpty()) {
                files.stream().filter(file -> base(last(file)).equalsIgnoreCase(base(name))).sorted().limit(MOST).forEach(meant::add);
            }
        }
        List<String> near = meant.isEmpty() ? of(found, files) : meant;
        if (!near.isEmpty()) {
            return near;
        }
        String own = base(name).toLowerCase(Locale.ROOT);
        int reach = own.length() > LONGEST ? 0 : Math.min(2, own.length() / 4);
        return reach == 0
                ? List.of()
                : files.stream().filter(file -> distance(own, base(last(file)).toLowerCase(Locale.ROOT), reach) <= reach).sorted()
                        .limit(NEAREST).toList();
    }

    /** Some names with commas between them, and how many more there are. */
    public static String some(Collection<String> names) {
        String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }

    private static String didYouMean(List<String> near) {
        return "Did you mean " + near.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or ")) + "?";
    }

    private static String knownHere(Collection<String> known) {
        return known.isEmpty() ? "" : "Known here: " + some(known) + ".";
    }

    /** The last name of a path, whether or not it ends in '/'. */
    private static String last(String path) {
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    private static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /**
     * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, changes and swaps of neighbours. Only the cells that can be
     * within reach are looked at (Ukkonen, Algorithms for approximate string matching, 1985).
     *
     * @return more than {@code reach} if it is more
     */
    static int distance(String a, String b, int reach) {
        int shorter = Math.min(a.length(), b.length());
        int alike = 0;
        while (alike < shorter && a.charAt(alike) == b.charAt(alike)) {
            alike++;
        }
        int end = 0;
        while (end < shorter - alike && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return ofDifferent(a.substring(alike, a.length() - end), b.substring(alike, b.length() - end), reach);
    }

    private static int ofDifferent(String a, String b, int reach) {
        int far = reach + 1;
        if (Math.abs(a.length() - b.length()) > reach) {
            return far;
        }
        int[] beforeLast = row(b.length(), far);
        int[] last = row(b.length(), far);
        int[] row = row(b.length(), far);
        for (int j = 0; j <= Math.min(b.length(), reach); j++) {
            last[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - reach);
            int to = Math.min(b.length(), i + reach);
            row[from - 1] = from == 1 && i <= reach ? i : far;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(j == i + reach ? far : last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > reach && leastBefore > reach) {
                return far;
            }
            leastBefore = least;
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return Math.min(far, last[b.length()]);
    }

    private static int[] row(int length, int value) {
        int[] row = new int[length + 1];
        Arrays.fill(row, value);
        return row;
    }
}
