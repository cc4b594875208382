package org.handbill.parse;

import java.util.List;
import java.util.Locale;
import org.handbill.diagnostic.Span;

/** A node of a YAML file, and where it stands. */
public sealed interface Yaml {
    /** From its first character to its last, quotes and brackets included; empty where a key has no value. */
    Span span();

    /**
     * Keys and values in the author's order, each key once.
     *
     * @param flow whether it is written in braces
     */
    record Mapping(List<Entry> entries, Span span, boolean flow) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A key and its value; the value of a key that has none is a scalar without text. */
    record Entry(Scalar key, Yaml value) {}

    /**
     * Items in the author's order.
     *
     * @param flow whether it is written in brackets
     */
    record Sequence(List<Yaml> items, Span span, boolean flow) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Text, a number, a date or nothing: what it means is for the reader of its key to say.
     *
     * @param text what it says, with quotes and escapes resolved and line ends as LF
     */
    record Scalar(String text, Span span, Style style) implements Yaml {
        /** Whether it is nothing at all: no text, {@code ~} or {@code null}, and not in quotes. */
        public boolean isNothing() {
            return style == Style.PLAIN && (text.isEmpty() || text.equals("~") || text.toLowerCase(Locale.ROOT).equals("null"));
        }

        /** Where {@code part} stands inside it, at its first occurrence; all of it if it is not written like that. */
        public Span spanOf(String part) {
            int at = part.isEmpty() ? -1 : span.text().indexOf(part);
            return at < 0 ? span : span.source().span(span.start() + at, span.start() + at + part.length());
        }
    }

    /** How a scalar is written. */
    enum Style {
        PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, BLOCK
    }
}
