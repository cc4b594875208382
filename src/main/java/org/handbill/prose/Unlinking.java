package org.handbill.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes links out of a text and leaves their words. */
public final class Unlinking {
    private final Predicate<Inline.Link> unwanted;

    private Unlinking(Predicate<Inline.Link> unwanted) {
        this.unwanted = unwanted;
    }

    /** The text without those links; itself if it has none of them. */
    public static Prose of(Prose prose, Predicate<Inline.Link> unwanted) {
        if (prose.links().stream().noneMatch(unwanted)) {
            return prose;
        }
        Unlinking unlinking = new Unlinking(unwanted);
        return new Prose(unlinking.blocks(prose.blocks()),
                prose.footnotes().stream().map(note -> new Footnote(note.number(), unlinking.blocks(note.blocks()))).toList());
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading b -> new Block.Heading(b.level(), b.id(), inlines(b.inlines()), b.attributes(), b.html(), b.span());
            case Block.Paragraph b -> new Block.Paragraph(inlines(b.inlines()), b.attributes(), b.span());
            case Block.BlockQuote b -> new Block.BlockQuote(blocks(b.blocks()), b.attributes(), b.span());
            case Block.Alert b -> new Block.Alert(b.kind(), blocks(b.blocks()), b.attributes(), b.span());
            case Block.BulletList b -> new Block.BulletList(b.tight(), items(b.items()), b.attributes(), b.span());
            case Block.OrderedList b -> new Block.OrderedList(b.start(), b.tight(), items(b.items()), b.attributes(), b.span());
            case Block.Table b -> new Block.Table(b.alignments(), cells(b.header()), b.rows().stream().map(this::cells).toList(),
                    b.attributes(), b.span());
            case Block.DefinitionList b -> new Block.DefinitionList(b.definitions().stream().map(this::definition).toList(), b.attributes(),
                    b.span());
            case Block.Element b -> new Block.Element(b.name(), b.attributes(), blocks(b.blocks()), b.span());
            case Block.Html b -> new Block.Html(inlines(b.inlines()), b.span());
            case Block.Figure _,Block.CodeBlock _,Block.ThematicBreak _ -> block;
        };
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream().map(item -> new Block.Item(item.task(), blocks(item.blocks()))).toList();
    }

    private List<Block.Table.Cell> cells(List<Block.Table.Cell> cells) {
        return cells.stream().map(cell -> new Block.Table.Cell(inlines(cell.inlines()))).toList();
    }

    private Block.DefinitionList.Definition definition(Block.DefinitionList.Definition definition) {
        return new Block.DefinitionList.Definition(definition.terms().stream().map(this::inlines).toList(), definition.meanings().stream()
                .map(meaning -> new Block.DefinitionList.Meaning(meaning.tight(), blocks(meaning.blocks()))).toList());
    }

    private List<Inline> inlines(List<Inline> inlines) {
        List<Inline> left = new ArrayList<>();
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Link link -> {
                    List<Inline> words = inlines(link.inlines());
                    if (unwanted.test(link)) {
                        left.addAll(words);
                    } else {
                        left.add(new Inline.Link(link.target(), link.title(), words, link.attributes(), link.span()));
                    }
                }
                case Inline.Emphasis emphasis -> left.add(new Inline.Emphasis(inlines(emphasis.inlines())));
                case Inline.Strong strong -> left.add(new Inline.Strong(inlines(strong.inlines())));
                case Inline.Strikethrough struck -> left.add(new Inline.Strikethrough(inlines(struck.inlines())));
                case Inline.Element element ->
                    left.add(new Inline.Element(element.name(), element.attributes(), inlines(element.inlines())));
                case Inline.Text _,Inline.Code _,Inline.Image _,Inline.HardBreak _,Inline.SoftBreak _,Inline.FootnoteReference _ ->
                    left.add(inline);
            }
        }
        return left;
    }
}
