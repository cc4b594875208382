package org.handbill.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Span;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Diagnostics as one JSON array. */
public final class JsonReport {
    private JsonReport() {}

    /** An array of objects with file, code, severity, message and, where they are known, line, column and hint. */
    public static String write(List<Diagnostic> diagnostics) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Diagnostic diagnostic : diagnostics) {
                json.writeStartObject();
                json.writeStringProperty("file", diagnostic.location().file());
                if (diagnostic.location() instanceof Span span) {
                    json.writeNumberProperty("line", span.line());
                    json.writeNumberProperty("column", span.column());
                }
                json.writeStringProperty("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
                json.writeStringProperty("code", diagnostic.code().id());
                json.writeStringProperty("message", diagnostic.message());
                if (!diagnostic.hint().isEmpty()) {
                    json.writeStringProperty("hint", diagnostic.hint());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.toString();
    }
}
