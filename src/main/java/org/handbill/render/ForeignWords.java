package org.handbill.render;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.campaign.WritingDirection;
import org.handbill.site.ForeignText;

/**
 * Says in a page which of its words are in another language, for want of words in the page's own: by attributes of the element that holds nothing else, or
 * by an element around them (WCAG 2.2, 3.1.2). What is told in place of an element with content of its own, as by {@code aria-label}, is put into an
 * element too. Words in an attribute for scripts, such as {@code data-count}, have their language and direction beside them, as {@code data-count-in}.
 */
final class ForeignWords {
    private static final Set<String> RAW = Set.of("script", "style");
    private static final Set<String> TEXT_ONLY = Set.of("title", "textarea", "option");
    private static final Set<String> VOID = Set.of("img", "input", "meta", "link", "source");
    /** Whose first child may be a label that is not shown. */
    private static final Set<String> LABELLED = Set.of("nav", "aside", "section", "article", "div", "form", "fieldset", "a", "button", "p");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z0-9-]+)=\"([^\"]*)\"");

    private final String html;
    private final StringBuilder out;
    private int at;
    private int labels;

    private ForeignWords(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() + html.length() / 8);
    }

    static String write(String html) {
        return ForeignText.isIn(html) ? new ForeignWords(html).write() : html;
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
        while (at < end) {
            char c = html.charAt(at);
            switch (c) {
                case ForeignText.OPEN -> {
                    out.append("<span").append(attributes(locale(at))).append('>');
                    at = html.indexOf(ForeignText.TAGGED, at);
                }
                case ForeignText.CLOSE -> out.append("</span>");
                default -> out.append(c);
            }
            at++;
        }
    }

    private void tag() {
        int from = at;
        int end = html.startsWith("<!--", from) ? html.indexOf("-->", from) + 2 : tagEnd(from);
        String tag = html.substring(from, Math.max(end, from) + 1);
        at = from + tag.length();
        boolean opens = from + 1 < html.length() && Character.isLetter(html.charAt(from + 1));
        if (!opens) {
            out.append(ForeignText.plain(tag));
            return;
        }
        String name = name(from + 1);
        int content = whole(name);
        boolean empty = VOID.contains(name) || html.startsWith("</" + name, at);
        String told = told(tag, empty);
        boolean marked = !tag.contains(" lang=");
        String own = content >= 0
                ? attributes(locale(html.indexOf(ForeignText.OPEN, at)))
                : empty && !told.isEmpty() ? attributes(locale(told)) : "";
        StringBuilder shown = new StringBuilder(written(tag));
        if (marked && !own.isEmpty()) {
            mark(shown, own);
        }
        if (!empty && !told.isEmpty() && content < 0 && LABELLED.contains(name)) {
            label(shown, told);
        }
        out.append(shown);
        if (marked && content >= 0) {
            at = html.indexOf(ForeignText.TAGGED, at) + 1;
            inside(content);
        } else if (RAW.contains(name) || TEXT_ONLY.contains(name)) {
            int close = html.indexOf("</" + name, at);
            int to = close < 0 ? html.length() : close;
            out.append(ForeignText.plain(html.substring(at, to)));
            at = to;
        }
    }

    /** The words of an element, whose last mark is that of the element. */
    private void inside(int content) {
        int close = html.lastIndexOf(ForeignText.CLOSE, content - 1);
        text(close);
        at = content;
    }

    private static void mark(StringBuilder tag, String attributes) {
        int auto = tag.indexOf(" dir=\"auto\"");
        if (auto >= 0) {
            tag.delete(auto, auto + " dir=\"auto\"".length());
        }
        tag.insert(tag.length() - 1, tag.indexOf(" dir=") < 0 ? attributes : attributes.substring(0, attributes.indexOf(" dir=")));
    }

    /** What is read out, or shown by a script, for the element itself; empty if that has no marks. */
    private static String told(String tag, boolean empty) {
        if (!ForeignText.isIn(tag)) {
            return "";
        }
        for (String name : empty ? new String[]{"data-say", "alt", "aria-label", "title"} : new String[]{"aria-label"}) {
            Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
            if (found.find() && !found.group(1).isEmpty()) {
                return found.group(1).charAt(0) == ForeignText.OPEN ? found.group(1) : "";
            }
        }
        return "";
    }

    /** An element's name in words, as a child that is not shown. */
    private void label(StringBuilder tag, String told) {
        String id = "label-" + ++labels;
        Matcher label = Pattern.compile(" aria-label=\"[^\"]*\"").matcher(tag);
        String named = label.replaceFirst(" aria-labelledby=\"" + id + "\"");
        tag.setLength(0);
        tag.append(named).append("<span id=\"").append(id).append('"').append(attributes(locale(told))).append(" hidden>")
                .append(ForeignText.plain(told)).append("</span>");
    }

    /** The tag without marks; words for scripts with their language beside them. */
    private static String written(String tag) {
        if (!ForeignText.isIn(tag)) {
            return tag;
        }
        return ForeignText.plain(ATTRIBUTE.matcher(tag).replaceAll(found -> {
            String value = found.group(2);
            boolean ofScripts = found.group(1).startsWith("data-") && !found.group(1).equals("data-say");
            String beside = ofScripts && ForeignText.isIn(value)
                    ? " " + found.group(1) + "-in=\"" + locale(value).toLanguageTag() + " " + direction(locale(value)) + "\""
                    : "";
            return Matcher.quoteReplacement(found.group() + beside);
        }));
    }

    /** Where the element's content ends if it is all one text in another language; otherwise -1. */
    private int whole(String name) {
        int open = at;
        while (open < html.length() && Character.isWhitespace(html.charAt(open))) {
            open++;
        }
        if (open == html.length() || html.charAt(open) != ForeignText.OPEN) {
            return -1;
        }
        int next = html.indexOf('<', open);
        int depth = 0;
        for (int i = open; i < next; i++) {
            char c = html.charAt(i);
            depth += c == ForeignText.OPEN ? 1 : c == ForeignText.CLOSE ? -1 : 0;
            if (depth == 0 && !html.substring(i + 1, next).isBlank()) {
                return -1;
            }
            if (depth == 0) {
                break;
            }
        }
        return depth == 0 && html.startsWith("</" + name, next) ? next : -1;
    }

    private Locale locale(int open) {
        return Locale.forLanguageTag(html.substring(open + 1, html.indexOf(ForeignText.TAGGED, open)));
    }

    private static Locale locale(String marked) {
        return ForeignText.language(marked, Locale.ROOT);
    }

    private static String direction(Locale language) {
        return WritingDirection.of(language).attribute();
    }

    private static String attributes(Locale language) {
        return " lang=\"" + language.toLanguageTag() + "\" dir=\"" + direction(language) + "\"";
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
}
