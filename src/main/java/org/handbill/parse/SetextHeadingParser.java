package org.handbill.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings with an underline (CommonMark 0.31, "Setext headings"). Lines above it that define links are no part of the heading; the
 * library would show them as typed, in the heading, and their links would lead nowhere. It would also copy the paragraph above for each
 * line, whether or not it is an underline.
 */
final class SetextHeadingParser extends AbstractBlockParserFactory {
    private static final int SHORTEST_BREAK = 3;

    private SetextHeadingParser(DataHolder options) {
        super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        boolean isBelow = matched.getBlockParser() instanceof ParagraphParser && state.getIndent() < 4;
        if (!isBelow || !isUnderline(state.getLine(), state.getNextNonSpaceIndex())) {
            return BlockStart.none();
        }
        BasedSequence underline = state.getLine().subSequence(state.getNextNonSpaceIndex()).trim();
        BlockContent above = matched.getBlockParser().getBlockContent();
        int lines = definitionLines(state, above);
        return lines == above.getLineCount() ? withoutHeading(state, underline) : withHeading(state, above, lines, underline);
    }

    private static boolean isUnderline(BasedSequence line, int from) {
        char mark = line.charAt(from);
        int to = from;
        while (to < line.length() && line.charAt(to) == mark) {
            to++;
        }
        return (mark == '=' || mark == '-') && line.subSequence(to).isBlank();
    }

    private static int definitionLines(ParserState state, BlockContent above) {
        if (above.getLine(0).trimStart().firstChar() != '[') {
            return 0;
        }
        int behind = ((DefinitionParser) state.getInlineParser()).behindDefinitions(above, state);
        int lines = 0;
        while (behind > above.getStartOffset() && lines < above.getLineCount() && above.getLine(lines).trim().getStartOffset() < behind) {
            lines++;
        }
        return lines;
    }

    /** Nothing is left that the line could be below, so it begins something. */
    private static BlockStart withoutHeading(ParserState state, BasedSequence line) {
        boolean isBreak = line.charAt(0) == '-' && line.length() >= SHORTEST_BREAK;
        return isBreak
                ? BlockStart.of(new ThematicBreakParser(line)).atIndex(state.getLine().length())
                : BlockStart.of(new ParagraphParser()).atIndex(state.getNextNonSpaceIndex());
    }

    private static BlockStart withHeading(ParserState state, BlockContent above, int lines, BasedSequence underline) {
        HeadingParser parser = new HeadingParser(underline.charAt(0) == '=' ? 1 : 2);
        Heading heading = (Heading) parser.getBlock();
        heading.setText(above.getContents(lines, above.getLineCount()).trim());
        heading.setClosingMarker(underline);
        heading.setCharsFromContent();
        BlockStart start = lines == 0 ? BlockStart.of(parser) : BlockStart.of(definitions(above, lines), parser);
        return start.atIndex(state.getLine().length()).replaceActiveBlockParser();
    }

    private static ParagraphParser definitions(BlockContent above, int lines) {
        ParagraphParser definitions = new ParagraphParser();
        definitions.getBlockContent().addAll(above.getLines().subList(0, lines), above.getLineIndents().subList(0, lines));
        return definitions;
    }

    /** Comes where the library would look for headings. */
    static final class Factory extends BlockFactory {
        Factory() {
            super(Set.of(BlockQuoteParser.Factory.class),
                    Set.of(FencedCodeBlockParser.Factory.class, HtmlBlockParser.Factory.class, ThematicBreakParser.Factory.class),
                    SetextHeadingParser::new);
        }
    }
}
