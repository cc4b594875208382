package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page of the example for readers who hear it, who use keys, whose screen is small or who have chosen their own colours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AccessibilityTest {
    private static final Path SITE = Path.of("site").toAbsolutePath();
    private static final List<String> KINDS = List.of("index.html", "appeal/index.html", "share/index.html", "actions/write/index.html",
            "actions/stand-with-the-families/index.html", "write/offices-2012/index.html", "write/offices-2012/group/parliament/index.html",
            "write/offices-2012/senate/index.html", "updates/index.html", "updates/2012-02-19/index.html", "about/index.html", "404.html");
    private static final List<String> LANGUAGES = List.of("", "ko/", "ar/");
    private static final int[] WIDTHS = {320, 1280};

    private Chromium chromium;
    private HttpServer server;
    private String base;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/save-refugees/", SimpleFileServer.createFileHandler(SITE));
        server.start();
        base = "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/save-refugees/";
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.stop(0);
            chromium.close();
        }
    }

    private BrowserContext context(int width, int height, ColorScheme scheme) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private Page open(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(base + name);
        return page;
    }

    /** By default each kind of page once, with language, scheme and width taken in turns, so that all of them occur; all with the full tests. */
    @Test
    void axeFindsNothing() {
        List<String> found = new ArrayList<>();
        int checked = 0;
        List<ColorScheme> schemes = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
        for (ColorScheme scheme : schemes) {
            for (int width : WIDTHS) {
                try (BrowserContext context = context(width, 800, scheme)) {
                    for (int i = 0; i < KINDS.size() * LANGUAGES.size(); i++) {
                        int kind = i / LANGUAGES.size();
                        String name = LANGUAGES.get(i % LANGUAGES.size()) + KINDS.get(kind);
                        boolean turn = kind % LANGUAGES.size() == i % LANGUAGES.size() && scheme == schemes.get(kind % 2)
                                && width == WIDTHS[kind / 2 % 2];
                        if ((turn || Boolean.getBoolean("handbill.full")) && Files.exists(SITE.resolve(name))) {
                            found.addAll(violations(context, name));
                            checked++;
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(checked).isGreaterThanOrEqualTo(Boolean.getBoolean("handbill.full") ? 100 : 10);
    }

    private List<String> violations(BrowserContext context, String name) {
        try (Page page = open(context, name)) {
            return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                    .flatMap(rule -> rule.getNodes().stream().map(node -> page.url() + ": " + rule.getId() + " " + node.getHtml()
                            + " " + node.getFailureSummary()))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void tabGoesThroughThePageInReadingOrderAndIsSeen(int width) {
        try (BrowserContext context = context(width, 800, ColorScheme.LIGHT)) {
            Page page = open(context, "share/index.html");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            assertThat(page.locator(".skip").boundingBox().x).isNotNegative();
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main");
            page.evaluate("window.seen = [document.querySelector('main')]");
            for (int i = 0; i < 40; i++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate(
                        """
                                () => {
                                  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
                                  const bar = document.querySelector('.dock').getBoundingClientRect();
                                  const before = window.seen.at(-1);
                                  window.seen.push(at);
                                  if (!(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) return 'goes back to ' + at.outerHTML;
                                  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'unseen ' + at.outerHTML;
                                  if (box.top < 0 || box.bottom > innerHeight) return 'off the screen ' + at.outerHTML;
                                  if (!at.closest('.dock') && bar.height && box.bottom > bar.top) return 'covered ' + at.outerHTML;
                                  return '';
                                }"""))
                        .isEqualTo("");
            }
        }
    }

    @Test
    void copyingByKeyboardIsAnnounced() {
        try (BrowserContext context = context(1280, 800, ColorScheme.LIGHT)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = open(context, "share/index.html");
            page.locator("#bluesky [data-copy]").first().focus();
            page.keyboard().press("Enter");
            page.locator("#status").filter(new Locator.FilterOptions().setHasText("Bluesky")).waitFor();
            assertThat(page.evaluate("document.activeElement.dataset.name")).isEqualTo("Bluesky");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.locator("#bluesky-text1").textContent());
        }
    }

    /** WCAG 2.2, 2.5.5: 44 by 44 pixels, but for links in running text. */
    @Test
    void whatIsPressedIsLargeEnough() {
        List<String> small = new ArrayList<>();
        try (BrowserContext context = context(390, 800, ColorScheme.LIGHT)) {
            for (String kind : KINDS) {
                Page page = open(context, kind);
                ((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('a, button, summary, input, textarea, label:has(input)')]
                          .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.matches('.skip, label input'))
                          .filter(e => !e.closest('.prose, .credit, .foot-contact p, .petition-outcome, .letter-steps, .foot-colophon'))
                          .map(e => [e, e.getBoundingClientRect()]).filter(([, box]) => box.height < 43.5 || box.width < 24)
                          .map(([e, box]) => Math.round(box.width) + ' × ' + Math.round(box.height) + ' ' + e.outerHTML.slice(0, 90))"""))
                        .forEach(one -> small.add(kind + " " + one));
                page.close();
            }
        }
        assertThat(small).isEmpty();
    }

    /**
     * Cumulative layout shift of Chromium: nothing moves up or down. Until the typeface comes, words stand in another and may stand some pixels further
     * along in their line, by a sum well below what counts as good (0.1).
     */
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void nothingShiftsWhileAPageLoads(int width) {
        try (BrowserContext context = context(width, 800, ColorScheme.LIGHT)) {
            context.addInitScript("""
                    window.shifted = 0;
                    window.fell = [];
                    new PerformanceObserver(list => list.getEntries().forEach(entry => {
                      window.shifted += entry.value;
                      entry.sources.filter(source => source.currentRect.height && source.previousRect.height
                          && Math.abs(source.currentRect.top - source.previousRect.top) >= 3)
                        .forEach(source => window.fell.push((source.node.outerHTML || source.node.textContent).slice(0, 160)));
                    })).observe({type: 'layout-shift', buffered: true});""");
            for (String name : List.of("index.html", "appeal/index.html", "share/index.html", "ar/index.html",
                    "write/offices-2012/senate/index.html")) {
                Page page = open(context, name);
                page.evaluate("document.fonts.ready.then(() => new Promise(done => setTimeout(done, 150)))");
                assertThat((List<?>) page.evaluate("window.fell")).as(name).isEmpty();
                assertThat(((Number) page.evaluate("window.shifted")).doubleValue()).as(name).isLessThan(0.05);
                assertThat(page.evaluate("document.cookie + localStorage.length + sessionStorage.length")).as(name).isEqualTo("00");
                page.close();
            }
        }
    }

    @Test
    void barOnPhonesHandsToTheDeviceOrLeadsToTheKit() {
        try (BrowserContext context = context(390, 800, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.addInitScript("Object.defineProperty(navigator, 'share', {value: what => { window.sent = what; "
                    + "return Promise.resolve(); }})");
            page.navigate(base + "index.html");
            page.locator(".dock a").click();
            page.waitForCondition(() -> page.evaluate("window.sent") != null);
            String text = Objects.requireNonNull(page.locator(".pass .text").textContent());
            String link = (String) page.evaluate("window.sent.url");
            assertThat(text).contains(link);
            assertThat(words((String) page.evaluate("window.sent.text"))).isEqualTo(words(text.replace(link, " ")));
            Page withoutSheet = open(context, "index.html");
            withoutSheet.locator(".dock a").click();
            withoutSheet.waitForURL("**/share/index.html");
            withoutSheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(withoutSheet.locator(".dock").isVisible()).isFalse();
        }
        try (BrowserContext wide = context(1280, 800, ColorScheme.LIGHT)) {
            assertThat(open(wide, "index.html").locator(".dock").isVisible()).isFalse();
        }
    }

    private static List<String> words(String text) {
        return List.of(text.replaceAll("[\u2066-\u2069]", "").strip().split("\\s+"));
    }

    @Test
    void ownColoursAndStillnessAreRespected() {
        try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE)
                .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = open(context, "share/index.html");
            String text = (String) page.evaluate("getComputedStyle(document.body).color");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.headline .loud')).color")).isEqualTo(text);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.button')).borderTopStyle")).isEqualTo("solid");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.button')).transitionDuration")).isEqualTo("0s");
        }
    }
}
