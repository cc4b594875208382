package org.handbill.render;

/**
 * Makes a script ready to publish: comments and needless space go, all else stays, names and the ends of statements too. Line breaks stay where a
 * statement may end without a semicolon.
 */
final class Script {
    /** A slash behind one of these begins a regular expression. */
    private static final String BEFORE_EXPRESSION = "(,=:[!&|?{};+-*%<>~^";
    private static final String BEFORE_EXPRESSION_WORDS = " return typeof case in of do else void delete throw new ";

    private final String script;
    private final StringBuilder out;
    private boolean spaced;
    private boolean broken;

    private Script(String script) {
        this.script = script;
        this.out = new StringBuilder(script.length());
    }

    /** A template literal is left alone; what stands between its braces must not hold a backtick. */
    static String publish(String script) {
        return new Script(script).write();
    }

    private String write() {
        int at = 0;
        while (at < script.length()) {
            char c = script.charAt(at);
            if (script.startsWith("//", at)) {
                at = before('\n', at);
            } else if (script.startsWith("/*", at)) {
                int end = script.indexOf("*/", at + 2);
                at = end < 0 ? script.length() : end + 2;
                spaced = true;
            } else if (c == '\n' || c == '\r') {
                broken = true;
                at++;
            } else if (Character.isWhitespace(c)) {
                spaced = true;
                at++;
            } else {
                int end = end(c, at);
                space(c);
                out.append(script, at, end);
                at = end;
            }
        }
        return out.append('\n').toString();
    }

    /** The end of the string, template, regular expression or single character that begins here. */
    private int end(char c, int at) {
        if (c == '"' || c == '\'' || c == '`') {
            return closed(c, at);
        }
        return c == '/' && beginsExpression() ? closed('/', at) : at + 1;
    }

    private int closed(char quote, int start) {
        boolean inClass = false;
        int at = start + 1;
        while (at < script.length() && (inClass || script.charAt(at) != quote)) {
            char c = script.charAt(at);
            if (quote == '/') {
                inClass = c == '[' || inClass && c != ']';
            }
            at += c == '\\' ? 2 : 1;
        }
        return Math.min(script.length(), at + 1);
    }

    private boolean beginsExpression() {
        if (out.isEmpty() || BEFORE_EXPRESSION.indexOf(last()) >= 0) {
            return true;
        }
        int start = out.length();
        while (start > 0 && isWord(out.charAt(start - 1))) {
            start--;
        }
        return start < out.length() && BEFORE_EXPRESSION_WORDS.contains(" " + out.substring(start) + " ");
    }

    /** Writes what is needed between the last character and the next. */
    private void space(char next) {
        if (!out.isEmpty()) {
            char last = last();
            if (broken) {
                if (";{,([=?:&|".indexOf(last) < 0 && ".?:&|=*,;])}".indexOf(next) < 0) {
                    out.append('\n');
                }
            } else if (spaced && (isWord(last) && isWord(next) || (last == '+' || last == '-' || last == '/') && next == last
                    || Character.isDigit(last) && next == '.')) {
                out.append(' ');
            }
        }
        spaced = false;
        broken = false;
    }

    private char last() {
        return out.charAt(out.length() - 1);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '\\' || c > 127;
    }

    private int before(char end, int from) {
        int found = script.indexOf(end, from);
        return found < 0 ? script.length() : found;
    }
}
