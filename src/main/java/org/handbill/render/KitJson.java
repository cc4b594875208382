package org.handbill.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.handbill.site.KitData;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes the kit as JSON: keys in the order of the records, what is absent left out, one key a line so that versions can be compared. */
final class KitJson {
    private static final String SCHEMA = "kit.schema.json";
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n"));
    private static final JsonMapper MAPPER = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addModule(new SimpleModule().addSerializer(KitData.Kind.class, new LowerCase())).build();

    private KitJson() {}

    static void write(KitData data, OutputStream out) throws IOException {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.put("$schema", SCHEMA);
        whole.setAll((ObjectNode) MAPPER.<JsonNode>valueToTree(data));
        String json = MAPPER.writer().with(LAYOUT).writeValueAsString(whole) + "\n";
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }

    /** @param id empty to leave it out: validators refuse one that is not absolute */
    static void writeSchema(String id, OutputStream out) throws IOException {
        ObjectNode kept = (ObjectNode) MAPPER.readTree(Templates.builtInBytes(SCHEMA));
        ObjectNode whole = MAPPER.createObjectNode();
        whole.set("$schema", kept.get("$schema"));
        if (!id.isEmpty()) {
            whole.put("$id", id);
        }
        whole.setAll(kept);
        out.write((MAPPER.writer().with(LAYOUT).writeValueAsString(whole) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static final class LowerCase extends StdSerializer<KitData.Kind> {
        LowerCase() {
            super(KitData.Kind.class);
        }

        @Override
        public void serialize(KitData.Kind kind, JsonGenerator json, SerializationContext context) {
            json.writeString(kind.name().toLowerCase(Locale.ROOT));
        }
    }
}
