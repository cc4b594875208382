package org.handbill.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.handbill.bind.Shape;
import org.handbill.bind.Shapes;
import org.handbill.bind.Takes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas say what the binders read: all of it, and nothing else. */
class SchemaTest {
    private static final Path BINDERS = Path.of("src/main/java/org/handbill/bind");
    /** These read what only the tool itself writes. */
    private static final Set<String> OF_THE_TOOL = Set.of("LedgerBinder.java", "HostsBinder.java", "BaselineBinder.java");
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:raw|text|line|date|time|integer|bool|web|email|choice|onOff|lines|choices|mapping|mappings|scalar|list|colour|names|assets|part|values)"
                    + "\\((?:\\w+, )*\"([a-z][A-Za-z-]+)\"");
    private static final Pattern WRONG = Pattern.compile("(?m)^([^\\s:][^:\\n]*?)(?::\\d+:\\d+)?: error: .* \\[([a-z0-9-]+)\\]$");
    private static final Set<String> OF_SCHEMAS = Set.of("unknown-key", "missing-key", "wrong-type", "invalid-value", "invalid-date");
    /** What a schema cannot know: it would have to look at other keys, at other files, or at the calendar. */
    private static final Map<String, String> BEYOND = new TreeMap<>(Map.of("invalid-value", "what a hashtag may be", "write-to-nobody",
            "one of two keys", "source-canonical", "a key that another one needs", "invalid-date", "days that a month does not have",
            "shortener-server-open", "what a service needs",
            "shortener-server-missing", "what a service needs", "update-without-day", "the name of the file",
            "message-with-foreign-place", "places that are named under other keys", "invalid-date-before-the-first",
            "the order of two days"));

    private static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        Shapes.all().forEach((name, shape) -> {
            paths.add(name);
            collect(name, shape, paths);
        });
        return paths;
    }

    private static void collect(String path, Shape shape, Set<String> paths) {
        shape.keys().forEach((name, key) -> collect(path + "." + name, key, paths));
        shape.names().ifPresent(names -> collect(path + ".*", names.key(), paths));
    }

    private static void collect(String path, Shape.Key key, Set<String> paths) {
        paths.add(path);
        if (key.takes() instanceof Takes.Group(Shape below)) {
            collect(path, below, paths);
        } else if (key.takes() instanceof Takes.Groups(Shape each)) {
            collect(path, each, paths);
        }
    }

    @Test
    void everyKeyIsDescribedAndNothingElse() {
        KeyNotes notes = KeyNotes.read();
        Set<String> paths = paths();
        assertThat(paths).hasSizeGreaterThan(300);
        assertThat(paths.stream().filter(path -> notes.of(path).filter(note -> note.about().endsWith(".")).isEmpty())).isEmpty();
        assertThat(notes.unasked()).isEmpty();
    }

    /** Each key that a binder names in its source was also asked for while the binders were listened to. */
    @Test
    void noBinderReadsAKeyThatTheSchemasDoNotHave() throws IOException {
        Set<String> known = new TreeSet<>();
        paths().forEach(path -> known.add(path.substring(path.lastIndexOf('.') + 1)));
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.list(BINDERS)) {
            for (Path file : files.filter(one -> !OF_THE_TOOL.contains(one.getFileName().toString())).toList()) {
                Matcher key = ASKED.matcher(Files.readString(file));
                while (key.find()) {
                    asked.add(key.group(1));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(known).containsAll(asked);
    }

    @Test
    void schemasAreSchemas() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (String name : CheckedFiles.names().keySet()) {
            assertThat(meta.validate(CheckedFiles.text(name), InputFormat.JSON)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaign", "translation", "post", "appeal", "action", "messages", "recipients", "platform", "theme"})
    void examplesAreTakenByTheirKeys(String name) {
        JsonNode whole = JsonMapper.builder().build().readTree(CheckedFiles.text(name));
        int[] checked = {0};
        whole.findParents("examples").stream().map(ObjectNode.class::cast).forEach(key -> {
            ObjectNode alone = key.deepCopy();
            alone.set("$defs", whole.get("$defs"));
            for (JsonNode example : key.get("examples")) {
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(alone.toString(), InputFormat.JSON).validate(example.toString(), InputFormat.JSON)).as(key.toString())
                        .isEmpty();
                checked[0]++;
            }
        });
        assertThat(checked[0]).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "themes", "src/main/resources/org/handbill/platforms", "src/test/resources/golden/base",
            "src/test/resources/golden/kits", "src/test/resources/golden/languages/campaign", "src/test/resources/followed/campaign",
            "src/test/resources/letters/ar"})
    void whatTheToolTakesPasses(String folder) throws IOException {
        List<Path> files = CheckedFiles.below(Path.of(folder));
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(CheckedFiles.errors(file)).as(file.toString()).isEmpty();
        }
    }

    static List<String> fixtures() {
        return Golden.folders(Golden.ROOT.resolve("diagnostics")).stream().filter(folder -> Files.exists(folder.resolve("campaign")))
                .map(folder -> folder.getFileName().toString()).toList();
    }

    /** A file with a mistake that a schema can see does not pass, and a file without any does. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void mistakesAreSeen(String name) throws IOException {
        Path fixture = Golden.ROOT.resolve("diagnostics").resolve(name);
        Path campaign = fixture.resolve("campaign");
        Map<String, Set<String>> wrong = new TreeMap<>();
        Matcher error = WRONG.matcher(Files.readString(fixture.resolve("expected.txt")));
        while (error.find()) {
            wrong.computeIfAbsent(error.group(1), _ -> new TreeSet<>()).add(error.group(2));
        }
        for (Path file : CheckedFiles.below(campaign)) {
            Set<String> codes = wrong.getOrDefault(campaign.relativize(file).toString().replace('\\', '/'), Set.of());
            if (codes.isEmpty()) {
                assertThat(CheckedFiles.errors(file)).as(file.toString()).isEmpty();
            } else if (codes.stream().anyMatch(OF_SCHEMAS::contains) && !BEYOND.containsKey(name)) {
                assertThat(CheckedFiles.errors(file)).as(file.toString()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"campaign | {title: A, summary: B, petition: {label: C, stauts: open}} | false",
            "campaign | {title: 2026, summary: true, notice: , hashtags: } | true", "campaign | {title: , summary: B} | false",
            "campaign | {title: ' ', summary: B} | false", "campaign | {title: A, summary: B, deadline: 2026-05-08} | true",
            "campaign | {title: A, summary: B, deadline: 8 May} | false", "campaign | {title: A, summary: B, hsts: on} | true",
            "campaign | {title: A, summary: B, hsts: true} | false", "campaign | {title: A, summary: B, links: {path: Go}} | false",
            "campaign | {title: A, summary: B, accounts: {my-network: '@a'}} | true",
            "campaign | {title: A, summary: B, checks: {levels: {all-capitals: error}}} | true",
            "campaign | {title: A, summary: B, checks: {levels: {all-capital: error}}} | false",
            "campaign | {title: A, summary: B, people: {jo: {name: Jo, x: '@jo'}}} | true",
            "campaign | {title: A, summary: B, people: {jo: {x: '@jo'}}} | false",
            "translation | {title: A, original: \"82668687\"} | true",
            "translation | {baseUrl: 'https://example.org/'} | false", "action | {title: A, kind: call, phone: +1 202 555 0143} | true",
            "action | {title: A, kind: share, phone: +1 202 555 0143} | false", "action | {title: A, kind: petition} | false",
            "action | {title: A, kind: pledge, daily: \"21:00\", until: 2026-05-08} | true", "action | {title: A, kind: dance} | false",
            "action | {title: A, kind: share, minutes: 0} | false", "action | {title: A, kind: share, minutes: five} | false",
            "messages | [{id: a, text: B, for: [x], original: \"82668687\"}] | true", "messages | {id: a, text: B} | false",
            "messages | [{id: a}] | false", "recipients | [{name: A, email: a@example.org, limit: \"2000\", newline: 2}] | true",
            "recipients | {recipients: [{name: A, emial: a@example.org}]} | true",
            "recipients | {recipients: [{name: A, email: a}], checked: 2026-01-01} | false",
            "recipients | [{name: A, limit: 0}] | false", "platform | {limit: 400} | true",
            "platform | {count: {kind: code-points, scale: 100}} | false", "platform | {count: {kind: weighted}} | false",
            "platform | {pictures: [big]} | false", "theme | {extends: plain, colours: {light: {accent: \"#00527a\"}}} | true",
            "theme | {colours: {light: {accent: blue}}} | false", "theme | {colours: {light: {acent: \"#00527a\"}}} | false"})
    void takesWhatTheToolTakes(String name, String yaml, boolean good) {
        assertThat(CheckedFiles.errors(name, yaml).isEmpty()).as("%s", CheckedFiles.errors(name, yaml)).isEqualTo(good);
    }

    @Test
    void whatNewWritesNamesItsSchema() {
        Schemas schemas = new Schemas();
        assertThat(schemas.files().keySet()).contains("campaign.schema.json", "messages.schema.json", "translation.schema.json");
        assertThat(Optional.ofNullable(schemas.files().get("campaign.schema.json"))).isEqualTo(schemas.text("campaign"));
    }
}
