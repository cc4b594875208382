package org.handbill.plan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.handbill.campaign.Recipient;
import org.handbill.diagnostic.PortableName;

/** Some of the recipients of a file, such as those of one group. */
final class Circle {
    /** In letters; the rest of a long name tells nobody more. */
    private static final int LONGEST = 60;

    private final String name;
    private final String folder;
    private int[] members = new int[4];
    private int size;

    private Circle(String name, String folder) {
        this.name = name;
        this.folder = folder;
    }

    /**
     * By what a cell says, in the order in which each is first said; those whose cell is empty are in none. There is none at all if all would be in one.
     *
     * @param folder where their pages are
     */
    static List<Circle> by(String folder, Function<Recipient, String> cell, List<Recipient> list) {
        Map<String, Circle> circles = new LinkedHashMap<>();
        Set<String> slugs = new HashSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String name = cell.apply(list.get(i)).strip();
            if (!name.isEmpty()) {
                circles.computeIfAbsent(name, found -> new Circle(found, folder + "/" + slug(found, slugs, numbers))).add(i);
            }
        }
        return circles.size() > 1 ? List.copyOf(circles.values()) : List.of();
    }

    /** All of a list. */
    static Circle everybody(int size) {
        Circle all = new Circle("", "");
        for (int i = 0; i < size; i++) {
            all.add(i);
        }
        return all;
    }

    private void add(int index) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
        }
        members[size++] = index;
    }

    /**
     * The Latin letters and digits of a name, or a number where it has none, or has those of another.
     *
     * @param numbers the last number that each slug was given with
     */
    private static String slug(String name, Set<String> taken, Map<String, Integer> numbers) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^(.{" + LONGEST + "}).*", "$1").replaceAll("^-|-$", "");
        String slug = plain;
        while (slug.isEmpty() || slug.equals("page") || PortableName.isDevice(slug) || !taken.add(slug)) {
            int number = numbers.merge(plain, plain.isEmpty() ? 1 : 2, (last, _) -> last + 1);
            slug = plain.isEmpty() ? "" + number : plain + "-" + number;
        }
        return slug;
    }

    /** As the author wrote it; empty for everybody. */
    String name() {
        return name;
    }

    /** Where its pages are, below those of everybody; empty for everybody. */
    String folder() {
        return folder;
    }

    int size() {
        return size;
    }

    /** The number in the file of the one at {@code position}, both from 0. */
    int member(int position) {
        return members[position];
    }
}
