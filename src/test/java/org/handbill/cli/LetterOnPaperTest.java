package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A printed letter shows its address, and nothing else, through the window of an envelope. Read from Chromium's own PDF. */
class LetterOnPaperTest {
    private static final String MISSING = "There is no pdftotext on the PATH: install it, for instance with 'apt-get install poppler-utils'.";
    private static final Pattern WORD = Pattern
            .compile("<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">([^<]*)<");
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final List<String> ADDRESS = List.of("Town-Hall", "Harbour-Street-1", "AB1-2CD-Port", "Country");

    @TempDir
    Path temp;

    /** A word on the first page, in millimetres from its upper left corner. */
    private record Word(double left, double top, double right, double bottom, String text) {
        boolean isIn(double left, double top, double right, double bottom) {
            return this.left < right && this.right > left && this.top < bottom && this.bottom > top;
        }
    }

    @ParameterizedTest
    @CsvSource({"A4, 210, 297, en", "Letter, 215.9, 279.4, en", "A4, 210, 297, ar", "Letter, 215.9, 279.4, ar"})
    void showsTheAddressInTheWindow(String format, double width, double height, String language)
            throws IOException, InterruptedException {
        Path site = language.equals("en") ? LetterSite.english(temp, 400, 5000) : LetterSite.arabic(temp);
        Path pdf = temp.resolve("letter.pdf");
        try (Chromium chromium = Chromium.start(); Page page = chromium.browser().newPage()) {
            page.addInitScript("window.print = () => {}");
            page.navigate(site.resolve("appeal/index.html").toUri().toString());
            for (var field : page.locator("#letter1 >> xpath=ancestor::section >> [data-field]").all()) {
                field.fill("Filled");
            }
            page.locator(".yours-address summary").first().click();
            page.locator(".yours-address textarea").first().fill(String.join("\n", ADDRESS));
            page.locator("[data-print]").first().click();
            page.pdf(new Page.PdfOptions().setPath(pdf).setFormat(format));
            assertThat(page.locator(".off-paper").count()).as("marks left behind").isZero();
        }
        List<Word> words = words(pdf, width, height);
        // What the window of a US No. 10 envelope shows of a folded sheet however it has slipped, and inside DIN 5008's address zone.
        List<Word> address = words.stream().filter(word -> ADDRESS.contains(word.text())).toList();
        assertThat(address).hasSameSizeAs(ADDRESS).allSatisfy(word -> {
            assertThat(word.left()).isBetween(24.5, 25.5);
            assertThat(word.right()).isLessThan(105);
            assertThat((word.top() + word.bottom()) / 2).isBetween(64.0, 80.0);
        });
        assertThat(words.stream().filter(word -> word.isIn(20, 45, 115, 92)).toList()).containsExactlyElementsOf(address);
        String text = String.join(" ", words.stream().map(Word::text).toList());
        assertThat(text).contains("Filled").doesNotContain("Town hall form", "Copy", "5000");
        if (language.equals("en")) {
            assertThat(text).contains("The old harbour", "I live in Filled", "Yours, Filled, Filled, Filled");
            assertThat(words.stream().filter(word -> word.top() < 45).map(Word::text)).containsExactly("Filled", "Filled");
            assertThat(text.split("I live in", -1)).as("one letter only").hasSize(2);
        }
    }

    /** Of a page that has nothing but one letter, the browser's own print is that letter, without scripts too. */
    @Test
    void pageForOneRecipientPrintsAsALetter() throws IOException, InterruptedException {
        Path file = LetterSite.english(temp, 400).resolve("actions/write1/index.html");
        String html = Files.readString(file).replace("class=\"page-action\"", "class=\"page-recipient\"")
                .replace("<p class=\"paper-to\"></p>", "<p class=\"paper-to\">Town-Hall\nHarbour-Street-1</p>");
        Files.writeString(file, html);
        Path pdf = temp.resolve("letter.pdf");
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Page page = context.newPage()) {
            page.navigate(file.toUri().toString());
            page.pdf(new Page.PdfOptions().setPath(pdf).setFormat("A4"));
        }
        List<Word> words = words(pdf, 210, 297);
        String text = String.join(" ", words.stream().map(Word::text).toList());
        assertThat(text).startsWith("Town-Hall Harbour-Street-1 The old harbour I live in [your town]").endsWith("[your town]");
        assertThat(words.getFirst().top()).isBetween(62.7, 66.0);
    }

    private static List<Word> words(Path pdf, double width, double height) throws IOException, InterruptedException {
        Path out = pdf.resolveSibling("words.html");
        try {
            Process process = new ProcessBuilder("pdftotext", "-bbox", "-l", "1", pdf.toString(), out.toString()).inheritIO().start();
            assertThat(process.waitFor()).isZero();
        } catch (IOException e) {
            if (System.getenv("CI") != null) {
                throw new AssertionError(MISSING, e);
            }
            System.err.println(MISSING);
            Assumptions.abort(MISSING);
        }
        String found = Files.readString(out, StandardCharsets.UTF_8);
        Matcher page = Pattern.compile("<page width=\"([0-9.]+)\" height=\"([0-9.]+)\"").matcher(found);
        assertThat(page.find()).isTrue();
        assertThat(mm(page.group(1))).isCloseTo(width, org.assertj.core.data.Offset.offset(0.5));
        assertThat(mm(page.group(2))).isCloseTo(height, org.assertj.core.data.Offset.offset(0.5));
        List<Word> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(found); matcher.find();) {
            words.add(new Word(mm(matcher.group(1)), mm(matcher.group(2)), mm(matcher.group(3)), mm(matcher.group(4)), matcher.group(5)));
        }
        return words;
    }

    private static double mm(String points) {
        return Double.parseDouble(points) / POINTS_PER_MM;
    }
}
