package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.handbill.ExampleSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of every kind of page, and of the page to take away, is whole on paper, in both themes, and so is each way to reach a recipient. */
class PrintedPagesTest {
    /**
     * The end of each text and paragraph, folded away or not. Not meant for paper are the page's own words in the forms in which they are copied, the
     * code for other sites, and on the home page the text that is on the kit's.
     */
    private static final String ENDS = """
            () => Array.from(new Set(Array.from(document.querySelectorAll('.text, .prose > p, .prose > ul > li, .prose > blockquote'))
              .filter(element => element.textContent.trim() && !element.matches('.copies *, .pass *, .take *'))
              .map(element => element.textContent.trim().slice(-200))))""";
    /** Boxes that show less than they hold. */
    private static final String CUT = """
            () => Array.from(document.querySelectorAll('main *')).filter(element => element.checkVisibility()
                && element.textContent.trim() && !element.matches('.unseen, .unseen *, textarea, input')
                && getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
              .map(element => element.outerHTML.slice(0, 120))""";
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static @Nullable Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static void check(Path site) throws IOException {
        int texts = 0;
        Set<Character.UnicodeScript> seen = EnumSet.noneOf(Character.UnicodeScript.class);
        try (Page page = Objects.requireNonNull(chromium).browser().newPage()) {
            List<String> pages = new ArrayList<>(SitePages.of(site));
            pages.add("kit/offline.html");
            for (String name : pages) {
                page.navigate(site.resolve(name).toUri().toString());
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat((List<?>) page.evaluate(CUT)).as(name).isEmpty();
                List<?> ends = (List<?>) page.evaluate(ENDS);
                Paper paper = Paper.of(printed(page));
                for (Object end : ends) {
                    assertThat(paper.has(end.toString())).as("on paper in %s: %s", name, end).isTrue();
                    seen.add(script(end.toString()));
                }
                texts += ends.size();
            }
        }
        assertThat(texts).isGreaterThan(50);
        assertThat(seen).contains(Character.UnicodeScript.LATIN, Character.UnicodeScript.HANGUL, Character.UnicodeScript.ARABIC);
    }

    private static String printed(Page page) throws IOException {
        try (PDDocument document = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Without white space, which differs by where lines break, and without what is not seen; letters of typefaces as those that are typed. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Z}]+", "");
    }

    /**
     * What was printed, folded once for all that is looked for in it.
     *
     * @param words without white space
     * @param threes the Arabic letters of each line and the two below it
     */
    private record Paper(String words, List<String> threes) {
        static Paper of(String printed) {
            List<String> lines = printed.lines().map(PrintedPagesTest::letters).toList();
            return new Paper(folded(printed), IntStream.range(0, lines.size())
                    .mapToObj(i -> String.join("", lines.subList(i, Math.min(lines.size(), i + 3)))).toList());
        }

        /** Whether the end of a text is there. */
        boolean has(String end) {
            if (!ARABIC.matcher(end).find()) {
                String wanted = folded(end);
                return words.contains(wanted.substring(Math.max(0, wanted.length() - 40)));
            }
            List<String> found = Stream.of(end.split("\\s+")).map(PrintedPagesTest::letters).filter(word -> !word.isEmpty()).toList();
            List<String> last = found.subList(Math.max(0, found.size() - 6), found.size());
            return threes.stream().anyMatch(three -> last.stream().allMatch(three::contains));
        }
    }

    /**
     * The Arabic letters of a word or line alone. Of a ligature of lam with alef a PDF does not say which comes first, of marks not where they stand, and
     * of a line's parts the order of the eye: so the words are looked for in lines beside each other.
     */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{IsArabic}]|\\p{M}|\\p{P}|\\p{N}|[اأإآٱل\u0640]", "");
    }

    private static Character.UnicodeScript script(String text) {
        return text.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of).findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }

    /** The letter comes first, alone on its sheet. */
    @ParameterizedTest
    @ValueSource(strings = {"broadside", "plain"})
    void eachWayToReachARecipientIsOnPaper(String theme, @TempDir Path temp) throws IOException {
        Path campaign = temp.resolve("campaign");
        Files.createDirectories(campaign.resolve("actions"));
        Files.createDirectories(campaign.resolve("recipients"));
        Files.writeString(campaign.resolve("campaign.yaml"),
                "title: Ferry\nsummary: Keep it.\nlanguage: en\noutputs: [pages]\ntheme: " + theme);
        Files.writeString(campaign.resolve("post.md"), "---\ntitle: Ferry\nsummary: Keep it.\n---\nText.\n");
        Files.writeString(campaign.resolve("appeal.md"), "---\ntitle: Ferry\nsubject: The ferry\n---\nPlease keep the ferry running.\n");
        Files.writeString(campaign.resolve("actions/1-write.md"),
                "---\ntitle: Write\nkind: write\nrecipients: recipients/all.csv\n---\nText.\n");
        Files.writeString(campaign.resolve("recipients/all.csv"),
                """
                        name,email,url,phone,x,bluesky,mastodon,facebook,youtube
                        Ana Olsen,ana@council.example,https://council.example/form?to=ana,+1 202-555-0147,anaonx,ana.bsky.example,@ana@social.example,anaolsenpage,anasvideos
                        Ben Dahl,,https://council.example/ben,,,,,,
                        """);
        Path site = temp.resolve("site");
        ExampleSite.build(campaign, site);
        try (Page page = Objects.requireNonNull(chromium).browser().newPage()) {
            page.navigate(site.resolve("write/all/ana-olsen/index.html").toUri().toString());
            String printed = printed(page);
            assertThat(folded(printed)).contains("ana@council.example", "https://council.example/form?to=ana", "+1202-555-0147", "@anaonx",
                    "@ana.bsky.example", "@ana@social.example", "anaolsenpage", "anasvideos", "Facebook", "YouTube", "Mastodon");
            assertThat(printed.indexOf("Please keep the ferry running.")).isBetween(0, printed.indexOf("ana@council.example"));
            page.navigate(site.resolve("write/all/ben-dahl/index.html").toUri().toString());
            assertThat(folded(printed(page))).contains("https://council.example/ben");
        }
    }

    @Test
    void areWholeInBroadside() throws IOException {
        check(ExampleSite.shared());
    }

    @Test
    void areWholeInPlain() throws IOException {
        check(ExampleSite.plain());
    }
}
