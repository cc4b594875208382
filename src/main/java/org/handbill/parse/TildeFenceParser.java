package org.handbill.parse;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds fences of tildes with a tilde behind them in their line, which CommonMark 0.31, "Fenced code blocks", admits. The library, which
 * admits none there, reads what follows as any other fence.
 */
final class TildeFenceParser extends AbstractBlockParserFactory {
    private static final int SHORTEST = 3;

    private TildeFenceParser(DataHolder options) {
        super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        int to = from;
        while (to < line.length() && line.charAt(to) == '~') {
            to++;
        }
        if (state.getIndent() >= 4 || to - from < SHORTEST) {
            return BlockStart.none();
        }
        FencedCodeBlockParser parser = new FencedCodeBlockParser(state.getProperties(), '~', to - from, state.getIndent(), from);
        ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(from, to));
        return BlockStart.of(parser).atIndex(to);
    }

    /** Comes where the library looks for fences. */
    static final class Factory extends BlockFactory {
        Factory() {
            super(Set.of(AtxHeadingParser.Factory.class), Set.of(FencedCodeBlockParser.Factory.class, HtmlBlockParser.Factory.class),
                    TildeFenceParser::new);
        }
    }
}
