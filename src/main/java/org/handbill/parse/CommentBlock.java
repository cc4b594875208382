package org.handbill.parse;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** An HTML comment that begins a line, holding what stands behind it in its last line and goes on from there. */
final class CommentBlock extends Block {
    private final BasedSequence firstLine;
    private boolean closed;

    /** @param firstLine from the comment's start */
    CommentBlock(BasedSequence firstLine) {
        this.firstLine = firstLine;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[]{firstLine};
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
