package org.handbill.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Span;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * HTML that an author typed, in which numbered elements stand for the pieces that Markdown made, cleaned of all that is not allowed.
 * What was taken out is reported.
 */
final class HtmlFragment {
    private final ProseReading reading;
    private final boolean flat;
    private final StringBuilder html = new StringBuilder();
    /** For each character of the HTML, its offset in the document. */
    private int[] offsets = new int[64];
    private int lastOffset;

    /** @param flat whether the parts of tables are taken for {@code div}s */
    HtmlFragment(ProseReading reading, boolean flat) {
        this.reading = reading;
        this.flat = flat;
    }

    HtmlFragment raw(BasedSequence chars) {
        TagScan scan = new TagScan(chars);
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c != '\r') {
                lastOffset = chars.getIndexOffset(i);
                append(c);
            }
            if (flat && c == '<' && scan.end(i) > 0) {
                int name = i + 1 < chars.length() && chars.charAt(i + 1) == '/' ? i + 2 : i + 1;
                int end = name;
                while (end < chars.length() && (chars.charAt(end) | 0x20) >= 'a' && (chars.charAt(end) | 0x20) <= 'z') {
                    end++;
                }
                if (TableStructure.isPart(chars.subSequence(name, end).toString().toLowerCase(Locale.ROOT))) {
                    (name == i + 1 ? "div" : "/div").chars().forEach(letter -> append((char) letter));
                    i = end - 1;
                }
            }
        }
        return this;
    }

    HtmlFragment piece(int number) {
        String piece = "<" + AllowedHtml.PIECE + " n=" + number + "></" + AllowedHtml.PIECE + ">";
        for (int i = 0; i < piece.length(); i++) {
            append(piece.charAt(i));
        }
        return this;
    }

    private void append(char c) {
        if (html.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[html.length()] = lastOffset;
        html.append(c);
    }

    boolean isSameAs(HtmlFragment other) {
        return html.compareTo(other.html) == 0;
    }

    /** The body of the HTML as browsers read it. */
    Document parsed() {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        List<Node> nodes = parser.parseFragmentInput(html.toString(), new Element("body"), "");
        Document dirty = Document.createShell("");
        dirty.body().appendChildren(nodes);
        return dirty;
    }

    /** The body without what is not allowed. */
    static Element cleaned(Document dirty) {
        Document known = dirty;
        if (dirty.selectFirst(AllowedHtml.OTHER_BLOCKS) != null) {
            known = dirty.clone();
            known.select(AllowedHtml.OTHER_BLOCKS).forEach(other -> HtmlStructure.rename(other, "div"));
        }
        return new Cleaner(AllowedHtml.SAFELIST).clean(known).body();
    }

    /** Reports what is not allowed. */
    void report(Document dirty) {
        dirty.body().stream().forEach(this::report);
    }

    /** Where the author typed an element's start. */
    Span span(Element element) {
        int start = element.sourceRange().startPos();
        int end = element.sourceRange().endPos();
        if (start < 0 || start >= html.length()) {
            return reading.span(lastOffset, lastOffset);
        }
        return reading.span(offsets[start], offsets[Math.clamp(end - 1L, start, html.length() - 1)] + 1);
    }

    private void report(Element element) {
        String name = element.normalName();
        int start = element.sourceRange().startPos();
        boolean isReported = start >= 0 && start < html.length() && reading.isOpenTag(offsets[start]);
        if (name.equals("body") || name.equals(AllowedHtml.PIECE) || isReported) {
            return;
        }
        if (!AllowedHtml.SAFELIST.isSafeTag(name)) {
            reading.problems()
                    .warning(Code.HTML_REMOVED, span(element), "The HTML element <" + name + "> is not allowed and was left out.",
                            "Use Markdown, or an element for text such as <sub>, <mark>, <abbr> or <details>.");
            return;
        }
        for (Attribute attribute : element.attributes()) {
            if (!AllowedHtml.SAFELIST.isSafeAttribute(name, element, attribute) && !AllowedHtml.isIgnored(name, attribute.getKey())) {
                reading.problems()
                        .warning(Code.HTML_REMOVED, span(element),
                                "The attribute '" + attribute.getKey() + "' of <" + name + "> is not allowed and was left out.",
                                "How things look is up to the theme; pages run no scripts of their own.");
            }
        }
    }
}
