package org.handbill.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Severity;

/** What a build shows of what it found: all errors, and of each kind of advice the first few. */
final class Brief {
    private static final int MOST = 3;

    private Brief() {}

    static List<Diagnostic> of(List<Diagnostic> found, Path folder) {
        Map<Code, Integer> counts = new EnumMap<>(Code.class);
        found.stream().filter(one -> !one.isError()).forEach(one -> counts.merge(one.code(), 1, Integer::sum));
        Map<Code, Integer> shown = new EnumMap<>(Code.class);
        List<Diagnostic> brief = new ArrayList<>();
        for (Diagnostic one : found) {
            int number = one.isError() ? 0 : shown.merge(one.code(), 1, Integer::sum);
            int all = counts.getOrDefault(one.code(), 0);
            // one more costs no more lines than saying that there is one more
            if (number <= MOST || all == MOST + 1) {
                brief.add(one);
            }
            if (number == MOST && all > MOST + 1) {
                brief.add(new Diagnostic(one.code(), Severity.NOTE, one.location(), (all - MOST) + " more of this kind.",
                        "To see all of them, type: handbill check " + folder.toString().replace('\\', '/')));
            }
        }
        return brief;
    }
}
