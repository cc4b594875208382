package org.handbill.syntax;

/**
 * The strings of a script, without escapes (ECMAScript, section 12.9). What a script puts together when it runs is not seen.
 */
public final class ScriptStrings {
    /** A slash behind one of these begins a regular expression. */
    private static final String BEFORE_EXPRESSION = "(,=:[!&|?{};+-*%<>~^";
    private static final String WORDS_BEFORE_EXPRESSION = " return typeof case in of do else void delete throw new ";

    /** Is given each string, and the texts of templates as they are written. */
    public interface Visitor {
        /**
         * @param start where it is in the script, in UTF-16 units, without quotes
         * @param end behind it
         */
        void visit(String text, int start, int end);
    }

    private final String script;
    private final Visitor visitor;
    /** Where the last sign of the language ends that is no space; 0 if there is none. */
    private int last;

    private ScriptStrings(String script, Visitor visitor) {
        this.script = script;
        this.visitor = visitor;
    }

    public static void each(String script, Visitor visitor) {
        new ScriptStrings(script, visitor).read();
    }

    private void read() {
        int at = 0;
        while (at < script.length()) {
            char c = script.charAt(at);
            if (script.startsWith("//", at)) {
                at = lineEnd(at);
            } else if (script.startsWith("/*", at)) {
                int end = script.indexOf("*/", at + 2);
                at = end < 0 ? script.length() : end + 2;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                at = sign(c, at);
                last = at;
            }
        }
    }

    private int sign(char c, int at) {
        if (c == '"' || c == '\'' || c == '`') {
            int end = closed(c, at + 1);
            visitor.visit(unescaped(script.substring(at + 1, end)), at + 1, end);
            return Math.min(script.length(), end + 1);
        }
        return c == '/' && beginsExpression() ? Math.min(script.length(), expressionEnd(at + 1) + 1) : at + 1;
    }

    /** Where the quote is that closes a string; only a template goes on behind a line. */
    private int closed(char quote, int from) {
        int at = from;
        while (at < script.length() && script.charAt(at) != quote && (quote == '`' || !isLineBreak(at))) {
            at += script.charAt(at) == '\\' ? escapeLength(at) : 1;
        }
        return Math.min(script.length(), at);
    }

    private int expressionEnd(int from) {
        boolean inClass = false;
        int at = from;
        while (at < script.length() && !isLineBreak(at) && (inClass || script.charAt(at) != '/')) {
            char c = script.charAt(at);
            inClass = c == '[' || inClass && c != ']';
            at += c == '\\' ? 2 : 1;
        }
        return Math.min(script.length(), at);
    }

    private boolean beginsExpression() {
        if (last == 0 || BEFORE_EXPRESSION.indexOf(script.charAt(last - 1)) >= 0) {
            return true;
        }
        int start = last;
        while (start > 0 && last - start < 8 && Character.isLetter(script.charAt(start - 1))) {
            start--;
        }
        return WORDS_BEFORE_EXPRESSION.contains(" " + script.substring(start, last) + " ");
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < script.length() && !isLineBreak(at)) {
            at++;
        }
        return at;
    }

    private boolean isLineBreak(int at) {
        char c = script.charAt(at);
        return c == '\n' || c == '\r';
    }

    private int escapeLength(int at) {
        return script.startsWith("\\\r\n", at) ? 3 : 2;
    }

    private static String unescaped(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder out = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            at = c == '\\' && at + 1 < written.length() ? escape(written, at + 1, out) : copy(c, at, out);
        }
        return out.toString();
    }

    private static int copy(char c, int at, StringBuilder out) {
        out.append(c);
        return at + 1;
    }

    /** Writes what an escape means whose letter is at an offset; where it ends. */
    private static int escape(String written, int at, StringBuilder out) {
        char c = written.charAt(at);
        return switch (c) {
            case 'x' -> code(written, at, at + 1, at + 3, out);
            case 'u' -> {
                int close = written.startsWith("{", at + 1) ? written.indexOf('}', at) : -1;
                yield close > 0 && close < at + 9 ? code(written, at, at + 2, close, out) + 1 : code(written, at, at + 1, at + 5, out);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(written, at, out);
            case '\r' -> written.startsWith("\n", at + 1) ? at + 2 : at + 1;
            case '\n', '\u2028', '\u2029' -> at + 1;
            case 'n', 't', 'r', 'b', 'f', 'v' -> copy("\n\t\r\b\f\u000B".charAt("ntrbfv".indexOf(c)), at, out);
            default -> copy(c, at, out);
        };
    }

    private static int code(String written, int letter, int from, int to, StringBuilder out) {
        try {
            out.appendCodePoint(Integer.parseInt(written, from, Math.min(to, written.length()), 16));
            return to;
        } catch (IllegalArgumentException e) {
            return copy(written.charAt(letter), letter, out); // an error in JavaScript
        }
    }

    private static int octal(String written, int from, StringBuilder out) {
        int at = from;
        int code = 0;
        while (at < written.length() && at < from + 3 && written.charAt(at) >= '0' && written.charAt(at) <= '7'
                && code * 8 + written.charAt(at) - '0' <= 0xFF) {
            code = code * 8 + written.charAt(at) - '0';
            at++;
        }
        out.append((char) code);
        return at;
    }
}
