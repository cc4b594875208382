package org.handbill.check.outside;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the attributes of an element make a browser do.
 *
 * <p>Source: the HTML standard, its index of attributes; SVG 2, "Linking"; Attribution Reporting for {@code attributionsrc}.
 *
 * @param name of the element in small letters
 * @param drawing whether it is of SVG, whose attributes can be styles
 * @param relation what a link says it leads to
 * @param equivalent what header a {@code meta} element is in place of
 */
record ElementScan(String name, boolean drawing, String relation, String equivalent) {
    private static final Set<String> FETCHING = Set.of("src", "poster", "background", "data", "manifest", "codebase", "archive", "base");
    private static final Set<String> CANDIDATES = Set.of("srcset", "imagesrcset");
    private static final Set<String> LEADING = Set.of("action", "formaction", "cite");
    private static final Set<String> FOLLOWED = Set.of("a", "area");
    private static final Set<String> DATA_TYPES = Set.of("application/ld+json", "application/json");
    /** Kinds of links that browsers go to by themselves. */
    private static final Pattern FETCHED_RELATIONS = Pattern.compile(
            "(?i)(?:^|\\s)(?:stylesheet|(?:apple-touch-|mask-|fluid-)?icon|apple-touch-icon-precomposed|apple-touch-startup-image|preload"
                    + "|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest|import|compression-dictionary)(?:\\s|$)");

    void attribute(String attribute, String value, ContentScan content) {
        if (attribute.equals("style")) {
            content.style(value);
        } else if (attribute.equals("srcdoc")) {
            content.document(value);
        } else if (CANDIDATES.contains(attribute)) {
            content.candidates(value);
        } else if (attribute.equals("attributionsrc")) {
            content.list(Use.FETCHED, value);
        } else if (attribute.equals("ping")) {
            content.list(Use.LED_TO, value);
        } else if (FETCHING.contains(attribute) || name.equals("param") && attribute.equals("value")) {
            content.reference(Use.FETCHED, value);
        } else if (LEADING.contains(attribute)) {
            content.reference(Use.LED_TO, value);
        } else if (attribute.equals("href")) {
            content.reference(isFollowed() ? Use.LED_TO : Use.FETCHED, value);
        } else if (name.equals("meta") && attribute.equals("content") && equivalent.equalsIgnoreCase("refresh")) {
            content.refresh(value);
        } else {
            other(attribute, value, content);
        }
    }

    private boolean isFollowed() {
        return name.equals("link") ? !FETCHED_RELATIONS.matcher(relation).find() : FOLLOWED.contains(name);
    }

    private void other(String attribute, String value, ContentScan content) {
        if (attribute.startsWith("on") && !attribute.equals("on")) {
            content.found().acts();
            content.script(value);
        } else if (drawing && value.indexOf('(') >= 0) {
            content.style(value);
        } else {
            content.text(value);
        }
    }

    /** What is in an element whose text is no text of the page. */
    void inside(String text, String type, boolean hasSource, ContentScan content) {
        if (name.equals("style")) {
            content.style(text);
        } else if (!name.equals("script")) {
            content.text(text);
        } else if (type.strip().equalsIgnoreCase("speculationrules")) {
            Addresses.each(text, address -> content.found().address(Use.FETCHED, address));
        } else if (DATA_TYPES.contains(type.strip().toLowerCase(Locale.ROOT))) {
            content.text(text);
        } else {
            if (!hasSource && !text.isBlank()) {
                content.found().acts();
            }
            content.script(text);
        }
    }
}
