package org.handbill.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import java.util.Optional;
import java.util.Set;
import org.handbill.address.LinkAddress;
import org.handbill.address.Parsed;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.handbill.prose.Addresses;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What the readers of one document share: where it stands in its file, what was found wrong, and which ids and notes are taken. */
final class ProseReading {
    private static final int LONGEST_SHOWN = 60;

    private final Source source;
    private final int offset;
    private final String text;
    private final Document document;
    private final ControlPlaces controls;
    private final Problems problems;
    private final HeadingIds ids;
    private final Map<FootnoteBlock, Integer> footnotes = new HashMap<>();
    private final List<FootnoteBlock> footnotesInOrder = new ArrayList<>();
    private final Set<Integer> openTags = new HashSet<>();
    private boolean tooDeepReported;

    /**
     * @param offset where the text begins in its file
     * @param controls gets the entities that stand for control characters
     */
    ProseReading(Source source, int offset, String text, Document document, ControlPlaces controls, Problems problems) {
        this.source = source;
        this.offset = offset;
        this.text = text;
        this.document = document;
        this.controls = controls;
        this.problems = problems;
        this.ids = new HeadingIds(text);
    }

    /** The whole document, in which the offsets of nodes count. */
    String text() {
        return text;
    }

    Document document() {
        return document;
    }

    Problems problems() {
        return problems;
    }

    HeadingIds ids() {
        return ids;
    }

    Span span(int start, int end) {
        return source.span(offset + start, offset + end);
    }

    Span span(BasedSequence chars) {
        return span(chars.getStartOffset(), chars.getEndOffset());
    }

    /** Without the line end that a block's node may include. */
    Span span(Node node) {
        int end = node.getEndOffset();
        while (end > node.getStartOffset() && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return span(node.getStartOffset(), end);
    }

    /** What an entity in running text stands for. */
    String entity(BasedSequence chars) {
        String entity = chars.toString();
        Unescape.forbidden(entity).ifPresent(number -> forbidden(chars, 0, chars.length(), number));
        return Unescape.entity(entity);
    }

    /** An address or title without backslash escapes and entities. */
    String unescaped(BasedSequence chars) {
        return Unescape.all(chars, (from, to, number) -> forbidden(chars, from, to, number));
    }

    /** Remembers the entities in HTML that stand for control characters; those in comments are nobody's. */
    void html(BasedSequence chars) {
        HtmlNumbers.forbidden(chars, (from, to, number) -> forbidden(chars, from, to, number));
    }

    private void forbidden(BasedSequence chars, int from, int to, int number) {
        controls.entity(offset + chars.getIndexOffset(from), offset + chars.getIndexOffset(to - 1) + 1, number);
    }

    /** Notes are numbered as the text comes to them. */
    int footnoteNumber(FootnoteBlock note) {
        return footnotes.computeIfAbsent(note, added -> {
            footnotesInOrder.add(added);
            return footnotesInOrder.size();
        });
    }

    /** Those referred to so far. */
    List<FootnoteBlock> footnotes() {
        return footnotesInOrder;
    }

    /** Whether reading may go a level deeper; if not, says so once. */
    boolean mayGoDeeper(int depth, Span place) {
        if (depth <= MarkdownGuard.DEEPEST) {
            return true;
        }
        if (!tooDeepReported) {
            tooDeepReported = true;
            problems.error(Code.MARKDOWN_TOO_DEEP, place, "Marks stand in each other deeper than " + MarkdownGuard.DEEPEST + " levels.",
                    "Close '*', '_' or '[' where they begin, or put a backslash before those that are meant as characters.");
        }
        return false;
    }

    /** Where a link leads; absent if it may not lead there, which is reported. */
    Optional<String> link(String address, Span place) {
        if (!Addresses.isAllowed(address)) {
            refuse(address, place,
                    "Links may begin with https:, http:, mailto:, tel:, sms: or xmpp:, or name a page or file of the campaign.");
            return Optional.empty();
        }
        return read(address, place);
    }

    /** Where a picture is; absent if it may not come from there, which is reported. */
    Optional<String> picture(String address, Span place) {
        if (!Addresses.isAllowedForPictures(address)) {
            refuse(address, place, "Name a file under media/, for instance media/map.png.");
            return Optional.empty();
        }
        return read(address, place);
    }

    private Optional<String> read(String address, Span place) {
        return switch (LinkAddress.read(address)) {
            case Parsed.Good<String>(String good) -> Optional.of(good);
            case Parsed.Bad<String>(String message, String hint) -> {
                problems.error(Code.UNSAFE_ADDRESS, place, message, hint);
                yield Optional.empty();
            }
        };
    }

    private void refuse(String address, Span place, String hint) {
        int colon = address.indexOf(':');
        String shown = address.length() > LONGEST_SHOWN ? address.substring(0, LONGEST_SHOWN) + "\u2026" : address;
        String message = "The address '" + shown + "' is not of a kind that the tool puts on a page.";
        if (address.chars().anyMatch(Character::isISOControl)) {
            message = "The address '" + shown + "' contains a control character.";
        } else if (address.strip().startsWith("//")) {
            problems.error(Code.UNSAFE_ADDRESS, place, "The address '" + shown + "' names a site but not how to reach it.",
                    "Type https: before it.");
            return;
        } else if (colon >= 0) {
            message = "The address '" + shown + "' begins with '" + address.substring(0, Math.min(colon + 1, LONGEST_SHOWN))
                    + "', which is not allowed.";
        }
        problems.error(Code.UNSAFE_ADDRESS, place, message, hint);
    }

    /** What stands behind it is part of it, to the end of its list, quote or file. */
    void unclosedComment(int start) {
        problems.error(Code.COMMENT_UNCLOSED, span(start, start + 4),
                "The comment that begins here does not end, so that nothing behind it would be read.",
                "Type '-->' behind its last word; to show '<!--' as characters, put a backslash before it.");
    }

    /** Reports the tags in HTML that do not end, each once. */
    void openTags(BasedSequence html) {
        for (OpenTags.Found tag : OpenTags.in(html)) {
            if (openTags.add(html.getIndexOffset(tag.from()))) {
                openTag(html, tag);
            }
        }
    }

    private void openTag(BasedSequence html, OpenTags.Found tag) {
        String typed = Unescape.line(html.subSequence(tag.from(), tag.typed()).toString()).strip();
        String lost = Unescape.line(html.subSequence(tag.typed(), tag.end()).toString()).strip();
        String shown = lost.length() > LONGEST_SHOWN ? lost.substring(0, LONGEST_SHOWN) + "\u2026" : lost;
        problems.error(Code.TAG_UNCLOSED, span(html.getIndexOffset(tag.from()), html.getIndexOffset(tag.typed() - 1) + 1),
                lost.isEmpty() ? "This tag does not end." : "This tag does not end, so that nobody would read '" + shown + "'.",
                (tag.quote() == 0
                        ? "Type '>' behind '" + typed + "'"
                        : "Close the " + (tag.quote() == '"' ? "'\"'" : "\"'\"") + " in it and type '>' behind that")
                        + "; to show '<' as a character, put a backslash before it.");
    }

    /** Whether a tag was reported, by its start in the document. */
    boolean isOpenTag(int start) {
        return openTags.contains(start);
    }

    void pictureWithoutAlt(String address, Span place) {
        problems.error(Code.PICTURE_WITHOUT_ALT, place, "The picture '" + address + "' has no alternative text.",
                "Say between the brackets what it shows, for people who cannot see it: ![A crowd at the gate](" + address + ").");
    }
}
