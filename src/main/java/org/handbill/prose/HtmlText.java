package org.handbill.prose;

/** Escapes text for HTML, in element content and in quoted attribute values alike. */
public final class HtmlText {
    private HtmlText() {}

    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(text, out);
        return out.toString();
    }

    static void append(String text, StringBuilder out) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '>' && c < Character.MIN_SURROGATE) {
                continue;
            }
            boolean isPair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
                continue;
            }
            String escape = escape(c);
            if (!escape.isEmpty()) {
                out.append(text, done, i).append(escape);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }

    /** Appends {@code  name="value"} with a space before it. */
    static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        append(value, out);
        out.append('"');
    }

    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t', '\n' -> "";
            default -> c < ' ' || Character.isSurrogate(c) || c > '\uFFFD' ? "\uFFFD" : ""; // no XML may have these
        };
    }
}
