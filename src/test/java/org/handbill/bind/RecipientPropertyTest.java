package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.load.FileOnDisk;
import org.handbill.parse.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random tables, written by a writer of this test's own, are read back equal, and every cell is found where it was written. */
class RecipientPropertyTest {
    private static final int CASES = Boolean.getBoolean("handbill.full") ? 5_000 : 300;
    private static final List<String> COLUMNS = List.of("name", "role", "group", "region", "language", "salutation", "email", "topic");
    private static final String[] PIECES = {"a", "Z", "é", "ß", "난민", "لا", "中", "хх", "\uD83D\uDE00", "e\u0301", "\"", "\"\"", ",", ";",
            "\t",
            " ", "  ", "\n", "\u00A0", "#", "'", "=", "1", "-", "\u200D", "\u2028", "\u0085"};

    @TempDir
    Path temp;

    /** What a table should read back as, and how it is written. */
    private static final class Written {
        private final StringBuilder text = new StringBuilder();
        private final List<List<String>> rows = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private final Random random;
        private final String end;
        private char separator;
        private int line = 1;

        private Written(Random random) {
            this.random = random;
            this.end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            this.separator = ",;\t".charAt(random.nextInt(3));
        }

        private Written write() {
            if (random.nextBoolean()) {
                text.append('\uFEFF');
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                text.append("# a comment, with; all\tof it");
                end();
            }
            int width = 1 + random.nextInt(COLUMNS.size());
            if (width == 1) {
                // nothing tells the separator where there is one column
                separator = ',';
            }
            row(COLUMNS.subList(0, width), false);
            for (int i = random.nextInt(12); i > 0; i--) {
                if (random.nextInt(5) == 0) {
                    text.append(List.of("", String.valueOf(separator).repeat(random.nextInt(4)), "  ").get(random.nextInt(3)));
                    end();
                }
                List<String> cells = new ArrayList<>();
                for (int j = 0; j < width; j++) {
                    cells.add(cell());
                }
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(cells);
                    lines.add(line);
                    row(cells, true);
                }
            }
            return this;
        }

