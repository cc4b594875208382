package org.handbill.render;

import static org.handbill.site.InterfaceTexts.FOREIGN_CLOSE;
import static org.handbill.site.InterfaceTexts.FOREIGN_OPEN;

import java.util.Locale;
import java.util.Set;

/**
 * Says in a page which of its words are English, for want of words in the page's own language: by attributes of the element that holds nothing else, or
 * by an element around them (WCAG 2.2, 3.1.2). A word in an attribute gives its element the language if scripts will fill it.
 */
final class ForeignWords {
    private static final String LANGUAGE = " lang=\"en\"";
    private static final String DIRECTION = " dir=\"ltr\"";
    private static final Set<String> RAW = Set.of("script", "style");
    private static final Set<String> TEXT_ONLY = Set.of("title", "textarea", "option");

    private final String html;
    private final StringBuilder out;
    private int at;

    private ForeignWords(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() + html.length() / 8);
    }

    static String write(String html) {
        return html.indexOf(FOREIGN_OPEN) < 0 ? html : new ForeignWords(html).write();
    }

    private String write() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            text(tag < 0 ? html.length() : tag);
            if (tag >= 0) {
                tag();
            }
        }
        return out.toString();
    }

    private void text(int end) {
        for (; at < end; at++) {
            char c = html.charAt(at);
            switch (c) {
                case FOREIGN_OPEN -> out.append("<span").append(LANGUAGE).append(DIRECTION).append('>');
                case FOREIGN_CLOSE -> out.append("</span>");
                default -> out.append(c);
            }
        }
    }

    private void tag() {
        int from = at;
        int end = html.startsWith("<!--", from) ? html.indexOf("-->", from) + 2 : tagEnd(from);
        String tag = html.substring(from, Math.max(end, from) + 1);
        at = from + tag.length();
        boolean opens = from + 1 < html.length() && Character.isLetter(html.charAt(from + 1));
        if (!opens) {
            out.append(clean(tag));
            return;
        }
        String name = name(from + 1);
        int content = whole(name);
        boolean filled = content < 0 && tag.indexOf(FOREIGN_OPEN) >= 0 && html.startsWith("</" + name, at);
        boolean marks = (content >= 0 || filled) && !tag.contains(" lang=");
        String own = marks ? clean(tag).replace(" dir=\"auto\"", DIRECTION) : clean(tag);
        out.append(own, 0, own.length() - 1);
        if (marks) {
            out.append(LANGUAGE).append(own.contains(" dir=") ? "" : DIRECTION);
        }
        out.append('>');
        if (marks && content >= 0) {
            out.append(clean(html.substring(at, content)));
            at = content;
        } else if (RAW.contains(name) || TEXT_ONLY.contains(name)) {
            int close = html.indexOf("</" + name, at);
            int to = close < 0 ? html.length() : close;
            out.append(clean(html.substring(at, to)));
            at = to;
        }
    }

    /** Where the element's content ends if it is all one English text; otherwise -1. */
    private int whole(String name) {
        int open = at;
        while (open < html.length() && Character.isWhitespace(html.charAt(open))) {
            open++;
        }
        if (open == html.length() || html.charAt(open) != FOREIGN_OPEN) {
            return -1;
        }
        int close = html.indexOf(FOREIGN_CLOSE, open);
        int next = html.indexOf('<', open);
        int end = close + 1;
        while (end < html.length() && Character.isWhitespace(html.charAt(end))) {
            end++;
        }
        return close > 0 && next == end && html.startsWith("</" + name, end) ? end : -1;
    }

    private String name(int from) {
        int end = from;
        while (end < html.length() && (Character.isLetterOrDigit(html.charAt(end)) || html.charAt(end) == '-')) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }

    /** The '>' that ends a tag: not one in a value. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return html.length() - 1;
    }

    private static String clean(String text) {
        return text.indexOf(FOREIGN_OPEN) < 0
                ? text
                : text.replace(String.valueOf(FOREIGN_OPEN), "").replace(String.valueOf(FOREIGN_CLOSE), "");
    }
}
