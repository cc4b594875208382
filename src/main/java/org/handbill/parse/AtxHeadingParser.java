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
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings with number signs before their text (CommonMark 0.31, "ATX headings"). The library's own search copies the paragraph
 * above for each line, takes quadratic time on many spaces in a heading, and finds none behind a fence that a quote or list leaves open.
 */
final class AtxHeadingParser extends AbstractBlockParserFactory {
    private static final int DEEPEST = 6;

    private AtxHeadingParser(DataHolder options) {
        super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        int to = from;
        while (to < line.length() && line.charAt(to) == '#') {
            to++;
        }
        int level = to - from;
        boolean isApart = to == line.length() || isBlank(line.charAt(to));
        if (state.getIndent() >= 4 || level == 0 || level > DEEPEST || !isApart) {
            return BlockStart.none();
        }
        HeadingParser parser = new HeadingParser(level);
        Heading heading = (Heading) parser.getBlock();
        heading.setOpeningMarker(line.subSequence(from, to));
        setText(heading, line, to);
        heading.setCharsFromContent();
        return BlockStart.of(parser).atIndex(line.length());
    }

    /** Number signs at the end belong to the text if no blank comes before them. */
    private static void setText(Heading heading, BasedSequence line, int from) {
        int end = beforeBlanks(line, from, line.length());
        int close = end;
        while (close > from && line.charAt(close - 1) == '#') {
            close--;
        }
        boolean isClosed = close < end && isBlank(line.charAt(close - 1));
        heading.setText(line.subSequence(from, isClosed ? beforeBlanks(line, from, close) : end).trimStart());
        if (isClosed) {
            heading.setClosingMarker(line.subSequence(close, end));
        }
    }

    private static int beforeBlanks(BasedSequence line, int from, int end) {
        int to = end;
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Comes where the library would look for headings. */
    static final class Factory extends BlockFactory {
        Factory() {
            super(Set.of(BlockQuoteParser.Factory.class), Set.of(FencedCodeBlockParser.Factory.class, HtmlBlockParser.Factory.class),
                    AtxHeadingParser::new);
        }
    }
}
