package org.handbill.report;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Span;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Diagnostics as SARIF 2.1.0 (OASIS), with columns in code points and files as the author knows them, below the campaign folder. */
public final class SarifReport {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private SarifReport() {}

    public static String write(List<Diagnostic> diagnostics, String version) {
        List<Code> rules = diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(json, rules, version);
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            json.writeArrayPropertyStart("results");
            diagnostics.forEach(diagnostic -> result(json, diagnostic, rules.indexOf(diagnostic.code())));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void tool(JsonGenerator json, List<Code> rules, String version) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "handbill");
        json.writeStringProperty("version", version);
        json.writeArrayPropertyStart("rules");
        for (Code code : rules) {
            json.writeStartObject();
            json.writeStringProperty("id", code.id());
            text(json, "shortDescription", code.meaning());
            text(json, "help", help(code));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String help(Code code) {
        return code.meaning()
                + " The message says what to type. If it is a warning or a note, campaign.yaml may give it another weight: checks: {levels: {"
                + code.id() + ": note}}";
    }

    private static void result(JsonGenerator json, Diagnostic diagnostic, int rule) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", diagnostic.code().id());
        json.writeNumberProperty("ruleIndex", rule);
        json.writeStringProperty("level", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        text(json, "message", diagnostic.message() + (diagnostic.hint().isEmpty() ? "" : " " + diagnostic.hint()));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", address(diagnostic.location().file()));
        json.writeEndObject();
        if (diagnostic.location() instanceof Span span) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", span.line());
            json.writeNumberProperty("startColumn", span.column());
            json.writeNumberProperty("endLine", span.endLine());
            json.writeNumberProperty("endColumn", span.endColumn());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A relative reference in ASCII (RFC 3986). */
    private static String address(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }

    private static void text(JsonGenerator json, String key, String text) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }
}
