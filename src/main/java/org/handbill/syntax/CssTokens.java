package org.handbill.syntax;

import java.util.function.Consumer;
import org.handbill.syntax.CssToken.Kind;

/** Takes a style sheet, or the value of a style attribute, apart into tokens (CSS Syntax 3, section 4). Comments and spaces are left out. */
public final class CssTokens {
    private final CssCharacters in;
    private final Consumer<CssToken> found;

    private CssTokens(String css, Consumer<CssToken> found) {
        this.in = new CssCharacters(css);
        this.found = found;
    }

    /** Hands over each token in order. Every text is a style sheet: there are no errors. */
    public static void each(String css, Consumer<CssToken> found) {
        CssTokens tokens = new CssTokens(css, found);
        while (!tokens.in.isAtEnd()) {
            tokens.next();
        }
    }

    private void next() {
        int start = in.at();
        char c = in.peek(0);
        if (in.isNext("/*")) {
            in.skipPast("*/", 2);
        } else if (CssCharacters.isSpace(c)) {
            in.skipSpaces();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (c == '#' && (CssCharacters.isName(in.peek(1)) || in.isEscape(1))) {
            in.skip(1);
            add(Kind.HASH, in.name(), start + 1);
        } else if (in.isNumber()) {
            number(start);
        } else if (in.isNext("<!--") || in.isNext("-->")) {
            in.skip(c == '<' ? 4 : 3);
            add(Kind.COMMENT_OF_HTML, "", start);
        } else if (c == '@' && in.isIdentifier(1)) {
            in.skip(1);
            add(Kind.AT_KEYWORD, in.name(), start + 1);
        } else if (in.isIdentifier(0)) {
            identifier(start);
        } else {
            in.skip(1);
            add(Kind.SIGN, String.valueOf(c), start);
        }
    }

    private void add(Kind kind, String text, int start) {
        found.accept(new CssToken(kind, text, start, in.at()));
    }

    private void string(char quote) {
        in.skip(1);
        int start = in.at();
        StringBuilder text = new StringBuilder();
        while (!in.isAtEnd() && in.peek(0) != quote) {
            if (in.isLineBreak(0)) {
                add(Kind.BAD_STRING, text.toString(), start);
                return;
            }
            if (in.peek(0) != '\\') {
                text.append(in.take());
            } else if (in.isEscape(0)) {
                text.append(in.escaped());
            } else {
                in.skip(1);
                in.skipLineBreak();
            }
        }
        add(Kind.STRING, text.toString(), start);
        in.skip(1);
    }

    private void number(int start) {
        in.skipNumber();
        String unit = in.isIdentifier(0) ? in.name() : "";
        add(Kind.NUMBER, unit, start);
    }

    private void identifier(int start) {
        String name = in.name();
        if (in.peek(0) != '(') {
            add(Kind.IDENTIFIER, name, start);
            return;
        }
        boolean address = name.equalsIgnoreCase("url") && !in.isQuotedBehindSpaces(1);
        if (!address) {
            add(Kind.FUNCTION, name, start);
            in.skip(1);
            return;
        }
        in.skip(1);
        in.skipSpaces();
        address();
    }

    private void address() {
        int start = in.at();
        StringBuilder text = new StringBuilder();
        while (!in.isAtEnd() && in.peek(0) != ')' && !CssCharacters.isSpace(in.peek(0))) {
            char c = in.peek(0);
            if ("\"'(".indexOf(c) >= 0 || CssCharacters.isUnprintable(c) || c == '\\' && !in.isEscape(0)) {
                bad(start);
                return;
            }
            text.append(c == '\\' ? in.escaped() : String.valueOf(in.take()));
        }
        int end = in.at();
        in.skipSpaces();
        if (in.isAtEnd() || in.peek(0) == ')') {
            found.accept(new CssToken(Kind.URL, text.toString(), start, end));
            in.skip(1);
        } else {
            bad(start);
        }
    }

    /** Up to the bracket that closes it. */
    private void bad(int start) {
        while (!in.isAtEnd() && in.peek(0) != ')') {
            in.skip(in.isEscape(0) ? 2 : 1);
        }
        add(Kind.BAD_URL, "", start);
        in.skip(1);
    }
}
