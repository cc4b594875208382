package org.handbill.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Span;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Diagnostics as SARIF 2.1.0 (OASIS), with columns in code points. */
public final class SarifReport {
    private SarifReport() {}

    public static String write(List<Diagnostic> diagnostics) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(json, diagnostics);
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            json.writeArrayPropertyStart("results");
            diagnostics.forEach(diagnostic -> result(json, diagnostic));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void tool(JsonGenerator json, List<Diagnostic> diagnostics) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "handbill");
        json.writeArrayPropertyStart("rules");
        for (Code code : diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList()) {
            json.writeStartObject();
            json.writeStringProperty("id", code.id());
            text(json, "shortDescription", code.meaning());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, Diagnostic diagnostic) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", diagnostic.code().id());
        json.writeStringProperty("level", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        text(json, "message", diagnostic.message() + (diagnostic.hint().isEmpty() ? "" : " " + diagnostic.hint()));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", diagnostic.location().file().replace("%", "%25").replace(" ", "%20"));
        json.writeEndObject();
        if (diagnostic.location() instanceof Span span) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", span.line());
            json.writeNumberProperty("startColumn", span.column());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, String text) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }
}
