package org.handbill.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of YAML as JSON, by the rules of its core schema (YAML 1.2.2, section 10.3.2). */
final class Examples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Examples() {}

    /** @param text one value, written in YAML */
    static JsonNode read(String text) {
        Problems problems = new Problems();
        Yaml yaml = YamlParser.parse(new Source("example", text), problems)
                .orElseThrow(() -> new IllegalArgumentException(text + ": " + problems.sorted()));
        return node(yaml);
    }

    static JsonNode node(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Mapping mapping -> {
                Map<String, JsonNode> entries = new LinkedHashMap<>();
                mapping.entries().forEach(entry -> entries.put(entry.key().text(), node(entry.value())));
                ObjectNode object = JSON.objectNode();
                object.setAll(entries);
                yield object;
            }
            case Yaml.Sequence list -> {
                ArrayNode array = JSON.arrayNode();
                list.items().forEach(item -> array.add(node(item)));
                yield array;
            }
            case Yaml.Scalar scalar -> scalar.style() == Yaml.Style.PLAIN ? plain(scalar) : JSON.stringNode(scalar.text());
        };
    }

    private static JsonNode plain(Yaml.Scalar scalar) {
        String text = scalar.text();
        if (scalar.isNothing()) {
            return JSON.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (text.matches("[-+]?[0-9]{1,18}")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        return text.matches("[-+]?([0-9]+\\.[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?")
                ? JSON.numberNode(Double.parseDouble(text))
                : JSON.stringNode(text);
    }
}
