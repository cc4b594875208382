package org.handbill.parse;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import java.util.function.Function;

/** Says when the library asks a search of ours for blocks. The library tells such searches apart by their class, so each has one of its own. */
abstract class BlockFactory implements CustomBlockParserFactory {
    private final Set<Class<?>> after;
    private final Set<Class<?>> before;
    private final Function<DataHolder, BlockParserFactory> search;

    /**
     * @param after the searches that it comes after
     * @param before those that it comes before
     */
    BlockFactory(Set<Class<?>> after, Set<Class<?>> before, Function<DataHolder, BlockParserFactory> search) {
        this.after = after;
        this.before = before;
        this.search = search;
    }

    @Override
    public final Set<Class<?>> getAfterDependents() {
        return after;
    }

    @Override
    public final Set<Class<?>> getBeforeDependents() {
        return before;
    }

    @Override
    public final boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public final BlockParserFactory apply(DataHolder options) {
        return search.apply(options);
    }
}
