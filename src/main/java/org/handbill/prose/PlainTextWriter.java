package org.handbill.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.handbill.text.CleanText;

/**
 * Writes prose as plain text to paste into forms, e-mails and networks: a blank line between paragraphs, addresses behind their links,
 * no marks for emphasis. Lines end with LF; there is none at the end.
 */
public final class PlainTextWriter {
    private static final Set<String> UNTOLD_ELEMENTS = Set.of("hr", "col", "colgroup");

    private final PlainOptions options;
    private final Lines lines = new Lines();
    private final PlainInlines inlines;

    private PlainTextWriter(PlainOptions options, PlainInlines.Notes notes) {
        this.options = options;
        this.inlines = new PlainInlines(options, lines, notes);
    }

    public static String write(Prose prose, PlainOptions options) {
        PlainTextWriter writer = new PlainTextWriter(options, PlainInlines.Notes.NUMBERS);
        writer.blocks(prose.blocks(), false);
        for (Footnote note : prose.footnotes()) {
            writer.lines.blankLine();
            int opened = writer.lines.open("[" + note.number() + "] ", "");
            writer.blocks(note.blocks(), false);
            writer.lines.close(opened);
        }
        return finish(writer.lines);
    }

    /** Without empty lines at the start, as a block of code may have them. */
    private static String finish(Lines lines) {
        String text = lines.finish().stripTrailing();
        int from = 0;
        while (text.startsWith("\n", from)) {
            from++;
        }
        return text.substring(from);
    }

    /** Some running text alone. */
    public static String write(List<Inline> inlines, PlainOptions options) {
        Lines lines = new Lines();
        new PlainInlines(options, lines, PlainInlines.Notes.NONE).write(inlines);
        return lines.finish();
    }

    /**
     * The top-level blocks that have any text, in order, each with its priority. They have no list of notes below them, since a
     * shortened letter has no place for one.
     */
    public static List<Passage> passages(Prose prose, PlainOptions options) {
        PlainInlines.Notes notes = options.notes() ? new NotesInBrackets(prose.footnotes(), options) : PlainInlines.Notes.NONE;
        List<Passage> passages = new ArrayList<>();
        for (Block block : prose.blocks()) {
            if (block instanceof Block.ThematicBreak) {
                continue;
            }
            PlainTextWriter writer = new PlainTextWriter(options, notes);
            writer.blocks(List.of(block), false);
            String text = finish(writer.lines);
            if (!CleanText.of(text).text().isBlank()) {
                passages.add(
                        new Passage(text, Priorities.of(block), Priorities.isReason(block), block instanceof Block.Heading, block.span()));
            }
        }
        return passages;
    }

    /** All of a footnote in one line. */
    static String line(Footnote note, PlainOptions options, PlainInlines.Notes notes) {
        PlainTextWriter writer = new PlainTextWriter(options, notes);
        writer.blocks(note.blocks(), true);
        return finish(writer.lines).lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    private void blocks(List<Block> blocks, boolean tight) {
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0 && !tight) {
                lines.blankLine();
            }
            block(blocks.get(i));
            lines.endLineIfBegun();
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> inlines.write(heading.inlines());
            case Block.Paragraph paragraph -> inlines.write(paragraph.inlines());
            case Block.Figure figure -> figure(figure);
            case Block.BlockQuote quote -> part("> ", "> ", quote.blocks(), false);
            case Block.Alert alert -> {
                lines.text(options.labels().alert(alert.kind())).endLine();
                blocks(alert.blocks(), false);
            }
            case Block.BulletList list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    item(list.items().get(i), "- ", i > 0 && !list.tight(), list.tight());
                }
            }
            case Block.OrderedList list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    item(list.items().get(i), list.start() + i + ". ", i > 0 && !list.tight(), list.tight());
                }
            }
            case Block.CodeBlock code -> lines.verbatim(code.text());
            case Block.ThematicBreak _ -> lines.text("* * *");
            case Block.Table table -> {
                cells(table.header());
                table.rows().forEach(this::cells);
            }
            case Block.DefinitionList list -> list.definitions().forEach(this::definition);
            case Block.Element element -> element(element);
            case Block.Html html -> inlines.write(html.inlines());
        }
    }

    private void part(String marker, String continuation, List<Block> blocks, boolean tight) {
        int opened = lines.open(marker, continuation);
        blocks(blocks, tight);
        lines.close(opened);
    }

    private void figure(Block.Figure figure) {
        inlines.write(List.of(figure.image()));
        if (!figure.image().title().isEmpty()) {
            lines.endLineIfBegun().text(figure.image().title());
        }
    }

    private void item(Block.Item item, String marker, boolean setApart, boolean tight) {
        if (setApart) {
            lines.blankLine();
        }
        String task = switch (item.task()) {
            case NONE -> "";
            case OPEN -> "[ ] ";
            case DONE -> "[x] ";
        };
        part(marker + task, " ".repeat(marker.length()), item.blocks(), tight);
    }

    private void cells(List<Block.Table.Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            lines.text(i > 0 ? " | " : "");
            inlines.write(cells.get(i).inlines());
        }
        lines.endLineIfBegun();
    }

    private void definition(Block.DefinitionList.Definition definition) {
        for (List<Inline> term : definition.terms()) {
            inlines.write(term);
            lines.endLineIfBegun();
        }
        for (Block.DefinitionList.Meaning meaning : definition.meanings()) {
            part("  ", "  ", meaning.blocks(), meaning.tight());
        }
    }

    private void element(Block.Element element) {
        switch (element.name()) {
            case "ul", "ol", "tbody", "thead", "tfoot", "table", "dl" -> blocks(element.blocks(), true);
            case "li" -> part("- ", "  ", element.blocks(), true);
            case "dd" -> part("  ", "  ", element.blocks(), true);
            case "blockquote" -> part("> ", "> ", element.blocks(), false);
            case "tr" -> {
                for (int i = 0; i < element.blocks().size(); i++) {
                    lines.text(i > 0 ? " | " : "");
                    block(element.blocks().get(i));
                }
            }
            case "th", "td" -> {
                boolean isOneLine = element.blocks().stream().allMatch(Block.Html.class::isInstance);
                if (isOneLine) {
                    element.blocks().forEach(this::block);
                } else {
                    blocks(element.blocks(), true);
                }
            }
            default -> {
                if (!UNTOLD_ELEMENTS.contains(element.name())) {
                    blocks(element.blocks(), false);
                }
            }
        }
    }
}
