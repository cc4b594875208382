package org.handbill.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.handbill.campaign.Recipient;

/**
 * Which recipients have which words, cut into files that a phone loads one at a time: sorted by word, each file those from one word to the next file's
 * first. A reader who types a few letters needs one of them, whether there are a hundred recipients or a hundred thousand.
 */
final class FinderIndex {
    /** About 30 kB before compression. */
    static final int FILE = 400;
    /** A word that more have tells nobody apart: it narrows what other words find. */
    static final int COMMON = 2_000;

    private final List<Recipient> list;
    private final List<String> firsts = new ArrayList<>();
    private final List<int[]> files = new ArrayList<>();
    private final Set<String> common = new TreeSet<>();

    FinderIndex(List<Recipient> list) {
        this.list = list;
        Map<String, int[]> byWord = byWord(list);
        String[] words = byWord.keySet().toArray(String[]::new);
        Arrays.sort(words);
        cut(words, byWord);
    }

    /** Each array begins with how many of its numbers are in use. */
    private static Map<String, int[]> byWord(List<Recipient> list) {
        Map<String, int[]> byWord = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Recipient recipient = list.get(i);
            String name = FinderWords.folded(recipient.name());
            add(byWord, name, i); // the whole name tells apart who share each of its words
            for (String text : List.of(name, FinderWords.folded(detail(recipient)))) {
                for (String word : FinderWords.of(text)) {
                    add(byWord, word, i);
                }
            }
        }
        return byWord;
    }

    private static void add(Map<String, int[]> byWord, String word, int index) {
        int[] found = byWord.get(word);
        if (word.isEmpty()) {
            return;
        }
        if (found == null) {
            byWord.put(word, new int[]{1, index});
        } else if (found[found[0]] != index && found[0] <= COMMON) {
            int[] room = found[0] + 1 < found.length ? found : Arrays.copyOf(found, Math.min(2 * found.length, COMMON + 2));
            room[++room[0]] = index;
            byWord.put(word, room);
        }
    }

    private void cut(String[] words, Map<String, int[]> byWord) {
        Set<Integer> file = new TreeSet<>();
        String last = "";
        for (String word : words) {
            int[] found = byWord.getOrDefault(word, new int[]{0});
            if (found[0] > COMMON) {
                common.add(word);
                continue;
            }
            if (files.size() == firsts.size()) {
                firsts.add(firsts.isEmpty() ? "" : shortest(last, word));
            }
            for (int i = 1; i <= found[0]; i++) {
                file.add(found[i]);
            }
            last = word;
            if (file.size() >= FILE) {
                close(file);
            }
        }
        if (!file.isEmpty()) {
            close(file);
        }
    }

    private void close(Set<Integer> file) {
        files.add(file.stream().mapToInt(Integer::intValue).toArray());
        file.clear();
    }

    /** The shortest beginning of a word that comes after another word. */
    private static String shortest(String before, String word) {
        int shared = 0;
        while (shared < before.length() && shared < word.length() && before.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        int end = Math.min(word.length(), shared + 1);
        boolean splits = end < word.length() && Character.isHighSurrogate(word.charAt(end - 1));
        return word.substring(0, splits ? end + 1 : end);
    }

    int files() {
        return files.size();
    }

    /** What a person is, for those who look: role, group and region. */
    static String detail(Recipient recipient) {
        StringBuilder detail = new StringBuilder();
        for (String part : List.of(recipient.role(), recipient.group(), recipient.region())) {
            if (!part.isBlank()) {
                detail.append(detail.isEmpty() ? "" : " · ").append(part);
            }
        }
        return detail.toString();
    }

    /** The script that names the first word of each file, and the words that are too common to be in one. */
    String index() {
        StringBuilder out = new StringBuilder("handbillIndex=[");
        strings(firsts, out);
        out.append(',');
        strings(common, out);
        return out.append("];\n").toString();
    }

    /** One file as a script: its number, and name, detail and slug of each recipient. */
    String file(int number) {
        StringBuilder out = new StringBuilder("handbillFound(").append(number).append(",[");
        for (int index : files.get(number)) {
            Recipient recipient = list.get(index);
            out.append(out.charAt(out.length() - 1) == '[' ? "\n" : ",\n");
            strings(List.of(recipient.name(), detail(recipient), recipient.slug()), out);
        }
        return out.append("\n]);\n").toString();
    }

    private static void strings(Iterable<String> texts, StringBuilder out) {
        out.append('[');
        String gap = "";
        for (String text : texts) {
            out.append(gap);
            string(text, out);
            gap = ",";
        }
        out.append(']');
    }

    /** As a string of JavaScript that also stands safely in HTML. */
    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
                out.append("\\u").append(String.format("%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
