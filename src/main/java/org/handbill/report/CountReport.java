package org.handbill.report;

import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handbill.platform.Platform;
import org.handbill.text.Flaw;
import org.handbill.text.Measure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a text costs on each of some platforms. */
public final class CountReport {
    private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();

    private record Row(Platform platform, Measure measure) {}

    private final List<Row> rows;

    private CountReport(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static CountReport of(String text, List<Platform> platforms) {
        return new CountReport(platforms.stream().map(platform -> new Row(platform, platform.limit().measure(text))).toList());
    }

    /** Whether the text fits all of the platforms. */
    public boolean fits() {
        return rows.stream().allMatch(row -> row.measure.fits());
    }

    /** A line for each platform, each with its line break. */
    public String text() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Platform", "Used", "Of", "Unit", ""));
        for (Row row : rows) {
            Measure measure = row.measure;
            String parts = measure.parts() > 1 ? ", " + measure.parts() + " messages" : "";
            cells.add(List.of(row.platform.name(), number(measure.used()), number(measure.limit()), measure.unit().label() + parts,
                    measure.fits() ? "fits" : what(measure)));
        }
        return Table.print(cells, List.of(false, true, true, false, false));
    }

    private static String what(Measure measure) {
        List<String> problems = new ArrayList<>();
        for (Flaw flaw : measure.flaws()) {
            problems.add(flaw instanceof Flaw.TooLong tooLong ? number(tooLong.over()) + " too many" : flaw.message());
        }
        return String.join("; ", problems);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** An object with used, limit, fits, unit, parts and problems; for more than one platform an array of them, each with the platform's id. */
    public String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            if (rows.size() != 1) {
                json.writeStartArray();
            }
            for (Row row : rows) {
                json.writeStartObject();
                properties(json, row.platform, row.measure, rows.size() != 1);
                json.writeArrayPropertyStart("problems");
                row.measure.flaws().forEach(flaw -> json.writeString(flaw.message()));
                json.writeEndArray();
                json.writeEndObject();
            }
            if (rows.size() != 1) {
                json.writeEndArray();
            }
        }
        return out.toString();
    }

    private static void properties(JsonGenerator json, Platform platform, Measure measure, boolean named) {
        if (named) {
            json.writeStringProperty("platform", platform.id());
        }
        json.writeNumberProperty("used", measure.used());
        json.writeNumberProperty("limit", measure.limit());
        json.writeBooleanProperty("fits", measure.fits());
        json.writeStringProperty("unit", measure.unit().label());
        json.writeNumberProperty("parts", measure.parts());
    }

    /** Answers to texts that come one after the other: one JSON object a line for each text and platform. */
    public static final class Lines implements AutoCloseable {
        private final JsonGenerator json;
        private final List<Platform> platforms;

        public Lines(Writer out, List<Platform> platforms) {
            this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
            this.platforms = platforms;
        }

        public void count(String text) {
            for (Platform platform : platforms) {
                json.writeStartObject();
                properties(json, platform, platform.limit().measure(text), platforms.size() > 1);
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }

        public void error(String message) {
            json.writeStartObject();
            json.writeStringProperty("error", message);
            json.writeEndObject();
            json.writeRaw('\n');
        }

        public void flush() {
            json.flush();
        }

        /** Sends what is left; the writer stays open. */
        @Override
        public void close() {
            json.flush();
        }
    }
}
