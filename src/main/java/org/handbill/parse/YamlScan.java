package org.handbill.parse;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the text around tokens for what the token stream does not tell: anchors, tags, complex keys, directives, and what YAML would
 * drop or join without a word.
 */
final class YamlScan {
    private static final String QUOTE_IT = "If it is part of the text, put the whole value in quotes: \"…\".";

    private final Source source;
    private final String text;
    private final Problems problems;
    private final ControlPlaces escapes;
    /** Where the last thing that was reported ends, or -1. */
    private int reported = -1;

    YamlScan(Source source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
        this.escapes = new ControlPlaces(source);
    }

    /** Whether an error was already reported on the line of this offset or the line before, so that another would only confuse. */
    boolean reportedJustBefore(int offset) {
        if (reported < 0) {
            return false;
        }
        int lines = 0;
        for (int i = reported; i < offset && lines < 2; i++) {
            lines += isLineEnd(text, i) ? 1 : 0;
        }
        return lines < 2;
    }

    /** Whether the engine takes the characters of this stretch, and it has no directives. */
    boolean isReadable(int from, int to) {
        ControlPlaces controls = new ControlPlaces(source);
        controls.typed(from, to);
        int end = controls.report(Code.YAML_SYNTAX, problems::error);
        reported = Math.max(reported, end);
        return end < 0 && !hasDirective(from, to);
    }

