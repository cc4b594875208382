package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.handbill.ExampleSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers of previews that others wrote find on every page of the example: open-graph-scraper and unfurl.js, run by Node.js. */
class PreviewReadersTest {
    private static final Path SCRIPTS = Path.of("src/test/previews");
    /** Readers take the first kilobytes of a page only. */
    private static final int FIRST_BYTES = 8 * 1024;
    private static final String BASE = "https://example.org/save-refugees/";

    private static final Path SITE = ExampleSite.shared();

    /** All but the page that is saved rather than linked to. */
    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".html") && !file.endsWith("kit/offline.html")).sorted().toList();
        }
    }

    @Test
    void everyPageShowsAPictureThatIsThereInTheFirstKilobytes() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(100);
        for (Path page : pages()) {
            byte[] bytes = Files.readAllBytes(page);
            String start = new String(bytes, 0, Math.min(bytes.length, FIRST_BYTES), StandardCharsets.UTF_8);
            Document head = Jsoup.parse(start);
            String image = property(head, "og:image");
            assertThat(image).as(page.toString()).startsWith(BASE);
            Path file = SITE.resolve(image.substring(BASE.length()));
            assertThat(Files.size(file)).isBetween(10_000L, 300_000L);
            BufferedImage picture = Optional.ofNullable(ImageIO.read(file.toFile())).orElseThrow();
            assertThat(property(head, "og:image:width")).isEqualTo(String.valueOf(picture.getWidth()));
            assertThat(property(head, "og:image:height")).isEqualTo(String.valueOf(picture.getHeight()));
            assertThat(property(head, "og:image:type")).isEqualTo(Files.probeContentType(file)).isIn("image/jpeg", "image/png");
            assertThat(property(head, "og:image:alt")).hasSizeBetween(40, 420);
            assertThat(head.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
            String language = head.select("html").attr("lang");
            assertThat(image).as("one for each language").contains(language.equals("en") ? "/cards/campaign" : "/cards/" + language + "/");
        }
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }

    @Test
    void readersThatOthersWroteFindAllOfIt() throws IOException, InterruptedException {
        needs("node");
        Path tools = installed();
        List<String> command = new ArrayList<>(List.of("node", tools.resolve("read.mjs").toString(), SITE.toString()));
        pages().forEach(page -> command.add(SITE.relativize(page).toString()));
        String printed = run(tools, command);
        List<JsonNode> found = printed.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        assertThat(found).hasSize(2 * pages().size());
        for (JsonNode one : found) {
            Document page = Jsoup.parse(SITE.resolve(one.get("page").asString()), "UTF-8");
            String which = one.get("reader").asString() + " on " + one.get("page").asString();
            assertThat(one.get("title").asString()).as(which).isNotBlank().isEqualTo(property(page, "og:title"));
            assertThat(one.get("description").asString()).as(which).isNotBlank().isEqualTo(property(page, "og:description"));
            assertThat(one.get("image").asString()).as(which).startsWith(BASE + "cards/");
            assertThat(one.get("width").asString()).as(which).isEqualTo("1200");
            assertThat(one.get("height").asString()).as(which).isEqualTo("630");
            assertThat(one.get("type").asString()).as(which).isIn("image/jpeg", "image/png");
            assertThat(one.get("alt").asString()).as(which).isEqualTo(property(page, "og:image:alt")).hasSizeGreaterThan(40);
        }
    }

    /** Fetched once into {@code target}, from wherever npm fetches on this machine. */
    private static Path installed() throws IOException, InterruptedException {
        Path tools = Path.of("target/previews").toAbsolutePath();
        Files.createDirectories(tools);
        for (String name : List.of("package.json", "read.mjs")) {
            Files.write(tools.resolve(name), Files.readAllBytes(SCRIPTS.resolve(name)));
        }
        if (!Files.isDirectory(tools.resolve("node_modules/unfurl.js"))
                || !Files.isDirectory(tools.resolve("node_modules/open-graph-scraper"))) {
            needs("npm");
            run(tools, List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error"));
        }
        return tools;
    }

    private static void needs(String program) {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError("This machine has no " + program + ": install nodejs and npm.");
        }
        assumeTrue(there, "skipped: install nodejs and npm to have previews read by others' programs");
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(() -> {
            try {
                return Files.readString(errors);
            } catch (IOException e) {
                return e.toString();
            }
        }).isZero();
        return printed;
    }
}
