package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.handbill.Golden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign in three languages, one translated in full and one hardly: what of each page is in which language, and where its links lead. */
class LanguagesTest {
    private static final Path FOLDER = Golden.ROOT.resolve("languages");

    @TempDir
    Path temp;

    @Test
    void showsWhatThereIsAndMarksTheRest() throws IOException {
        Path site = temp.resolve("site");
        StringBuilder out = new StringBuilder(build(FOLDER.resolve("campaign"), site)).append('\n');
        for (Path page : pages(site)) {
            describe(site, page, out);
        }
        Golden.check(FOLDER.resolve("pages.txt"), out.toString());
        Golden.check(FOLDER.resolve("sitemap.xml"), Files.readString(site.resolve("sitemap.xml")));
    }

    private String build(Path campaign, Path site) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit;
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            exit = Main.run(new String[]{"build", campaign.toString(), "--output", site.toString(), "--as-of", "2026-05-06"}, stream,
                    stream);
        }
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(text).isZero();
        return text.replace(temp.toString(), "…").replaceAll("[0-9,]+ files, .* removed", "N files");
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static void describe(Path site, Path file, StringBuilder out) throws IOException {
        Document page = Jsoup.parse(file, "UTF-8");
        Element html = page.getElementsByTag("html").getFirst();
        out.append("\n# ").append(site.relativize(file)).append(": ").append(html.attr("lang")).append(' ').append(html.attr("dir"))
                .append('\n');
        page.select("nav.top-lang a").forEach(link -> {
            out.append(link.text()).append(" → ").append(link.attr("href")).append(link.hasAttr("aria-current") ? ", here" : "")
                    .append('\n');
            // those of 404.html begin at the root of the host
            assertThat(file.endsWith("404.html") || Files.exists(file.resolveSibling(link.attr("href")).normalize())).as(link.outerHtml())
                    .isTrue();
        });
        page.select("head link[hreflang]")
                .forEach(link -> out.append(link.attr("hreflang")).append(" = ").append(link.attr("href")).append('\n'));
        page.select("head link[rel=canonical]").forEach(link -> out.append("canonical ").append(link.attr("href")).append('\n'));
        page.select("p.untranslated").forEach(note -> out.append("! ").append(note.text()).append('\n'));
        page.select(
                "h1, .notice, .standfirst, .petition-state, .plan strong, .prose > *, .prose img, .pass .text, .letter .text, .card .wordings .text, .entries h2")
                .forEach(part -> out.append(language(part)).append(' ').append(part.tagName()).append(": ").append(shown(part))
                        .append('\n'));
    }

    /** The language that an element is marked with, from itself or above. */
    private static String language(Element part) {
        return Objects.requireNonNull(part.closest("[lang]")).attr("lang");
    }

    private static String shown(Element part) {
        String text = part.tagName().equals("img") ? part.attr("src") : part.text().replace("\u2066", "<LRI>").replace("\u2069", "<PDI>");
        return text.length() > 90 ? text.substring(0, 90) + "…" : text;
    }
}
