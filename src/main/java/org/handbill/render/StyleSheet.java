package org.handbill.render;

import java.util.Optional;
import java.util.function.Function;

/** Makes a style sheet ready to publish: comments and needless space go, addresses of the theme's files become those of the site. */
final class StyleSheet {
    /** No space is needed behind these, nor before the second; a colon may begin a selector, so that the space in front of it stays. */
    private static final String NONE_BEHIND = "{};,>:(";
    private static final String NONE_BEFORE = "{};,>)";

    private final String css;
    private final Function<String, Optional<String>> address;
    private final StringBuilder out;
    private boolean spaced;
    /** Whether the last character is part of a string, an address or an escape, and so no sign of the language. */
    private boolean quoted;

    private StyleSheet(String css, Function<String, Optional<String>> address) {
        this.css = css;
        this.address = address;
        this.out = new StringBuilder(css.length());
    }

    /** @param address the new form of an address in {@code url(…)}; absent to leave it as it is */
    static String publish(String css, Function<String, Optional<String>> address) {
        return new StyleSheet(css, address).write();
    }

    private String write() {
        int at = 0;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (css.startsWith("/*", at)) {
                at = after("*/", at + 2);
                spaced = true;
            } else if (c == '"' || c == '\'') {
                int end = stringEnd(at);
                quote(css.substring(at, end));
                at = end;
            } else if (c == '\\' && at + 1 < css.length()) {
                quote(css.substring(at, at + 2));
                at += 2;
            } else if (css.startsWith("url(", at)) {
                at = url(at + "url(".length());
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                spaced = true;
                at++;
            } else {
                sign(c);
                at++;
            }
        }
        return out.toString();
    }

    private void sign(char c) {
        space(NONE_BEFORE.indexOf(c) >= 0);
        if (c == '}' && !quoted && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
            out.setLength(out.length() - 1);
        }
        out.append(c);
        quoted = false;
    }

    private void quote(String text) {
        space(false);
        out.append(text);
        quoted = true;
    }

    private void space(boolean needless) {
        boolean behind = out.isEmpty() || !quoted && NONE_BEHIND.indexOf(out.charAt(out.length() - 1)) >= 0;
        if (spaced && !needless && !behind) {
            out.append(' ');
        }
        spaced = false;
    }

    private int after(String end, int from) {
        int found = css.indexOf(end, from);
        return found < 0 ? css.length() : found + end.length();
    }

    private int stringEnd(int start) {
        char quote = css.charAt(start);
        int at = start + 1;
        while (at < css.length() && css.charAt(at) != quote) {
            at += css.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(css.length(), at + 1);
    }

    private int url(int from) {
        int end = from;
        while (end < css.length() && css.charAt(end) != ')') {
            end = css.charAt(end) == '"' || css.charAt(end) == '\'' ? stringEnd(end) : end + 1;
        }
        String written = css.substring(Math.min(from, css.length()), Math.min(end, css.length())).strip();
        boolean inQuotes = written.length() >= 2 && (written.charAt(0) == '"' || written.charAt(0) == '\'');
        String plain = inQuotes ? written.substring(1, written.length() - 1) : written;
        quote("url(" + address.apply(plain).map(found -> '"' + found + '"').orElse(written) + ")");
        return Math.min(css.length(), end + 1);
    }
}
