package org.handbill.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.handbill.Golden;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves files as editors do while their pages are open in a browser. */
class SavingInBrowserTest {
    private static final double PATIENCE = 30_000;

    @TempDir
    static Path temp;

    private static Path campaign;
    private static Chromium chromium;
    private static ServedPreview preview;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        campaign = temp.resolve("campaign");
        Golden.copy(Path.of("content"), campaign);
        Golden.copy(Path.of("themes/broadside"), temp.resolve("themes/broadside"));
        preview = new ServedPreview(campaign);
    }

    @AfterAll
    static void stop() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
        preview.close();
        chromium.close();
    }

    @BeforeEach
    void open() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 700));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("500 (Internal")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void go(String path) {
        page.navigate(preview.url() + path);
        page.waitForLoadState();
        page.evaluate("window.sameWindow = true");
    }

    private void staysTheSameWindow() {
        assertThat(page.evaluate("window.sameWindow === true")).as("changed in place").isEqualTo(true);
    }

    private static String text(String file) throws IOException {
        return Files.readString(campaign.resolve(file));
    }

    private static void inPlace(String file, String text) throws IOException {
        Files.writeString(campaign.resolve(file), text);
    }

    private static void renamedOver(String file, String text) throws IOException {
        Path beside = campaign.resolve(file).resolveSibling(".goutputstream-" + file.hashCode());
        Files.writeString(beside, text);
        Files.move(beside, campaign.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** As Vim with 'backup': a test file, the old one renamed away, the new one written, the backup deleted. */
    private static void asVim(String file, String text) throws IOException {
        Path path = campaign.resolve(file);
        Files.createFile(path.resolveSibling("4913"));
        Files.delete(path.resolveSibling("4913"));
        Path backup = path.resolveSibling(path.getFileName() + "~");
        Files.move(path, backup, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(path, text);
        Files.delete(backup);
    }

    /** Emptied, then written in small pieces with pauses. */
    private static void inPieces(String file, String text) throws IOException, InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile open = new RandomAccessFile(campaign.resolve(file).toFile(), "rw")) {
            open.setLength(0);
            Thread.sleep(40);
            int step = bytes.length / 5 + 1;
            for (int from = 0; from < bytes.length; from += step) {
                open.write(bytes, from, Math.min(step, bytes.length - from));
                Thread.sleep(15);
            }
        }
    }

    private interface Editor {
        void save(String file, String text) throws IOException, InterruptedException;
    }

    @Test
    void everyWayOfSavingIsShownInPlace() throws IOException, InterruptedException {
        String before = text("pages/about.md");
        go("about/");
        List<Editor> editors = List.of(SavingInBrowserTest::inPlace, SavingInBrowserTest::renamedOver, SavingInBrowserTest::asVim,
                SavingInBrowserTest::inPieces);
        for (int i = 0; i < editors.size(); i++) {
            editors.get(i).save("pages/about.md", before + "\n\nSaved in way number " + i + ".\n");
            assertThat(page.locator("main")).containsText("Saved in way number " + i + ".");
            assertThat(page.locator("main")).not().containsText("Saved in way number " + (i - 1) + ".");
            assertThat(page.locator("handbill-mistakes")).hasCount(0);
            staysTheSameWindow();
        }
        inPlace("pages/about.md", before);
        assertThat(page.locator("main")).not().containsText("Saved in way");
    }

    @Test
    void keepsScrollDetailsFocusAndLanguage() throws IOException {
        String before = text("ko/post.md");
        go("ko/");
        page.locator("footer a").first().focus();
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        page.evaluate("scrollTo(0, 900)");
        double scroll = ((Number) page.evaluate("scrollY")).doubleValue();
        assertThat(scroll).isGreaterThan(500);
        Object open = page.evaluate("document.querySelectorAll('details[open]').length");
        inPlace("ko/post.md", before + "\n\n끝에 더한 문단.\n");
        assertThat(page.locator("main")).containsText("끝에 더한 문단.");
        staysTheSameWindow();
        assertThat(((Number) page.evaluate("scrollY")).doubleValue()).isBetween(scroll - 2, scroll + 2);
        assertThat(page.evaluate("document.querySelectorAll('details[open]').length")).isEqualTo(open);
        assertThat(page.evaluate("document.activeElement.closest('footer') !== null")).isEqualTo(true);
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("ko");
        assertThat(page.url()).endsWith("/ko/");
        inPlace("ko/post.md", before);
        assertThat(page.locator("main")).not().containsText("끝에 더한 문단.");
    }

    @Test
    void aMistakeShowsOverTheLastGoodPageUntilItIsMended() throws IOException {
        String before = text("ar/appeal.md");
        go("ar/appeal/");
        String headline = page.locator("h1").innerText();
        inPlace("ar/appeal.md", before.replaceFirst("title:", "titel:"));
        var card = page.locator("handbill-mistakes section");
        assertThat(card).containsText("ar/appeal.md, line 2, column 1");
        assertThat(card).containsText("The tool does not know a key 'titel' here.");
        assertThat(card.locator("pre")).containsText("^^^^^");
        assertThat(card).containsText("Did you mean 'title'?");
        assertThat(card).hasCSS("direction", "ltr");
        assertThat(page.locator("h1")).hasText(headline, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        inPlace("ar/appeal.md", before);
        assertThat(page.locator("handbill-mistakes")).hasCount(0);
        staysTheSameWindow();
    }

    @Test
    void aStyleIsChangedWithoutLoadingThePage() throws IOException {
        go("");
        int sheets = page.locator("link[rel=stylesheet]").count();
        Path style = temp.resolve("themes/broadside/assets/style.css");
        String before = Files.readString(style);
        Files.writeString(style, before + "\nh1 { outline: 7px solid rgb(1, 2, 3); }\n");
        assertThat(page.locator("h1").first()).hasCSS("outline-width", "7px");
        assertThat(page.locator("link[rel=stylesheet]")).hasCount(sheets);
        staysTheSameWindow();
        Files.writeString(style, before);
        assertThat(page.locator("h1").first()).not().hasCSS("outline-width", "7px");
    }

    @Test
    void aBrokenTemplateShowsInThePageToo() throws IOException {
        go("about/");
        Path layout = temp.resolve("themes/broadside/layouts/article.ftlh");
        String before = Files.readString(layout);
        Files.writeString(layout, before + "${page.nothing}");
        assertThat(page.locator("handbill-mistakes section")).containsText("themes/broadside/layouts/article.ftlh");
        assertThat(page.locator("main")).isVisible();
        Files.writeString(layout, before);
        assertThat(page.locator("handbill-mistakes")).hasCount(0);
        staysTheSameWindow();
    }

    @Test
    void newAndDeletedFilesAndFoldersAreFollowed() throws IOException {
        go("updates/");
        Path update = campaign.resolve("updates/2012-02-20-more.md");
        Files.writeString(update, "---\ntitle: More to tell\nsummary: New.\n---\n\nText.\n");
        assertThat(page.locator("main")).containsText("More to tell");
        Files.delete(update);
        assertThat(page.locator("main")).not().containsText("More to tell");
        Files.createDirectories(campaign.resolve("de"));
        try (OutputStream out = Files.newOutputStream(campaign.resolve("de/post.md"))) {
            out.write("---\ntitle: Schickt sie nicht zurück\nsummary: Ein Aufruf.\n---\n\nText.\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(page.locator("a[hreflang=de]").first()).hasCount(1);
        Files.delete(campaign.resolve("de/post.md"));
        Files.delete(campaign.resolve("de"));
        assertThat(page.locator("a[hreflang=de]")).hasCount(0);
    }

    @Test
    void aCampaignThatGoesAndComesBackIsFoundAgain() throws IOException {
        go("about/");
        Path away = temp.resolve("away");
        Files.move(campaign, away);
        assertThat(page.locator("handbill-mistakes section")).containsText("There is no such folder.");
        Files.move(away, campaign);
        assertThat(page.locator("handbill-mistakes")).hasCount(0);
        String before = text("pages/about.md");
        inPlace("pages/about.md", before + "\n\nAlive again.\n");
        assertThat(page.locator("main")).containsText("Alive again.");
        inPlace("pages/about.md", before);
        staysTheSameWindow();
    }

    @Test
    void aCampaignThatIsBrokenAtFirstShowsWhyAndThenItsPage() throws IOException {
        Path broken = temp.resolve("broken");
        Golden.copy(Path.of("content"), broken);
        String settings = Files.readString(broken.resolve("campaign.yaml"));
        Files.writeString(broken.resolve("campaign.yaml"), settings.replaceFirst("title: ", "title "));
        try (ServedPreview other = new ServedPreview(broken)) {
            page.navigate(other.url() + "appeal/");
            assertThat(page.locator("main")).containsText("campaign.yaml, line");
            Files.writeString(broken.resolve("campaign.yaml"), settings);
            assertThat(page.locator("h1")).not().containsText("campaign.yaml");
            assertThat(page.locator("header")).not().hasCount(0);
            page.navigate("about:blank");
        }
    }
}
