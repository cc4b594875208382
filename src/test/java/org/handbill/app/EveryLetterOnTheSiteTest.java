package org.handbill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.handbill.Golden;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Severity;
import org.handbill.parse.MarkdownTexts;
import org.handbill.parse.TypedLetters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each letter that an author typed is, in order, in all that a build makes of the text. */
class EveryLetterOnTheSiteTest {
    private static final int UPDATES = Boolean.getBoolean("handbill.full") ? 200 : 12;

    private static final Map<String, String> PRINTABLE = Map.of("ไทย", "th", "ह", "hi", "\u093f", "", "한국", "ko", "中", "zh", "文字", "mo",
            "かな", "ka", "𝒜",
            "A", "&#x1d49c;", "&#x41;");

    private static final Pattern OWN_ADDRESS = Pattern.compile("https://example\\.org/harbour/[^\\s)]*");

    @TempDir
    Path temp;

    private final SplittableRandom random = new SplittableRandom(41);

    private TypedLetters write(Path file, String frontMatter) throws IOException {
        MarkdownTexts.Typed typed = MarkdownTexts.next(random);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\n" + frontMatter + "---\n\n" + printable(typed.source()) + "\n");
        return typed.letters();
    }

    /** Handbills are printed in the typefaces of the tool. */
    private static String printable(String text) {
        String shown = text;
        for (Map.Entry<String, String> each : PRINTABLE.entrySet()) {
            shown = shown.replace(each.getKey(), each.getValue());
        }
        return shown;
    }

    @Test
    void isWhereReadersFindIt() throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Files.createDirectories(campaign.resolve("media"));
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", campaign.resolve("media/1.png").toFile());
        TypedLetters post = write(campaign.resolve("post.md"), "title: Friday decides\nsummary: The vote.\ndate: 2026-05-04\n");
        TypedLetters appeal = write(campaign.resolve("appeal.md"), "title: Appeal\nsummary: The vote.\n");
        List<TypedLetters> updates = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            updates.add(write(campaign.resolve("updates/" + name(i) + ".md"), "title: U" + i + "\nsummary: S.\n"));
        }
        Path site = temp.resolve("site");
        List<Diagnostic> found = new BuildSite(campaign, site, LocalDate.of(2026, 5, 4), false, Optional.empty(), Optional.empty(), false)
                .build().diagnostics();
        assertThat(found.stream().filter(each -> each.severity() == Severity.ERROR)).isEmpty();

        assertThat(seen(site, "index.html", "main")).contains(printable(post.page()));
        assertThat(seen(site, "appeal/index.html", "main")).contains(printable(appeal.plain()));
        assertThat(lettersOf(Files.readString(site.resolve("kit/en/appeal.txt")))).contains(printable(appeal.plain()));
        Document feed = Jsoup.parse(Files.readString(site.resolve("feed.xml")), "", Parser.xmlParser());
        String entries = TypedLetters
                .of(String.join("\n", feed.select("entry > content").eachText().stream().map(html -> Jsoup.parse(html).text()).toList()));
        for (int i = 0; i < UPDATES; i++) {
            String letters = printable(updates.get(i).page());
            assertThat(seen(site, "updates/" + name(i) + "/index.html", "main")).contains(letters);
            assertThat(entries).contains(letters);
        }
    }

    private static String name(int update) {
        return "2026-04-" + (10 + update % 20) + "-u" + update;
    }

    private static String seen(Path site, String page, String part) throws IOException {
        return lettersOf(Jsoup.parse(Files.readString(site.resolve(page))).select(part).text());
    }

    /** Without what links within the page lead to from elsewhere. */
    private static String lettersOf(String text) {
        return TypedLetters.of(OWN_ADDRESS.matcher(text).replaceAll(""));
    }
}
