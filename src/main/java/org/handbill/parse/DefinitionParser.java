package org.handbill.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's reading of lines that define where links lead, and of the parts of links, as CommonMark 0.31, "Link reference definitions",
 * has it.
 */
abstract class DefinitionParser extends InlineParserImpl {
    DefinitionParser(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors, LinkRefProcessorData linkRefs,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefs, extensions);
    }

    @Override
    public void initializeDocument(Document document) {
        Labels.compareIn(document);
        super.initializeDocument(document);
    }

    /**
     * Reads what a paragraph begins with as definitions of links. The library would take the marks of a quote before the paragraph's
     * other lines for a part of it, and a line that is indented by four columns for text.
     */
    @Override
    public int preProcessBlock(Paragraph block, ParserState state) {
        BasedSequence text = withoutIndentation(block.getContentChars()).trimStart();
        String typed = text.toString();
        int at = 0;
        while (at < typed.length() && typed.charAt(at) == '[') {
            int length = parseReference(block, text.subSequence(at, LinkScan.definitionLines(typed, at)));
            if (length == 0) {
                break;
            }
            at += length;
        }
        if (at == 0) {
            return 0;
        }
        return (at == typed.length() ? block.getEndOffset() : text.getIndexOffset(at)) - block.getStartOffset();
    }

    /** Where in the document the text of a paragraph goes on behind definitions of links; its start if there are none. Keeps none. */
    int behindDefinitions(BlockContent content, ParserState state) {
        ReferenceRepository known = referenceRepository;
        referenceRepository = new ReferenceRepository(state.getProperties());
        Paragraph paragraph = new Paragraph(content);
        new BlockQuote().appendChild(paragraph);
        int read = preProcessBlock(paragraph, state);
        referenceRepository = known;
        return paragraph.getStartOffset() + read;
    }

    @Override
    public int parseLinkLabel() {
        int end = LinkScan.label(input, index);
        int length = end < 0 ? 0 : end - index;
        index += length;
        return length;
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        return take(LinkScan.destination(input, index));
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        boolean isApart = index > 0 && Character.isWhitespace(input.charAt(index - 1));
        return isApart ? take(LinkScan.title(input, index)) : null;
    }

    final @Nullable BasedSequence take(int end) {
        if (end < 0) {
            return null;
        }
        BasedSequence taken = input.subSequence(index, end);
        index = end;
        return taken;
    }

    /**
     * Lines without the blanks at their starts, as CommonMark's "Paragraphs" asks. The library puts spaces that have no place in the
     * document before an indented line and skips them behind some line breaks only, so that what it found would seem to stand elsewhere.
     */
    static BasedSequence withoutIndentation(BasedSequence content) {
        List<BasedSequence> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean isLineEnd = c == '\n' || c == '\r' && !(i + 1 < content.length() && content.charAt(i + 1) == '\n');
            int next = i + 1;
            while (isLineEnd && next < content.length() && (content.charAt(next) == ' ' || content.charAt(next) == '\t')) {
                next++;
            }
            if (next > i + 1) {
                lines.add(content.subSequence(from, i + 1));
                from = next;
                i = next - 1;
            }
        }
        if (lines.isEmpty()) {
            return content;
        }
        lines.add(content.subSequence(from));
        return SegmentedSequence.create(content, lines);
    }
}
