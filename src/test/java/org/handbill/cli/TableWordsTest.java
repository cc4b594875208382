package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The words of a recipients' table are in the campaign's own language on the pages of all languages, and every text with such words says so. Each cell
 * has a word that is nowhere else.
 */
class TableWordsTest {
    /** Of role, group, region, topic and of where the list is from. */
    private static final List<String> WORDS = List.of("Qrole", "Qgroup", "Qregion", "Qtopic", "Qsource");
    /** Of the topic of a recipient whose language the table names. */
    private static final String KOREAN = "Ktopic";
    /** Their text has no elements. */
    private static final Set<String> TEXT_ONLY = Set.of("title", "textarea");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"broadside", "plain"})
    void everyTextWithWordsOfTheTableIsInItsLanguage(String theme) throws IOException {
        Path site = build(theme);
        Set<String> wrong = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (Path page : pages(site)) {
            Document document = Jsoup.parse(Files.readString(page));
            String language = document.expectFirst("html").attr("lang");
            for (TextNode node : document.selectXpath("//text()", TextNode.class)) {
                Element parent = (Element) Objects.requireNonNull(node.parentNode());
                if (TEXT_ONLY.contains(parent.tagName())) {
                    continue;
                }
                String text = node.getWholeText();
                WORDS.stream().filter(text::contains).forEach(word -> {
                    seen.add(language + " " + word);
                    require("en", "ltr", parent, site.relativize(page), wrong);
                });
                if (text.contains(KOREAN)) {
                    seen.add(language + " " + KOREAN);
                    require("ko", "ltr", parent, site.relativize(page), wrong);
                }
            }
            Stream.concat(WORDS.stream(), Stream.of(KOREAN))
                    .flatMap(word -> document.selectXpath("//body//*[@*[contains(., '" + word + "')]]").stream())
                    .forEach(element -> wrong.add(site.relativize(page) + ": in an attribute of " + element.outerHtml()));
        }
        assertThat(wrong).isEmpty();
        for (String language : List.of("en", "ar", "ko")) {
            assertThat(seen).as(theme).contains(WORDS.stream().map(word -> language + " " + word).toArray(String[]::new))
                    .contains(language + " " + KOREAN);
        }
        for (String language : List.of("ar", "ko")) {
            assertThat(Jsoup.parse(site.resolve(language + "/write/all/index.html")).expectFirst(".finder").attr("data-detail-in"))
                    .isEqualTo("en ltr");
        }
        assertThat(Jsoup.parse(site.resolve("write/all/index.html")).expectFirst(".finder").hasAttr("data-detail-in")).isFalse();
        assertThat(Jsoup.parse(site.resolve("write/all/index.html")).select("body [lang=en]:not([hreflang])")).isEmpty();
    }

    private static void require(String language, String direction, Element element, Path page, Set<String> wrong) {
        Element marked = Objects.requireNonNull(element.closest("[lang]"));
        if (!marked.attr("lang").equals(language) || !marked.attr("dir").equals(direction)) {
            wrong.add(page + ": " + element.outerHtml());
        }
    }

    private Path build(String theme) throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Files.writeString(campaign.resolve("campaign.yaml"),
                Files.readString(campaign.resolve("campaign.yaml")) + "outputs: [pages]\ntheme: " + theme + "\n");
        write(campaign, "appeal.md", "---\ntitle: Appeal\nsummary: S.\nsubject: Please\n---\n\nPlease keep the harbour.\n");
        write(campaign, "actions/1-write.md", "---\ntitle: Write\nsummary: S.\nkind: write\nrecipients: all.csv\n---\n\nx\n");
        write(campaign, "recipients/all.csv", """
                # checked: 2026-04-01
                # source: Qsource of the state
                name,role,group,region,language,url,topic,email,phone
                Jo,Qrole (Deputy),Qgroup North,Qregion One,,https://example.org/jo,Qtopic: seas,,
                Al,Qrole,Qgroup South,Qregion Two,,,,al@example.org,+44 20 7946 0000
                Kim,Qrole,Qgroup South,Qregion Two,ko,https://example.org/kim,Ktopic,,
                """);
        for (String language : List.of("ar", "ko")) {
            String own = language.equals("ar") ? "نص" : "글";
            write(campaign, language + "/campaign.yaml", "title: " + own + "\nsummary: " + own + "\n");
            write(campaign, language + "/post.md", "---\ntitle: " + own + "\nsummary: " + own + "\n---\n\n" + own + "\n");
            write(campaign, language + "/appeal.md",
                    "---\ntitle: " + own + "\nsummary: " + own + "\nsubject: " + own + "\n---\n\n" + own + "\n");
        }
        Path site = temp.resolve("site");
        Ran build = Ran.command("", "build", campaign.toString(), "--output", site.toString(), "--as-of", "2026-05-01");
        assertThat(build.exit()).as(build.err()).isZero();
        return site;
    }

    private static void write(Path campaign, String name, String text) throws IOException {
        Path file = campaign.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }
}