        private String cell() {
            StringBuilder cell = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                cell.append(PIECES[random.nextInt(PIECES.length)]);
            }
            int from = 0;
            int to = cell.length();
            while (from < to && isOuterBlank(cell.charAt(from))) {
                from++;
            }
            while (to > from && isOuterBlank(cell.charAt(to - 1))) {
                to--;
            }
            return cell.substring(from, to);
        }

        private static boolean isOuterBlank(char c) {
            return " \t\n\u00A0\u2028".indexOf(c) >= 0;
        }

        private void row(List<String> cells, boolean mayBeShort) {
            int count = cells.size();
            while (mayBeShort && count > 1 && cells.get(count - 1).isEmpty() && random.nextBoolean()) {
                count--;
            }
            for (int i = 0; i < count; i++) {
                text.append(i == 0 ? "" : String.valueOf(separator));
                String cell = cells.get(i);
                boolean quoted = cell.indexOf(separator) >= 0 || cell.indexOf('\n') >= 0 || cell.startsWith("\"") || random.nextInt(3) == 0;
                String blank = random.nextInt(4) == 0 ? " " : "";
                text.append(blank);
                if (quoted) {
                    text.append('"');
                    for (int k = 0; k < cell.length(); k++) {
                        char c = cell.charAt(k);
                        if (c == '\n') {
                            end();
                        } else {
                            text.append(c == '"' ? "\"\"" : String.valueOf(c));
                        }
                    }
                    text.append('"');
                } else {
                    text.append(cell);
                }
                text.append(blank);
            }
            end();
        }

        private void end() {
            text.append(end);
            line++;
        }
    }

    private static final class Rows implements CsvTable.Rows {
        private final List<List<String>> rows = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();

        @Override
        public void row(int line, String[] cells) {
            rows.add(List.of(cells));
            lines.add(line);
        }

        @Override
        public void wrong(CsvTable.Place place, Code code, String message, String hint) {
            throw new AssertionError(place + " " + message);
        }
    }

    @Test
    void tablesAreReadBackEqual() throws Exception {
        for (int seed = 0; seed < CASES; seed++) {
            Written written = new Written(new Random(seed)).write();
            Path path = temp.resolve("list.csv");
            byte[] bytes = written.text.toString().getBytes(StandardCharsets.UTF_8);
            Files.write(path, bytes);
            Problems problems = new Problems();
            Optional<CsvTable> table = CsvTable.open(new FileOnDisk("recipients/list.csv", path, bytes.length), COLUMNS, problems);
            assertThat(problems.sorted()).as("seed %d", seed).isEmpty();
            Rows rows = new Rows();
            table.orElseThrow().read(rows, problems);
            assertThat(rows.rows).as("seed %d: %s", seed, written.text).isEqualTo(written.rows);
            assertThat(rows.lines).as("seed %d", seed).isEqualTo(written.lines);
            assertThat(problems.sorted()).as("seed %d", seed).isEmpty();
            cellsAreFound(seed, table.orElseThrow(), rows);
        }
    }

    private static void cellsAreFound(int seed, CsvTable table, Rows rows) throws Exception {
        List<CsvTable.Place> places = new ArrayList<>();
        for (int line : rows.lines) {
            for (int i = 0; i < table.columns().size(); i++) {
                places.add(new CsvTable.Place(line, i));
            }
        }
        List<Span> spans = table.spans(places);
        for (int r = 0; r < rows.rows.size(); r++) {
            for (int i = 0; i < table.columns().size(); i++) {
                String found = spans.get(r * table.columns().size() + i).text();
                String bare = found.startsWith("\"") ? found.substring(1, found.length() - 1).replace("\"\"", "\"").strip() : found;
                String wanted = rows.rows.get(r).get(i);
                assertThat(bare.replaceAll("\\A[\\s\\u00A0\\u2028]+|[\\s\\u00A0\\u2028]+\\z", ""))
                        .as("seed %d, row %d, cell %d", seed, r, i)
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    void whateverAFileHoldsEndsWithMessages() {
        String[] pieces = {"name", "email", "checked", ":", "#", "\r", "\n", "\"", "\"", ",", ";", "\t", " ", "\0", "\u0007", "é", "\uFEFF",
                "a@example.org", "sep=", "recipients:\n", "- ", "{", "}", "2012-02-10", "\u2028", "\uD83D\uDE00"};
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "name,email\n" : "");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(4) - 2; i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            RecipientFixture read = RecipientFixture.read(temp, random.nextInt(4) == 0 ? "list.yaml" : "list.csv", bytes);
            assertThat(read.file().isPresent() || !read.printed().isEmpty()).as("seed %d: %s", seed, text).isTrue();
        }
    }

    @Test
    void slugsAreDifferentSafeAndStayWhenRowsAreAdded() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<String> slugs = new ArrayList<>();
            List<List<String>> texts = new ArrayList<>();
            Slugs names = new Slugs("recipient");
            for (int i = 0; i < 60; i++) {
                List<String> one = new ArrayList<>();
                for (int k = 0; k <= random.nextInt(3); k++) {
                    StringBuilder text = new StringBuilder();
                    for (int p = 0; p <= random.nextInt(3); p++) {
                        text.append(PIECES[random.nextInt(PIECES.length)]);
                    }
                    one.add(text.toString());
                }
                texts.add(one);
                slugs.add(names.take(one));
            }
            Slugs again = new Slugs("recipient");
            assertThat(texts.subList(0, 30).stream().map(again::take).toList()).as("seed %d", seed).isEqualTo(slugs.subList(0, 30));
            Set<String> folded = new HashSet<>();
            for (String slug : slugs) {
                assertThat(folded.add(slug.toUpperCase(Locale.ROOT))).as("seed %d: %s", seed, slug).isTrue();
                assertThat(Normalizer.isNormalized(slug, Normalizer.Form.NFC)).as(slug).isTrue();
                assertThat(slug).as("seed %d", seed).matches("[\\p{L}\\p{M}\\p{Nd}_-]+");
            }
        }
    }
}
