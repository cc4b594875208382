package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Severity;
import org.handbill.report.SarifReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code build} and {@code check} say as SARIF holds to the schema of OASIS, and its regions are the very texts that are wrong. */
class SarifTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CAPITALS = "COME TO THE TOWN HALL";

    @SuppressWarnings("NullAway.Init")
    private static Schema schema;

    @TempDir
    Path temp;

    @BeforeAll
    static void readSchema() throws IOException {
        SchemaRegistryConfig formats = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(formats))
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        }
    }

    private static JsonNode run(String sarif) {
        assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
        JsonNode log = MAPPER.readTree(sarif);
        assertThat(log.at("/version").asString()).isEqualTo("2.1.0");
        assertThat(log.at("/runs").size()).isEqualTo(1);
        JsonNode run = log.at("/runs/0");
        assertThat(run.at("/columnKind").asString()).isEqualTo("unicodeCodePoints");
        for (JsonNode result : run.at("/results")) {
            JsonNode rule = run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt(-1));
            assertThat(rule.at("/id").asString()).isEqualTo(result.at("/ruleId").asString());
            assertThat(rule.at("/shortDescription/text").asString()).isNotBlank();
            assertThat(rule.at("/help/text").asString()).contains(result.at("/ruleId").asString());
        }
        return run;
    }

    private JsonNode command(String command, Path campaign) {
        List<String> arguments = new ArrayList<>(List.of(command, campaign.toString(), "--format", "sarif", "--as-of",
                campaign.equals(Path.of("content")) ? "2012-02-20" : "2026-05-01"));
        if (command.equals("build")) {
            arguments.addAll(List.of("--output", temp.resolve("site").toString()));
        }
        Ran ran = Ran.command("", arguments.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        return run(ran.out());
    }

    private Path campaign(String fixture) {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        if (!fixture.isEmpty()) {
            Golden.copy(Golden.ROOT.resolve("diagnostics").resolve(fixture).resolve("campaign"), campaign);
        }
        return campaign;
    }

    /** What a region covers, counted as {@code columnKind} says. */
    private static String cut(Path campaign, JsonNode result) throws IOException {
        JsonNode place = result.at("/locations/0/physicalLocation");
        Path file = campaign.resolve(URLDecoder.decode(place.at("/artifactLocation/uri").asString(), StandardCharsets.UTF_8));
        assertThat(file).exists();
        List<String> lines = Files.readAllLines(file);
        int first = place.at("/region/startLine").asInt();
        int last = place.at("/region/endLine").asInt();
        int[] text = String.join("\n", lines.subList(first - 1, last)).codePoints().toArray();
        int before = last == first ? 0 : text.length - (int) lines.get(last - 1).codePoints().count();
        int from = place.at("/region/startColumn").asInt() - 1;
        return new String(text, from, before + place.at("/region/endColumn").asInt() - 1 - from);
    }

    private static List<JsonNode> results(JsonNode run) {
        return run.at("/results").valueStream().toList();
    }

    @ParameterizedTest
    @CsvSource({"build,many-errors", "check,many-errors", "build,many-mistakes", "check,all-capitals"})
    void holdsToTheSchema(String command, String fixture) throws IOException {
        Path campaign = campaign(fixture);
        List<JsonNode> results = results(command(command, campaign));
        assertThat(results).isNotEmpty();
        for (JsonNode result : results) {
            if (!result.at("/locations/0/physicalLocation/region").isMissingNode()) {
                assertThat(cut(campaign, result)).isNotEmpty();
            }
        }
    }

    @Test
    void holdsToTheSchemaForTheExample() {
        Stream.of("check", "build").filter(command -> command.equals("check") || Boolean.getBoolean("handbill.full"))
                .forEach(command -> assertThat(results(command(command, Path.of("content"))))
                        .noneMatch(result -> result.at("/level").asString().equals("error")));
    }

    @ParameterizedTest
    @CsvSource({"build", "check"})
    void holdsToTheSchemaWithoutFindings(String command) throws IOException {
        Path campaign = campaign("");
        Path settings = campaign.resolve("campaign.yaml");
        Files.writeString(settings, Files.readString(settings) + "checks: {levels: {example-address: off}}\n");
        JsonNode run = command(command, campaign);
        assertThat(run.at("/results").isArray()).isTrue();
        assertThat(results(run)).isEmpty();
        assertThat(run.at("/tool/driver/rules").size()).isZero();
    }

    @Test
    void countsColumnsInCodePoints() throws IOException {
        Path campaign = campaign("");
        String text = "금요일 😀👍🏽 " + CAPITALS + " 😀 지금";
        Files.writeString(campaign.resolve("messages.yaml"), "- id: short\n  text: \"" + text + "\"\n");
        JsonNode found = results(command("check", campaign)).stream()
                .filter(result -> result.at("/ruleId").asString().equals(Code.ALL_CAPITALS.id())).findFirst().orElseThrow();
        assertThat(cut(campaign, found)).isEqualTo(CAPITALS);
        int before = ("  text: \"" + text).indexOf(CAPITALS);
        assertThat(found.at("/locations/0/physicalLocation/region/startColumn").asInt()).isEqualTo(before + 1 - 3);
    }

    @Test
    void everyCodeAndFileNameHoldsToTheSchema() {
        List<String> files = List.of("campaign.yaml", "pages/노트 1%.md", "a:b|[c]#d?.md", "site/index.html");
        List<Diagnostic> all = new ArrayList<>();
        for (Code code : Code.values()) {
            all.add(new Diagnostic(code, Severity.NOTE, Location.whole(files.get(all.size() % files.size())), "It is wrong.", ""));
        }
        JsonNode run = run(SarifReport.write(all, "1.2.3"));
        assertThat(run.at("/tool/driver/rules").size()).isEqualTo(Code.values().length);
        assertThat(results(run).stream().map(result -> result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
                .map(uri -> URLDecoder.decode(uri, StandardCharsets.UTF_8)).toList())
                .containsAll(files);
        assertThat(new TreeSet<>(results(run).stream().map(result -> result.at("/ruleId").asString()).toList()))
                .isEqualTo(new TreeSet<>(Arrays.stream(Code.values()).map(Code::id).toList()));
    }

    @Test
    void theSchemaRefusesWhatIsWrong() {
        String right = SarifReport.write(List.of(new Diagnostic(Code.ALL_CAPITALS, Severity.NOTE, Location.whole("post.md"), "Loud.", "")),
                "1.2.3");
        for (String[] change : List.of(new String[]{"\"level\":\"note\"", "\"level\":\"fatal\""},
                new String[]{"\"uri\":\"post.md\"", "\"uri\":\"p o s t|.md\""}, new String[]{"\"ruleId\"", "\"rule\""},
                new String[]{"\"text\":\"Loud.\"", "\"texts\":\"Loud.\""})) {
            assertThat(right).contains(change[0]);
            assertThat(schema.validate(right.replace(change[0], change[1]), InputFormat.JSON)).as(change[1]).isNotEmpty();
        }
    }
}
