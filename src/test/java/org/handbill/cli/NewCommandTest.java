package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.handbill.load.StarterFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A campaign is begun, and can be built at once. */
class NewCommandTest {
    private static final Path FOLDER = Golden.ROOT.resolve("terminal");

    /** A new campaign is not to need a font of the machine, so that it has none here. */
    @BeforeAll
    static void takeNoFonts() {
        System.setProperty("handbill.systemFonts", "src/test/resources/golden/base");
    }

    @AfterAll
    static void takeOwnFonts() {
        System.clearProperty("handbill.systemFonts");
    }

    @TempDir
    Path temp;

    private String atTerminal(String typed, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit;
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            exit = Main.run(arguments, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), stream, stream, Map.of(),
                    new Terminal(true, true, true));
        }
        return "exit " + exit + "\n"
                + printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n").replace(temp.toString(), "…");
    }

    private static String files(Path folder) throws IOException {
        StringBuilder out = new StringBuilder();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                out.append("=== ").append(name).append('\n');
                out.append(name.endsWith(".schema.json")
                        ? ""
                        : Files.readString(file).replace(LocalDate.now(ZoneOffset.UTC).toString(), "TODAY"));
            }
        }
        return out.toString();
    }

    private void assertBuilds(Path campaign) {
        Ran built = Ran.command("", "build", campaign.toString(), "--output", temp.resolve("site").toString());
        assertThat(built.exit()).as(built.err()).isZero();
        assertThat(built.err().lines().filter(line -> line.contains(": warning: ") || line.contains(": error: ")))
                .as("only what is still to be changed, and a tag in the name").allMatch(line -> line.endsWith("[starter-text]")
                        || line.endsWith("Readers see '<b>' as it is typed here. [marks-as-typed]"));
        assertThat(temp.resolve("site/share/index.html")).exists();
    }

    @Test
    void asksAtATerminalAndWritesWhatWasAnswered() throws IOException {
        Path campaign = temp.resolve("harbour");
        String told = atTerminal("""
                Save the harbour: now or never
                The council wants to fill the harbour with {rubble}.
                The council wants to fill the old harbour with rubble. Ask it to vote no.
                localhost
                example.org/harbour
                english
                en, ko
                8.5.2031
                2931-05-08
                """, "new", campaign.toString());
        Golden.check(FOLDER.resolve("new.txt"), told);
        Golden.check(FOLDER.resolve("new-files.txt"), files(campaign));
        assertBuilds(campaign);
    }

    /** Each YAML file of the author says in its first line where its schema is, and it is there. */
    @Test
    void namesSchemasThatAreThere() throws IOException {
        Path campaign = temp.resolve("harbour");
        assertThat(Ran.command("", "new", campaign.toString(), "--language", "en,ko").exit()).isZero();
        for (String name : List.of("campaign.yaml", "messages.yaml", "ko/campaign.yaml")) {
            Path file = campaign.resolve(name);
            String line = Files.readAllLines(file).getFirst();
            assertThat(line).startsWith("# yaml-language-server: $schema=");
            Path schema = file.resolveSibling(line.substring(line.indexOf('=') + 1)).normalize();
            assertThat(schema).exists();
            Ran printed = Ran.command("", "schema", schema.getFileName().toString().replace(".schema.json", ""));
            assertThat(Files.readString(schema)).isEqualTo(printed.out());
        }
    }

    @Test
    void writesSchemasIntoACampaignThatIsThere() throws IOException {
        Path schema = temp.resolve(".schemas/campaign.schema.json");
        Files.createDirectories(schema.getParent());
        Files.writeString(schema, "old");
        Ran ran = Ran.command("", "schema", "--into", temp.toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo(temp.resolve(".schemas") + ": 6 schemas.\n");
        assertThat(Files.readString(schema)).startsWith("{\n  \"$schema\"");
        Ran nowhere = Ran.command("", "schema", "--into", temp.resolve("nowhere").toString());
        assertThat(nowhere.exit()).isEqualTo(ExitCode.CAMPAIGN);
        assertThat(nowhere.err()).contains("There is no such folder. [campaign-folder-missing]");
        assertThat(temp.resolve("nowhere")).doesNotExist();
    }

    @Test
    void takesOptionsAndDoesNotAskForThem() {
        Path campaign = temp.resolve("harbour");
        String told = atTerminal("", "new", campaign.toString(), "--name", "Harbour", "--ask", "Vote no.", "--address",
                "https://example.org/", "--language", "de", "--deadline", "2931-05-08");
        assertThat(told).startsWith("exit 0\n").doesNotContain("?");
    }

    @Test
    void writesNothingWhenTheAnswersEnd() {
        assertThat(atTerminal("Harbour\n", "new", temp.resolve("harbour").toString())).startsWith("exit 2\n")
                .contains("Nothing was written: not all questions were answered.");
        assertThat(temp.resolve("harbour")).doesNotExist();
    }

    @Test
    void neverAsksWithoutATerminal() throws IOException {
        Path campaign = temp.resolve("save the harbour");
        Ran ran = Ran.command("", "new", campaign.toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("The address in campaign.yaml is an example");
        assertThat(Files.readString(campaign.resolve("campaign.yaml"))).contains("title: Save the harbour\n")
                .contains("baseUrl: https://example.org/save-the-harbour/\n").contains("hashtags: [SaveTheHarbour]\n");
        assertThat(campaign.resolve("actions/3-pledge.md")).doesNotExist();
        assertBuilds(campaign);
    }

    @Test
    void writesOverNothing() throws IOException {
        Path kept = Files.writeString(temp.resolve("notes.txt"), "mine");
        for (Path folder : List.of(temp, kept)) {
            Ran ran = Ran.command("", "new", folder.toString());
            assertThat(ran.exit()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(ran.err()).contains("[folder-not-empty]");
        }
        assertThat(files(temp)).isEqualTo("=== notes.txt\nmine");
    }

    @Test
    void fillsAFolderThatIsEmpty() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        assertThat(Ran.command("", "new", folder.toString()).exit()).isZero();
        assertThat(folder.resolve("post.md")).exists();
    }

    @Test
    void leavesNothingBehindWhenTheDiskRefuses() throws IOException {
        Path locked = Files.createDirectory(temp.resolve("locked"));
        Path folder = locked.resolve("below").resolve("x".repeat(300));
        Ran ran = Ran.command("", "new", folder.toString(), "--name", "Harbour", "--address", "https://example.org/");
        assertThat(ran.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(ran.err()).contains("[output-unwritable]").contains("the name is too long");
        assertThat(locked).isEmptyDirectory();
    }

    static List<String> languages() {
        List<String> few = List.of("ko", "ar", "zh-TW", "sw");
        return Boolean.getBoolean("handbill.full")
                ? Stream.concat(StarterFiles.languages().stream(), few.stream()).distinct().toList()
                : few;
    }

    /** Those that the tool speaks, and one that it does not; with a name of hostile signs. */
    @ParameterizedTest
    @MethodSource("languages")
    void buildsInAnyLanguage(String tag) {
        Path campaign = temp.resolve("campaign");
        Ran ran = Ran.command("", "new", campaign.toString(), "--language", tag + ",fr", "--deadline", "2931-05-08", "--name",
                "#1: \"No\" & <b>*yes*</b> — it's ours");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertBuilds(campaign);
    }
}
