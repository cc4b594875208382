package org.handbill.prose;

import java.util.List;

/**
 * Writes prose as plain CommonMark with GitHub's additions, without our own attributes. Lines end with LF; there is none at the end.
 */
public final class MarkdownWriter {
    /** Keeps apart what would be read as one. */
    private static final String NOTHING = "<!-- -->";

    private final LinkResolver resolver;
    private final Lines lines = new Lines();
    private final MarkdownInlines inlines;

    private MarkdownWriter(LinkResolver resolver) {
        this.resolver = resolver;
        this.inlines = new MarkdownInlines(resolver, MarkdownInlines.Place.PARAGRAPH);
    }

    public static String write(Prose prose, MarkdownOptions options) {
        MarkdownWriter writer = new MarkdownWriter(options.resolver());
        writer.blocks(prose.blocks(), false);
        for (Footnote note : prose.footnotes()) {
            writer.lines.blankLine();
            writer.part("[^" + note.number() + "]: ", "    ", note.blocks(), false);
        }
        return writer.lines.finish();
    }

    private void blocks(List<Block> blocks, boolean tight) {
        boolean otherMark = false;
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0 && !tight) {
                lines.blankLine();
            }
            if (i > 0 && blocks.get(i) instanceof Block.DefinitionList && blocks.get(i - 1) instanceof Block.DefinitionList) {
                lines.text(NOTHING).endLine().blankLine();
            }
            // two lists that follow each other would be one if they had the same mark
            otherMark = i > 0 && isSameKindOfList(blocks.get(i - 1), blocks.get(i)) && !otherMark;
            block(blocks.get(i), otherMark);
            lines.endLineIfBegun();
        }
    }

    private static boolean isSameKindOfList(Block before, Block block) {
        return before instanceof Block.BulletList && block instanceof Block.BulletList
                || before instanceof Block.OrderedList && block instanceof Block.OrderedList;
    }

    private void block(Block block, boolean otherMark) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> lines.text(inlines.write(paragraph.inlines()));
            case Block.Figure figure -> lines.text(inlines.write(List.of(figure.image())));
            case Block.BlockQuote quote -> part("> ", "> ", quote.blocks(), false);
            case Block.Alert alert -> {
                int opened = lines.open("> ", "> ");
                lines.text("[!" + alert.kind() + "]").endLine();
                blocks(alert.blocks(), false);
                lines.close(opened);
            }
            case Block.BulletList list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    item(list.items().get(i), otherMark ? "* " : "- ", i > 0, list.tight());
                }
            }
            case Block.OrderedList list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    item(list.items().get(i), list.start() + i + (otherMark ? ") " : ". "), i > 0, list.tight());
                }
            }
            case Block.CodeBlock code -> code(code);
            case Block.ThematicBreak _ -> lines.text("___");
            case Block.Table table -> table(table);
            case Block.DefinitionList list -> definitions(list);
            case Block.Element element -> element(element);
            case Block.Html html -> lines.text(inlines.write(html.inlines()));
        }
    }

    private void part(String marker, String continuation, List<Block> blocks, boolean tight) {
        int opened = lines.open(marker, continuation);
        blocks(blocks, tight);
        lines.close(opened);
    }

    private void heading(Block.Heading heading) {
        MarkdownInlines.Place place = heading.level() <= 2 ? MarkdownInlines.Place.UNDERLINED : MarkdownInlines.Place.LINE;
        String text = new MarkdownInlines(resolver, place).write(inlines(heading));
        if (text.indexOf('\n') >= 0) {
            lines.text(text).endLine().text(heading.level() == 1 ? "===" : "---");
            return;
        }
        boolean endsLikeMarks = text.endsWith("#") && !text.endsWith("\\#");
        lines.text("#".repeat(heading.level()) + " " + (endsLikeMarks ? text.substring(0, text.length() - 1) + "\\#" : text));
    }

    /** What HTML says of a heading, for instance its language, has no mark; it can be said of the heading's words. */
    private static List<Inline> inlines(Block.Heading heading) {
        return heading.html().isEmpty() ? heading.inlines() : List.of(new Inline.Element("span", heading.html(), heading.inlines()));
    }

    private void item(Block.Item item, String marker, boolean isFollowing, boolean tight) {
        if (isFollowing && !tight) {
            lines.blankLine();
        }
        String task = switch (item.task()) {
            case NONE -> "";
            case OPEN -> "[ ] ";
            case DONE -> "[x] ";
        };
        int opened = lines.open(marker + task, " ".repeat(marker.length()));
        blocks(item.blocks(), tight);
        lines.text(item.blocks().isEmpty() ? NOTHING + "\n" : "");
        lines.close(opened);
    }

    private void code(Block.CodeBlock code) {
        boolean hasTick = code.info().indexOf('`') >= 0;
        String fence = hasTick ? MarkdownText.fence(code.text().replace('~', '`')).replace('`', '~') : MarkdownText.fence(code.text());
        StringBuilder info = new StringBuilder();
        MarkdownText.appendQuoted(code.info(), '\\', info);
        lines.text(fence + info).endLine().verbatim(code.text()).text(fence);
    }

    private void table(Block.Table table) {
        MarkdownInlines cells = new MarkdownInlines(resolver, MarkdownInlines.Place.CELL);
        row(table.header(), cells);
        StringBuilder separator = new StringBuilder("|");
        for (Block.Table.Alignment alignment : table.alignments()) {
            separator.append(switch (alignment) {
                case NONE -> " --- |";
                case LEFT -> " :-- |";
                case CENTER -> " :-: |";
                case RIGHT -> " --: |";
            });
        }
        lines.text(separator.toString()).endLine();
        table.rows().forEach(row -> row(row, cells));
    }

    private void row(List<Block.Table.Cell> row, MarkdownInlines cells) {
        StringBuilder line = new StringBuilder("|");
        for (Block.Table.Cell cell : row) {
            line.append(' ').append(cells.write(cell.inlines())).append(" |");
        }
        lines.text(line.toString()).endLine();
    }

    private void definitions(Block.DefinitionList list) {
        for (int i = 0; i < list.definitions().size(); i++) {
            Block.DefinitionList.Definition definition = list.definitions().get(i);
            if (i > 0) {
                lines.blankLine();
            }
            for (List<Inline> term : definition.terms()) {
                lines.text(new MarkdownInlines(resolver, MarkdownInlines.Place.LINE).write(term)).endLine();
            }
            for (Block.DefinitionList.Meaning meaning : definition.meanings()) {
                if (!meaning.tight()) {
                    lines.blankLine();
                }
                int opened = lines.open(":   ", "    ");
                blocks(meaning.blocks(), meaning.tight());
                lines.text(meaning.blocks().isEmpty() ? NOTHING + "\n" : "");
                lines.close(opened);
            }
        }
    }

    /** As HTML; blocks of Markdown inside stand between empty lines. */
    private void element(Block.Element element) {
        StringBuilder start = new StringBuilder("<").append(element.name());
        for (HtmlAttribute attribute : element.attributes()) {
            HtmlText.attribute(attribute.name(), attribute.value().replace('\n', ' '), start);
        }
        String end = element.name().equals("col") ? ">" : "></" + element.name() + ">";
        boolean isLine = element.blocks().stream().allMatch(Block.Html.class::isInstance);
        lines.text(start.toString()).text(">").text(isLine ? "" : "\n");
        int markdown = 0;
        while (markdown < element.blocks().size() && isHtml(element.blocks().get(markdown))) {
            if (element.blocks().get(markdown) instanceof Block.Html html) {
                lines.text(HtmlWriter.write(html.inlines(), HtmlOptions.PLAIN.withResolver(resolver)).replace("\n\n", "\n&#10;"));
                lines.text(isLine ? "" : "\n");
            } else {
                block(element.blocks().get(markdown), false);
                lines.endLineIfBegun();
            }
            markdown++;
        }
        if (markdown < element.blocks().size()) {
            lines.blankLine();
            blocks(element.blocks().subList(markdown, element.blocks().size()), false);
            lines.blankLine();
        }
        lines.text(end.substring(1));
    }

    private static boolean isHtml(Block block) {
        return block instanceof Block.Element || block instanceof Block.Html;
    }
}
