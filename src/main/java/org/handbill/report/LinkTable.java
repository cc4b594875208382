package org.handbill.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

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

    /** An array of objects with slug, target, address, service, since and, if it is for one alone, network. */
    public static String json(List<Row> links) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Row link : links) {
                json.writeStartObject();
                json.writeStringProperty("slug", link.slug());
                json.writeStringProperty("target", link.target());
                if (!link.network().isEmpty()) {
                    json.writeStringProperty("network", link.network());
                }
                json.writeStringProperty("address", link.address());
                json.writeStringProperty("service", link.service());
                json.writeStringProperty("since", link.since());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.toString();
    }

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
