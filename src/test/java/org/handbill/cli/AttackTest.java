package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** Attacks in every field of every file: a build makes pages on which nothing acts, or says what is wrong; and it touches nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AttackTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    private static final int ROUNDS = FULL ? 14 : 1;
    /** AttackPayloads for each place that is attacked by itself. */
    private static final int EACH = FULL ? 4 : 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temp;

    private AttackedPages pages;

    @BeforeAll
    void start() {
        pages = new AttackedPages();
    }

    @AfterAll
    void stop() {
        if (pages != null) {
            pages.close();
        }
    }

    private static Ran build(Path campaign, Path site) {
        return Ran.command("", "build", campaign.toString(), "--output", site.toString(), "--as-of", "2026-05-01");
    }

    @Test
    void theTestSeesWhatActs() throws IOException {
        AttackedPages.control(Files.createDirectories(temp.resolve("control")), pages);
    }

    @Test
    void noTextActsInAnyFile() throws Exception {
        int placed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path campaign = temp.resolve("texts-" + round);
            Path site = temp.resolve("site-" + round);
            placed += AttackedTexts.write(campaign, round * 31);
            Ran ended = build(campaign, site);

            assertThat(ended.exit()).as("round %s: %s", round, ended.err()).isZero();
            List<Path> all = AttackedPages.pages(site);
            assertThat(all).hasSizeGreaterThan(20);
            assertThat(pages.open(site, all)).as("round %s", round).isEmpty();
            others(site);
        }
        assertThat(placed).isGreaterThan(ROUNDS * 100);
    }

    /** Whatever is no page is read by a program that others wrote. */
    private static void others(Path site) throws Exception {
        for (Path file : files(site)) {
            String name = file.getFileName().toString();
            try (InputStream in = Files.newInputStream(file)) {
                if (name.equals("feed.xml")) {
                    assertThat(new SyndFeedInput().build(new XmlReader(in)).getEntries()).isNotEmpty();
                } else if (name.endsWith(".xml") || name.endsWith(".svg")) {
                    DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(in);
                } else if (name.endsWith(".json") || name.endsWith(".webmanifest")) {
                    assertThat(JSON.readTree(in).isContainer()).isTrue();
                } else if (name.endsWith(".ics")) {
                    Calendar calendar = new CalendarBuilder().build(in);
                    assertThat(calendar.getComponents("VEVENT")).hasSize(1);
                    assertThat(calendar.validate().hasErrors()).as(file.toString()).isFalse();
                } else if (name.endsWith(".zip")) {
                    archive(in);
                } else if (name.endsWith(".csv")) {
                    table(file);
                } else if (name.equals("_headers") || name.equals("_redirects") || name.equals(".htaccess") || name.equals("_nginx.conf")) {
                    assertThat(Files.readString(file)).doesNotContain("pwned", "evil", "X-Attack", "touch");
                }
            }
        }
    }

    private static void archive(InputStream in) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).matches("[A-Za-z0-9._/-]+").doesNotContain("..").doesNotStartWith("/");
                zip.transferTo(OutputStream.nullOutputStream());
                entries++;
            }
            assertThat(entries).isPositive();
        }
    }

    /** No cell is a formula to a spreadsheet (OWASP, CSV injection). */
    private static void table(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<Integer> widths = new ArrayList<>();
            reader.forEach(row -> {
                widths.add(row.getFieldCount());
                row.getFields().forEach(cell -> assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r-].*"));
            });
            assertThat(Set.copyOf(widths)).hasSize(1);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void noFieldLetsAnAttackThrough() throws IOException {
        List<String> payloads = AttackPayloads.all();
        Random random = new Random(20120219);
        int built = 0;
        int refused = 0;
        Path outside = Files.writeString(temp.resolve("outside.txt"), "as it was");
        for (AttackedFields.Field field : AttackedFields.all()) {
            for (int i = 0; i < EACH; i++) {
                String payload = payloads.get(random.nextInt(payloads.size()));
                String what = field.name() + ": " + payload;
                Path campaign = temp.resolve("campaign-" + built + "-" + refused);
                Path site = temp.resolve("field-" + built + "-" + refused);
                AttackedFields.clean(campaign);
                field.write().accept(campaign, payload);
                Ran ended = build(campaign, site);

                assertThat(ended.exit()).as(what + "\n" + ended.err()).isIn(0, 1);
                assertThat(ended.err()).as(what).doesNotContain("fault of Handbill").doesNotContain("Exception");
                assertThat(Files.exists(site)).as(what + "\n" + ended.err()).isEqualTo(ended.exit() == 0);
                if (ended.exit() == 0) {
                    built++;
                    assertThat(pages.open(site, attacked(site))).as(what).isEmpty();
                } else {
                    refused++;
                }
            }
        }
        assertThat(built).isGreaterThan(20 * EACH);
        assertThat(refused).isGreaterThan(20 * EACH);
        assertThat(Files.readString(outside)).isEqualTo("as it was");
        assertThat(Files.exists(Path.of("pwned"))).isFalse();
    }

    /** Home, and what has something of an attack in it. */
    private static List<Path> attacked(Path site) throws IOException {
        List<Path> all = AttackedPages.pages(site);
        List<Path> found = new ArrayList<>();
        for (Path page : all) {
            if (page.equals(site.resolve("index.html")) || Files.readString(page).matches("(?s).*(pwned|evil).*")) {
                found.add(page);
            }
        }
        return found;
    }

    /** What is no threat any more is still what its author wrote. */
    @Test
    void anAttackIsReadAsItWasTyped() throws IOException {
        List<String> titles = AttackPayloads.all().stream().map(payload -> "a " + AttackPayloads.line(payload)).map(String::strip)
                .distinct().toList();
        Path campaign = temp.resolve("titles");
        Path site = temp.resolve("titles-site");
        AttackedFields.clean(campaign);
        for (int i = 0; i < titles.size(); i++) {
            AttackedFields.write(campaign, "pages/p" + i + ".md",
                    "---\ntitle: " + AttackPayloads.quoted(titles.get(i)) + "\n---\n\nCome.\n");
        }
        Ran ended = build(campaign, site);

        assertThat(ended.exit()).as(ended.err()).isZero();
        for (int i = 0; i < titles.size(); i++) {
            Document page = Jsoup.parse(site.resolve("p" + i + "/index.html").toFile(), "UTF-8");
            assertThat(page.select("meta[property=og:title]").attr("content")).startsWith(titles.get(i));
            assertThat(page.select("h1").text().replaceAll("\\s", "")).isEqualTo(titles.get(i).replaceAll("\\s", ""));
        }
    }
}
