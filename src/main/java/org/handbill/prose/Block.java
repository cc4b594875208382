package org.handbill.prose;

import java.util.List;
import java.util.Set;

import org.handbill.diagnostic.Span;

/** A piece of text that stands on lines of its own. */
public sealed interface Block {
    /** Elements that no prose may carry, however it was made. */
    Set<String> FORBIDDEN_ELEMENTS = Set.of("script", "style", "iframe", "object", "embed", "form", "svg", "math", "base", "link", "meta",
            "template", "noscript", "plaintext", "xmp", "textarea", "title", "frameset", "frame", "applet");

    /** Where the author wrote it. */
    Span span();

    /** The same with other attributes; itself if its kind carries none. */
    default Block withAttributes(Attributes attributes) {
        return switch (this) {
            case Heading b ->
                new Heading(b.level, attributes.id().isEmpty() ? b.id : attributes.id(), b.inlines, attributes, b.html, b.span);
            case Paragraph b -> new Paragraph(b.inlines, attributes, b.span);
            case Figure b -> new Figure(b.image, attributes, b.span);
            case BlockQuote b -> new BlockQuote(b.blocks, attributes, b.span);
            case Alert b -> new Alert(b.kind, b.blocks, attributes, b.span);
            case BulletList b -> new BulletList(b.tight, b.items, attributes, b.span);
            case OrderedList b -> new OrderedList(b.start, b.tight, b.items, attributes, b.span);
            case Table b -> new Table(b.alignments, b.header, b.rows, attributes, b.span);
            case DefinitionList b -> new DefinitionList(b.definitions, attributes, b.span);
            case CodeBlock _,ThematicBreak _,Element _,Html _ -> this;
        };
    }

    /** Its attributes; {@link Attributes#NONE} if its kind carries none. */
    default Attributes marks() {
        return switch (this) {
            case Heading b -> b.attributes;
            case Paragraph b -> b.attributes;
            case Figure b -> b.attributes;
            case BlockQuote b -> b.attributes;
            case Alert b -> b.attributes;
            case BulletList b -> b.attributes;
            case OrderedList b -> b.attributes;
            case Table b -> b.attributes;
            case DefinitionList b -> b.attributes;
            case CodeBlock _,ThematicBreak _,Element _,Html _ -> Attributes.NONE;
        };
    }

    private static void requireIn(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    static void requireElementName(String name) {
        if (!HtmlAttribute.isPlainName(name) || FORBIDDEN_ELEMENTS.contains(name)) {
            throw new IllegalArgumentException("not an element that prose may carry: '" + name + "'");
        }
    }

    /**
     * A title of a part of the text.
     *
     * @param level from 1 to 6
     * @param id by which links reach it; unique in its prose, never empty
     * @param html what else HTML says of it, such as its language; without an id
     */
    record Heading(int level, String id, List<Inline> inlines, Attributes attributes, List<HtmlAttribute> html,
            Span span) implements Block {
        public Heading {
            requireIn("a heading's level", level, 1, 6);
            if (id.isEmpty()) {
                throw new IllegalArgumentException("a heading needs an id");
            }
            inlines = List.copyOf(inlines);
            html = List.copyOf(html);
        }
    }

    record Paragraph(List<Inline> inlines, Attributes attributes, Span span) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }

        public Priority priority() {
            return attributes.priority();
        }
    }

    /** A picture that is a paragraph of its own; its title is its caption. */
    record Figure(Inline.Image image, Attributes attributes, Span span) implements Block {}

    record BlockQuote(List<Block> blocks, Attributes attributes, Span span) implements Block {
        public BlockQuote {
            blocks = List.copyOf(blocks);
        }
    }

    /** A block quote that began with a line such as {@code [!NOTE]}, as on GitHub. */
    record Alert(Kind kind, List<Block> blocks, Attributes attributes, Span span) implements Block {
        public enum Kind {
            NOTE, TIP, IMPORTANT, WARNING, CAUTION
        }

        public Alert {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A list whose order does not matter.
     *
     * @param tight whether its items stand without blank lines between them, so that their paragraphs are not set apart
     */
    record BulletList(boolean tight, List<Item> items, Attributes attributes, Span span) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    /**
     * A numbered list.
     *
     * @param start the first item's number, from 0
     */
    record OrderedList(int start, boolean tight, List<Item> items, Attributes attributes, Span span) implements Block {
        public OrderedList {
            requireIn("a list's start", start, 0, 999_999_999);
            items = List.copyOf(items);
        }
    }

    record Item(Task task, List<Block> blocks) {
        public enum Task {
            /** An item of an ordinary list. */
            NONE, OPEN, DONE
        }

        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Text to be shown as it is typed.
     *
     * @param info what stands behind the opening fence, for instance a language; empty if nothing does
     * @param text each line with its LF
     */
    record CodeBlock(String info, String text, Span span) implements Block {}

    record ThematicBreak(Span span) implements Block {}

    /**
     * Cells in rows and columns below a header.
     *
     * @param alignments one for each column
     * @param rows each with as many cells as there are columns
     */
    record Table(List<Alignment> alignments, List<Cell> header, List<List<Cell>> rows, Attributes attributes, Span span) implements Block {
        public enum Alignment {
            NONE, LEFT, CENTER, RIGHT
        }

        public record Cell(List<Inline> inlines) {
            public Cell {
                inlines = List.copyOf(inlines);
            }
        }

        public Table {
            alignments = List.copyOf(alignments);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = alignments.size();
            if (header.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a table of " + columns + " columns has a row of another width");
            }
        }
    }

    record DefinitionList(List<Definition> definitions, Attributes attributes, Span span) implements Block {
        /**
        * One or more terms and what they mean.
        *
         * @param terms at least one
         * @param meanings each a list of blocks; of a tight meaning, the paragraphs are not set apart
         */
        public record Definition(List<List<Inline>> terms, List<Meaning> meanings) {
            public Definition {
                terms = terms.stream().map(List::copyOf).toList();
                meanings = List.copyOf(meanings);
            }
        }

        public record Meaning(boolean tight, List<Block> blocks) {
            public Meaning {
                blocks = List.copyOf(blocks);
            }
        }

        public DefinitionList {
            definitions = List.copyOf(definitions);
        }
    }

    /**
     * An HTML element with blocks in it, cleaned; Markdown may stand inside.
     *
     * @param name in lower case
     */
    record Element(String name, List<HtmlAttribute> attributes, List<Block> blocks, Span span) implements Block {
        public Element {
            attributes = List.copyOf(attributes);
            blocks = List.copyOf(blocks);
            requireElementName(name);
        }
    }

    /** Running text that stands directly in an HTML element, or by itself where HTML began a block; no paragraph is put around it. */
    record Html(List<Inline> inlines, Span span) implements Block {
        public Html {
            inlines = List.copyOf(inlines);
        }
    }
}