    private boolean hasDirective(int from, int to) {
        int i = from;
        while (i < to && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '#')) {
            i = text.charAt(i) == '#' ? lineEnd(text, i) : i + 1;
        }
        if (i < to && text.charAt(i) == '%' && lineStart(text, i) == i) {
            unsupported(i, lineEnd(text, i), "A line that begins with '%' is a YAML directive, which the tool does not take.",
                    "Delete this line.");
            return true;
        }
        return false;
    }

    /** Where a value begins behind its anchor and tag, each of which is reported. */
    int afterProperties(int from, int to) {
        int i = from;
        while (i < to && (text.charAt(i) == '&' || text.charAt(i) == '!')) {
            int end = propertyEnd(i, to);
            String what = text.substring(i, end);
            if (text.charAt(i) == '&') {
                unsupported(
                        i, end, "A value that begins with '&' is an anchor in YAML ('" + what + "'), which the tool does not take.",
                        QUOTE_IT);
            } else {
                unsupported(i, end, "A value that begins with '!' is a tag in YAML ('" + what + "'), which the tool does not take.",
                        QUOTE_IT);
            }
            i = skipBlanks(end, to);
        }
        return i;
    }

    private int propertyEnd(int from, int to) {
        int end = from + 1;
        boolean verbatim = end < to && text.charAt(from) == '!' && text.charAt(end) == '<';
        while (end < to && !Character.isWhitespace(text.charAt(end)) && (verbatim || ",[]{}".indexOf(text.charAt(end)) < 0)) {
            end++;
        }
        return end;
    }

    private int skipBlanks(int from, int to) {
        int i = from;
        while (i < to && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '#')) {
            i = text.charAt(i) == '#' ? Math.min(to, lineEnd(text, i)) : i + 1;
        }
        return i;
    }

    /** Whether the key that begins at {@code to} is announced by {@code ?}; {@code from} is where the token before it ended. */
    boolean complexKey(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '#') {
                i = lineEnd(text, i);
            } else if (text.charAt(i) == '?') {
                unsupported(i, i + 1, "A key that is written with '?' is not taken.", "Write it as 'key: value' on one line.");
                return true;
            }
        }
        return false;
    }

    /** Reports a key that merges, that is no text, or that stands there twice; {@code before} is where it stood first. */
    void key(Yaml.Scalar key, @Nullable Span before) {
        Span span = key.span();
        if (key.style() == Yaml.Style.PLAIN && key.text().equals("<<")) {
            unsupported(span.start(), span.end(), "The merge key '<<' is not taken.", "Write the keys out where they are wanted.");
        } else if (key.text().isBlank()) {
            report(Code.YAML_SYNTAX, span.start(), span.end(), "There is no key before the ':'.",
                    "Write the key before it, for instance 'title:'.");
        } else if (before != null) {
            report(
                    Code.DUPLICATE_KEY, span.start(), span.end(), "'" + key.text() + "' stands here a second time; it is already in line "
                            + before.line() + ".",
                    "Keep one of the two.");
        } else if (isInvisible(key.text().codePointAt(0)) || isInvisible(key.text().codePointBefore(key.text().length()))) {
            report(
                    Code.YAML_SYNTAX, span.start(), span.end(),
                    "There is an invisible character before or after '" + visible(key.text()) + "'.",
                    "Delete the line and type it again, with plain spaces in front.");
        }
    }

    /** Reports a key in braces without a value that has a colon in it: YAML needs a plain space behind the colon. */
    boolean keyWithTightColon(Yaml.Scalar key, Yaml value) {
        boolean isAlone = key.style() == Yaml.Style.PLAIN && value instanceof Yaml.Scalar scalar && scalar.isNothing();
        YamlLine pair = YamlLine.of(text, key.span().start(), key.span().end());
        int tight = isAlone ? pair.tightColon() : -1;
        if (tight >= 0) {
            report(Code.YAML_SYNTAX, tight, tight + 1, YamlMistake.tightColon(pair, tight), YamlMistake.tightColonHint(pair, tight));
        }
        return tight >= 0;
    }

    /** Reports an alias, and words that YAML would take for a comment or for a further line of the text. */
    void plain(Yaml.Scalar scalar) {
        int from = scalar.span().start();
        int to = scalar.span().end();
        if (from < to && text.charAt(from) == '*') {
            unsupported(
                    from, to,
                    "A value that begins with '*' is a reference in YAML ('" + scalar.span().text() + "'), which the tool does not take.",
                    QUOTE_IT);
            return;
        }
        lostComment(to, scalar.isNothing());
        for (int i = from; i < to; i++) {
            if (isLineEnd(text, i) && startsItem(i + 1, to)) {
                int dash = skipBlanks(i, to);
                report(
                        Code.YAML_SYNTAX, dash, dash + 1, "This '-' is read as part of the text in the line above, not as a new item.",
                        "Indent it exactly as the items above; or put the text that it belongs to in quotes.");
                return;
            }
        }
    }

    /** Finds the control characters that escapes such as {@code \\b} or {@code \\uFFFE} stand for. */
    void quoted(Yaml.Scalar scalar) {
        for (YamlEscape escape : YamlEscape.controls(text, scalar.span().start(), scalar.span().end())) {
            escapes.escape(escape.from(), escape.to(), escape.character());
            reported = Math.max(reported, scalar.span().end());
        }
    }

    /** Reports what {@link #quoted} found in all the texts of the file. */
    void reportEscapes() {
        escapes.report(Code.YAML_SYNTAX, problems::error);
    }

    private boolean startsItem(int lineStart, int to) {
        int i = lineStart;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        return i + 1 < to && text.charAt(i) == '-' && text.charAt(i + 1) == ' ';
    }

    /** A word such as {@code #SaveThem} right behind a plain value is a comment to YAML, so it would vanish. */
    private void lostComment(int valueEnd, boolean nothing) {
        int hash = valueEnd;
        while (hash < text.length() && (text.charAt(hash) == ' ' || text.charAt(hash) == '\t')) {
            hash++;
        }
        if (hash == valueEnd || hash + 1 >= text.length() || text.charAt(hash) != '#'
                || !Character.isLetterOrDigit(text.codePointAt(hash + 1))) {
            return;
        }
        int end = lineEnd(text, hash);
        report(
                Code.YAML_SYNTAX, hash, end,
                nothing
                        ? "A value that begins with '#' is a comment in YAML, so nothing would be left of it."
                        : "In YAML a comment begins at ' #', so the rest of this line would be lost.",
                "Put the whole value in quotes: \"…\". If it is a comment, put a space after '#'.");
    }

    /** The token after the end of the first document begins at {@code to}. */
    void secondDocument(int from, int to) {
        int dashes = text.lastIndexOf("---", to);
        int at = dashes >= from ? dashes : to;
        unsupported(at, Math.min(text.length(), at + 3), "A second YAML document begins here, but a file holds one.", "Delete this line.");
    }

    private void unsupported(int from, int to, String message, String hint) {
        report(Code.YAML_UNSUPPORTED, from, to, message, hint);
    }

    private void report(Code code, int from, int to, String message, String hint) {
        problems.error(code, source.span(from, to), message, hint);
        reported = Math.max(reported, to);
    }

    /** White space that is not typed as such: no-break spaces, wide spaces, byte order marks, zero-width characters. */
    static boolean isInvisible(int c) {
        return c != ' ' && Character.isSpaceChar(c) || c == 0xFEFF || c == 0x85 || c == 0x180E || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202F || c == 0x2060;
    }

    private static String visible(String key) {
        StringBuilder out = new StringBuilder();
        key.codePoints().filter(c -> !isInvisible(c)).forEach(out::appendCodePoint);
        return out.toString();
    }

    static boolean isLineEnd(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n');
    }

    /** Where the line of this offset ends, before its line end. */
    static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    static int lineStart(String text, int from) {
        int i = from;
        while (i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != '\r') {
            i--;
        }
        return i;
    }
}
