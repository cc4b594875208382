package org.handbill.prose;

import java.util.ArrayList;
import java.util.List;

/** What a prose holds, wherever in it, collected in reading order. */
record Walk(List<Inline.Link> links, List<Inline.Image> images, List<Block.Heading> headings,
        List<Inline.FootnoteReference> references, List<Block> marked) {

    static Walk over(Prose prose) {
        Walk walk = new Walk(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        walk.blocks(prose.blocks());
        prose.footnotes().forEach(note -> walk.blocks(note.blocks()));
        return walk;
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (!block.marks().isEmpty()) {
                marked.add(block);
            }
            switch (block) {
                case Block.Heading heading -> {
                    headings.add(heading);
                    inlines(heading.inlines());
                }
                case Block.Paragraph paragraph -> inlines(paragraph.inlines());
                case Block.Figure figure -> images.add(figure.image());
                case Block.BlockQuote quote -> blocks(quote.blocks());
                case Block.Alert alert -> blocks(alert.blocks());
                case Block.BulletList list -> list.items().forEach(item -> blocks(item.blocks()));
                case Block.OrderedList list -> list.items().forEach(item -> blocks(item.blocks()));
                case Block.CodeBlock _,Block.ThematicBreak _ -> {
                }
                case Block.Table table -> {
                    table.header().forEach(cell -> inlines(cell.inlines()));
                    table.rows().forEach(row -> row.forEach(cell -> inlines(cell.inlines())));
                }
                case Block.DefinitionList list -> list.definitions().forEach(definition -> {
                    definition.terms().forEach(this::inlines);
                    definition.meanings().forEach(meaning -> blocks(meaning.blocks()));
                });
                case Block.Element element -> blocks(element.blocks());
                case Block.Html html -> inlines(html.inlines());
            }
        }
    }

    private void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Link link -> {
                    links.add(link);
                    inlines(link.inlines());
                }
                case Inline.Image image -> images.add(image);
                case Inline.Emphasis emphasis -> inlines(emphasis.inlines());
                case Inline.Strong strong -> inlines(strong.inlines());
                case Inline.Strikethrough struck -> inlines(struck.inlines());
                case Inline.Element element -> inlines(element.inlines());
                case Inline.FootnoteReference reference -> references.add(reference);
                case Inline.Text _,Inline.Code _,Inline.HardBreak _,Inline.SoftBreak _ -> {
                }
            }
        }
    }
}
