package org.handbill.parse;

import java.util.List;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;

/**
 * The library's parser as we set it up. Task lists, attributes, alerts and addresses in running text are read by us from what it
 * finds, since the library's own extensions for them take quadratic time or more than we ask for.
 */
final class Markdown {
    /** Immutable once built, and safe to share between threads. */
    private static final Parser PARSER = parser();

    private Markdown() {}

    static Document parse(String text) {
        return PARSER.parse(text);
    }

    private static Parser parser() {
        MutableDataSet options = new MutableDataSet();
        options.setFrom(ParserEmulationProfile.COMMONMARK_0_29);
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        options.set(TablesExtension.MIN_HEADER_ROWS, 1);
        options.set(TablesExtension.MAX_HEADER_ROWS, 1);
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.WITH_CAPTION, false);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(Parser.HTML_BLOCK_COMMENT_ONLY_FULL_LINE, true);
        options.set(Parser.HEADING_PARSER, false);
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), DefinitionExtension.create(), FootnoteExtension.create(),
                StrikethroughExtension.create()));
        return Parser.builder(options)
                .customBlockParserFactory(new CommentParser.Factory())
                .customBlockParserFactory(new AtxHeadingParser.Factory())
                .customBlockParserFactory(new SetextHeadingParser.Factory())
                .customBlockParserFactory(new TildeFenceParser.Factory())
                .customInlineParserFactory(LinearInlineParser::new)
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .build();
    }
}
