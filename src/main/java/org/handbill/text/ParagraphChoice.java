package org.handbill.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.handbill.text.Paragraph.Priority;

/** Chooses the paragraphs of a letter that has to be shortened; those that belong together are chosen together. */
final class ParagraphChoice {
    private final List<Group> groups = new ArrayList<>();

    /** Paragraphs from {@code from} up to, not including, {@code to}: each but the last leads in to the next. They matter as the one that matters most. */
    private record Group(int from, int to, Priority priority) {}

    ParagraphChoice(Letter letter) {
        List<Paragraph> paragraphs = letter.paragraphs();
        Priority most = Priority.OPTIONAL;
        int from = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Priority own = paragraphs.get(i).priority();
            most = own.compareTo(most) < 0 ? own : most;
            if (!paragraphs.get(i).leadsIn() || i + 1 == paragraphs.size()) {
                groups.add(new Group(from, i + 1, most));
                from = i + 1;
                most = Priority.OPTIONAL;
            }
        }
    }

    boolean hasEssential() {
        return groups.stream().anyMatch(group -> group.priority() == Priority.ESSENTIAL);
    }

    /** The indices of the paragraphs that matter most, ascending. */
    List<Integer> mostImportant() {
        Priority most = groups.stream().map(Group::priority).min(Comparator.naturalOrder()).orElseThrow();
        return indices(with(new boolean[groups.size()], of(most)));
    }

    /** The indices of the paragraphs that are always in, ascending. */
    List<Integer> essential() {
        return indices(taken());
    }

    /**
     * The indices of the paragraphs that are in, ascending.
     *
     * @param fits whether paragraphs fit with all else; more of them never fit where fewer do not
     */
    List<Integer> best(Predicate<List<Integer>> fits) {
        boolean[] always = taken();
        List<Integer> ordinary = of(Priority.ORDINARY);
        int run = CutPoints.greatest(ordinary.size(), count -> fits.test(indices(with(always, ordinary.subList(0, count)))));
        boolean[] taken = with(always, ordinary.subList(0, run));
        for (int group : of(Priority.OPTIONAL)) {
            boolean[] more = with(taken, List.of(group));
            if (fits.test(indices(more))) {
                taken = more;
            }
        }
        return indices(taken);
    }

    private boolean[] taken() {
        return with(new boolean[groups.size()], of(Priority.ESSENTIAL));
    }

    private List<Integer> of(Priority priority) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).priority() == priority) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean[] with(boolean[] taken, List<Integer> more) {
        boolean[] result = taken.clone();
        more.forEach(group -> result[group] = true);
        return result;
    }

    private List<Integer> indices(boolean[] taken) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            for (int at = groups.get(i).from(); taken[i] && at < groups.get(i).to(); at++) {
                indices.add(at);
            }
        }
        return indices;
    }
}
