package org.handbill.check.outside;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads HTML or SVG once, from its start to its end, as far as it must be known which attribute of which element an address is in.
 *
 * <p>Source: the HTML standard, "Tokenization"; which attributes make a browser fetch, its index of attributes.
 */
final class MarkupScan {
    private static final Set<String> FETCHING = Set.of("src", "srcset", "imagesrcset", "poster", "background", "data", "manifest", "style",
            "srcdoc", "codebase", "archive", "fill", "filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end");
    private static final Set<String> FOLLOWED = Set.of("a", "area");
    private static final Set<String> LEADING = Set.of("action", "formaction", "ping", "cite");
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp");
    /** Kinds of links that browsers go to by themselves. */
    private static final Pattern FETCHED_RELATIONS = Pattern.compile(
            "(?i)(?:^|\\s)(?:stylesheet|(?:apple-touch-|mask-|fluid-)?icon|apple-touch-icon-precomposed|preload|modulepreload|prefetch|prerender"
                    + "|preconnect|dns-prefetch|manifest)(?:\\s|$)");

    private final String text;
    private final BiConsumer<Use, String> found;

    private record Value(int from, int to) {}

    private MarkupScan(String text, BiConsumer<Use, String> found) {
        this.text = text;
        this.found = found;
    }

    /** @param text one character for each byte */
    static void read(String text, BiConsumer<Use, String> found) {
        new MarkupScan(text, found).run();
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int end = open < 0 ? text.length() : open;
            words(at, end);
            at = open < 0 ? end : markup(open);
        }
    }

    private void words(int from, int to) {
        Addresses.each(text, from, to, false, address -> found.accept(Use.NAMED, address));
    }

    private int markup(int open) {
        char next = open + 1 < text.length() ? text.charAt(open + 1) : ' ';
        if (text.startsWith("<!--", open)) {
            return past("-->", open + 4);
        }
        if (next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z') {
            return tag(open + 1);
        }
        return next == '/' || next == '!' || next == '?' ? past(">", open + 2) : open + 1;
    }

    private int past(String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private int tag(int from) {
        int at = from;
        while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != '>' && text.charAt(at) != '/') {
            at++;
        }
        String name = text.substring(from, at).toLowerCase(Locale.ROOT);
        Map<String, Value> attributes = new LinkedHashMap<>();
        int end = attributes(at, attributes);
        attributes.forEach((attribute, value) -> {
            Use use = use(name, attribute, attributes);
            boolean bare = use != Use.NAMED;
            Addresses.each(text, value.from(), value.to(), bare, address -> found.accept(use, address));
        });
        return RAW.contains(name) ? raw(name, end) : end;
    }

    private int attributes(int from, Map<String, Value> attributes) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '>') {
            if (isSpace(text.charAt(at)) || text.charAt(at) == '/') {
                at++;
                continue;
            }
            int start = at++;
            while (at < text.length() && !isSpace(text.charAt(at)) && "=>/".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at).toLowerCase(Locale.ROOT);
            int equals = spaces(at);
            if (equals < text.length() && text.charAt(equals) == '=') {
                Value value = value(spaces(equals + 1));
                attributes.putIfAbsent(name, value);
                at = value.to() + (isQuoted(value) ? 1 : 0);
            }
        }
        return Math.min(text.length(), at + 1);
    }

    private Value value(int from) {
        if (from < text.length() && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
            int end = text.indexOf(text.charAt(from), from + 1);
            return new Value(from + 1, end < 0 ? text.length() : end);
        }
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end)) && text.charAt(end) != '>') {
            end++;
        }
        return new Value(from, end);
    }

    private boolean isQuoted(Value value) {
        char before = text.charAt(value.from() - 1);
        return (before == '"' || before == '\'') && value.to() < text.length() && text.charAt(value.to()) == before;
    }

    private Use use(String element, String attribute, Map<String, Value> attributes) {
        if (FETCHING.contains(attribute)) {
            return Use.FETCHED;
        }
        if (LEADING.contains(attribute)) {
            return Use.LED_TO;
        }
        if (attribute.equals("href") || attribute.equals("xlink:href")) {
            boolean fetched = element.equals("link")
                    ? FETCHED_RELATIONS.matcher(text(attributes.get("rel"))).find()
                    : !FOLLOWED.contains(element);
            return fetched ? Use.FETCHED : Use.LED_TO;
        }
        boolean refresh = element.equals("meta") && attribute.equals("content")
                && text(attributes.get("http-equiv")).equalsIgnoreCase("refresh");
        return refresh ? Use.LED_TO : Use.NAMED;
    }

    private String text(@Nullable Value value) {
        return value == null ? "" : text.substring(value.from(), value.to());
    }

    /** What is in an element whose text has no tags. */
    private int raw(String name, int from) {
        int end = text.indexOf("</", from);
        while (end >= 0 && !text.regionMatches(true, end + 2, name, 0, name.length())) {
            end = text.indexOf("</", end + 2);
        }
        int to = end < 0 ? text.length() : end;
        Use use = name.equals("style") ? Use.FETCHED : Use.NAMED;
        Addresses.each(text, from, to, use == Use.FETCHED, address -> found.accept(use, address));
        return to;
    }

    private int spaces(int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
