package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.ExampleSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a second language translates nothing but the post, all else is marked as English on every page, and nothing of the translation is. */
class FallenBackTest {
    /** Only in what the author wrote in English: words that no interface text and no network has. */
    private static final Pattern AUTHOR = Pattern.compile("Quillon\\w*");

    /** U+FDD0 to U+FDD2: their bytes in UTF-8, one character each, or their escape. */
    private static final Pattern MARK = Pattern.compile("\u00EF\u00B7[\u0090-\u0092]|(?i:\\\\ufdd[0-2])");

    @TempDir
    Path temp;

    private void write(String file, String text) throws IOException {
        Path path = temp.resolve("campaign").resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private void campaign(String language, String word) throws IOException {
        write("campaign.yaml", """
                title: Quillon harbour
                summary: Quillon is to be closed.
                notice: Quillonnotice for all.
                baseUrl: https://harbour.example/
                language: en
                hashtags: [QuillonTag]
                contact: {name: Quilloneers, email: us@harbour.example}
                petition: {url: "https://petition.example/1", label: Quillonpetition, status: open}
                outputs: [%s]
                """.formatted(language.equals("km") ? "kit" : "kit, cards, paper"));
        write("post.md", """
                ---
                title: Quillon stays
                summary: Quillonsummary.
                image: {file: media/harbour.svg, alt: Quillonalt boats, credit: Quilloncredit}
                source: {name: Quillonpaper, author: Quillonauthor}
                ---
                Quillon text.
                """);
        write("media/harbour.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" width=\"10\" height=\"10\"><path d=\"M0 0h9v9z\"/></svg>");
        write("appeal.md", """
                ---
                title: Quillonappeal
                subject: Quillonsubject
                signature: "[Quillonname]"
                ---
                Quillon matters. {.essential}

                Quillon is old.
                {.reason}
                """);
        write("messages.yaml", "- id: one\n  text: \"Quillonmessage {link} {hashtags}\"\n");
        write("actions/1-write.md", """
                ---
                title: Quillonaction
                summary: Quillonsteps.
                kind: write
                form: {name: Quillonform, url: "https://council.example/form", limit: 2000, topic: Quillontopic, steps: [Quillonstep one]}
                ---
                Quillonbody.
                """);
        write("pages/about.md", "---\ntitle: Quillonabout\n---\nQuillonpage.\n");
        write("updates/2026-01-02-news.md", "---\ntitle: Quillonupdate\nsummary: Quillonnews.\n---\nQuillon again.\n");
        write(language + "/post.md", "---\ntitle: " + word + "\nsummary: " + word + "\n---\n" + word + "\n");
        write(language + "/messages.yaml", "- id: two\n  text: \"" + word + " {link} {hashtags}\"\n");
    }

    @ParameterizedTest
    @CsvSource({"ar, رصيفنا", "ko, 항구를", "km, កំពង់ផែ"})
    void isMarkedWhereverItIsShown(String language, String word) throws IOException {
        campaign(language, word);
        Path site = temp.resolve("site");
        ExampleSite.build(temp.resolve("campaign"), site);
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html") && !path.toString().contains("/go/")).toList()) {
                String html = Files.readString(file);
                assertThat(html).as(file.toString()).doesNotContain("\uFDD0", "\uFDD1", "\uFDD2");
                Document page = Jsoup.parse(html);
                String name = site.relativize(file).toString();
                for (Element element : page.body().getAllElements()) {
                    if (element.closest("#own-site-code, script") != null) {
                        continue; // a block of code for other sites
                    }
                    for (TextNode text : element.textNodes()) {
                        seen += look(element, text.text(), word, name, wrong);
                    }
                    for (String attribute : List.of("alt", "title", "aria-label", "data-say")) {
                        seen += look(element, element.attr(attribute), word, name, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(60);
        assertThat(withMarks(site)).isEmpty();
    }

    /** Files of any kind with a mark in them that belongs into no file, as it is or as scripts and JSON write it. */
    private static List<String> withMarks(Path site) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (file.toString().matches(".*\\.(html|txt|md|csv|json|js|xml|svg|ics|webmanifest)") && MARK.matcher(bytes).find()) {
                    found.add(site.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private static int look(Element element, String text, String word, String page, List<String> wrong) {
        Element marked = Objects.requireNonNull(element.closest("[lang]"));
        boolean english = marked.attr("lang").equals("en")
                && Objects.requireNonNull(element.closest("[dir]")).attr("dir").matches("ltr|auto");
        if (AUTHOR.matcher(text).find() && !text.contains(word)) {
            if (!english) {
                wrong.add(page + " is not marked: " + element.tagName() + "." + element.className() + " " + text);
            }
            return 1;
        }
        if (text.contains(word) && marked.attr("lang").equals("en")) {
            wrong.add(page + " is marked: " + element.tagName() + "." + element.className() + " " + text);
        }
        return 0;
    }
}
