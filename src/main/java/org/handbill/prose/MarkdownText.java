package org.handbill.prose;

/** Escapes text so that Markdown reads it as the same text: as few backslashes as that takes. */
final class MarkdownText {
    private MarkdownText() {}

    /**
     * Appends running text.
     *
     * @param atLineStart whether nothing stands before it in its line
     * @param inCell whether it stands in a table
     */
    static void append(String text, boolean atLineStart, boolean inCell, StringBuilder out) {
        int i = atLineStart ? lineStart(text, out) : 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isToBeEscaped(text, i) || inCell && c == '|') {
                out.append('\\');
            }
            if (c == '\n') {
                out.append(' ');
            } else if (isEdgeSpace(text, i)) {
                out.append("&#32;"); // Markdown drops a space at the end of a line
            } else {
                out.append(c);
            }
        }
    }

    /** Whether it is a space that could end up at the end of a line, which only the last of a text can. */
    private static boolean isEdgeSpace(String text, int at) {
        return text.charAt(at) == ' ' && at + 2 == text.length() && text.charAt(at + 1) == ' ';
    }

    private static boolean isToBeEscaped(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        return switch (c) {
            case '\\', '`', '*', '[', ']' -> true;
            case '<' -> at + 1 == text.length() || Character.isLetter(next) || next == '/' || next == '!' || next == '?';
            case '_' -> !isWordCharacter(before) || !isWordCharacter(next) || at == 0 || at + 1 == text.length();
            case '~' -> next == '~' || before == '~' || at == 0 || at + 1 == text.length();
            case '&' -> isEntity(text, at + 1);
            case '{' -> next == '.' || next == '#';
            case '!' -> at + 1 == text.length();
            case '@' -> isWordCharacter(next) && before != ' ';
            case ':' -> text.startsWith("//", at + 1);
            case '.' -> at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
            default -> false;
        };
    }

    private static boolean isEntity(String text, int from) {
        int i = from;
        while (i < text.length() && (isWordCharacter(text.charAt(i)) || text.charAt(i) == '#')) {
            i++;
        }
        return i > from && i < text.length() && text.charAt(i) == ';';
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** What begins a list, heading, quote, line or definition if it stands first; returns how much of the text is written. */
    private static int lineStart(String text, StringBuilder out) {
        int digits = 0;
        while (digits < text.length() && digits < 10 && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0 && digits < text.length() && (text.charAt(digits) == '.' || text.charAt(digits) == ')')) {
            out.append(text, 0, digits).append('\\').append(text.charAt(digits));
            return digits + 1;
        }
        char first = text.charAt(0);
        if (first == '#' || first == '>' || first == '-' || first == '+' || first == '=' || first == ':' || first == '|') {
            out.append('\\').append(first);
            return 1;
        }
        if (first == ' ' || first == '\t') {
            out.append(first == ' ' ? "&#32;" : "&#9;");
            return 1;
        }
        return 0;
    }

    /** An address or title inside its quotes or brackets. */
    static void appendQuoted(String text, char quote, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isMark = c == '\\' || c == quote || quote == '>' && c == '<' || c == '&' || c == '|';
            out.append(isMark ? "\\" : "").append(c == '\n' ? ' ' : c);
        }
    }

    /** A code span: with as many backticks around it as none of its own runs has. */
    static void appendCode(String code, boolean inTable, StringBuilder out) {
        int ticks = 1;
        while (hasRun(code, ticks)) {
            ticks++;
        }
        boolean isPadded = code.startsWith("`") || code.endsWith("`")
                || code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        String pad = isPadded ? " " : "";
        String fence = "`".repeat(ticks);
        out.append(fence).append(pad).append(inTable ? code.replace("|", "\\|") : code).append(pad).append(fence);
    }

    private static boolean hasRun(String code, int length) {
        int run = 0;
        for (int i = 0; i <= code.length(); i++) {
            if (i < code.length() && code.charAt(i) == '`') {
                run++;
            } else {
                if (run == length) {
                    return true;
                }
                run = 0;
            }
        }
        return false;
    }

    /** A fence of backticks, longer than any in the code. */
    static String fence(String code) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }
}
