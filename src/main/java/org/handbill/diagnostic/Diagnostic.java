package org.handbill.diagnostic;

import java.util.Comparator;

/**
 * One thing that is wrong: what was found, where, and what to type instead.
 *
 * @param message one sentence with what was found and the limit or the choices
 * @param hint what to type or do; empty where the message says it all
 */
public record Diagnostic(Code code, Severity severity, Location location, String message, String hint) implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing((Diagnostic d) -> d.location().file())
            .thenComparingInt(d -> d.location() instanceof Span span ? span.line() : 0)
            .thenComparingInt(d -> d.location() instanceof Span span ? span.offsetInLine() : 0)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        if (message.isBlank()) {
            throw new IllegalArgumentException("a diagnostic needs a message");
        }
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public boolean isNote() {
        return severity == Severity.NOTE;
    }

    /** The same with another weight. */
    public Diagnostic as(Severity other) {
        return new Diagnostic(code, other, location, message, hint);
    }

    /** By file, line, column, code and message. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
