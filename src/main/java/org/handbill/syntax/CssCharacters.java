package org.handbill.syntax;

/** The characters of a style sheet, and what begins at the one that is next (CSS Syntax 3, sections 3.3, 4.2 and 4.3). */
final class CssCharacters {
    private static final char NONE = '\0';
    private static final int MOST_DIGITS = 6;
    private static final String REPLACEMENT = "\uFFFD";

    private final String css;
    private int at;

    CssCharacters(String css) {
        this.css = css;
    }

    /** UTF-16 units from the start; never behind the end. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= css.length();
    }

    /** The character so many behind the next one; a null where there is none. */
    char peek(int ahead) {
        return at + ahead < css.length() ? css.charAt(at + ahead) : NONE;
    }

    boolean isNext(String text) {
        return css.startsWith(text, at);
    }

    /** The next one, with the sign of replacement for a null. */
    char take() {
        char c = css.charAt(at++);
        return c == NONE ? REPLACEMENT.charAt(0) : c;
    }

    void skip(int characters) {
        at = Math.min(css.length(), at + characters);
    }

    /** @param from where its end is looked for, behind the next character */
    void skipPast(String end, int from) {
        int found = css.indexOf(end, at + from);
        at = found < 0 ? css.length() : found + end.length();
    }

    void skipSpaces() {
        while (!isAtEnd() && isSpace(css.charAt(at))) {
            at++;
        }
    }

    void skipLineBreak() {
        skip(isNext("\r\n") ? 2 : 1);
    }

    boolean isLineBreak(int ahead) {
        char c = peek(ahead);
        return c == '\n' || c == '\r' || c == '\f';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    static boolean isUnprintable(char c) {
        return c >= 0x1 && c <= 0x8 || c == 0xB || c >= 0xE && c <= 0x1F || c == 0x7F;
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    static boolean isName(char c) {
        return isNameStart(c) || isDigit(c) || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a backslash is there that is an escape: before all but a line break. */
    boolean isEscape(int ahead) {
        return peek(ahead) == '\\' && !isLineBreak(ahead + 1);
    }

    /** A null that is in the text begins a name too, since it is read as the sign of replacement. */
    private boolean isNameStart(int ahead) {
        char c = peek(ahead);
        return isNameStart(c) || c == NONE && at + ahead < css.length();
    }

    boolean isIdentifier(int ahead) {
        if (peek(ahead) == '-') {
            return isNameStart(ahead + 1) || peek(ahead + 1) == '-' || isEscape(ahead + 1);
        }
        return isNameStart(ahead) || isEscape(ahead);
    }

    boolean isNumber() {
        int digits = peek(0) == '+' || peek(0) == '-' ? 1 : 0;
        return isDigit(peek(digits)) || peek(digits) == '.' && isDigit(peek(digits + 1));
    }

    void skipNumber() {
        skip(peek(0) == '+' || peek(0) == '-' ? 1 : 0);
        skipDigits();
        if (peek(0) == '.' && isDigit(peek(1))) {
            skip(1);
            skipDigits();
        }
        int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if ((peek(0) == 'e' || peek(0) == 'E') && isDigit(peek(1 + sign))) {
            skip(1 + sign);
            skipDigits();
        }
    }

    private void skipDigits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }

    /** Takes all that is a name, which may be nothing. */
    String name() {
        StringBuilder name = new StringBuilder();
        while (!isAtEnd()) {
            if (isEscape(0)) {
                name.append(escaped());
            } else if (isName(peek(0)) || peek(0) == NONE) {
                name.append(take());
            } else {
                break;
            }
        }
        return name.toString();
    }

    /** Takes an escape, and says what it means. */
    String escaped() {
        skip(1);
        if (isAtEnd()) {
            return REPLACEMENT;
        }
        int code = 0;
        int digits = 0;
        while (digits < MOST_DIGITS && peek(0) < 0x80 && Character.digit(peek(0), 16) >= 0) {
            code = code * 16 + Character.digit(css.charAt(at++), 16);
            digits++;
        }
        if (digits == 0) {
            return String.valueOf(take());
        }
        if (!isAtEnd() && isSpace(peek(0))) {
            skipLineBreak();
        }
        boolean none = code == 0 || code > Character.MAX_CODE_POINT || code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return none ? REPLACEMENT : Character.toString(code);
    }

    /** Whether a quote is next behind so many characters and any spaces. */
    boolean isQuotedBehindSpaces(int characters) {
        int quote = at + characters;
        while (quote < css.length() && isSpace(css.charAt(quote))) {
            quote++;
        }
        return quote < css.length() && (css.charAt(quote) == '"' || css.charAt(quote) == '\'');
    }
}
