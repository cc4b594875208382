package org.handbill.report;

import java.util.ArrayList;
import java.util.List;

/** Short links as a table for a terminal. */
public final class LinkTable {
    private LinkTable() {}

    /**
     * One line.
     *
     * @param network whose texts carry it; empty if all do
     * @param address where it is opened
     * @param since YYYY-MM-DD
     */
    public record Row(String slug, String target, String network, String address, String service, String since) {}

    public static String write(List<Row> links) {
        if (links.isEmpty()) {
            return "There are no short links yet.\n";
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Slug", "Leads to", "For", "Opened at", "Service", "Since"));
        links.forEach(link -> cells.add(List.of(link.slug(), link.target(), link.network().isEmpty() ? "all" : link.network(),
                link.address(), link.service(), link.since())));
        return Table.print(cells, List.of(false, false, false, false, false, false));
    }
}
