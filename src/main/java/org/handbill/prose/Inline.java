package org.handbill.prose;

import java.util.List;

import org.handbill.diagnostic.Span;

/** A piece of running text. */
public sealed interface Inline {

    /**
     * Characters as a reader sees them: entities and escapes are resolved.
     *
     * @param text not empty; without line breaks, except inside {@code pre} elements
     */
    record Text(String text) implements Inline {
        public Text {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("empty text");
            }
        }
    }

    record Emphasis(List<Inline> inlines) implements Inline {
        public Emphasis {
            inlines = List.copyOf(inlines);
        }
    }

    record Strong(List<Inline> inlines) implements Inline {
        public Strong {
            inlines = List.copyOf(inlines);
        }
    }

    record Strikethrough(List<Inline> inlines) implements Inline {
        public Strikethrough {
            inlines = List.copyOf(inlines);
        }
    }

    record Code(String text) implements Inline {}

    /**
     * Text that leads to another place.
     *
     * @param target the address as the author wrote it, entities and escapes resolved; of an allowed scheme, see {@link Addresses}
     * @param title empty if there is none
     */
    record Link(String target, String title, List<Inline> inlines, Attributes attributes, Span span) implements Inline {
        public Link {
            inlines = List.copyOf(inlines);
            Addresses.requireAllowed(target);
        }
    }

    /**
     * A picture.
     *
     * @param source the address as the author wrote it, entities and escapes resolved; of an allowed scheme, see {@link Addresses}
     * @param alt what a person who cannot see the picture reads
     * @param title empty if there is none
     */
    record Image(String source, String alt, String title, Attributes attributes, Span span) implements Inline {
        public Image {
            Addresses.requireAllowedForPictures(source);
        }
    }

    record HardBreak() implements Inline {}

    /** A line break in the author's file that means no more than a space. */
    record SoftBreak() implements Inline {}

    /**
     * A raised number that leads to a note.
     *
     * @param number of the note in {@link Prose#footnotes()}, from 1
     */
    record FootnoteReference(int number, Span span) implements Inline {
        public FootnoteReference {
            if (number < 1) {
                throw new IllegalArgumentException("footnotes are counted from 1, not " + number);
            }
        }
    }

    /**
     * An HTML element within a line, cleaned. Links, pictures and line breaks are never this but their own kinds.
     *
     * @param name in lower case
     */
    record Element(String name, List<HtmlAttribute> attributes, List<Inline> inlines) implements Inline {
        public Element {
            attributes = List.copyOf(attributes);
            inlines = List.copyOf(inlines);
            Block.requireElementName(name);
        }
    }
}
