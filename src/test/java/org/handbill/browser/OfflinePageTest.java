package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.handbill.ExampleSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that holds the whole kit, alone in a folder as on a memory stick, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class OfflinePageTest {
    private static final int MEGABYTE = 1_000_000;

    private Chromium chromium;
    private Path english;
    private Path arabic;

    @BeforeAll
    void start(@TempDir Path temp) throws IOException {
        chromium = Chromium.start();
        english = alone(temp, "content", "english");
        arabic = alone(temp, "src/test/resources/golden/kits/ar/campaign", "arabic");
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Path alone(Path temp, String campaign, String name) throws IOException {
        ExampleSite.build(Path.of(campaign), temp.resolve(name));
        Path folder = Files.createDirectory(temp.resolve(name + "-stick"));
        return Files.copy(temp.resolve(name).resolve("kit/offline.html"), folder.resolve("kit.html"));
    }

    /** Fails on any request but for the page itself, and on anything that the browser complains of: it reports each broken policy there. */
    private void open(Path file, Browser.NewContextOptions options, Consumer<Page> look) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onRequest(request -> {
                if (!request.url().equals(file.toUri().toString()) && !request.url().startsWith("data:")) {
                    complaints.add("asks for " + request.url());
                }
            });
            page.navigate(file.toUri().toString());
            look.accept(page);
            page.waitForTimeout(100);
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void needsNothingElseAndFitsAnyScreen(int width) {
        for (Path file : List.of(english, arabic)) {
            open(file, new Browser.NewContextOptions().setViewportSize(width, 800), page -> {
                int overflow = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(overflow).as(file + " at " + width).isZero();
                assertThat(page.evaluate("getComputedStyle(document.querySelector('article')).borderBlockStartStyle")).isEqualTo("solid");
                assertThat((boolean) page.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)"))
                        .isTrue();
                assertThat((boolean) page.evaluate("document.fonts.load('20px Display').then(faces => faces.length === 1)")).isTrue();
            });
        }
    }

    @Test
    void copiesEachTextWhole() {
        open(english, new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")), page -> {
            List<Locator> buttons = page.locator("[data-copy^=en-]").all();
            assertThat(buttons).hasSizeGreaterThan(100);
            for (Locator button : List.of(buttons.getFirst(), buttons.getLast(), page.locator("[data-copy=en-whole-plain]"))) {
                button.click();
                String wanted = page.locator("#" + button.getAttribute("data-copy")).textContent();
                page.locator("#status:has-text('Copied')").waitFor();
                assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(wanted);
                page.evaluate("navigator.clipboard.writeText('')");
            }
        });
    }

    @Test
    void copiesWhereThereIsNoClipboardForScripts() {
        open(english, new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")), page -> {
            page.evaluate("window.read = navigator.clipboard.readText.bind(navigator.clipboard);"
                    + "Object.defineProperty(navigator, 'clipboard', {value: undefined})");
            Locator button = page.locator("[data-copy=en-whole-plain]");
            button.click();
            page.locator("#status:has-text('Copied')").waitFor();
            assertThat(page.evaluate("window.read()")).isEqualTo(page.locator("#en-whole-plain").textContent());
        });
    }

    private void open(List<String> browser, Consumer<Page> look) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(390, 844)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
        try (BrowserContext context = chromium.browser().newContext(options)) {
            browser.forEach(context::addInitScript);
            context.addInitScript("document.addEventListener('DOMContentLoaded', () => new MutationObserver(() =>"
                    + " (window.said = window.said || []).push(document.getElementById('status').textContent))"
                    + ".observe(document.getElementById('status'), {childList: true}));");
            Page page = context.newPage();
            page.navigate(english.toUri().toString());
            look.accept(page);
        }
    }

    private static String selected(Page page) {
        return page.evaluate("getSelection().toString()").toString().replaceAll("\\s+", " ").strip();
    }

    private static String text(Page page, String id) {
        return page.locator("#" + id).textContent().replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"navigator.clipboard.writeText = () => new Promise(() => {});",
            "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));",
            "navigator.clipboard.writeText = () => { throw new Error('no'); };",
            "Object.defineProperty(navigator, 'clipboard', {value: undefined});"})
    void aClipboardThatDoesNotTakeTheTextIsNeverSaidTo(String clipboard) {
        open(List.of(clipboard, "document.execCommand = () => false;"), page -> {
            for (String id : List.of("en-x-text1", "en-whole-plain")) {
                page.locator("[data-copy=" + id + "]").click();
                page.locator("#status:has-text('press Ctrl')").waitFor();
                assertThat(selected(page)).isEqualTo(text(page, id));
                assertThat(page.locator("[data-copy=" + id + "]").isVisible()).isTrue();
                assertThat((String) page.evaluate("window.said.join()")).doesNotContain("Copied");
                page.evaluate("document.getElementById('status').textContent = ''");
            }
        });
        open(List.of(clipboard), page -> {
            page.locator("[data-copy=en-x-text1]").click();
            page.locator("#status:has-text('Copied')").waitFor();
            page.evaluate("() => { const t = document.createElement('textarea'); t.id = 'paste'; document.body.append(t); t.focus(); }");
            page.keyboard().press("Control+V");
            assertThat(page.locator("#paste").inputValue()).isEqualTo(page.locator("#en-x-text1").textContent());
        });
    }

    @Test
    void aBrowserWithoutASheetShowsNothingOfIt() {
        open(List.of("delete Navigator.prototype.share;"), page -> {
            assertThat(page.locator("[data-device]").count()).isPositive();
            assertThat(page.locator("[data-device]:visible").count()).isZero();
            assertThat(page.locator("[data-sheet]:visible").count()).isZero();
        });
    }

    @Test
    void theDevicesSheetGetsTheDevicesText() {
        open(List.of("navigator.share = data => { window.sent = data; return Promise.resolve(); };"), page -> {
            page.locator("#en [data-sheet]:visible").first().click();
            page.waitForFunction("window.sent");
            assertThat(page.evaluate("window.sent.url")).isEqualTo("https://example.org/save-refugees/");
            assertThat(page.evaluate("window.sent.text + ' ' + window.sent.url").toString().split("\\s+"))
                    .containsExactlyInAnyOrder(page.locator("#en-device-text1").textContent().strip().split("\\s+"));
            page.waitForTimeout(3_000);
            assertThat(page.evaluate("(window.said || []).join('')")).isEqualTo("");
        });
        open(List.of("navigator.share = () => Promise.reject(new DOMException('closed', 'AbortError'));"), page -> {
            page.locator("#en [data-sheet]:visible").first().click();
            page.waitForTimeout(3_000);
            assertThat(page.evaluate("(window.said || []).join('')")).isEqualTo("");
            assertThat(selected(page)).isEmpty();
        });
    }

    /** The picture is in the page, so that it goes along in the same click, in each language its own. */
    @Test
    void theDevicesSheetGetsThePictureOfThePageItselfWhereItCan() {
        List<Object> sent = new ArrayList<>();
        for (String can : List.of("true", "!data.files")) {
            open(List.of("navigator.canShare = data => " + can
                    + "; navigator.share = data => { window.sent = data; return Promise.resolve(); };"),
                    page -> {
                        page.locator("#en [data-sheet]:visible").first().click();
                        page.waitForFunction("window.sent");
                        sent.add(page.evaluate(
                                """
                                        async () => {
                                          const file = (window.sent.files || [])[0];
                                          if (!file) return 'none';
                                          const inPage = await createImageBitmap(document.querySelector('#en figure img'));
                                          const sent = await createImageBitmap(file);
                                          return [sent.width === inPage.width, sent.height === inPage.height, file.size > 1000, file.name, file.type].join(' ');
                                        }"""));
                    });
        }
        assertThat(sent).hasSize(2).last().isEqualTo("none");
        assertThat(sent.getFirst().toString()).matches("true true true picture\\.(jpeg|png) image/\\1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"navigator.share = () => Promise.reject(new DOMException('no', 'NotAllowedError'));",
            "navigator.share = () => new Promise(() => {});", "navigator.share = () => { throw new TypeError('no'); };"})
    void aSheetThatDoesNotOpenLeavesTheTextSelectedAndACopyButton(String sheet) {
        open(List.of(sheet), page -> {
            page.locator("#en [data-sheet]:visible").first().click();
            page.locator("#status:has-text('Did nothing open?')").waitFor();
            assertThat((String) page.evaluate("window.said.join()")).doesNotContain("opied");
            assertThat(selected(page)).isEqualTo(text(page, "en-device-text1"));
            Locator copy = page.locator("[data-copy=en-device-text1]");
            assertThat(copy.evaluate(
                    "b => { const r = b.getBoundingClientRect(); return r.height > 0 && r.top >= 0 && r.bottom <= innerHeight; }"))
                    .isEqualTo(true);
            copy.click();
            page.locator("#status:has-text('Copied')").waitFor();
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.locator("#en-device-text1").textContent());
        });
    }

    @Test
    void isWholeWithoutScripts() {
        open(english, new Browser.NewContextOptions().setJavaScriptEnabled(false), page -> {
            assertThat(page.locator("h1").first().innerText()).isNotBlank();
            assertThat(page.locator("[data-copy]:visible").count()).isZero();
            assertThat(page.locator("#en").innerText()).contains("https://example.org/save-refugees/",
                    "More than 10,000 people were sent back");
            assertThat(page.locator("#en").textContent()).as("behind what can be opened").contains("28 people, according to the appeal");
        });
    }

    @Test
    void isWrittenFromTheRightWhereThatIsRight() {
        open(arabic, new Browser.NewContextOptions(), page -> {
            assertThat(page.locator(".language").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).textAlign")).isIn("start", "right");
            double left = ((Number) page.evaluate("document.querySelector('.row button').getBoundingClientRect().left")).doubleValue();
            assertThat(left).as("the button is at the right of its column").isGreaterThan(300);
        });
    }

    @Test
    void isSmallEnoughForAChat() throws IOException {
        assertThat(Files.size(english)).isLessThan(MEGABYTE);
    }

    @Test
    void namesNoOtherFile() throws IOException {
        String html = Files.readString(english);
        assertThat(html).contains("default-src &#39;none&#39;").doesNotContain("unsafe-inline").doesNotContain("<link")
                .doesNotContain("<script src").doesNotContain("url(\"http");
        assertThat(html.split("<script>", -1)).hasSize(2);
        assertThat(html.split("<style>", -1)).hasSize(2);
    }
}
