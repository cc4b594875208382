package org.handbill.report;

import java.io.StringWriter;
import java.util.List;

import org.handbill.diagnostic.Known;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What is known already as JSON, one finding a line, so that version control shows what was added. */
public final class BaselineText {
    private BaselineText() {}

    public static String write(List<Known> known) {
        StringBuilder out = new StringBuilder("{\n  \"version\": 1,\n  \"known\": [");
        String between = "\n    ";
        for (Known one : known) {
            out.append(between).append(object(one));
            between = ",\n    ";
        }
        return out.append(known.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }

    private static String object(Known one) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("rule", one.rule());
            json.writeStringProperty("file", one.file());
            json.writeStringProperty("text", one.text());
            if (one.times() > 1) {
                json.writeNumberProperty("times", one.times());
            }
            json.writeEndObject();
        }
        return text.toString();
    }
}
