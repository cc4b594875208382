package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.handbill.bind.TextsBinder;
import org.handbill.diagnostic.Problems;
import org.handbill.load.TextFiles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the tool has no words in a language, those in English say so: to screen readers, and to browsers that set lines from right to left. */
class EnglishWordsTest {
    private static final List<String> LANGUAGES = List.of("fa", "ur", "ckb", "sw", "tr");
    private static final Map<String, String> ENGLISH = TextsBinder.read(TextFiles.of("en"), new Problems());
    private static final Set<String> PATTERNS_OF_DAYS = Set.of("date.full");

    @TempDir
    static Path temp;

    @BeforeAll
    static void build() throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        write(campaign, "appeal.md",
                "---\ntitle: Appeal\nsummary: S.\nclosing: It is at {link}.\n---\n\nPlease keep the harbour. {.essential}\n\n{yours}\n\nMy town is [your town].\n");
        write(campaign, "actions/1-write.md",
                "---\ntitle: Write\nsummary: S.\nkind: write\nminutes: 5\nrecipients: council.csv\n---\n\nx\n");
        write(campaign, "actions/2-call.md",
                "---\ntitle: Ring the hall\nsummary: S.\nkind: call\nminutes: 5\nphone: \"+44 20 7946 0000\"\n---\n\n> [!NOTE]\n> x\n");
        write(campaign, "actions/3-form.md",
                "---\ntitle: Form\nsummary: S.\nkind: write\nuntil: 2026-06-01\nform: {name: Office, limit: 300}\n---\n\nx[^1]\n\n[^1]: Note.\n");
        write(campaign, "recipients/council.csv",
                "# checked: 2026-04-01\nname,group,email,x\nJo,North,jo@example.org,@jo\nAl,South,al@example.org,\n");
        write(campaign, "updates/2026-04-20.md", "---\ntitle: Latest\nsummary: S.\n---\n\nx\n");
        for (String language : LANGUAGES) {
            String own = "\u0645\u062a\u0646 " + language;
            write(campaign, language + "/campaign.yaml", "title: " + own + "\nsummary: " + own + "\n");
            write(campaign, language + "/post.md", "---\ntitle: " + own + "\nsummary: " + own + "\n---\n\n" + own + "\n");
            write(campaign, language + "/appeal.md",
                    "---\ntitle: " + own + "\nsummary: " + own + "\nsubject: " + own + "\nclosing: " + own + "\n---\n\n" + own + "\n");
            write(campaign, language + "/messages.yaml", "- id: short\n  text: " + own + "\n");
        }
        Ran build = Ran.command("", "build", campaign.toString(), "--output", temp.resolve("site").toString(), "--as-of", "2026-05-01");
        assertThat(build.exit()).as(build.err()).isZero();
    }

    private static void write(Path campaign, String name, String text) throws IOException {
        Path file = campaign.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "ur", "ckb", "sw", "tr"})
    void marksEveryEnglishWord(String language) throws IOException {
        List<Pattern> words = ENGLISH.entrySet().stream().filter(entry -> !PATTERNS_OF_DAYS.contains(entry.getKey()))
                .filter(entry -> entry.getValue().replaceAll("\\{[0-9]+\\}", "").codePoints().anyMatch(Character::isLetter))
                .map(Map.Entry::getValue)
                .map(text -> Pattern
                        .compile(Stream.of(text.split("\\{[0-9]+\\}", -1)).map(Pattern::quote).reduce((a, b) -> a + ".+" + b).orElse("")))
                .toList();
        Set<String> unmarked = new TreeSet<>();
        int marked = 0;
        for (Path page : pages(temp.resolve("site").resolve(language))) {
            Document document = Jsoup.parse(Files.readString(page));
            assertThat(document.select("html").attr("lang")).isEqualTo(language);
            for (TextNode node : document.selectXpath("//text()", TextNode.class)) {
                String text = node.text().strip();
                Element parent = node.parent() == null ? document : (Element) node.parentNode();
                if (text.isEmpty() || parent == null || words.stream().noneMatch(word -> word.matcher(text).matches())) {
                    continue;
                }
                if (isEnglish(parent)) {
                    marked++;
                } else {
                    unmarked.add(page + ": " + text + " in " + parent.outerHtml());
                }
            }
            for (Element filled : document.select("[data-say]")) {
                boolean word = words.stream().anyMatch(one -> one.matcher(filled.attr("data-say")).matches());
                if (word && !isEnglish(filled)) {
                    unmarked.add(page + ": " + filled.outerHtml());
                }
            }
        }
        assertThat(unmarked).isEmpty();
        assertThat(marked).isGreaterThan(100);
    }

    private static boolean isEnglish(Element element) {
        for (Element one = element; one != null; one = one.parent()) {
            if (one.hasAttr("lang")) {
                Element own = one;
                return own.attr("lang").equals("en") && own.attr("dir").equals("ltr");
            }
        }
        return false;
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    @Test
    void leavesNoMarkInAnyFile() throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.walk(temp.resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (!file.toString().matches(".*\\.(zip|pdf|png|jpg|woff2|gz|br|ico)")
                        && (text.contains("\u00ef\u00b7\u0090") || text.contains("\u00ef\u00b7\u0091")
                                || text.contains("%EF%B7%9") || text.toLowerCase(Locale.ROOT).contains("\\ufdd"))) {
                    left.add(file.toString());
                }
            }
        }
        assertThat(left).isEmpty();
    }

    @Test
    void marksNothingWhereTheToolHasWords() throws IOException {
        assertThat(Jsoup.parse(temp.resolve("site/index.html")).select("body [lang=en]:not([hreflang=en])")).isEmpty();
    }
}
