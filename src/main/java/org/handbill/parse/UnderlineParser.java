package org.handbill.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the underline of a heading below lines that define links: they are no part of the heading (CommonMark 0.31, "Link reference
 * definitions"). The library would show them as typed, in the heading, and their links would lead nowhere.
 */
final class UnderlineParser extends AbstractBlockParserFactory {
    private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-+)[ \t]*");
    private static final int SHORTEST_BREAK = 3;

    private UnderlineParser(DataHolder options) {
        super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
        boolean isBelow = matched.getBlockParser() instanceof ParagraphParser && state.getIndent() < 4;
        if (!isBelow || !UNDERLINE.matcher(line).matches()) {
            return BlockStart.none();
        }
        BlockContent above = matched.getBlockParser().getBlockContent();
        int lines = definitionLines(state, above);
        if (lines == 0) {
            return BlockStart.none();
        }
        return lines == above.getLineCount() ? withoutHeading(state, line.trim()) : withHeading(state, above, lines, line.trim());
    }

    private static int definitionLines(ParserState state, BlockContent above) {
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
        ParagraphParser definitions = new ParagraphParser();
        List<BasedSequence> all = above.getLines();
        definitions.getBlockContent().addAll(all.subList(0, lines), above.getLineIndents().subList(0, lines));
        HeadingParser parser = new HeadingParser(underline.charAt(0) == '=' ? 1 : 2);
        Heading heading = (Heading) parser.getBlock();
        heading.setText(above.getContents(lines, above.getLineCount()).trim());
        heading.setClosingMarker(underline);
        heading.setCharsFromContent();
        return BlockStart.of(definitions, parser)
                .atIndex(state.getLine().length())
                .replaceActiveBlockParser();
    }

    /** Comes before the library looks for headings. */
    static final class Factory implements CustomBlockParserFactory {
        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class);
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return Set.of(HeadingParser.Factory.class);
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new UnderlineParser(options);
        }
    }
}
