package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A Mac gives the names of files in Unicode form D, most keyboards type them in form C, and both look the same. Whatever the disk and the text have,
 * each field that names a file, a page, a place or a person finds it.
 */
class NamesInBothFormsTest {
    /** Letters that are composed in different ways: accents, several marks, Hangul, kana, a letter that is excluded from composition. */
    private static final List<String> WORDS = List.of("caf\u00e9", "Vi\u1ec7t", "\ud55c\uad6d", "\u30ac\u30c9", "\u0958\u093e");

    private enum Form {
        COMPOSED, DECOMPOSED, ENCODED, DECOMPOSED_ENCODED;

        String of(String name) {
            String normal = Normalizer.normalize(name,
                    this == COMPOSED || this == ENCODED ? Normalizer.Form.NFC : Normalizer.Form.NFD);
            return this == ENCODED || this == DECOMPOSED_ENCODED
                    ? Stream.of(normal.split("/", -1)).map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                            .reduce((one, two) -> one + "/" + two).orElse("")
                    : normal;
        }

        /** Where an address is not encoded. */
        String plain(String name) {
            return Normalizer.normalize(name, this == COMPOSED || this == ENCODED ? Normalizer.Form.NFC : Normalizer.Form.NFD);
        }
    }

    /** By default one of each kind: both forms on the disk, and a text of each form, typed and encoded. */
    private static final Set<Case> SAMPLE = Set.of(new Case(Form.COMPOSED, Form.DECOMPOSED, WORDS.get(1)),
            new Case(Form.DECOMPOSED, Form.ENCODED, WORDS.get(1)));

    record Case(Form disk, Form text, String word) {}

    static Stream<Case> cases() {
        List<Form> texts = List.of(Form.values());
        return IntStream.range(0, 2 * texts.size()).mapToObj(number -> new Case(number < texts.size() ? Form.COMPOSED : Form.DECOMPOSED,
                texts.get(number % texts.size()), WORDS.get(number % WORDS.size())))
                .filter(one -> Boolean.getBoolean("handbill.full") || SAMPLE.contains(one));
    }

