package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.handbill.ExampleSite;
import org.handbill.Golden;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every text of every kind of page is whole on paper, in both themes. */
class PrintedPagesTest {
    /** What of texts and articles is meant for paper: the end of each, without white space, which differs by where lines break. */
    private static final String ENDS = """
            () => Array.from(document.querySelectorAll('.text, .prose > p, .prose > ul > li, .prose > blockquote'))
              .filter(element => element.checkVisibility() && element.textContent.trim())
              .map(element => element.textContent.replace(/\\s+/g, '').slice(-30))""";
    /** Boxes that show less than they hold. */
    private static final String CUT = """
            () => Array.from(document.querySelectorAll('main *')).filter(element => element.checkVisibility()
                && element.textContent.trim() && !element.matches('.unseen, .unseen *, textarea, input')
                && getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
              .map(element => element.outerHTML.slice(0, 120))""";
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
        try (Page page = Objects.requireNonNull(chromium).browser().newPage()) {
            for (String name : SitePages.of(site)) {
                page.navigate(site.resolve(name).toUri().toString());
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat((List<?>) page.evaluate(CUT)).as(name).isEmpty();
                List<?> ends = (List<?>) page.evaluate(ENDS);
                String printed = printed(page);
                if (!name.matches("(ar|ko)/.*")) {
                    // Other scripts come out of a PDF as shapes and in the order of the eye; that nothing of them is cut is asked above.
                    assertThat(ends).as(name).allSatisfy(end -> assertThat(printed).contains((String) end));
                }
                texts += ends.size();
            }
        }
        assertThat(texts).isGreaterThan(50);
    }

    private static String printed(Page page) throws IOException {
        try (PDDocument document = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    @Test
    void areWholeInBroadside() throws IOException {
        check(ExampleSite.shared());
    }

    @Test
    void areWholeInPlain(@TempDir Path temp) throws IOException {
        Path campaign = temp.resolve("content");
        Golden.copy(Path.of("content"), campaign);
        Path settings = campaign.resolve("campaign.yaml");
        Files.writeString(settings, Files.readString(settings).replace("theme: broadside", "theme: plain"));
        ExampleSite.build(campaign, temp.resolve("site"));
        check(temp.resolve("site"));
    }
}
