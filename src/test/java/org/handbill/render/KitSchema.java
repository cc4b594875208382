package org.handbill.render;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.site.KitData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of {@code kit.json} from the records and from what their documentation says. */
final class KitSchema {
    private static final Path SOURCE = Path.of("src/main/java/org/handbill/site/KitData.java");
    private static final Pattern RECORD = Pattern.compile("(?s)/\\*\\*(?<doc>(?:(?!\\*/).)*)\\*/\\s*public record (?<name>\\w+)\\(");

    private final Map<String, String> documentation = new HashMap<>();

    private KitSchema() throws IOException {
        Matcher record = RECORD.matcher(Files.readString(SOURCE));
        while (record.find()) {
            String text = record.group("doc").replaceAll("\\n\\s*\\* ?", "\n").replaceAll("\\{@(?:code|link #?) ?([^}]*)\\}", "$1")
                    .replaceAll("</?code>", "");
            String[] parts = text.split("\\n\\s*@param ", -1);
            documentation.put(record.group("name"), plain(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                String[] words = parts[i].split("\\s+", 2);
                documentation.put(record.group("name") + "." + words[0], plain(words[1]));
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static String write() throws IOException {
        KitSchema schema = new KitSchema();
        ObjectNode made = schema.generate();
        ObjectNode whole = made.objectNode();
        whole.put("$schema", made.get("$schema").asString());
        whole.put("title", "Handbill kit");
        made.remove("$schema");
        whole.setAll(made);
        ((ObjectNode) whole.get("properties")).putObject("$schema").put("type", "string");
        ((ObjectNode) whole.get("properties").get("version")).removeAll().put("const", KitData.VERSION);
        tidy(whole);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(whole).replace("\r\n", "\n") + "\n";
    }

    private ObjectNode generate() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FLATTENED_OPTIONALS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.PLAIN_DEFINITION_KEYS);
        config.forTypesInGeneral().withPropertySorter((_, _) -> 0)
                .withDescriptionResolver(type -> documentation.get(type.getType().getErasedType().getSimpleName()));
        config.forFields().withRequiredCheck(field -> !isOptional(field)).withNullableCheck(_ -> false)
                .withDescriptionResolver(this::description);
        return new SchemaGenerator(config.build()).generateSchema(KitData.class);
    }

    private @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? null
                : documentation.get(field.getRawMember().getDeclaringClass().getSimpleName() + "." + field.getName());
    }

    private static boolean isOptional(FieldScope field) {
        return field.getRawMember().getType() == Optional.class;
    }

    /** Enums as they are written; and what is absent is left out, never null. */
    private static void tidy(JsonNode node) {
        if (node.get("enum") instanceof ArrayNode values) {
            for (int i = 0; i < values.size(); i++) {
                values.set(i, values.get(i).asString().toLowerCase(Locale.ROOT));
            }
        }
        if (node instanceof ObjectNode object && object.get("type") instanceof ArrayNode types && types.size() == 2
                && types.get(1).asString().equals("null")) {
            object.set("type", types.get(0));
        }
        if (node instanceof ObjectNode object && object.get("description") != null && object.get("description").asString("").isEmpty()
                && object.get("description").isString()) {
            object.remove("description");
        }
        node.forEach(KitSchema::tidy);
    }
}