    @TempDir
    Path temp;

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsNamed(Case one) throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        String word = one.word();
        UnaryOperator<String> disk = one.disk()::plain;
        UnaryOperator<String> text = one.text()::plain;
        UnaryOperator<String> address = one.text()::of;
        Files.createDirectories(campaign.resolve("media"));
        Files.createDirectories(campaign.resolve("de").resolve("media"));
        Path picture = Path.of("content/media").resolve(firstPicture());
        String ending = picture.toString().substring(picture.toString().lastIndexOf('.'));
        Files.copy(picture, campaign.resolve("media").resolve(disk.apply(word) + ending));
        Files.copy(picture, campaign.resolve("de").resolve("media").resolve(disk.apply(word + "2") + ending));
        write(campaign, "recipients/" + disk.apply(word) + ".csv", "# checked: 2026-04-01\nname,email\nJo,jo@example.org\n");
        write(campaign, "actions/1-write.md",
                "---\ntitle: Write\nsummary: S.\nkind: write\nrecipients: " + text.apply(word) + ".csv\n---\n\nx\n");
        write(campaign, "appeal.md", "---\ntitle: Appeal\nsummary: S.\n---\n\nPlease keep the harbour.\n");
        write(campaign, "pages/" + disk.apply(word) + ".md",
                "---\ntitle: P\nsummary: S.\n---\n\n## " + disk.apply(word) + "\n\nx\n\n## Other {#" + disk.apply(word)
                        + "typed}\n\n<p id=\"" + disk.apply(word) + "raw\">y</p>\n\n[up](#" + address.apply(word.toLowerCase(Locale.ROOT))
                        + ")\n");
        String media = "media/" + word + ending;
        write(campaign, "post.md",
                "---\ntitle: Friday decides\nsummary: The vote on the harbour is on Friday, and everybody may come.\nimage: {file: "
                        + text.apply(media)
                        + ", alt: A boat}\n---\n\n![A boat](" + address.apply(media) + ") [p](pages/" + address.apply(word)
                        + ".md) [h](pages/" + address.apply(word) + ".md#"
                        + address.apply(word.toLowerCase(Locale.ROOT)) + ") [t](pages/" + address.apply(word) + ".md#" + address.apply(word)
                        + "typed) [r](pages/" + address.apply(word)
                        + ".md#" + address.apply(word) + "raw)\n\n<img src=\"" + address.apply(media)
                        + "\" alt=\"A boat\"> <a href=\"pages/" + address.apply(word) + ".md\">raw</a>\n");
        write(campaign, "campaign.yaml",
                "title: Save the harbour\nsummary: The council wants to fill the old harbour with rubble, and votes on Friday.\n"
                        + "baseUrl: https://harbour.example/\noutputs: [pages, kit]\ntheme: " + text.apply(word) + "\nchecks: {baseline: "
                        + text.apply(word)
                        + ".json}\npeople: {" + disk.apply(word) + ": {name: Jo, x: jo}}\n");
        write(campaign, "themes/" + disk.apply(word) + "/theme.yaml",
                "extends: broadside\nstyles: [assets/" + text.apply(word) + ".css]\n");
        write(campaign, "themes/" + disk.apply(word) + "/assets/" + disk.apply(word) + ".css", "b { color: red }\n");
        write(campaign, disk.apply(word) + ".json", "{\"version\": 1, \"known\": []}\n");
        write(campaign, "messages.yaml", "- id: short\n  text: \"The council votes on Friday. Thank you {@" + text.apply(word) + "}\"\n");
        write(campaign, "de/campaign.yaml",
                "title: Rettet den Hafen\nsummary: Der Rat stimmt am Freitag ab.\nuntranslated: [messages.yaml, appeal.md, actions/, pages/"
                        + text.apply(word) + ".md]\n");
        write(campaign, "de/post.md",
                "---\ntitle: Am Freitag\nsummary: Der Rat stimmt ab.\nimage: {file: " + text.apply("media/" + word + "2" + ending)
                        + ", alt: Ein Boot}\n---\n\n![Ein Boot](" + address.apply("media/" + word + "2" + ending) + ") [p](pages/"
                        + address.apply(word) + ".md)\n");

        Ran check = Ran.command("", "check", campaign.toString(), "--as-of", "2026-05-01");
        assertThat(check.err()).as(check.err()).doesNotContain("not-found")
                .doesNotContain("[baseline", "[unknown", "[translation-incomplete]")
                .doesNotContain("error:").doesNotContain("[anchor");
        assertThat(check.exit()).isZero();

        Ran build = Ran.command("", "build", campaign.toString(), "--output", temp.resolve("site").toString(), "--as-of", "2026-05-01");
        assertThat(build.exit()).as(build.err()).isZero();
        Document page = Jsoup.parse(Files.readString(temp.resolve("site/index.html")));
        for (String label : List.of("h", "t", "r")) {
            String href = page.select("main a").stream().filter(link -> link.text().equals(label)).findFirst().orElseThrow().attr("href");
            String decoded = URLDecoder.decode(href, StandardCharsets.UTF_8);
            Document there = Jsoup.parse(Files.readString(temp.resolve("site").resolve(decoded.substring(0, decoded.indexOf('#')))));
            assertThat(there.getElementById(decoded.substring(decoded.indexOf('#') + 1))).as(href).isNotNull();
        }
    }

    private static String firstPicture() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content/media"))) {
            return files.map(path -> String.valueOf(path.getFileName())).filter(name -> name.endsWith(".jpg") || name.endsWith(".png"))
                    .sorted().findFirst().orElseThrow();
        }
    }

    private static void write(Path campaign, String name, String text) throws IOException {
        Path file = campaign.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
