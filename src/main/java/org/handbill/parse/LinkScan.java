package org.handbill.parse;

/**
 * Finds the ends of the parts of a link, each in one pass over its characters. Positions are indexes into the text; -1 says that
 * the part does not begin there. The rules are those of CommonMark 0.31, "Links" and "Link reference definitions".
 */
final class LinkScan {
    /** "A link label can have at most 999 characters inside the square brackets." */
    private static final int LONGEST_LABEL = 999;
    /** Parentheses nested deeper are not looked at; the reference programs stop at the same depth. */
    private static final int DEEPEST_PARENTHESES = 32;

    private LinkScan() {}

    /** The end of {@code [label]}, an empty one too. */
    static int label(CharSequence text, int from) {
        if (from >= text.length() || text.charAt(from) != '[') {
            return -1;
        }
        int most = Math.min(text.length(), from + LONGEST_LABEL + 2);
        for (int i = from + 1; i < most; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i + 1;
            }
            if (c == '[') {
                return -1;
            }
            if (isEscape(text, i)) {
                i++;
            }
        }
        return -1;
    }

    /** The end of an address, in angle brackets or without; an empty one without them ends where it begins. */
    static int destination(CharSequence text, int from) {
        return from < text.length() && text.charAt(from) == '<' ? inAngles(text, from) : bare(text, from);
    }

    private static int inAngles(CharSequence text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n' || c == '\r') {
                return -1;
            }
            if (isEscape(text, i)) {
                i++;
            }
        }
        return -1;
    }

    private static int bare(CharSequence text, int from) {
        int open = 0;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7F || c == ')' && open == 0) {
                break;
            }
            if (c == '(' && ++open > DEEPEST_PARENTHESES) {
                return -1;
            }
            if (c == ')') {
                open--;
            }
            if (isEscape(text, i)) {
                i++;
            }
        }
        return open == 0 ? Math.min(i, text.length()) : -1;
    }

    /** The end of a title with its quotes or parentheses. */
    static int title(CharSequence text, int from) {
        if (from >= text.length()) {
            return -1;
        }
        char open = text.charAt(from);
        if (open != '"' && open != '\'' && open != '(') {
            return -1;
        }
        char close = open == '(' ? ')' : open;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == close) {
                return i + 1;
            }
            if (c == '(' && open == '(') {
                return -1;
            }
            if (isEscape(text, i)) {
                i++;
            }
        }
        return -1;
    }

    /** The end of the last line that decides whether a link is defined at a place and what it leads to. */
    static int definitionLines(CharSequence text, int from) {
        int label = label(text, from);
        int address = label < 0 ? -1 : destination(text, behindSpaces(text, label + 1));
        int last = address < 0 ? from : Math.max(address, title(text, behindSpaces(text, address)));
        while (last < text.length() && text.charAt(last) != '\n' && text.charAt(last) != '\r') {
            last++;
        }
        boolean isPair = last + 1 < text.length() && text.charAt(last) == '\r' && text.charAt(last + 1) == '\n';
        return Math.min(text.length(), last + (isPair ? 2 : 1));
    }

    private static int behindSpaces(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isEscape(CharSequence text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && isPunctuation(text.charAt(at + 1));
    }

    static boolean isPunctuation(char c) {
        return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~';
    }
}
