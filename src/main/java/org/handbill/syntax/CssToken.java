package org.handbill.syntax;

/**
 * A token of a style sheet.
 *
 * @param text what it says, without escapes: the name of an identifier, function or at-rule, the content of a string or an address, or the sign itself
 * @param start where this is in the style sheet, in UTF-16 units: without quotes and brackets, with escapes
 * @param end behind it
 */
public record CssToken(Kind kind, String text, int start, int end) {
    /** Kinds of CSS Syntax 3, section 4, as far as they are told apart here. */
    public enum Kind {
        IDENTIFIER, FUNCTION, AT_KEYWORD, STRING,
        /** A string that a line break ends: what is behind the break is read on as CSS. */
        BAD_STRING,
        /** An address in {@code url()} without quotes; with quotes it is a function and a string. */
        URL,
        /** What begins as an address without quotes and has signs in it that make it none. */
        BAD_URL, NUMBER, HASH,
        /** {@code <!--} or {@code -->}, which are no comments in CSS. */
        COMMENT_OF_HTML,
        /** A sign of its own. */
        SIGN
    }

    public boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    public boolean isNamed(String name) {
        return text.equalsIgnoreCase(name);
    }
}
