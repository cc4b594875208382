package org.handbill.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.handbill.diagnostic.Diagnostic;

/** What was wrong with files that could not be rendered: the first of them in order, whatever the threads did. Safe to share. */
final class RenderFailures {
    private static final int MOST = 100;

    private final TreeSet<Diagnostic> first = new TreeSet<>();

    synchronized void add(Diagnostic diagnostic) {
        first.add(diagnostic);
        if (first.size() > MOST) {
            first.pollLast();
        }
    }

    /** At most 100, sorted, each once. */
    synchronized List<Diagnostic> list() {
        return new ArrayList<>(first);
    }
}
