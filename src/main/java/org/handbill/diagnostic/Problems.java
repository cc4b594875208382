package org.handbill.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Collects diagnostics while a stage runs, so that all of them are reported and not only the first; of a file with more than {@value #MOST} of one kind,
 * the first so many. Which these are does not depend on the order in which they are found. Safe to share between threads.
 */
public final class Problems {
    static final int MOST = 5_000;
    private static final NavigableSet<Diagnostic> NONE = Collections.emptyNavigableSet();

    private record Kind(Code code, Severity severity, String file) {}

    private final Map<Kind, NavigableSet<Diagnostic>> found = new HashMap<>();
    private final Set<Kind> cut = new HashSet<>();

    public void error(Code code, Location location, String message, String hint) {
        add(new Diagnostic(code, Severity.ERROR, location, message, hint));
    }

    /** The same with a hint that is only made if the error is one of the first so many. */
    public synchronized void error(Code code, Location location, String message, Supplier<String> hint) {
        Kind kind = new Kind(code, Severity.ERROR, location.file());
        NavigableSet<Diagnostic> kept = found.getOrDefault(kind, NONE);
        if (kept.size() >= MOST && new Diagnostic(code, Severity.ERROR, location, message, "").compareTo(kept.last()) > 0) {
            cut.add(kind);
        } else {
            error(code, location, message, hint.get());
        }
    }

    public void warning(Code code, Location location, String message, String hint) {
        add(new Diagnostic(code, Severity.WARNING, location, message, hint));
    }

    public void note(Code code, Location location, String message, String hint) {
        add(new Diagnostic(code, Severity.NOTE, location, message, hint));
    }

    public void addAll(Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    private synchronized void add(Diagnostic diagnostic) {
        Kind kind = new Kind(diagnostic.code(), diagnostic.severity(), diagnostic.location().file());
        NavigableSet<Diagnostic> kept = found.computeIfAbsent(kind, _ -> new TreeSet<>());
        int toLast = kept.size() < MOST ? -1 : diagnostic.compareTo(kept.last());
        if (toLast < 0) {
            kept.add(diagnostic);
        }
        if (toLast > 0 || kept.size() > MOST) {
            cut.add(kind);
        }
        if (kept.size() > MOST) {
            kept.pollLast();
        }
    }

    public synchronized boolean hasErrors() {
        return found.keySet().stream().anyMatch(kind -> kind.severity() == Severity.ERROR);
    }

    /** What was found so far, sorted, each once. */
    public synchronized List<Diagnostic> sorted() {
        List<Diagnostic> all = new ArrayList<>();
        found.values().forEach(all::addAll);
        cut.forEach(kind -> all.add(more(kind)));
        all.sort(null);
        return all;
    }

    private static Diagnostic more(Kind kind) {
        return new Diagnostic(Code.MANY_MISTAKES, kind.severity(), Location.whole(kind.file()),
                String.format(Locale.ROOT, "Of the kind '%s' the file has more than %,d; these are the first.", kind.code().id(), MOST),
                "Fix these, and try again.");
    }
}
