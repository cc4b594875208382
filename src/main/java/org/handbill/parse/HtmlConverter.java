package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Span;
import org.handbill.prose.Attributes;
import org.handbill.prose.Block;
import org.handbill.prose.HtmlAttribute;
import org.handbill.prose.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns cleaned HTML into blocks and inlines, and puts the pieces that Markdown made where they belong in it. */
final class HtmlConverter {
    private static final Set<String> LINKING = Set.of("href", "title");
    private static final Set<String> SAID_BY_MARKS = Set.of("href", "src", "alt", "title", "id", "class");

    /** Elements that say something without a text: where a word may break, and that a sign has no reading. */
    private static final Set<String> SAYING_NOTHING = Set.of("wbr", "rt");

    private final ProseReading reading;
    private final HtmlFragment fragment;
    private final List<Block> blockPieces;
    private final List<Inline> inlinePieces;
    private final LineEdges edges;
    private final TypedAttributes typed;

    HtmlConverter(ProseReading reading, HtmlFragment fragment, List<Block> blockPieces, List<Inline> inlinePieces) {
        this.reading = reading;
        this.fragment = fragment;
        this.blockPieces = blockPieces;
        this.inlinePieces = inlinePieces;
        edges = new LineEdges(inlinePieces);
        typed = new TypedAttributes(reading);
    }

