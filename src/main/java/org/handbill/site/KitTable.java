package org.handbill.site;

import java.util.List;

/** The texts as a table, for spreadsheets. */
public record KitTable(List<String> header, List<List<String>> rows) {
    public KitTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells below a header of " + header.size());
            }
        }
    }
}
