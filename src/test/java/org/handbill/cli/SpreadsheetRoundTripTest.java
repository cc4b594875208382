package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.handbill.Golden;
import org.handbill.parse.YamlText;
import org.handbill.text.SheetCell;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of any kind survive the way through a table, and through a real spreadsheet. */
class SpreadsheetRoundTripTest {
    private static final String MISSING = "There is no LibreOffice on the PATH: install it, for instance with 'apt-get install libreoffice-calc-nogui'.";
    private static final List<String> PARTS = List.of("a", "Word", " ", "  ", ": ", " #", "#", "\"", "\"\"", "'", "\\", "\n", "\n\n", ",",
            ";",
            "\t", "- ", "---", "=", "+", "-", "@", "{", "}", "[", "]", "&", "*", "!", "|", ">", "%", "`", "~", "null", "12", "18 May 2012",
            "007",
            "مرحبا", "한국어", "🙂", "👩‍👩‍👧", "\u202E", "\u00a0", "TRUE", "\n---\n", "\n  x", "é");

    @TempDir
    Path temp;

    private Path campaign;
    private Path table;

    @BeforeEach
    void copyTheBase() {
        campaign = temp.resolve("campaign");
        table = temp.resolve("texts.csv");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
    }

    private Csv export() {
        Ran ran = Ran.command("", "export", campaign.toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        return Csv.read(ran.out());
    }

    private Ran bring(Path file) {
        return Ran.command("", "import", file.toString(), campaign.toString());
    }

    /** As somebody types it: what begins like a formula or a number behind an apostrophe, and braces only in pairs that mean something. */
    private static String nasty(SplittableRandom random, boolean oneLine) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        String written = text.toString().replace("{", random.nextBoolean() ? "{link}" : "").replace("}", "").replaceAll("\n+$", "")
                .stripTrailing();
        String line = oneLine ? written.replace("\n", " ").strip() : written;
        return line.isBlank() ? "x" : line;
    }

    @Test
    void whateverIsTypedComesBack() throws IOException {
        SplittableRandom random = new SplittableRandom(2012);
        Map<String, String> kept = new HashMap<>();
        for (String name : List.of("campaign.yaml", "post.md")) {
            kept.put(name, Files.readString(campaign.resolve(name)));
        }
        for (int round = 0; round < (Boolean.getBoolean("handbill.full") ? 1_000 : 40); round++) {
            Csv csv = export();
            List<String> typed = new ArrayList<>();
            csv.rows().stream().filter(row -> Csv.cell(row, "file").equals("messages.yaml")).forEach(row -> {
                String text = nasty(random, false);
                typed.add(text);
                row.put("text", SheetCell.guarded(text));
            });
            String more = nasty(random, false);
            if (round < 15) {
                typed.add(more);
                csv.add(Map.of("key", "m" + round, "text", SheetCell.guarded(more)));
            }
            Files.writeString(table, csv.text(",;\t".charAt(round % 3), random.nextBoolean(), random.nextBoolean()));
            Ran ran = bring(table);
            assertThat(ran.exit()).as(ran.err()).isZero();
            List<String> back = export().rows().stream().filter(row -> Csv.cell(row, "file").equals("messages.yaml"))
                    .map(row -> SheetCell.unguarded(Csv.cell(row, "text"))).toList();
            assertThat(back).isEqualTo(typed);
            for (Map.Entry<String, String> file : kept.entrySet()) {
                assertThat(campaign.resolve(file.getKey())).hasContent(file.getValue());
            }
            String now = Files.readString(campaign.resolve("messages.yaml"));
            export().write(table);
            assertThat(bring(table).out()).contains("nothing changed");
            assertThat(Files.readString(campaign.resolve("messages.yaml"))).isEqualTo(now);
        }
    }

    /** Opened as a spreadsheet's own file and saved again as a table: with semicolons, as many countries have it. */
    @Test
    void aRealSpreadsheetLosesNothing() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(18);
        StringBuilder messages = new StringBuilder();
        List<String> texts = new ArrayList<>(List.of("=1+1", "@joo", "'quoted'", "''", "007", "18 February 2012", "Feb 2012", "1e5", "TRUE",
                "2012-02-18", "10%", "-3", "+49 30 12", "Line one,\n\nline \"two\"; 한국어 مرحبا 🙂", "  leading", "1/2", "(5)", "12:30"));
        for (int i = 0; i < 60; i++) {
            texts.add(nasty(random, false));
        }
        for (int i = 0; i < texts.size(); i++) {
            messages.append("- id: m").append(i).append("\n  text: ").append(YamlText.quoted(texts.get(i))).append('\n');
        }
        Files.writeString(campaign.resolve("messages.yaml"), messages);
        export().write(table);
        convert(table, "xlsx", "CSV:44,34,76,1");
        convert(temp.resolve("texts.xlsx"), "csv:Text - txt - csv (StarCalc):59,34,76,1", "");
        assertThat(Files.readString(table)).startsWith("\"file\";\"key\";\"for\";\"text\";").contains("\"'18 February 2012\"");
        Ran same = bring(table);
        assertThat(same.err()).isEmpty();
        assertThat(same.out()).contains(": nothing changed. " + (texts.size() + 6) + " as before.");
        assertThat(Files.readString(campaign.resolve("messages.yaml"))).isEqualTo(messages.toString());
        Files.writeString(table, Files.readString(table).replace("'18 February 2012", "Nineteen"));
        assertThat(bring(table).out()).contains("1 text changed in 1 file.");
        assertThat(Files.readString(campaign.resolve("messages.yaml")))
                .isEqualTo(messages.toString().replace("18 February 2012", "Nineteen"));
    }

    private void convert(Path file, String to, String filter) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("soffice", "-env:UserInstallation=" + temp.resolve("profile").toUri(), "--headless", "--convert-to", to));
        if (!filter.isEmpty()) {
            command.add("--infilter=" + filter);
        }
        command.addAll(List.of("--outdir", temp.toString(), file.toString()));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(temp.resolve("log").toFile()).start();
        } catch (IOException e) {
            if (System.getenv("CI") != null) {
                throw new AssertionError(MISSING, e);
            }
            System.err.println(MISSING);
            Assumptions.abort(MISSING);
            throw e;
        }
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
        assertThat(Files.readString(temp.resolve("log"))).contains("convert");
    }
}
