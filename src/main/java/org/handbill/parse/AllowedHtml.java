package org.handbill.parse;

import java.util.Set;

import org.jsoup.safety.Safelist;

/** The HTML that an author may type into Markdown: elements of text and structure, without looks, behaviour or embedded content. */
final class AllowedHtml {
    /** Stands in the HTML for a piece that Markdown made. */
    static final String PIECE = "x-piece";

    /** Elements that stand on lines of their own. */
    static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "caption", "col", "colgroup", "dd", "details",
            "div",
            "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre",
            "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    /** Others that browsers put on lines of their own (the HTML standard, "Rendering"); they are left out, and their text stays apart. */
    static final String OTHER_BLOCKS = "center, dialog, dir, fieldset, form, hgroup, legend, listing, main, menu, nav, optgroup, option, search, xmp";

    /** Those of them between whose tags Markdown may stand. */
    static final Set<String> HOLDERS = Set.of("address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "figcaption",
            "figure", "footer", "header", "li", "ol", "p", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static final Set<String> INLINES = Set.of("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i",
            "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
            "wbr");

    /** Those of an allowed element that say nothing here but do no harm, so that their loss is not worth a word. */
    private static final Set<String> IGNORED = Set.of("width", "height", "loading", "target", "rel");

    static final Safelist SAFELIST = new Safelist().addTags(BLOCKS.toArray(String[]::new))
            .addTags(INLINES.toArray(String[]::new))
            .addTags(PIECE)
            .addAttributes(PIECE, "n")
            .addAttributes(":all", "lang", "dir", "title", "id", "class")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt")
            .addAttributes("blockquote", "cite")
            .addAttributes("q", "cite")
            .addAttributes("del", "cite", "datetime")
            .addAttributes("ins", "cite", "datetime")
            .addAttributes("time", "datetime")
            .addAttributes("data", "value")
            .addAttributes("details", "open")
            .addAttributes("ol", "start", "reversed", "type")
            .addAttributes("li", "value")
            .addAttributes("td", "colspan", "rowspan", "headers")
            .addAttributes("th", "colspan", "rowspan", "headers", "scope", "abbr")
            .addAttributes("col", "span")
            .addAttributes("colgroup", "span");

    private AllowedHtml() {}

    static boolean isIgnored(String element, String attribute) {
        return (element.equals("img") || element.equals("a")) && IGNORED.contains(attribute);
    }
}
