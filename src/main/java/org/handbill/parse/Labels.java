package org.handbill.parse;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the labels of links, pictures and footnotes as CommonMark 0.31, "Links", says: by their Unicode case fold, with any white
 * space as one space. The library only makes their letters small, so that ẞ would not find SS, and leaves those of footnotes as typed.
 */
final class Labels {
    /** It has no other case in Unicode's case folding, and Java makes it the capital of the usual i. */
    private static final String DOTLESS_I = "\u0131";

    private Labels() {}

    /** Makes a new document compare its labels so. */
    static void compareIn(Document document) {
        document.set(Parser.REFERENCES, new Links(document));
        document.set(FootnoteExtension.FOOTNOTES, new Notes(document));
    }

    /** The same for two labels just if they are the same label. */
    static String key(CharSequence label) {
        String small = Escaping.collapseWhitespace(label.toString(), true).toLowerCase(Locale.ROOT);
        return Arrays.stream(small.split(DOTLESS_I, -1))
                .map(part -> part.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(DOTLESS_I));
    }

    private static String key(Object label) {
        return key((CharSequence) label);
    }

    private static final class Links extends ReferenceRepository {
        Links(DataHolder options) {
            super(options);
        }

        @Override
        public String normalizeKey(CharSequence label) {
            return key(label);
        }

        @Override
        public @Nullable Reference put(String label, Reference link) {
            return super.put(key(label), link);
        }

        @Override
        public boolean containsKey(Object label) {
            return super.containsKey(key(label));
        }

        @Override
        public @Nullable Reference get(Object label) {
            return super.get(key(label));
        }
    }

    private static final class Notes extends FootnoteRepository {
        Notes(DataHolder options) {
            super(options);
        }

        @Override
        public String normalizeKey(CharSequence label) {
            return key(label);
        }

        @Override
        public @Nullable FootnoteBlock get(Object label) {
            return super.get(key(label));
        }
    }
}
