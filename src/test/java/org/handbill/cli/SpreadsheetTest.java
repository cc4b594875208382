package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example's texts go into a table and come back. */
class SpreadsheetTest {
    @TempDir
    Path temp;

    private Path campaign;
    private Path file;

    @BeforeEach
    void copyTheExample() {
        campaign = temp.resolve("campaign");
        file = temp.resolve("texts.csv");
        Golden.copy(Path.of("content"), campaign);
    }

    private Ran run(String... arguments) {
        return Ran.command("", arguments);
    }

    private Csv export(String... more) {
        List<String> command = new ArrayList<>(List.of("export", campaign.toString()));
        command.addAll(List.of(more));
        Ran ran = run(command.toArray(String[]::new));
        assertThat(ran.exit()).as(ran.err()).isZero();
        return Csv.read(ran.out());
    }

    private Ran bring(Csv csv, String... more) {
        csv.write(file);
        List<String> command = new ArrayList<>(List.of("import", file.toString(), campaign.toString()));
        command.addAll(List.of(more));
        return run(command.toArray(String[]::new));
    }

    private Map<String, String> files() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> found = Files.walk(campaign)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                all.put(campaign.relativize(path).toString().replace('\\', '/'), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private void edit(String name, UnaryOperator<String> change) throws IOException {
        Path path = campaign.resolve(name);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    private List<String> changedLines(Map<String, String> before) {
        List<String> changed = new ArrayList<>();
        files().forEach((name, text) -> {
            List<String> old = before.getOrDefault(name, "").lines().toList();
            List<String> now = text.lines().toList();
            now.stream().filter(line -> !old.contains(line)).forEach(line -> changed.add(name + " + " + utf8(line)));
            old.stream().filter(line -> !now.contains(line)).forEach(line -> changed.add(name + " - " + utf8(line)));
        });
        return changed;
    }

    private static String utf8(String line) {
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"''", "ko", "ar", "es"})
    void whatNobodyTouchedStaysByteForByte(String language) throws IOException {
        edit("messages.yaml", text -> "\uFEFF" + text.replace("\n", "\r\n"));
        edit("post.md", text -> text.replace("\n", "\r\n"));
        Map<String, String> before = files();
        Csv csv = language.isEmpty() ? export() : export("--language", language);
        assertThat(csv.rows()).hasSizeGreaterThan(40);
        Ran ran = bring(csv);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains(": nothing changed.");
        assertThat(ran.err()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    /** Comma, semicolon and tab; with and without the mark; lines ended as on Windows or not; columns in another order and others between. */
    @ParameterizedTest
    @CsvSource({"',',true,true", "';',true,true", "';',false,false", "'\t',false,true", "',',false,false"})
    void oneCellIsOneChange(char separator, boolean mark, boolean windows) throws IOException {
        edit("messages.yaml", text -> "\uFEFF" + text.replace("\n", "\r\n"));
        Map<String, String> before = files();
        Csv csv = export();
        csv.set("messages.yaml", "text-message", "text", "Please read: \"this\"; now");
        csv.addColumn("remarks", "ours, not the tool's");
        Files.writeString(file, csv.text(separator, mark, windows));
        Ran ran = run("import", file.toString(), campaign.toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("messages.yaml, text-message: changed\n").contains(": 1 text changed in 1 file. 47 as before.\n");
        assertThat(changedLines(before)).containsExactlyInAnyOrder(
                "messages.yaml +   text: \"Please read: \\\"this\\\"; now\"",
                "messages.yaml -   text: \"Refugees held in China may be sent back to North Korea within days. Please read this:\"");
        assertThat(files().getOrDefault("messages.yaml", "").replace("\r\n", "")).doesNotContain("\n").startsWith("\u00EF\u00BB\u00BF");
    }

    @Test
    void aTranslationChangesOnlyItsOwnFiles() throws IOException {
        Path post = campaign.resolve("ko/post.md");
        Files.writeString(post, Files.readString(post).replaceFirst("(?m)^  name: .*\n", ""));
        Map<String, String> before = files();
        Csv csv = export("--language", "ko");
        assertThat(csv.get("ko/messages.yaml", "look", "original")).startsWith("More than 10,000 people");
        csv.set("ko/messages.yaml", "text-message", "text", "읽어 주세요.");
        csv.set("ko/post.md", "source.name", "text", "한국인에게 물어보세요!");
        Ran ran = bring(csv, "--language", "ko");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(changedLines(before)).containsExactlyInAnyOrder("ko/messages.yaml +   text: \"읽어 주세요.\"",
                "ko/messages.yaml -   text: \"중국에 붙잡힌 탈북자들이 며칠 안에 북송될 수 있습니다. 읽어 주세요.\"",
                "ko/post.md +   name: 한국인에게 물어보세요!");
        assertThat(export("--language", "ko").get("ko/post.md", "source.name", "text")).isEqualTo("한국인에게 물어보세요!");
    }

    @Test
    void aNewLanguageIsMadeAndBuilds() {
        Map<String, String> before = files();
        Csv csv = export("--language", "es");
        csv.rows().forEach(row -> {
            assertThat(Csv.cell(row, "state")).isEqualTo("to translate");
            assertThat(Csv.cell(row, "text")).isEmpty();
            row.put("text", Csv.cell(row, "key").equals("hashtags")
                    ? "Refugiados\nCoreaDelNorte"
                    : Csv.cell(row, "key").equals("form.steps")
                            ? "Uno: copie.\nDos"
                            : "Año. " + Csv.cell(row, "original").replaceFirst("^'", ""));
        });
        Ran ran = bring(csv, "--language", "es");
        assertThat(ran.exit()).as(ran.err()).isZero();
        Map<String, String> now = files();
        assertThat(now.keySet()).containsAll(before.keySet()).contains("es/campaign.yaml", "es/messages.yaml", "es/post.md", "es/appeal.md",
                "es/actions/3-write.md", "es/updates/2012-02-19.md", "es/pages/about.md");
        before.forEach((name, text) -> assertThat(now.get(name)).isEqualTo(text));
        Csv again = export("--language", "es");
        assertThat(again.rows()).allSatisfy(row -> assertThat(Csv.cell(row, "state")).isEmpty());
        assertThat(again.column("text")).isEqualTo(csv.column("text"));
        Ran built = run("build", campaign.toString(), "--output", temp.resolve("site").toString());
        assertThat(built.exit()).as(built.err()).isZero();
        assertThat(temp.resolve("site/es/index.html")).content().contains("Año. Before they are handed over");
    }

    /** A translation says which version of the original it was made from. */
    @Test
    void marksOfTheOriginalAreKeptRight() throws IOException {
        Csv csv = export("--language", "es");
        csv.set("es/messages.yaml", "look", "text", "Uno.");
        csv.set("es/campaign.yaml", "title", "text", "No los devuelvan");
        assertThat(bring(csv).exit()).isZero();
        edit("messages.yaml", text -> text.replace("This time, look.", "This time look."));
        edit("campaign.yaml", text -> text.replace("title: Do not send them back", "title: Do not send them"));
        Csv stale = export("--language", "es");
        assertThat(stale.get("es/messages.yaml", "look", "state")).isEqualTo("original changed");
        assertThat(stale.get("es/campaign.yaml", "title", "state")).isEqualTo("original changed");
        stale.set("es/messages.yaml", "look", "text", "Dos.");
        stale.set("es/campaign.yaml", "title", "text", "No");
        assertThat(bring(stale).exit()).isZero();
        assertThat(export("--language", "es").rows()).noneMatch(row -> Csv.cell(row, "state").equals("original changed"));
        // what was translated from an old table stays marked as such
        edit("messages.yaml", text -> text.replace("This time look.", "Look."));
        Csv old = stale;
        old.set("es/messages.yaml", "look", "text", "Tres.");
        old.set("es/messages.yaml", "look", "mark", "");
        Ran ran = bring(old);
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("[translation-stale]").contains("texts.csv:");
        assertThat(export("--language", "es").get("es/messages.yaml", "look", "state")).isEqualTo("original changed");
    }

    @Test
    void newRowsAreNewMessages() throws IOException {
        Map<String, String> before = files();
        Csv csv = export();
        csv.add(Map.of("key", "fresh", "for", "x; sms", "text", "-10 degrees: \"they\" walk.\n\nRead {link}"));
        csv.rows().removeIf(row -> Csv.cell(row, "key").equals("look"));
        Ran ran = bring(csv);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("messages.yaml, fresh: new").contains("1 text has no row in the table and stays as before.");
        assertThat(files().get("messages.yaml")).isEqualTo(before.get("messages.yaml")
                + "\n- id: fresh\n  for: [x, sms]\n  text: |-\n    -10 degrees: \"they\" walk.\n\n    Read {link}\n");
        assertThat(export().get("messages.yaml", "fresh", "text")).isEqualTo("'-10 degrees: \"they\" walk.\n\nRead {link}");
    }

    private void refuses(Csv csv, String... told) {
        Map<String, String> before = files();
        Ran ran = bring(csv);
        assertThat(ran.exit()).as(ran.out()).isEqualTo(ExitCode.CAMPAIGN);
        assertThat(ran.err()).contains(told).contains("Nothing was written:");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenIfAnythingIsWrong() {
        Csv csv = export();
        csv.set("post.md", "title", "text", "A good change");
        csv.set("messages.yaml", "look", "text", "Ask {@joo} and {place}.");
        refuses(csv, "texts.csv:", "[unknown-person]", "[invalid-value]", "Ask {@joo} and {place}.", "2 errors");
        csv.set("messages.yaml", "look", "text", "Look.");
        csv.set("messages.yaml", "text-message", "text", "Far too long for a text message. ".repeat(30));
        refuses(csv, "texts.csv:", "[message-too-long]", "The message 'text-message' is too long for SMS", "1 error");
        csv.set("messages.yaml", "text-message", "text", "Look.");
        csv.add(Map.of("key", "fresh", "for", "x, twiter", "text", "Fresh."));
        refuses(csv, "texts.csv:", "[unknown-platform]", "There is no platform 'twiter'");
    }

    @Test
    void allMistakesOfTheTableAreTold() {
        Csv csv = export();
        csv.set("post.md", "title", "text", "Two\nlines");
        csv.set("messages.yaml", "look", "text", " ");
        csv.set("messages.yaml", "count", "key", "cuont");
        csv.set("post.md", "summary", "file", "psot.md");
        csv.set("appeal.md", "subject", "key", "subjcet");
        csv.set("messages.yaml", "brother", "key", "telephone");
        csv.add(Map.of("text", "no key"));
        csv.add(Map.of("key", "empty"));
        refuses(csv, "takes one line", "has a text, but the cell is empty", "Did you mean 'count'?", "Did you mean 'post.md'?",
                "Did you mean 'subject'?",
                "There are two rows for 'telephone'", "This text has no key", "The new message 'empty' has no text");
    }

    @Test
    void whatOthersChangedMeanwhileIsNotLost() throws IOException {
        Csv csv = export();
        edit("post.md", text -> text.replace("title: Before they are handed over", "title: Now"));
        assertThat(bring(csv).out()).contains(": nothing changed.");
        assertThat(files().get("post.md")).contains("title: Now\n");
        csv.set("post.md", "title", "text", "Mine");
        refuses(csv, "[changed-meanwhile]", "It is now “Now”.");
        csv.set("post.md", "title", "mark", "");
        assertThat(bring(csv).exit()).isZero();
        assertThat(files().get("post.md")).contains("title: Mine\n");
    }

    @Test
    void aTableOfAnotherLanguageIsRefused() {
        csvOf("ko");
        Map<String, String> before = files();
        Ran ran = run("import", file.toString(), campaign.toString(), "--language", "ar");
        assertThat(ran.exit()).isEqualTo(ExitCode.CAMPAIGN);
        assertThat(ran.err()).contains("'ko/campaign.yaml' is not in the language ar").contains("--language ko");
        assertThat(files()).isEqualTo(before);
        assertThat(run("export", campaign.toString(), "--language", "en").err()).contains("the campaign's own language");
        assertThat(run("export", campaign.toString(), "--language", "klingonisch").exit()).isEqualTo(ExitCode.USAGE);
    }

    private void csvOf(String language) {
        export("--language", language).write(file);
    }

    @Test
    void textsOverTheAdvisedLengthAreToldAtTheirCell() {
        Csv csv = export();
        csv.set("post.md", "summary", "text", "It is long. ".repeat(20));
        Ran ran = bring(csv);
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("texts.csv:").contains("previews cut off what is beyond 200").contains("[text-too-long]");
        assertThat(export().get("post.md", "summary", "fits")).isEqualTo("no");
    }

    @Test
    void aDryRunWritesNothing() {
        Map<String, String> before = files();
        Csv csv = export("--language", "es");
        csv.set("es/post.md", "title", "text", "Antes");
        Ran ran = bring(csv, "--dry-run");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("es/post.md, title: new\n  + Antes\n").contains("Nothing was written, as asked for.");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anEmptyFileIsFilled() throws IOException {
        Files.writeString(campaign.resolve("ko/messages.yaml"), "");
        Csv csv = export("--language", "ko");
        csv.set("ko/messages.yaml", "look", "text", "보세요.");
        assertThat(bring(csv).exit()).isZero();
        assertThat(campaign.resolve("ko/messages.yaml")).hasContent("- id: look\n  text: 보세요.\n  original: \"6c3927ac\"\n");
    }

    @Test
    void aTableThatSomebodyTypedIntoIsNotWrittenOver() throws IOException {
        for (int i = 0; i < 2; i++) {
            assertThat(run("export", campaign.toString(), "--output", file.toString()).exit()).isZero();
        }
        byte[] written = Files.readAllBytes(file);
        assertThat(Arrays.copyOf(written, 3)).containsExactly(0xEF, 0xBB, 0xBF);
        Csv csv = Csv.read(Files.readString(file));
        csv.set("post.md", "title", "text", "Typed");
        csv.write(file);
        Ran ran = run("export", campaign.toString(), "--output", file.toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(ran.err()).contains("[table-in-use]").contains("import it first");
        assertThat(Csv.read(Files.readString(file)).get("post.md", "title", "text")).isEqualTo("Typed");
        assertThat(run("import", file.toString(), campaign.toString()).exit()).isZero();
        assertThat(run("export", campaign.toString(), "--output", file.toString()).exit()).isZero();
        assertThat(Csv.read(Files.readString(file)).get("post.md", "title", "text")).isEqualTo("Typed");
        Path other = Files.writeString(temp.resolve("notes.txt"), "mine");
        assertThat(run("export", campaign.toString(), "--output", other.toString()).exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(other).hasContent("mine");
        try (Stream<Path> all = Files.list(temp)) {
            assertThat(all.map(path -> path.getFileName().toString()).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("campaign", "texts.csv", "notes.txt");
        }
    }
}