    List<Block> blocks(Element parent, int depth) {
        List<Block> blocks = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        boolean isParagraph = parent.normalName().equals("body");
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && standsAlone(element)) {
                line(line, parent, isParagraph, depth, blocks);
                block(element, depth + 1, blocks);
                isParagraph |= !blocks.isEmpty() && !(blocks.getLast() instanceof Block.Element || blocks.getLast() instanceof Block.Html);
            } else {
                line.add(node);
            }
        }
        line(line, parent, isParagraph, depth, blocks);
        return blocks;
    }

    private static boolean standsAlone(Element element) {
        return AllowedHtml.BLOCKS.contains(element.normalName()) || element.normalName().equals(AllowedHtml.PIECE);
    }

    /**
     * The running text since the last block, if there is any; empties the list.
     *
     * @param isParagraph whether it stands among what Markdown made, or by itself
     */
    private void line(List<Node> nodes, Element parent, boolean isParagraph, int depth, List<Block> blocks) {
        List<Inline> inlines = apart(nodes, depth, false);
        Span span = nodes.isEmpty() || !(nodes.getFirst() instanceof Element first) ? fragment.span(parent) : fragment.span(first);
        nodes.clear();
        List<Inline> trimmed = parent.normalName().equals("pre") ? inlines : InlineTrim.ends(InlineTrim.joined(inlines));
        if (trimmed.isEmpty()) {
            return;
        }
        blocks.add(isParagraph ? paragraph(trimmed, span) : new Block.Html(trimmed, span));
    }

    private static Block paragraph(List<Inline> inlines, Span span) {
        return inlines.size() == 1 && inlines.getFirst() instanceof Inline.Image image
                ? new Block.Figure(image, Attributes.NONE, span)
                : new Block.Paragraph(inlines, Attributes.NONE, span);
    }

    private void block(Element element, int depth, List<Block> blocks) {
        String name = element.normalName();
        if (name.equals(AllowedHtml.PIECE)) {
            blocks.add(blockPieces.get(Integer.parseInt(element.attr("n"))));
            return;
        }
        Span span = fragment.span(element);
        if (!reading.mayGoDeeper(depth, span)) {
            return;
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) <= '6') {
            blocks.add(heading(element, name.charAt(1) - '0', depth, span));
            return;
        }
        if (name.equals("hr")) {
            blocks.add(new Block.ThematicBreak(span));
            return;
        }
        List<Block> inside = blocks(element, depth);
        List<HtmlAttribute> attributes = typed.of(element, span);
        boolean isLine = inside.size() == 1 && inside.getFirst() instanceof Block.Html;
        if (!name.equals("p") || inside.isEmpty()) {
            blocks.add(new Block.Element(name, attributes, inside, span));
        } else if (isLine && attributes.isEmpty() && inside.getFirst() instanceof Block.Html html) {
            blocks.add(paragraph(html.inlines(), span));
        } else {
            blocks.add(new Block.Element(isLine ? "p" : "div", attributes, inside, span)); // a paragraph cannot hold blocks
        }
    }

    private Block.Heading heading(Element element, int level, int depth, Span span) {
        List<Inline> inlines = InlineTrim.ends(line(element, depth, false));
        Optional<Attributes> id = typed.id(element.id());
        return new Block.Heading(level, id.map(Attributes::id).orElseGet(() -> reading.ids().of(AltText.of(inlines))), inlines,
                id.orElse(Attributes.NONE), typed.of(element, span, Set.of("id")), span);
    }

    /** All that is in an element, as one line. */
    List<Inline> line(Element parent, int depth, boolean inLink) {
        return reading.mayGoDeeper(depth, fragment.span(parent)) ? InlineTrim.joined(apart(parent.childNodes(), depth, inLink)) : List.of();
    }

    private List<Inline> apart(List<Node> line, int depth, boolean inLink) {
        edges.read(line);
        List<Inline> inlines = new ArrayList<>();
        line.forEach(node -> inline(node, depth + 1, inLink, inlines));
        return inlines;
    }

    private List<Inline> inlines(Element parent, int depth, boolean inLink) {
        List<Inline> inlines = new ArrayList<>();
        if (reading.mayGoDeeper(depth, fragment.span(parent))) {
            parent.childNodes().forEach(node -> inline(node, depth + 1, inLink, inlines));
        }
        return InlineTrim.joined(inlines);
    }

    private void inline(Node node, int depth, boolean inLink, List<Inline> out) {
        edges.before(node, out);
        switch (node) {
            case TextNode text -> text(text, out);
            case Element element when element.normalName().equals(AllowedHtml.PIECE) ->
                add(inlinePieces.get(Integer.parseInt(element.attr("n"))), out);
            case Element element -> inline(element, depth, inLink, out);
            default -> {
            } // comments; the cleaner leaves nothing else
        }
    }

    private static void add(Inline piece, List<Inline> out) {
        if (piece instanceof Inline.Text text) {
            InlineTrim.append(text.text(), out);
        } else {
            out.add(piece);
        }
    }

    /** Outside of {@code pre}, spaces and line breaks are one space. */
    private static void text(TextNode node, List<Inline> out) {
        String text = text(node);
        boolean isSecondSpace = text.startsWith(" ") && !out.isEmpty() && out.getLast() instanceof Inline.Text last
                && last.text().endsWith(" ");
        InlineTrim.append(isSecondSpace && !isPreformatted(node) ? text.substring(1) : text, out);
    }

    private static String text(TextNode text) {
        return Unescape.withoutControls(isPreformatted(text) ? text.getWholeText() : text.text(), 0);
    }

    private static boolean isPreformatted(Node node) {
        return node.parent() instanceof Element parent && parent.closest("pre") != null;
    }

    private void inline(Element element, int depth, boolean inLink, List<Inline> out) {
        Span span = fragment.span(element);
        String name = element.normalName();
        switch (name) {
            case "br" -> out.add(new Inline.HardBreak());
            case "img" -> image(element, span, out);
            case "a" -> link(element, span, depth, inLink, out);
            case "em", "strong", "del", "code" -> plain(element, span, depth, inLink, out);
            default -> {
                List<Inline> inside = inlines(element, depth, inLink);
                boolean isBlock = AllowedHtml.BLOCKS.contains(name);
                if (isBlock) {
                    HtmlStructure.rename(element, "span"); // no block can be in a line; its text can
                }
                List<HtmlAttribute> attributes = typed.of(element, span);
                boolean holdsNothing = attributes.isEmpty() && !SAYING_NOTHING.contains(name) && isBlank(inside);
                if (holdsNothing || isBlock && attributes.isEmpty()) {
                    out.addAll(inside);
                } else {
                    out.add(new Inline.Element(element.normalName(), attributes, InlineTrim.spacesAtEnds(inside)));
                }
            }
        }
    }

    private static boolean isBlank(List<Inline> inlines) {
        return inlines.stream()
                .allMatch(inline -> inline instanceof Inline.SoftBreak || inline instanceof Inline.Text text && text.text().isBlank());
    }

    /** Elements for which Markdown has marks are the same as those, if they carry nothing else. */
    private void plain(Element element, Span span, int depth, boolean inLink, List<Inline> out) {
        List<Inline> inside = InlineTrim.spacesAtEnds(inlines(element, depth, inLink));
        List<HtmlAttribute> attributes = typed.of(element, span);
        if (!attributes.isEmpty()) {
            out.add(new Inline.Element(element.normalName(), attributes, inside));
        } else if (element.normalName().equals("em")) {
            out.add(new Inline.Emphasis(inside));
        } else if (element.normalName().equals("strong")) {
            out.add(new Inline.Strong(inside));
        } else if (element.normalName().equals("del")) {
            out.add(new Inline.Strikethrough(inside));
        } else if (inside.size() == 1 && inside.getFirst() instanceof Inline.Text text && element.closest("pre") == null) {
            out.add(new Inline.Code(text.text()));
        } else {
            out.add(new Inline.Element("code", attributes, inside));
        }
    }

    private void link(Element element, Span span, int depth, boolean inLink, List<Inline> out) {
        List<Inline> inside = InlineTrim.spacesAtEnds(inlines(element, depth, inLink));
        boolean leadsNowhere = !element.hasAttr("href") || AltText.of(inside).isBlank();
        String target = element.attr("href").strip();
        if (inLink && !leadsNowhere) {
            reading.problems()
                    .warning(Code.HTML_REMOVED, span, "This link is inside another one, so that it was left out.",
                            "Put it behind the ']' of the other link.");
        }
        Optional<String> link = leadsNowhere || inLink ? Optional.empty() : reading.link(target, span);
        if (link.isPresent()) {
            Inline.Link whole = new Inline.Link(link.get(), Unescape.line(element.attr("title")), inside,
                    typed.id(element.id()).orElse(Attributes.NONE),
                    span);
            inLanguage(element, span, InlineTrim.holdsLink(inside) ? InnerLinks.beside(whole) : List.of(whole), out);
        } else if (element.id().isEmpty()) {
            inLanguage(element, span, inside, out);
        } else {
            out.add(new Inline.Element("span", typed.of(element, span, LINKING), inside)); // others lead there
        }
    }

    private void image(Element element, Span span, List<Inline> out) {
        String address = element.attr("src").strip();
        Optional<String> source = reading.picture(address, span);
        if (source.isEmpty()) {
            return;
        }
        if (element.attr("alt").isBlank()) {
            reading.pictureWithoutAlt(address, span);
        }
        inLanguage(element, span,
                List.of(new Inline.Image(source.get(), Unescape.line(element.attr("alt")), Unescape.line(element.attr("title")),
                        typed.id(element.id()).orElse(Attributes.NONE), span)),
                out);
    }

    /** Adds a link or a picture, whose mark in Markdown cannot say which language it is in, in an element that says so. */
    private void inLanguage(Element element, Span span, List<Inline> inlines, List<Inline> out) {
        List<HtmlAttribute> attributes = typed.of(element, span, SAID_BY_MARKS);
        if (attributes.isEmpty()) {
            out.addAll(inlines);
        } else {
            out.add(new Inline.Element("span", attributes, inlines));
        }
    }
}
