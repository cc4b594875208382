package org.handbill.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of JSON that is built key by key; what is empty is left out, so that no reader meets an empty value. */
final class JsonObject {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** An object of JSON-LD. */
    static JsonObject typed(String type) {
        return new JsonObject().with("@type", type);
    }

    JsonObject with(String key, String text) {
        if (!text.isEmpty()) {
            values.put(key, text);
        }
        return this;
    }

    JsonObject with(String key, JsonObject object) {
        if (!object.values.isEmpty()) {
            values.put(key, object);
        }
        return this;
    }

    /** @param list of texts or objects */
    JsonObject with(String key, List<?> list) {
        if (!list.isEmpty()) {
            values.put(key, List.copyOf(list));
        }
        return this;
    }

    private static void append(Object value, StringBuilder json) {
        switch (value) {
            case String text -> JsonText.append(text, json);
            case JsonObject object -> object.append(json);
            case List<?> list -> {
                String before = "[";
                for (Object each : list) {
                    json.append(before);
                    append(each, json);
                    before = ",";
                }
                json.append(']');
            }
            default -> throw new IllegalArgumentException("not a value of ours: " + value.getClass());
        }
    }

    private void append(StringBuilder json) {
        String before = "{";
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            json.append(before);
            JsonText.append(entry.getKey(), json);
            json.append(':');
            append(entry.getValue(), json);
            before = ",";
        }
        json.append('}');
    }

    /** In one line. */
    @Override
    public String toString() {
        StringBuilder json = new StringBuilder();
        append(json);
        return json.toString();
    }

    /** For the text of a script element, which ends at the first {@code </script}; '<' stands in strings only. */
    String inPage() {
        return toString().replace("<", "\\u003c");
    }
}
