package org.handbill.prose;

import java.util.List;
import java.util.Locale;

/**
 * Writes prose as HTML: no script, no style attribute, nothing unescaped, every element closed. Each block ends with LF.
 */
public final class HtmlWriter {
    private final HtmlOptions options;
    private final StringBuilder out;
    private final HtmlInlines inlines;
    private final Prose prose;
    private final HeadingLevels levels = new HeadingLevels();

    private HtmlWriter(Prose prose, HtmlOptions options, StringBuilder out) {
        this.prose = prose;
        this.options = options;
        this.out = out;
        this.inlines = new HtmlInlines(options, out, prose.footnotes().size());
    }

    public static String write(Prose prose, HtmlOptions options) {
        StringBuilder out = new StringBuilder(1024);
        write(prose, options, out);
        return out.toString();
    }

    /** Appends it to what is already there. */
    public static void write(Prose prose, HtmlOptions options, StringBuilder out) {
        HtmlWriter writer = new HtmlWriter(prose, options, out);
        writer.blocks(prose.blocks(), false);
        writer.footnotes();
    }

    /** Some running text alone, for instance a heading in a table of contents. Without footnotes. */
    public static String write(List<Inline> inlines, HtmlOptions options) {
        StringBuilder out = new StringBuilder();
        new HtmlInlines(options, out, 0).write(inlines);
        return out.toString();
    }

