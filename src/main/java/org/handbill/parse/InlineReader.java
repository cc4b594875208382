package org.handbill.parse;

import java.util.List;
import java.util.Optional;

import org.handbill.diagnostic.Span;
import org.handbill.prose.Attributes;
import org.handbill.prose.Inline;
import org.handbill.prose.Priority;
import org.jspecify.annotations.Nullable;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads what the library found in a line into our inlines. */
final class InlineReader {
    private final ProseReading reading;

    InlineReader(ProseReading reading) {
        this.reading = reading;
    }

    /** All that stands in a node. */
    List<Inline> read(Node parent, int depth) {
        return read(parent, parent.getStartOffset(), parent.getEndOffset(), depth);
    }

    /** What stands in a node between two offsets of the document. */
    List<Inline> read(Node parent, int from, int to, int depth) {
        InlineCollector out = new InlineCollector(reading);
        collect(parent, from, to, depth, false, out);
        return InlineTrim.ends(out.finish(depth, false));
    }

    private List<Inline> inside(Node parent, int depth, boolean inLink) {
        InlineCollector out = new InlineCollector(reading);
        collect(parent, parent.getStartOffset(), parent.getEndOffset(), depth + 1, inLink, out);
        return out.finish(depth, inLink);
    }

    private void collect(Node parent, int from, int to, int depth, boolean inLink, InlineCollector out) {
        if (!reading.mayGoDeeper(depth, reading.span(parent))) {
            return;
        }
        Attributes attributes = Attributes.NONE;
        int done = from;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            int start = Math.max(done, node.getStartOffset());
            int end = Math.min(to, node.getEndOffset());
            if (start >= end) {
                continue;
            }
            AttributeText behind = node instanceof InlineLinkNode ? behind(node, to) : null;
            attributes = behind == null ? Attributes.NONE : reading.ids().own(behind.attributes());
            read(node, start, end, depth, inLink, attributes, out);
            done = behind == null ? done : behind.to();
        }
    }

    /** Attributes glued to the end of a link or picture, unless they say how important the whole paragraph is. */
    private @Nullable AttributeText behind(Node node, int to) {
        AttributeText found = AttributeText.at(reading.text(), node.getEndOffset(), to);
        boolean isForLetters = found != null && (found.attributes().priority() != Priority.ORDINARY || found.attributes().isReason());
        return isForLetters ? null : found;
    }

    private void read(Node node, int start, int end, int depth, boolean inLink, Attributes attributes, InlineCollector out) {
        switch (node) {
            case Text text -> out.text(text, start, end, inLink);
            case TextBase base -> collect(base, start, end, depth, inLink, out);
            case HtmlEntity entity -> out.literal(reading.entity(entity.getChars()));
            case SoftLineBreak _ -> out.lineBreak(new Inline.SoftBreak());
            case HardLineBreak _ -> out.lineBreak(new Inline.HardBreak());
            case Emphasis emphasis -> out.add(new Inline.Emphasis(inside(emphasis, depth, inLink)));
            case StrongEmphasis strong -> out.add(new Inline.Strong(inside(strong, depth, inLink)));
            case Strikethrough struck -> out.add(new Inline.Strikethrough(inside(struck, depth, inLink)));
            case Code code -> out.add(new Inline.Code(code(code)));
            case Link link -> link(link, link.getUrl(), link.getTitle(), attributes, depth, out);
            case Image image -> image(image, image.getUrl(), image.getTitle(), attributes, depth, out);
            case RefNode reference -> reference(reference, depth, inLink, out);
            case AutoLink link -> address(link, link.getText().toString(), "", inLink, out);
            case MailLink link -> address(link, link.getText().toString(), "mailto:", inLink, out);
            case Footnote footnote -> footnote(footnote, depth, inLink, out);
            case HtmlInlineComment comment -> out.comment(comment.getEndOffset());
            case HtmlInline tag -> out.tag(tag.getChars());
            default -> throw new IllegalStateException("no inline is known for " + node.getNodeName() + " at " + reading.span(node));
        }
    }

    /** As CommonMark's "Code spans" says: line breaks are spaces, and one space at both ends goes. */
    private static String code(Code code) {
        String text = code.getText().toString().replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        if (code.getAncestorOfType(TableCell.class) != null) {
            text = text.replace("\\|", "|");
        }
        boolean padded = text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? text.substring(1, text.length() - 1) : text;
    }

    private void link(Node node, BasedSequence url, BasedSequence title, Attributes attributes, int depth, InlineCollector out) {
        String target = reading.unescaped(url);
        Span span = reading.span(node);
        List<Inline> inlines = inside(node, depth, true);
        reading.link(target, span).ifPresent(
                address -> out.add(new Inline.Link(address, Unescape.line(reading.unescaped(title)), inlines, attributes, span)));
    }

    private void image(Node node, BasedSequence url, BasedSequence title, Attributes attributes, int depth, InlineCollector out) {
        String address = reading.unescaped(url);
        Span span = reading.span(node);
        String alt = Unescape.line(AltText.of(inside(node, depth, true)));
        Optional<String> source = reading.picture(address, span);
        if (source.isEmpty()) {
            return;
        }
        if (alt.isBlank()) {
            reading.pictureWithoutAlt(address, span);
        }
        out.add(new Inline.Image(source.get(), alt, Unescape.line(reading.unescaped(title)), attributes, span));
    }

    private void reference(RefNode node, int depth, boolean inLink, InlineCollector out) {
        Reference reference = node.isDefined() ? node.getReferenceNode(reading.document()) : null;
        if (reference == null) {
            asTyped(node, depth, inLink, out);
        } else if (node instanceof ImageRef) {
            image(node, reference.getUrl(), reference.getTitle(), Attributes.NONE, depth, out);
        } else {
            link(node, reference.getUrl(), reference.getTitle(), Attributes.NONE, depth, out);
        }
    }

    /** Brackets that lead nowhere are text. */
    private void asTyped(Node node, int depth, boolean inLink, InlineCollector out) {
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        int childrenStart = first == null ? node.getEndOffset() : first.getStartOffset();
        out.raw(node.getStartOffset(), childrenStart, inLink);
        if (first != null && last != null) {
            collect(node, node.getStartOffset(), node.getEndOffset(), depth + 1, inLink, out);
            out.raw(last.getEndOffset(), node.getEndOffset(), inLink);
        }
    }

    private void address(Node node, String text, String scheme, boolean inLink, InlineCollector out) {
        if (inLink) {
            out.literal(text);
            return;
        }
        Span span = reading.span(node);
        if (!text.isEmpty()) {
            reading.link(scheme + text, span).ifPresent(
                    address -> out.add(new Inline.Link(address, "", List.of(new Inline.Text(text)), Attributes.NONE, span)));
        }
    }

    private void footnote(Footnote node, int depth, boolean inLink, InlineCollector out) {
        if (node.isDefined() && !inLink) {
            out.add(new Inline.FootnoteReference(reading.footnoteNumber(node.getFootnoteBlock()), reading.span(node)));
        } else {
            asTyped(node, depth, inLink, out);
        }
    }
}
