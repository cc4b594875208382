package org.handbill.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that were there when somebody decided to live with them. They are known by rule, file and the text that is wrong, so that they are found again
 * when lines move.
 *
 * @param rule the id of its code
 * @param text what is wrong; the message where the file as a whole is
 * @param times how often it is there
 */
public record Known(String rule, String file, String text, int times) {
    private static final int LONGEST = 120;

    /** Where it would be looked up: the same for findings that are the same. */
    public record Key(String rule, String file, String text) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byFile = file.compareTo(other.file);
            int byRule = byFile == 0 ? rule.compareTo(other.rule) : byFile;
            return byRule == 0 ? text.compareTo(other.text) : byRule;
        }
    }

    public Key key() {
        return new Key(rule, file, text);
    }

    public static Key keyOf(Diagnostic found) {
        String text = found.location() instanceof Span span ? span.text() : found.message();
        String line = text.strip().replaceAll("\\s+", " ");
        int most = Math.min(line.length(), line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
        return new Key(found.code().id(), found.location().file(), line.substring(0, most));
    }

    /** All but notes, sorted. */
    public static List<Known> of(List<Diagnostic> found) {
        Map<Key, Integer> counts = new TreeMap<>();
        found.stream().filter(one -> !one.isNote()).forEach(one -> counts.merge(keyOf(one), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Known(entry.getKey().rule(), entry.getKey().file(), entry.getKey().text(), entry.getValue())).toList();
    }
}
