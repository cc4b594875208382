package org.handbill.parse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Flexmark's inline parser, with those of its searches replaced that take quadratic or exponential time on some texts, for instance on
 * a bracket and many backslashes, or overflow the stack on long titles.
 */
@SuppressWarnings("ReferenceEquality") // delimiters are links of a list
final class LinearInlineParser extends DefinitionParser {
    /** More steps than any text that a person wrote takes, and few enough to end in a moment. */
    private static final long MOST_STEPS = 20_000_000;

    private @Nullable TagScan tags;
    private @Nullable TickScan ticks;
    private EmphasisPairs pairs = new EmphasisPairs();
    private int openBrackets;
    private long steps;

    LinearInlineParser(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors, LinkRefProcessorData linkRefs,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefs, extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        tags = null;
        ticks = null;
        openBrackets = 0;
        pairs = new EmphasisPairs();
        super.parse(withoutIndentation(content), block);
    }

    @Override
    public @Nullable List<Node> parseCustom(BasedSequence content, Node block, BitSet characters,
            Map<Character, CharacterNodeFactory> factories) {
        tags = null;
        ticks = null;
        return super.parseCustom(content, block, characters, factories);
    }

    @Override
    public boolean parseHtmlInline() {
        if (tags == null) {
            tags = new TagScan(input.toString());
        }
        BasedSequence tag = take(tags.end(index));
        if (tag == null) {
            return false;
        }
        appendNode(tag.startsWith("<!--") ? new HtmlInlineComment(tag) : new HtmlInline(tag));
        return true;
    }

    @Override
    protected boolean parseBackticks() {
        if (ticks == null) {
            ticks = new TickScan(input.toString());
        }
        int from = index;
        int length = ticks.run(from);
        int close = ticks.closing(length, from + length);
        if (close < 0) {
            appendText(input, from, from + length);
            index = from + length;
            return true;
        }
        BasedSequence content = input.subSequence(from + length, close);
        Code code = new Code(input.subSequence(from, from + length), content, input.subSequence(close, close + length));
        code.appendChild(new Text(content));
        appendNode(code);
        index = close + length;
        return true;
    }

    @Override
    protected boolean parseOpenBracket() {
        openBrackets++;
        return super.parseOpenBracket();
    }

    @Override
    protected boolean parseBang() {
        openBrackets++;
        return super.parseBang();
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char mark) {
        int from = index;
        int to = from;
        while (to < input.length() && input.charAt(to) == mark) {
            to++;
        }
        if (to - from < processor.getMinLength()) {
            return false;
        }
        Flanking flanking = Flanking.of(input, from, to);
        index = to;
        Text node = appendSeparateText(input.subSequence(from, to));
        Delimiter delimiter = new Delimiter(input, node, mark, flanking.canOpen(), flanking.canClose(), lastDelimiter, from);
        delimiter.setNumDelims(to - from);
        if (lastDelimiter != null) {
            lastDelimiter.setNext(delimiter);
        }
        lastDelimiter = delimiter;
        return true;
    }

    /** A link looks at all brackets that are still open before it. */
    @Override
    protected boolean parseCloseBracket() {
        steps += openBrackets;
        if (steps > MOST_STEPS) {
            throw new TooSlow(input.getIndexOffset(index));
        }
        openBrackets = Math.max(0, openBrackets - 1);
        Bracket opener = getLastBracket();
        if (opener != null && leadsNowhere(opener)) {
            opener.setAllowed(false);
        }
        return super.parseCloseBracket();
    }

    /**
     * Whether a label follows that nothing defines: both pairs of brackets are then text, with marks in them, as CommonMark's "Links" says.
     * The library would keep the label as typed. What begins like a footnote is left to it.
     */
    private boolean leadsNowhere(Bracket opener) {
        int from = index + 1;
        int end = LinkScan.label(input, from);
        if (end < from + 3 || input.charAt(opener.getEndIndex()) == '^') {
            return false;
        }
        BasedSequence label = input.subSequence(from + 1, end - 1);
        return !label.isBlank() && referenceRepository.getFromRaw(label) == null;
    }

    /**
     * Pairs the marks of emphasis. For each kind of closing mark it is remembered how far down no opening one was found, as
     * CommonMark's appendix "A parsing strategy" says.
     */
    @Override
    public void processDelimiters(@Nullable Delimiter stackBottom) {
        if (lastDelimiter == stackBottom) {
            return;
        }
        Map<Integer, @Nullable Delimiter> bottoms = new HashMap<>();
        Delimiter closer = lastDelimiter;
        while (closer != null && closer.getPrevious() != stackBottom) {
            closer = closer.getPrevious();
        }
        while (closer != null) {
            DelimiterProcessor processor = delimiterProcessors.get(closer.getDelimiterChar());
            if (processor == null || !closer.canClose()) {
                closer = closer.getNext();
                continue;
            }
            int kind = pairs.kind(closer);
            Delimiter bottom = bottoms.containsKey(kind) ? bottoms.get(kind) : stackBottom;
            Delimiter opener = pairs.opener(closer, bottom, stackBottom);
            if (opener == null) {
                bottoms.put(kind, closer.getPrevious());
                Delimiter next = closer.getNext();
                if (!closer.canOpen()) {
                    removeDelimiterKeepNode(closer);
                }
                closer = next;
            } else {
                closer = pair(opener, closer, processor);
            }
        }
        while (lastDelimiter != null && lastDelimiter != stackBottom) {
            removeDelimiterKeepNode(lastDelimiter);
        }
    }

    /** Makes the pair a node and returns the next mark to look at. */
    private @Nullable Delimiter pair(Delimiter opener, Delimiter closer, DelimiterProcessor processor) {
        int used = opener.getNumDelims() >= 2 && closer.getNumDelims() >= 2 ? 2 : 1;
        removeDelimitersBetween(opener, closer);
        processor.process(opener, closer, used);
        pairs.shorten(opener, used);
        pairs.shorten(closer, used);
        if (opener.getNumDelims() == 0) {
            removeDelimiterAndNode(opener);
        } else {
            opener.getNode().setChars(opener.getNode().getChars().subSequence(0, opener.getNumDelims()));
        }
        if (closer.getNumDelims() > 0) {
            BasedSequence chars = closer.getNode().getChars();
            closer.getNode().setChars(chars.subSequence(chars.length() - closer.getNumDelims()));
            closer.setIndex(closer.getIndex() + used);
            return closer;
        }
        Delimiter next = closer.getNext();
        removeDelimiterAndNode(closer);
        return next;
    }

    /** Thrown out of the parser when a text would take too long. */
    static final class TooSlow extends RuntimeException {
        private final int offset;

        TooSlow(int offset) {
            super("at " + offset, null, false, false);
            this.offset = offset;
        }

        /** The place in the text that was being read. */
        int offset() {
            return offset;
        }
    }
}
