package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.handbill.site.KitTable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitCsvTest {
    private static final List<String> HEADER = List.of("text", "used");
    private static final String MISSING = "There is no LibreOffice on the PATH: install it, for instance with 'apt-get install libreoffice-calc-nogui'.";

    @TempDir
    Path temp;

    private static String write(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            KitCsv.write(new KitTable(HEADER, rows), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isWrittenAsSpreadsheetsWantIt() {
        assertThat(write(List.of(List.of("Say \"no\",\nthen go", "7")))).isEqualTo("\uFEFFtext,used\r\n\"Say \"\"no\"\",\nthen go\",7\r\n");
    }

    @Test
    void noCellIsAFormula() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")) {
            List<List<String>> read = read(write(List.of(List.of(start + "1+1", "3"))));
            assertThat(read.get(1)).containsExactly("'" + start + "1+1", "3");
        }
        assertThat(read(write(List.of(List.of("a=1", "#tag")))).get(1)).containsExactly("a=1", "#tag");
    }

    @Test
    void randomTextsComeBackWhole() {
        Random random = new Random(11);
        String[] pieces = {"\"", ",", ";", "\n", "\r\n", " ", "a", "한", "🙂", "=", "\u2066@a\u2069", "'"};
        for (int round = 0; round < (Boolean.getBoolean("handbill.full") ? 20_000 : 1_000); round++) {
            StringBuilder text = new StringBuilder("t");
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(read(write(List.of(List.of(text.toString(), "1"))))).containsExactly(HEADER, List.of(text.toString(), "1"));
        }
    }

    /** A strict reader of RFC 4180, written for this test: rows end with CRLF, and quotes stand only where they must or may. */
    private static List<List<String>> read(String csv) {
        assertThat(csv).startsWith("\uFEFF").endsWith("\r\n");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 1;
        while (at < csv.length()) {
            StringBuilder cell = new StringBuilder();
            if (csv.charAt(at) == '"') {
                at++;
                while (csv.charAt(at) != '"' || csv.charAt(at + 1) == '"') {
                    at += csv.charAt(at) == '"' ? 1 : 0;
                    cell.append(csv.charAt(at++));
                }
                at++;
            } else {
                while (csv.charAt(at) != ',' && csv.charAt(at) != '\r') {
                    assertThat(csv.charAt(at)).isNotIn('"', '\n');
                    cell.append(csv.charAt(at++));
                }
            }
            row.add(cell.toString());
            if (csv.startsWith("\r\n", at)) {
                rows.add(row);
                row = new ArrayList<>();
                at += 2;
            } else {
                assertThat(csv.charAt(at++)).isEqualTo(',');
            }
        }
        return rows;
    }

    /** What a spreadsheet shows: the texts whole in one cell each, and no formula worked out. */
    @Test
    void opensRightInASpreadsheet() throws IOException, InterruptedException {
        List<List<String>> rows = List.of(List.of("=1+1", "1"), List.of("@name, hello", "2"), List.of("+49 30 1", "3"),
                List.of("-1+2", "4"), List.of("Line one,\nline \"two\"; 한국어 مرحبا 🙂", "5"),
                List.of("\t=HYPERLINK(\"https://example.org/\")", "6"));
        Path csv = temp.resolve("snippets.csv");
        Files.writeString(csv, write(rows));
        Path html = convert(csv);
        org.jsoup.nodes.Document shown = org.jsoup.Jsoup.parse(html.toFile(), "UTF-8");
        List<String> cells = shown.select("tr").stream().skip(1).map(row -> row.select("td").getFirst().wholeText().strip()).toList();
        assertThat(cells).hasSize(6);
        assertThat(cells.get(0)).isEqualTo("'=1+1");
        assertThat(cells.get(1)).isEqualTo("'@name, hello");
        assertThat(cells.get(2)).isEqualTo("'+49 30 1");
        assertThat(cells.get(3)).isEqualTo("'-1+2");
        assertThat(cells.get(4).replaceAll("\\s+", " ")).isEqualTo("Line one, line \"two\"; 한국어 مرحبا 🙂");
        assertThat(cells.get(5)).contains("=HYPERLINK(");
        assertThat(shown.select("a")).isEmpty();
    }

    private Path convert(Path csv) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("soffice", "-env:UserInstallation=" + temp.resolve("profile").toUri(), "--headless",
                    "--convert-to", "html:HTML (StarCalc)", "--infilter=CSV:44,34,76,1", "--outdir", temp.toString(), csv.toString())
                    .redirectErrorStream(true).redirectOutput(temp.resolve("log").toFile()).start();
        } catch (IOException e) {
            if (System.getenv("CI") != null) {
                throw new AssertionError(MISSING, e);
            }
            System.err.println(MISSING);
            Assumptions.abort(MISSING);
            throw e;
        }
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        Path html = temp.resolve("snippets.html");
        assertThat(html).as(Files.readString(temp.resolve("log"))).exists();
        return html;
    }
}
