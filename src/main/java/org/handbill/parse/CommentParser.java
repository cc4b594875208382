package org.handbill.parse;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a comment that begins a line and has at least this line for itself. The library would take the rest of the comment's last line for
 * a part of it; here that rest is Markdown as if the line began there. A comment with text behind it in the same line is none of these: it
 * stands in a paragraph, as anywhere else in a line.
 */
final class CommentParser extends AbstractBlockParser {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private final CommentBlock block;
    /** Whether something stands behind it in its last line. */
    private boolean holdsText;

    private CommentParser(BasedSequence firstLine) {
        block = new CommentBlock(firstLine);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    /** Nothing can begin in a comment, and anything behind it. */
    @Override
    public boolean isContainer() {
        return holdsText;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block inside) {
        return holdsText;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (block.isClosed()) {
            return BlockContinue.none();
        }
        int close = state.getLine().indexOf(CLOSE, state.getIndex());
        if (close >= 0) {
            block.close();
            holdsText = !state.getLine().subSequence(close + CLOSE.length()).isBlank();
        }
        return BlockContinue.atIndex(holdsText ? close + CLOSE.length() : state.getIndex());
    }

    /** The words of a comment are not kept. */
    @Override
    public void addLine(ParserState state, BasedSequence line) {}

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    /** Finds where comments begin. */
    static final class Factory extends BlockFactory {
        Factory() {
            super(Set.of(FencedCodeBlockParser.Factory.class), Set.of(HtmlBlockParser.Factory.class), Starts::new);
        }
    }

    private static final class Starts extends AbstractBlockParserFactory {
        Starts(DataHolder options) {
            super(options);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int from = state.getNextNonSpaceIndex();
            boolean isHtml = matched.getBlockParser() instanceof HtmlBlockParser;
            if (isHtml || state.getIndent() >= 4 || !line.matchChars(OPEN, from)) {
                return BlockStart.none();
            }
            int end = new TagScan(line.toString()).end(from);
            if (end >= 0 && !line.subSequence(end).isBlank()) {
                return BlockStart.none();
            }
            CommentParser parser = new CommentParser(line.subSequence(from));
            if (end >= 0) {
                parser.block.close();
            }
            return BlockStart.of(parser).atIndex(state.getIndex());
        }
    }
}
