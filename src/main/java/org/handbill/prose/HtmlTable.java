package org.handbill.prose;

import java.util.List;

/** Writes a table inside a frame that scrolls sideways, so that a wide one does not widen the page. */
final class HtmlTable {
    private final HtmlOptions options;
    private final StringBuilder out;
    private final HtmlInlines inlines;

    HtmlTable(HtmlOptions options, StringBuilder out, HtmlInlines inlines) {
        this.options = options;
        this.out = out;
        this.inlines = inlines;
    }

    void write(Block.Table table) {
        out.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"");
        HtmlText.attribute("aria-label", options.labels().table(), out);
        out.append(">\n<table");
        inlines.attributes(table.attributes());
        out.append(">\n<thead>\n");
        row(table.header(), "th", table.alignments());
        out.append("</thead>\n");
        if (!table.rows().isEmpty()) {
            out.append("<tbody>\n");
            table.rows().forEach(row -> row(row, "td", table.alignments()));
            out.append("</tbody>\n");
        }
        out.append("</table>\n</div>\n");
    }

    private void row(List<Block.Table.Cell> cells, String element, List<Block.Table.Alignment> alignments) {
        out.append("<tr>\n");
        for (int i = 0; i < cells.size(); i++) {
            out.append('<').append(element).append(switch (alignments.get(i)) {
                case NONE -> "";
                case LEFT -> " class=\"align-left\"";
                case CENTER -> " class=\"align-center\"";
                case RIGHT -> " class=\"align-right\"";
            }).append('>');
            inlines.write(cells.get(i).inlines());
            out.append("</").append(element).append(">\n");
        }
        out.append("</tr>\n");
    }
}
