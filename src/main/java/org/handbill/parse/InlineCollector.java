package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.handbill.address.LinkAddress;
import org.handbill.address.Parsed;
import org.handbill.prose.Addresses;
import org.handbill.prose.Attributes;
import org.handbill.prose.Inline;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Collects the inlines of a line: joins text that touches, finds addresses in it, and keeps HTML tags until all are there. */
final class InlineCollector {
    private static final Pattern LINE_START = Pattern.compile("\\R[ \\t>]*+");

    private final ProseReading reading;
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    /** Text in which addresses are still to be found, as it was typed in one stretch of the document. */
    private final StringBuilder typed = new StringBuilder();
    private int typedEnd;
    private final List<RawHtml> tags = new ArrayList<>();

    InlineCollector(ProseReading reading) {
        this.reading = reading;
    }

    void add(Inline inline) {
        settle();
        flush();
        inlines.add(inline);
    }

    /** A line break; spaces before and behind it are none of the text. */
    void lineBreak(Inline inline) {
        settle();
        trim();
        flush();
        if (!isBehindBreak()) {
            inlines.add(inline);
        } else if (inline instanceof Inline.HardBreak && inlines.getLast() instanceof Inline.SoftBreak) {
            inlines.set(inlines.size() - 1, inline);
        } else if (inline instanceof Inline.HardBreak) {
            inlines.add(inline);
        }
    }

    /**
     * A note of the author, which is no part of the text; of the spaces on both sides of it one is.
     *
     * @param end behind it
     */
    void comment(int end) {
        settle();
        if (end < reading.text().length() && reading.text().charAt(end) == ' ') {
            trim();
        }
    }

    private void trim() {
        int end = pending.length();
        while (end > 0 && pending.charAt(end - 1) == ' ') {
            end--;
        }
        pending.setLength(end);
    }

    /** Characters that stand for themselves. */
    void literal(String text) {
        settle();
        pending.append(text);
    }

    /** The document's characters as they are, escapes resolved; a line's end, with the marks of quotes behind it, is a space. */
    void raw(int start, int end, boolean inLink) {
        String text = LINE_START.matcher(reading.text().substring(start, end)).replaceAll(" ");
        type(text, start, end, inLink);
    }

    /** A stretch of a text node, by offsets of the document. */
    void text(Text node, int start, int end, boolean inLink) {
        type(text(node.getChars(), start, end), start, end, inLink);
    }

    /** Text that touches is one, since the library parts it at brackets, which addresses may have in them. */
    private void type(String text, int start, int end, boolean inLink) {
        if (inLink) {
            settle();
            Unescape.text(text, 0, text.length(), pending);
            return;
        }
        if (start != typedEnd) {
            settle();
        }
        typed.append(text);
        typedEnd = end;
        if (text.length() != end - start) {
            settle();
        }
    }

    /** Finds the addresses in what was typed. */
    private void settle() {
        String text = typed.toString();
        typed.setLength(0);
        int start = typedEnd - text.length();
        int done = 0;
        for (WebAddresses.Found found : WebAddresses.in(text)) {
            Unescape.text(text, done, found.from(), pending);
            if (Addresses.isAllowed(found.target()) && LinkAddress.read(found.target()) instanceof Parsed.Good<String>(String target)) {
                StringBuilder shown = new StringBuilder();
                Unescape.text(text, found.from(), found.to(), shown);
                flush();
                inlines.add(new Inline.Link(target, "", List.of(new Inline.Text(shown.toString())), Attributes.NONE,
                        reading.span(start + found.from(), start + found.to())));
            } else {
                Unescape.text(text, found.from(), found.to(), pending);
            }
            done = found.to();
        }
        Unescape.text(text, done, text.length(), pending);
    }

    /** Characters by their places: a node may leave out some that stand between its first and its last. */
    private String text(BasedSequence chars, int start, int end) {
        if (chars.getEndOffset() - chars.getStartOffset() == chars.length()) {
            int from = behindMarks(start, end);
            return from < end ? reading.text().substring(from, end) : "";
        }
        StringBuilder text = new StringBuilder(chars.length());
        for (int i = 0; i < chars.length(); i++) {
            int at = chars.getIndexOffset(i);
            if (at < 0 || at >= start && at < end) {
                text.append(chars.charAt(i));
            }
        }
        return text.toString();
    }

    /** Where the library joins text in links, it counts the marks of quotes before a line as part of that line. */
    private int behindMarks(int start, int end) {
        if (start == 0 || reading.text().charAt(start - 1) != '\n' && reading.text().charAt(start - 1) != '\r') {
            return start;
        }
        int from = start;
        while (from < end && " \t>".indexOf(reading.text().charAt(from)) >= 0) {
            from++;
        }
        return from;
    }

    void tag(BasedSequence tag) {
        settle();
        flush();
        tags.add(new RawHtml(inlines.size(), tag));
    }

    private void flush() {
        while (isBehindBreak() && !pending.isEmpty() && pending.charAt(0) == ' ') {
            pending.deleteCharAt(0);
        }
        if (!pending.isEmpty()) {
            inlines.add(new Inline.Text(pending.toString()));
            pending.setLength(0);
        }
    }

    private boolean isBehindBreak() {
        boolean isBehindTag = !tags.isEmpty() && tags.getLast().position() == inlines.size();
        return !isBehindTag && !inlines.isEmpty()
                && (inlines.getLast() instanceof Inline.SoftBreak || inlines.getLast() instanceof Inline.HardBreak);
    }

    /** What was collected, with its HTML cleaned and balanced. */
    List<Inline> finish(int depth, boolean inLink) {
        settle();
        flush();
        return tags.isEmpty() ? inlines : InlineTrim.spacesAtEnds(new HtmlReader(reading).inlines(inlines, tags, depth, inLink));
    }
}
