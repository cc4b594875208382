package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handbill.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read at a terminal. */
class TranscriptTest {
    private static final Path FOLDER = Golden.ROOT.resolve("terminal");
    private static final Terminal SEEN = new Terminal(true, true, true);

    @TempDir
    Path temp;

    private final StringBuilder transcript = new StringBuilder();

    private String run(Map<String, String> environment, Terminal terminal, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit;
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            exit = Main.run(arguments, InputStream.nullInputStream(), stream, stream, environment, terminal);
        }
        String text = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n").replace(temp.toString() + "/", "")
                .replaceAll("[0-9,]+ files, .* removed", "N files, all new").replaceAll("[0-9,]+ files, nothing", "N files, nothing");
        transcript.append("$ handbill ").append(String.join(" ", arguments).replace(temp.toString() + "/", "")).append('\n').append(text)
                .append("(ends with ").append(exit).append(")\n\n");
        return text;
    }

    private String run(String... arguments) {
        return run(Map.of(), Terminal.NONE, arguments);
    }

    static List<String> commands() {
        return Main.commands().stream().map(words -> String.join(" ", words)).toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpsWithExamples(String command) {
        String text = run((command + " --help").strip().split(" ", -1));
        assertThat(text).contains("Example");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
        Golden.check(FOLDER.resolve("help/" + (command.isEmpty() ? "handbill" : command.replace(' ', '-')) + ".txt"), text);
    }

    @Test
    void saysWhatWasProbablyMeant() {
        run("biuld");
        run("frobnicate");
        run("build", "--ouput", "x");
        run("build", "--frozen-link");
        run("build", "one", "two");
        run("build", "--format", "jsn");
        run("build", "--format", "pdf");
        run("build", "--output");
        run("build", "--as-of", "yesterday");
        run("links", "crate");
        run("count", "--platform");
        run("new");
        run("completion", "bsh");
        run("schema", "mesages");
        Golden.check(FOLDER.resolve("wrong-usage.txt"), transcript.toString());
    }

    private Path campaign() {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        return campaign;
    }

    @Test
    void buildsQuietlyAndForPrograms() {
        String campaign = campaign().toString();
        String site = temp.resolve("site").toString();
        run("build", campaign, "--output", site, "--as-of", "2026-05-01");
        run("build", campaign, "--output", site, "--as-of", "2026-05-01");
        assertThat(run("build", "-q", campaign, "--output", site, "--as-of", "2026-05-01")).isEmpty();
        assertThat(run("build", campaign, "--output", site, "--format", "json", "--as-of", "2026-05-01")).isEqualTo("[]\n");
        run("links", campaign);
        run("links", campaign, "--format", "json");
        run("build", temp.resolve("campain").toString());
        Golden.check(FOLDER.resolve("build.txt"), transcript.toString());
    }

    @Test
    void takesTextsToASpreadsheetAndBack() throws IOException {
        String campaign = campaign().toString();
        Path table = temp.resolve("texts.csv");
        run("export", campaign);
        run("export", campaign, "--output", table.toString());
        String text = Files.readString(table);
        run("import", table.toString(), campaign);
        Files.writeString(table, text.replace("Help us to keep it.", "Help us.") + "messages.yaml,fresh,\"x, sms\",A new one.\r\n");
        run("import", table.toString(), campaign, "--dry-run");
        run("export", campaign, "--output", table.toString());
        run("import", table.toString(), campaign);
        run("import", table.toString(), campaign);
        Files.writeString(table, text.replace("Friday decides", "It is long. ".repeat(10)));
        run("import", table.toString(), campaign);
        run("export", campaign, "--language", "ko");
        run("export", campaign, "--language", "korean");
        run("import");
        run("import", temp.resolve("nothing.csv").toString(), campaign);
        Golden.check(FOLDER.resolve("spreadsheet.txt"), transcript.toString());
        Golden.check(FOLDER.resolve("spreadsheet-messages.txt"), Files.readString(Path.of(campaign).resolve("messages.yaml")));
    }

    @Test
    void repeatsTheFirstErrorWhenThereAreMany() throws IOException {
        Path campaign = campaign();
        Files.writeString(campaign.resolve("campaign.yaml"), "tilte: x\nsumary: y\nbaseUrl: nowhere\nlangage: en\nhashtag: [a]\n");
        run("build", campaign.toString(), "--output", temp.resolve("site").toString());
        run(Map.of(), SEEN, "build", campaign.toString(), "--output", temp.resolve("site").toString());
        Golden.check(FOLDER.resolve("errors.txt"), transcript.toString().replace("\u001b", "␛"));
    }

    @ParameterizedTest
    @CsvSource({"'',true,true", "'',false,false", "NO_COLOR=1,true,false", "NO_COLOR=,true,true", "CLICOLOR=0,true,false",
            "CLICOLOR=1,false,false",
            "CLICOLOR_FORCE=1,false,true", "CLICOLOR_FORCE=0,false,false", "TERM=dumb,true,false"})
    void coloursWhereItIsWanted(String variable, boolean seen, boolean coloured) {
        Map<String, String> environment = variable.isEmpty()
                ? Map.of()
                : Map.of(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        assertThat(Look.AUTO.isColoured(environment, seen)).isEqualTo(coloured);
        assertThat(Look.ALWAYS.isColoured(environment, seen)).isTrue();
        assertThat(Look.NEVER.isColoured(environment, seen)).isFalse();
    }

    @Test
    void coloursOnDemand() {
        String nowhere = temp.resolve("nowhere").toString();
        assertThat(run(Map.of("NO_COLOR", "1"), Terminal.NONE, "build", "--color", "always", nowhere)).contains("\u001b[1;31merror:");
        assertThat(run(Map.of(), SEEN, "build", "--color=never", nowhere)).doesNotContain("\u001b");
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream pipe = new OutputStream() {
            private int left = 10_000;

            @Override
            public void write(int b) throws IOException {
                if (left-- <= 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        byte[] line = "\"text\"\n".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                return line[(int) (at++ % line.length)];
            }

            @Override
            public int read(byte[] into, int from, int most) {
                for (int i = 0; i < most; i++) {
                    into[from + i] = (byte) read();
                }
                return most;
            }
        };
        for (String[] command : new String[][]{{"count", "--lines", "--platform", "x"}, {"platforms", "--format", "json"}}) {
            int exit = Main.run(command, endless, pipe, new PrintStream(err));
            assertThat(exit).isZero();
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    @Test
    void showsOneLineOfWhatIsLeft() {
        assertThat(ProgressLine.line("kit/ko/reddit-text.txt", 1_200, 12_000))
                .isEqualTo("1,200 of 12,000 files made, 10,800 left: kit/ko/reddit-text.txt");
        assertThat(ProgressLine.line("a/very/long/name/".repeat(9) + "end.html", 1, 2)).hasSize(76)
                .startsWith("1 of 2 files made, 1 left: …")
                .endsWith("/end.html");
    }

    @Test
    void tellsToolJavaAndPlatform() {
        assertThat(run("--version")).matches("handbill \\S.*\nJava 25\\S*, \\S.* \\S+\n");
    }

    /** So that the list of commands in the test is never empty. */
    @Test
    void knowsAllCommands() {
        assertThat(commands()).contains("", "build", "new", "links create", "completion");
    }
}
