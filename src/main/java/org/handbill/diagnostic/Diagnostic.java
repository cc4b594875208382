package org.handbill.diagnostic;

import java.util.Comparator;

/**
 * One thing that is wrong: what was found, where, and what to type instead.
 *
 * @param message one sentence with what was found and the limit or the choices; what is longer than {@value #LONGEST} characters, as a whole file in
 *        an address would be, is cut
 * @param hint what to type or do; empty where the message says it all; it may be copied, so it is cut at {@value #LONGEST_HINT} characters only
 */
public record Diagnostic(Code code, Severity severity, Location location, String message, String hint) implements Comparable<Diagnostic> {
    static final int LONGEST = 450;
    static final int LONGEST_HINT = 1_500;
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing((Diagnostic d) -> !d.isError())
            .thenComparing(d -> d.location().file())
            .thenComparingInt(d -> d.location() instanceof Span span ? span.line() : 0)
            .thenComparingInt(d -> d.location() instanceof Span span ? span.offsetInLine() : 0)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message)
            .thenComparing(Diagnostic::hint)
            .thenComparing(Diagnostic::severity)
            .thenComparingInt(d -> d.location() instanceof Span span ? span.end() : 0);

    public Diagnostic {
        if (message.isBlank()) {
            throw new IllegalArgumentException("a diagnostic needs a message");
        }
        message = brief(message, LONGEST);
        hint = brief(hint, LONGEST_HINT);
    }

    /** The middle is left out: what was found stands at the beginning, what is wrong with it at the end. */
    private static String brief(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int from = longest / 2;
        int to = text.length() - (longest - from - 1);
        from -= Character.isHighSurrogate(text.charAt(from - 1)) ? 1 : 0;
        to += Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        return text.substring(0, from) + "…" + text.substring(to);
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

    /** Errors first; then by file, line, column, code and message. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
