package org.handbill.parse;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Keeps tables whose parts are where the HTML standard has them ("Tabular data"); the parts of others become {@code div}s. */
final class TableStructure {
    /** With more cells a table of raw HTML is shown as it was typed: to make it whole could take a thousand times its text. */
    private static final int MOST_CELLS = 100_000;
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Map<String, Set<String>> PARENTS = Map.of("caption", Set.of("table"), "colgroup", Set.of("table"), "col",
            Set.of("colgroup"), "thead", Set.of("table"), "tbody", Set.of("table"), "tfoot", Set.of("table"), "tr",
            Set.of("table", "thead", "tbody", "tfoot"), "td", Set.of("tr"), "th", Set.of("tr"));
    private static final Map<String, Set<String>> CHILDREN = Map.of("table",
            Set.of("caption", "colgroup", "thead", "tbody", "tfoot", "tr"), "colgroup", Set.of("col"), "thead", Set.of("tr"), "tbody",
            Set.of("tr"), "tfoot", Set.of("tr"), "tr", CELLS);
    /** Parts of a table come in this order. */
    private static final List<String> ORDER = List.of("caption", "colgroup", "thead", "tbody", "tfoot");

    private final Element body;

    static boolean isPart(String name) {
        return name.equals("table") || PARENTS.containsKey(name);
    }

    TableStructure(Element body) {
        this.body = body;
    }

    void repair() {
        boolean changed = true;
        while (changed) { // a part that is none any more can make its table none
            changed = false;
            for (Element element : List.copyOf(body.getAllElements())) {
                if (fails(element)) {
                    changed = true;
                    rename(element);
                }
            }
        }
        body.getElementsByTag("table").forEach(TableStructure::fill);
    }

    private static void rename(Element element) {
        if (element.nameIs("col")) {
            element.remove();
        } else {
            HtmlStructure.rename(element, "div");
        }
    }

    private static boolean fails(Element element) {
        Set<String> parents = PARENTS.get(element.normalName());
        if (parents != null && (element.parent() == null || !parents.contains(element.parent().normalName()))) {
            return true;
        }
        Set<String> children = CHILDREN.get(element.normalName());
        if (children != null && !HtmlStructure.kept(element).stream()
                .allMatch(node -> node instanceof Element child && children.contains(child.normalName()))) {
            return true;
        }
        return element.nameIs("table") && !isOrdered(HtmlStructure.kept(element))
                || element.nameIs("caption") && !element.getElementsByTag("table").isEmpty();
    }

    private static boolean isOrdered(List<Node> parts) {
        int last = -1;
        boolean hasRows = false;
        for (Node part : parts) {
            int at = part.nameIs("tr") ? ORDER.indexOf("tbody") : ORDER.indexOf(part.normalName());
            boolean mayRepeat = at == ORDER.indexOf("colgroup") || at == ORDER.indexOf("tbody");
            if (at < last || at == last && !mayRepeat) {
                return false;
            }
            last = at;
            hasRows |= at >= ORDER.indexOf("thead");
        }
        return hasRows;
    }

    /** Rows are as wide as the widest; one without cells is none. Cells over several rows stay as they are. */
    private static void fill(Element table) {
        List<Element> rows = table.getElementsByTag("tr").stream().filter(row -> table.equals(row.closest("table"))).toList();
        rows.stream().filter(row -> row.childrenSize() == 0).forEach(Node::remove);
        int widest = rows.stream().mapToInt(TableStructure::width).max().orElse(0);
        List<Element> groups = table.children().stream().filter(part -> part.nameIs("colgroup")).toList();
        if (groups.stream().mapToInt(TableStructure::columns).sum() > widest) {
            groups.forEach(Node::remove);
        }
        List<Element> cells = rows.stream().flatMap(row -> row.children().stream()).toList();
        if (cells.stream().anyMatch(cell -> cell.hasAttr("rowspan"))) {
            return;
        }
        if (!areColumns(rows)) {
            cells.forEach(cell -> cell.removeAttr("colspan"));
        }
        int full = rows.stream().mapToInt(TableStructure::width).max().orElse(0);
        if ((long) full * rows.size() > MOST_CELLS) {
            return;
        }
        for (Element row : rows) {
            int missing = row.childrenSize() == 0 ? 0 : full - width(row);
            for (int i = 0; i < missing; i++) {
                row.appendElement("td");
            }
        }
    }

    /** Whether in each column that cells reach over, one begins, where rows are filled up at their ends. */
    private static boolean areColumns(List<Element> rows) {
        BitSet begun = new BitSet();
        int widest = 0;
        int narrowest = Integer.MAX_VALUE;
        for (Element row : rows) {
            int column = 0;
            for (Element cell : row.children()) {
                if (span(cell) < 1) {
                    return false;
                }
                begun.set(column);
                column += span(cell);
            }
            widest = Math.max(widest, column);
            narrowest = row.childrenSize() == 0 ? narrowest : Math.min(narrowest, column);
        }
        begun.set(Math.min(narrowest, widest), widest);
        return begun.cardinality() == widest;
    }

    private static int width(Element row) {
        return row.children().stream().mapToInt(TableStructure::span).sum();
    }

    /** How many columns a group sets apart. */
    private static int columns(Element group) {
        return group.childrenSize() == 0
                ? number(group.attr("span"))
                : group.children().stream().mapToInt(column -> number(column.attr("span"))).sum();
    }

    private static int span(Element cell) {
        return number(cell.attr("colspan"));
    }

    /** As an attribute says it, which may be empty for 1; 0 if it is written wrongly. */
    private static int number(String attribute) {
        String written = attribute.isBlank() ? "1" : attribute.strip();
        return written.length() <= 3 && written.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(written)
                : 0;
    }
}
