package org.handbill.sheet;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a file's text, in UTF-16 units, and what is to stand there instead.
 */
record Cut(int start, int end, String text) {
    static String apply(String text, List<Cut> cuts) {
        StringBuilder out = new StringBuilder(text);
        cuts.stream().sorted(Comparator.comparingInt(Cut::start).reversed())
                .forEach(cut -> out.replace(cut.start(), cut.end(), cut.text()));
        return out.toString();
    }
}
