package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handbill.ExampleSite;
import org.handbill.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The kit for programs: its schema is that of the records, and what is published holds to it. */
class KitJsonTest {
    private static final Path SCHEMA = Path.of("src/main/resources/org/handbill/render/generated/kit.schema.json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path temp;

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(SCHEMA),
                InputFormat.JSON);
    }

    @Test
    void theSchemaIsThatOfTheRecords() throws IOException {
        Golden.check(SCHEMA, KitSchema.write());
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(Files.readString(SCHEMA), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "src/test/resources/golden/kits/ar/campaign", "src/test/resources/golden/kits/ko/campaign",
            "src/test/resources/golden/base"})
    void whatIsPublishedHoldsToTheSchema(String campaign) throws IOException {
        Path site = campaign.equals("content") ? ExampleSite.shared() : temp.resolve("site");
        if (!campaign.equals("content")) {
            ExampleSite.build(Path.of(campaign), site);
        }
        String json = Files.readString(site.resolve("kit/kit.json"));
        String published = Files.readString(site.resolve("kit/kit.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(published, InputFormat.JSON)
                .validate(json, InputFormat.JSON)).isEmpty();
        ObjectNode bare = (ObjectNode) MAPPER.readTree(published);
        JsonNode id = bare.remove("$id");
        assertThat(bare).isEqualTo(MAPPER.readTree(SCHEMA.toFile()));
        String base = MAPPER.readTree(json).at("/campaign/address").asString("");
        assertThat(id == null ? "" : id.asString()).isEqualTo(base.isEmpty() ? "" : base + "kit/kit.schema.json");
    }

    @Test
    void whatIsWrongDoesNotPass() throws IOException {
        String json = Files.readString(ExampleSite.shared().resolve("kit/kit.json"));
        for (String[] change : List.of(new String[]{"\"version\" : 1", "\"version\" : 2"}, new String[]{"\"used\" :", "\"cost\" :"},
                new String[]{"\"kind\" : \"text\"", "\"kind\" : \"TEXT\""},
                new String[]{"\"copyFirst\" : false", "\"copyFirst\" : null"})) {
            assertThat(json).contains(change[0]);
            assertThat(schema().validate(json.replace(change[0], change[1]), InputFormat.JSON)).as(change[1]).isNotEmpty();
        }
    }

    @Test
    void everyFileThatItNamesIsThere() throws IOException {
        Path kit = ExampleSite.shared().resolve("kit");
        JsonNode json = MAPPER.readTree(kit.resolve("kit.json").toFile());
        int checked = 0;
        for (JsonNode node : json.findValues("file")) {
            assertThat(kit.resolve(node.asString())).exists();
            checked++;
        }
        for (JsonNode node : json.get("files")) {
            assertThat(kit.resolve(node.get("path").asString())).exists();
            checked++;
        }
        assertThat(checked).isGreaterThan(40);
    }

    @Test
    void keysHaveTheOrderOfTheRecords() throws IOException {
        JsonNode json = MAPPER.readTree(ExampleSite.shared().resolve("kit/kit.json").toFile());
        assertThat(json.propertyNames()).containsExactly("$schema", "version", "campaign", "languages", "files");
        assertThat(json.at("/languages/0/platforms/0/texts/0").propertyNames()).containsExactly("kind", "origin", "text", "used", "limit",
                "unit", "parts", "open", "copyFirst");
    }
}