    /** In tight ones, paragraphs are not set apart. */
    private void blocks(List<Block> blocks, boolean tight) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (tight && block instanceof Block.Paragraph paragraph) {
                inlines.write(paragraph.inlines());
                out.append(i + 1 < blocks.size() ? "\n" : "");
            } else {
                block(block);
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> {
                open("p", paragraph.attributes());
                inlines.write(paragraph.inlines());
                out.append("</p>\n");
            }
            case Block.Figure figure -> figure(figure);
            case Block.BlockQuote quote -> {
                open("blockquote", quote.attributes());
                out.append('\n');
                blocks(quote.blocks(), false);
                out.append("</blockquote>\n");
            }
            case Block.Alert alert -> alert(alert);
            case Block.BulletList list -> {
                open("ul", list.attributes());
                items(list.items(), list.tight());
                out.append("</ul>\n");
            }
            case Block.OrderedList list -> {
                out.append("<ol");
                if (list.start() != 1) {
                    out.append(" start=\"").append(list.start()).append('"');
                }
                inlines.attributes(list.attributes());
                out.append('>');
                items(list.items(), list.tight());
                out.append("</ol>\n");
            }
            case Block.CodeBlock code -> code(code);
            case Block.ThematicBreak _ -> out.append("<hr>\n");
            case Block.Table table -> new HtmlTable(options, out, inlines).write(table);
            case Block.DefinitionList list -> definitions(list);
            case Block.Element element -> element(element);
            case Block.Html html -> {
                inlines.write(html.inlines());
                out.append('\n');
            }
        }
    }

    private void open(String name, Attributes attributes) {
        out.append('<').append(name);
        inlines.attributes(attributes);
        out.append('>');
    }

    private void heading(Block.Heading heading) {
        int level = options.belowTitle() ? levels.next(heading.level()) : heading.level();
        out.append("<h").append(level);
        inlines.attributes(heading.attributes().withId(heading.id()));
        heading.html().forEach(attribute -> HtmlText.attribute(attribute.name(), attribute.value(), out));
        out.append('>');
        inlines.write(heading.inlines());
        out.append("</h").append(level).append(">\n");
    }

    private void figure(Block.Figure figure) {
        open("figure", figure.attributes());
        Inline.Image image = figure.image();
        inlines.image(new Inline.Image(image.source(), image.alt(), "", image.attributes(), image.span()));
        if (!image.title().isEmpty()) {
            out.append("<figcaption>");
            HtmlText.append(image.title(), out);
            out.append("</figcaption>");
        }
        out.append("</figure>\n");
    }

    private void alert(Block.Alert alert) {
        String kind = "alert-" + alert.kind().name().toLowerCase(Locale.ROOT);
        out.append("<div role=\"note\"");
        if (!alert.attributes().id().isEmpty()) {
            HtmlText.attribute("id", options.idPrefix() + alert.attributes().id(), out);
        }
        out.append(" class=\"alert ").append(kind);
        for (String name : alert.attributes().styleClasses()) {
            out.append(' ');
            HtmlText.append(name, out);
        }
        out.append("\">\n<p class=\"alert-title\">");
        HtmlText.append(options.labels().alert(alert.kind()), out);
        out.append("</p>\n");
        blocks(alert.blocks(), false);
        out.append("</div>\n");
    }

    private void items(List<Block.Item> items, boolean tight) {
        out.append('\n');
        for (Block.Item item : items) {
            out.append(item.task() == Block.Item.Task.NONE ? "<li>" : "<li class=\"task\">");
            boolean startsInline = item.blocks().isEmpty() || tight && item.blocks().getFirst() instanceof Block.Paragraph;
            if (!startsInline) {
                out.append('\n');
            }
            switch (item.task()) {
                case NONE -> {
                }
                case OPEN -> checkbox("", options.labels().open());
                case DONE -> checkbox(" checked", options.labels().done());
            }
            blocks(item.blocks(), tight);
            out.append("</li>\n");
        }
    }

    private void checkbox(String state, String label) {
        out.append("<input type=\"checkbox\" disabled").append(state);
        HtmlText.attribute("aria-label", label, out);
        out.append("> ");
    }

    private void code(Block.CodeBlock code) {
        int end = code.info().indexOf(' ');
        String language = end < 0 ? code.info() : code.info().substring(0, end);
        out.append("<pre tabindex=\"0\"><code");
        if (!language.isEmpty()) {
            HtmlText.attribute("class", "language-" + language, out);
        }
        out.append('>');
        HtmlText.append(code.text(), out);
        out.append("</code></pre>\n");
    }

    private void definitions(Block.DefinitionList list) {
        open("dl", list.attributes());
        out.append('\n');
        for (Block.DefinitionList.Definition definition : list.definitions()) {
            for (List<Inline> term : definition.terms()) {
                out.append("<dt>");
                inlines.write(term);
                out.append("</dt>\n");
            }
            for (Block.DefinitionList.Meaning meaning : definition.meanings()) {
                out.append(meaning.tight() ? "<dd>" : "<dd>\n");
                blocks(meaning.blocks(), meaning.tight());
                out.append("</dd>\n");
            }
        }
        out.append("</dl>\n");
    }

    private void element(Block.Element element) {
        if (inlines.open(element.name(), element.attributes())) {
            if (element.blocks().size() == 1 && element.blocks().getFirst() instanceof Block.Html html) {
                if (element.name().equals("pre") && html.inlines().getFirst() instanceof Inline.Text text && text.text().startsWith("\n")) {
                    out.append('\n'); // a browser drops the first line break of a pre element
                }
                inlines.write(html.inlines());
            } else if (!element.blocks().isEmpty()) {
                out.append('\n');
                blocks(element.blocks(), false);
            }
            inlines.close(element.name());
        }
        out.append('\n');
    }

    private void footnotes() {
        if (prose.footnotes().isEmpty()) {
            return;
        }
        int[] references = new int[prose.footnotes().size() + 1];
        Walk.over(prose).references().forEach(reference -> references[reference.number()]++);
        out.append("<section class=\"footnotes\"");
        HtmlText.attribute("aria-label", options.labels().footnotes(), out);
        out.append(">\n<ol>\n");
        for (Footnote note : prose.footnotes()) {
            out.append("<li");
            HtmlText.attribute("id", inlines.noteId(note.number()), out);
            out.append(">\n");
            boolean endsInline = !note.blocks().isEmpty() && note.blocks().getLast() instanceof Block.Paragraph;
            blocks(endsInline ? note.blocks().subList(0, note.blocks().size() - 1) : note.blocks(), false);
            out.append("<p>");
            if (endsInline && note.blocks().getLast() instanceof Block.Paragraph last) {
                inlines.write(last.inlines());
            }
            for (int occurrence = 1; occurrence <= references[note.number()]; occurrence++) {
                backLink(note.number(), occurrence);
            }
            out.append("</p>\n</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    private void backLink(int number, int occurrence) {
        String back = options.labels().backToText();
        out.append(" <a class=\"footnote-back\"");
        HtmlText.attribute("href", "#" + inlines.referenceId(number, occurrence), out);
        HtmlText.attribute("aria-label", occurrence == 1 ? back : back + " " + occurrence, out);
        out.append(">\u21A9\uFE0E</a>"); // the variation selector keeps it from being shown as an emoji
    }
}
