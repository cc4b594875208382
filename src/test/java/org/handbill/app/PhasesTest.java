package org.handbill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.handbill.Golden;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not yet public is nowhere in the site, in no file, name or archive; and each thing changes on its day. */
class PhasesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-08");
    /** A word of each thing that is to stay hidden: its file, slug, title, text, picture and short link. */
    private static final List<String> SECRETS = List.of("zephyr", "ZEPHYR", "Zephyr", "제피르");

    @TempDir
    Path temp;

    @Test
    void nothingOfWhatIsHiddenIsInTheSite() throws IOException {
        Map<String, byte[]> site = build(campaign(), DAY.minusDays(1));
        assertThat(site).containsKey("index.html").containsKey("kit/kit.zip");
        for (Map.Entry<String, byte[]> file : site.entrySet()) {
            for (String secret : SECRETS) {
                assertThat(file.getKey()).doesNotContain(secret);
                assertThat(contains(file.getValue(), secret)).as(secret + " in " + file.getKey()).isFalse();
            }
        }
        assertThat(text(site, "index.html")).contains("Something is to come");
    }

    @Test
    void allOfItIsThereOnItsDay() throws IOException {
        Map<String, byte[]> site = build(campaign(), DAY);
        assertThat(site).containsKeys("updates/2026-05-08-zephyr/index.html", "zephyr-plan/index.html", "actions/zephyr-walk/index.html",
                "ko/zephyr-plan/index.html", "go/zephyr-link/index.html", "media/zephyr.svg");
        assertThat(text(site, "index.html")).contains("updates/2026-05-08-zephyr/index.html");
        assertThat(text(site, "feed.xml")).contains("Zephyr");
    }

    @Test
    void saysInOneLineEachWhatIsLeftOut() throws IOException {
        Outcome<BuildSite.Report> built = run(campaign(), DAY.minusDays(1));
        List<Diagnostic> left = built.diagnostics().stream().filter(one -> one.code() == Code.LEFT_OUT).toList();
        assertThat(left).extracting(one -> one.location().file() + " " + one.message()).containsExactly(
                "actions/2-zephyr-walk.md Left out until 2026-05-08.", "pages/zephyr-draft.md Left out for as long as it is a draft.",
                "pages/zephyr-plan.md Left out until 2026-05-08.", "updates/2026-05-08-zephyr.md Left out until 2026-05-08.");
    }

    @Test
    void aPetitionClosesOnItsDayAndThenTellsItsOutcome() throws IOException {
        Path campaign = campaign();
        String before = text(build(campaign, DAY.minusDays(1)), "index.html");
        assertThat(before).contains("https://example.org/petition").doesNotContain("rubble stays away");
        String after = text(build(campaign, DAY), "index.html");
        assertThat(after).doesNotContain("https://example.org/petition").contains("rubble stays away");
    }

    @Test
    void anActionAsksOnItsLastDayAndNoLonger() throws IOException {
        Path campaign = campaign();
        assertThat(text(build(campaign, DAY), "actions/call/index.html")).contains("tel:+442079460000").contains("Until");
        assertThat(text(build(campaign, DAY.plusDays(1)), "actions/call/index.html")).doesNotContain("tel:+442079460000")
                .contains("Ended on");
    }

    private Path campaign() throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        write(campaign, "campaign.yaml", Files.readString(campaign.resolve("campaign.yaml"))
                + "petition: {url: 'https://example.org/petition', label: Sign it, closedOn: 2026-05-08, outcome: The rubble stays away.}\n");
        write(campaign, "post.md", page("Friday decides", "",
                "Come. [Something is to come](updates/2026-05-08-zephyr.md), and [more](pages/zephyr-plan.md#how)."));
        write(campaign, "ko/post.md", page("금요일", "", "금요일. [곧](../pages/zephyr-plan.md)"));
        write(campaign, "updates/2026-05-01.md", page("The council has met", "", "It has."));
        write(campaign, "updates/2026-05-08-zephyr.md", page("Zephyr", "publishOn: 2026-05-08\n", "![Zephyr](media/zephyr.svg)"));
        write(campaign, "pages/zephyr-plan.md", page("The plan Zephyr", "publishOn: 2026-05-08\nshort: zephyr-link\n", "## How\n\nZEPHYR"));
        write(campaign, "ko/pages/zephyr-plan.md", page("제피르", "publishOn: 2026-01-01\n", "제피르"));
        write(campaign, "pages/zephyr-draft.md", page("Zephyr", "draft: true\n", "Zephyr"));
        write(campaign, "actions/1-call.md", page("Call", "kind: call\nphone: '+44 2079460000'\nuntil: 2026-05-08\n", "Call."));
        write(campaign, "actions/2-zephyr-walk.md", page("Zephyr", "kind: attend\npublishOn: 2026-05-08\n", "Zephyr"));
        write(campaign, "media/zephyr.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><title>Zephyr</title></svg>");
        write(campaign, "links.lock.yaml", """
                version: 1
                links:
                  - {slug: zephyr-link, target: zephyr-plan/, created: 2026-05-01}
                # The ledger ends here.
                """);
        return campaign;
    }

    private static String page(String title, String keys, String text) {
        return "---\ntitle: " + title + "\nsummary: " + title + ".\n" + keys + "---\n\n" + text + "\n";
    }

    private static void write(Path campaign, String name, String text) throws IOException {
        Path file = campaign.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Outcome<BuildSite.Report> run(Path campaign, LocalDate asOf) {
        return new BuildSite(campaign, temp.resolve("site"), asOf, false, Optional.empty(), Optional.empty(), false).build();
    }

    private Map<String, byte[]> build(Path campaign, LocalDate asOf) throws IOException {
        Outcome<BuildSite.Report> built = run(campaign, asOf);
        assertThat(built.diagnostics()).noneMatch(Diagnostic::isError);
        Path site = temp.resolve("site");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
                if (name.endsWith(".zip")) {
                    unpack(name, files);
                }
            }
        }
        return files;
    }

    private static void unpack(String name, Map<String, byte[]> files) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files.get(name)))) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                files.put(name + "!" + entry.getName(), zip.readAllBytes());
            }
            assertThat(names).isNotEmpty();
        }
    }

    /** In the bytes as they are, and in what is packed into them, as pictures and printed pages have it. */
    private static boolean contains(byte[] file, String secret) {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            if (bytes.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        String wanted = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (int at = bytes.indexOf('x'); at >= 0; at = bytes.indexOf('x', at + 1)) {
            if (at + 1 < file.length && (file[at + 1] & 0xFF) % 31 == (31 - (0x78 << 8) % 31) % 31 && unpacked(file, at).contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String unpacked(byte[] file, int from) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(file, from, file.length - from))) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static String text(Map<String, byte[]> site, String file) {
        return new String(site.get(file), StandardCharsets.UTF_8);
    }
}
