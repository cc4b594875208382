package org.handbill.diagnostic;

import java.util.List;
import java.util.Locale;

/** Writes diagnostics for a person: place, message, the line with a caret under what is wrong, and what to type. */
public final class DiagnosticPrinter {
    private static final int WIDEST_EXCERPT = 120;
    private static final String TAB = "  ";
    /** Sequences of terminals (ECMA-48, SGR). */
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private DiagnosticPrinter() {}

    /** All of them in order, with a blank line between them but for notes of one line; ends with a line end unless the list is empty. */
    public static String print(List<Diagnostic> diagnostics) {
        return print(diagnostics, false);
    }

    /** @param coloured for a terminal that shows colours */
    public static String print(List<Diagnostic> diagnostics, boolean coloured) {
        StringBuilder out = new StringBuilder();
        boolean close = true;
        for (Diagnostic diagnostic : diagnostics) {
            String printed = print(diagnostic, coloured);
            boolean oneLine = diagnostic.isNote() && printed.indexOf('\n') == printed.length() - 1;
            out.append(out.isEmpty() || close && oneLine ? "" : "\n").append(printed);
            close = oneLine;
        }
        return out.toString();
    }

    private static String print(Diagnostic diagnostic, boolean coloured) {
        String colour = !coloured || diagnostic.isNote() ? "" : diagnostic.isError() ? RED : YELLOW;
        String plain = coloured ? PLAIN : "";
        StringBuilder out = new StringBuilder();
        out.append(coloured ? BOLD : "").append(place(diagnostic.location())).append(": ").append(plain)
                .append(colour).append(diagnostic.severity().name().toLowerCase(Locale.ROOT)).append(":").append(plain).append(' ')
                .append(coloured ? BOLD : "").append(visible(diagnostic.message())).append(plain)
                .append(" [")
                .append(diagnostic.code().id())
                .append("]\n");
        if (diagnostic.location() instanceof Span span) {
            excerpt(span, colour, plain, out);
        }
        if (!diagnostic.hint().isEmpty()) {
            out.append("  ").append(visible(diagnostic.hint())).append('\n');
        }
        return out.toString();
    }

    /** The line that something stands in, with a caret under it: two lines, each ending in a line end. */
    public static String excerpt(Span span) {
        StringBuilder out = new StringBuilder();
        excerpt(span, "", "", out);
        return out.toString();
    }

    private static String place(Location location) {
        return switch (location) {
            case Span span -> span.file() + ":" + span.line() + ":" + span.column();
            case Location.Whole whole -> whole.file();
        };
    }

    private static void excerpt(Span span, String colour, String plain, StringBuilder out) {
        Source.Surroundings near = span.surroundings(WIDEST_EXCERPT);
        int[] before = near.before().codePoints().toArray();
        int[] marked = near.behind().codePoints().limit(span.length()).toArray();
        int[] all = (near.before() + near.behind()).codePoints().toArray();
        int from = Math.max(0, Math.min(before.length - WIDEST_EXCERPT / 2, all.length - WIDEST_EXCERPT));
        int to = Math.min(all.length, from + WIDEST_EXCERPT);
        boolean cutBefore = from > 0 || near.moreBefore();
        boolean cutBehind = to < all.length || near.moreBehind();
        String number = Integer.toString(span.line());
        String gutter = " ".repeat(number.length());
        out.append("  ").append(number).append(" | ").append(cutBefore ? "…" : "");
        append(all, from, to, out);
        out.append(cutBehind ? "…" : "").append('\n');
        out.append("  ").append(gutter).append(" | ").append(cutBefore ? " " : "");
        for (int i = from; i < before.length; i++) {
            out.append(" ".repeat(columns(before[i])));
        }
        int width = 0;
        for (int i = 0; i < marked.length && before.length + i < to; i++) {
            width += columns(marked[i]);
        }
        out.append(colour).append("^".repeat(Math.max(1, width))).append(plain).append('\n');
    }

    private static void append(int[] codePoints, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            out.append(shown(codePoints[i]));
        }
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(shown(c)));
        return out.toString();
    }

    /** Control characters would move the cursor or hide text, so they are shown as a replacement character. */
    private static String shown(int codePoint) {
        if (codePoint == '\t') {
            return TAB;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "\uFFFD";
            default -> isDirectionControl(codePoint) ? "\uFFFD" : Character.toString(codePoint);
        };
    }

    private static boolean isDirectionControl(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    /** Columns of a terminal that a code point takes; wide East Asian characters and emoji take two. */
    private static int columns(int codePoint) {
        if (codePoint == '\t') {
            return TAB.length();
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || codePoint == 0x200D) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115F || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3 || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || Character.isEmojiPresentation(codePoint) || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
