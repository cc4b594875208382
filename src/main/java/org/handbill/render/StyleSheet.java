package org.handbill.render;

import java.util.Optional;
import java.util.function.Function;

/** Makes a style sheet ready to publish: comments and indentation go, addresses of the theme's files become those of the site. */
final class StyleSheet {
    private final String css;
    private final Function<String, Optional<String>> address;
    private final StringBuilder out;

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
                space();
            } else if (c == '"' || c == '\'') {
                int end = stringEnd(at);
                out.append(css, at, end);
                at = end;
            } else if (c == '\\' && at + 1 < css.length()) {
                out.append(css, at, at + 2);
                at += 2;
            } else if (css.startsWith("url(", at)) {
                at = url(at + "url(".length());
            } else if (c == '\n' || c == '\r' || c == '\f') {
                line();
                at++;
            } else if (c == ' ' || c == '\t') {
                space();
                at++;
            } else {
                out.append(c);
                at++;
            }
        }
        line();
        return out.toString();
    }

    /** One space, unless the line is empty so far or has one already. */
    private void space() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n' && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** Ends the line, unless it is empty. */
    private void line() {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
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
        String written = css.substring(from, end).strip();
        boolean quoted = written.length() >= 2 && (written.charAt(0) == '"' || written.charAt(0) == '\'');
        String plain = quoted ? written.substring(1, written.length() - 1) : written;
        out.append("url(").append(address.apply(plain).map(found -> '"' + found + '"').orElse(written)).append(')');
        return Math.min(css.length(), end + 1);
    }
}
