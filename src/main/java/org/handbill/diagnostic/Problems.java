package org.handbill.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects diagnostics while a stage runs, so that all of them are reported and not only the first. Safe to share between threads. */
public final class Problems {
    private final List<Diagnostic> found = new ArrayList<>();

    public synchronized void error(Code code, Location location, String message, String hint) {
        found.add(new Diagnostic(code, Severity.ERROR, location, message, hint));
    }

    public synchronized void warning(Code code, Location location, String message, String hint) {
        found.add(new Diagnostic(code, Severity.WARNING, location, message, hint));
    }

    public synchronized void note(Code code, Location location, String message, String hint) {
        found.add(new Diagnostic(code, Severity.NOTE, location, message, hint));
    }

    public synchronized void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** What was found so far, sorted, each once. */
    public synchronized List<Diagnostic> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
