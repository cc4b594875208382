package org.handbill.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handbill.text.Paragraph.Priority;

/**
 * The rule by which letters are shortened, once more and as simply as it can be said: every letter that might be the one is written out and counted.
 *
 * @param chosen indices of the paragraphs that the reader asked for
 * @param own the reader's own words; empty if there are none
 * @param place how many paragraphs stand before these
 * @param shortened whether the letter has its closing anyhow
 */
public record LetterRule(Letter letter, Set<Integer> chosen, String own, int place, boolean shortened, Limit limit, Locale locale) {

    /**
     * What comes of it.
     *
     * @param whole whether there are no parts of paragraphs in it
     */
    public record Found(List<Integer> included, String text, boolean closed, boolean whole, boolean fits) {}

    public static LetterRule of(Letter letter, Limit limit) {
        return new LetterRule(letter, Set.of(), "", letter.paragraphs().size(), false, limit, Locale.ENGLISH);
    }

    private int size() {
        return letter.paragraphs().size();
    }

    /** 0 for what is essential, then what the reader chose, what is ordinary, what is optional; of all that must stay together the least. */
    private int level(int index) {
        int from = index;
        while (from > 0 && letter.paragraphs().get(from - 1).leadsIn()) {
            from--;
        }
        int least = 3;
        for (int i = from; i == from || i < size() && letter.paragraphs().get(i - 1).leadsIn(); i++) {
            Priority priority = letter.paragraphs().get(i).priority();
            least = Math.min(least, priority == Priority.ESSENTIAL ? 0 : chosen.contains(i) ? 1 : priority == Priority.ORDINARY ? 2 : 3);
        }
        return least;
    }

    /** Each with all that must stay with it. */
    private List<Set<Integer>> at(int level) {
        List<Set<Integer>> found = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (level(i) == level) {
                if (found.isEmpty() || i == 0 || !letter.paragraphs().get(i - 1).leadsIn()) {
                    found.add(new TreeSet<>());
                }
                found.getLast().add(i);
            }
        }
        return found;
    }

    private String write(TreeMap<Integer, String> bodies, boolean closed, String mine) {
        List<String> blocks = new ArrayList<>();
        blocks.add(letter.salutation());
        blocks.addAll(bodies.headMap(place).values());
        blocks.add(mine);
        blocks.addAll(bodies.tailMap(place).values());
        blocks.add(closed ? letter.closing() : "");
        blocks.add(letter.signature());
        blocks.removeIf(String::isBlank);
        return String.join(letter.separator(), blocks);
    }

    /** The reader's words as long as the room that is kept for them, at least. */
    private String filled() {
        return own + "x".repeat(Math.max(0, letter.ownWords() - limit.rule().count(own).used()));
    }

    private TreeMap<Integer, String> whole(Collection<Integer> indices) {
        TreeMap<Integer, String> bodies = new TreeMap<>();
        indices.forEach(index -> bodies.put(index, letter.paragraphs().get(index).text()));
        return bodies;
    }

    private Found found(TreeMap<Integer, String> bodies, boolean closed) {
        String text = write(bodies, closed, own);
        return new Found(List.copyOf(bodies.keySet()), text, closed, bodies.equals(whole(bodies.keySet())), limit.fits(text));
    }

    private boolean leavesRoom(TreeMap<Integer, String> bodies, boolean closed) {
        return limit.fits(write(bodies, closed, filled()));
    }

    public Found fit() {
        TreeMap<Integer, String> all = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            all.put(i, letter.paragraphs().get(i).text());
        }
        Found everything = found(all, shortened);
        if (leavesRoom(all, shortened)) {
            return everything;
        }
        Set<Integer> in = new TreeSet<>();
        at(0).forEach(in::addAll);
        boolean marked = !in.isEmpty();
        if (marked && !found(whole(in), true).fits()) {
            return everything.fits() ? everything : found(whole(in), true);
        }
        for (int level = 1; level <= 3; level++) {
            for (Set<Integer> together : at(level)) {
                Set<Integer> more = new TreeSet<>(in);
                more.addAll(together);
                if (leavesRoom(whole(more), true)) {
                    in = more;
                } else if (level == 2) {
                    break;
                }
            }
        }
        List<Integer> beginning = new ArrayList<>();
        for (int level = 0; level <= 3 && beginning.isEmpty(); level++) {
            at(level).forEach(beginning::addAll);
        }
        boolean few = !marked && (in.size() < 2 || !in.contains(beginning.getFirst()));
        if (everything.fits() && (few || in.size() == size())) {
            return everything;
        }
        if (!few) {
            return found(whole(in), true);
        }
        Found sentences = sentences(beginning);
        return !sentences.fits() && !in.isEmpty() ? found(whole(in), true) : sentences;
    }

    /** The longest beginning that fits beside the room, else the longest that fits, else the shortest. */
    private Found sentences(List<Integer> beginning) {
        List<TreeMap<Integer, String>> starts = new ArrayList<>();
        TreeMap<Integer, String> before = new TreeMap<>();
        for (int index : beginning) {
            StringBuilder text = new StringBuilder();
            List<String> sentences = Sentences.split(letter.paragraphs().get(index).text(), locale);
            for (int i = 0; i < sentences.size(); i++) {
                text.append(sentences.get(i));
                boolean last = i + 1 == sentences.size();
                before.put(index, last ? letter.paragraphs().get(index).text() : text.toString().stripTrailing());
                boolean open = last
                        ? letter.paragraphs().get(index).leadsIn()
                        : !locale.getLanguage().equals("hy") && text.toString().strip().matches("(?s).*[:：]");
                if (!open || last && index == beginning.getLast()) {
                    starts.add(new TreeMap<>(before));
                }
            }
        }
        return starts.reversed().stream().filter(start -> leavesRoom(start, true)).findFirst()
                .or(() -> starts.reversed().stream().filter(start -> found(start, true).fits()).findFirst())
                .map(start -> found(start, true)).orElseGet(() -> found(starts.getFirst(), true));
    }
}
