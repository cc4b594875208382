package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the pages do in a real browser, opened from a disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final String NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});";
    private static final String REFUSING = "navigator.clipboard.writeText = () => Promise.reject(new Error('no')); document.execCommand = () => false;";

    private Chromium chromium;
    private Path site;
    private final List<BrowserContext> open = new ArrayList<>();

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        site = SampleSite.onDisk();
    }

    @AfterEach
    void closePages() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** No request leaves the machine: what a link opens is an empty page. */
    private Page page(String path, boolean scripts, String before) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(scripts));
        open.add(context);
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        context.route(url -> !url.startsWith("file:"),
                route -> route.fulfill(new Route.FulfillOptions().setBody("").setContentType("text/html")));
        if (!before.isEmpty()) {
            context.addInitScript(before);
        }
        Page page = context.newPage();
        page.navigate(site.resolve(path).toUri().toString());
        return page;
    }

    private Page page(String path) {
        return page(path, true, "");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Object clipboard(Page page) {
        return page.evaluate("navigator.clipboard.readText()");
    }

    private static void isAnnounced(Page page, String part) {
        page.waitForFunction("part => document.getElementById('status').textContent.includes(part)", part);
        assertThat(page.getByRole(AriaRole.STATUS).isVisible()).isTrue();
    }

    @Test
    void pagesLoadWithoutErrorAndFetchNothingElsewhere() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> pages;
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> wrong.add(page.url() + " " + message.type() + ": " + message.text()));
            page.onPageError(error -> wrong.add(page.url() + " " + error));
            page.onRequestFailed(request -> wrong.add(page.url() + " failed " + request.url()));
            Consumer<Request> inside = request -> {
                if (!request.url().startsWith(site.toUri().toString())) {
                    wrong.add(page.url() + " asked for " + request.url());
                }
            };
            page.onRequest(inside);
            for (Path file : pages) {
                page.navigate(file.toUri().toString());
                for (int width : new int[]{320, 1280}) {
                    page.setViewportSize(width, 900);
                    if (!page.evaluate("document.documentElement.scrollWidth <= innerWidth").equals(true)) {
                        wrong.add(page.url() + " is wider than " + width);
                    }
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(12);
        assertThat(wrong).isEmpty();
    }

    @Test
    void copyButtonCopiesAndSaysSo() {
        Page page = page("share/index.html");
        button(page, "Copy: Bluesky").click();
        isAnnounced(page, "Copied: Bluesky");
        assertThat(clipboard(page)).isEqualTo(Samples.SHORT);
    }

    @Test
    void wholeAppealIsCopiedWhileItIsFoldedAway() {
        for (String before : List.of("", NO_CLIPBOARD)) {
            Page page = page("appeal/index.html", true, before);
            button(page, "Copy: Plain text").click();
            isAnnounced(page, "Copied: Plain text");
            assertThat(page.locator("#whole-plain").isVisible()).isFalse();
            page.locator("#status")
                    .evaluate("e => { const t = document.createElement('textarea'); t.id = 'paste'; document.body.append(t); t.focus(); }");
            page.keyboard().press("Control+V");
            assertThat(page.locator("#paste").inputValue()).isEqualTo(SampleTexts.LETTER);
        }
    }

    @Test
    void whereCopyingIsRefusedTheTextIsSelected() {
        Page page = page("share/index.html", true, REFUSING);
        button(page, "Copy: X").click();
        isAnnounced(page, "selected");
        assertThat(page.evaluate("getSelection().toString()")).isEqualTo(Samples.SHORT);
    }

    @Test
    void networkThatDropsTheTextIsOpenedAfterCopying() {
        Page page = page("share/index.html");
        Page opened = page.waitForPopup(() -> page.getByText("Copy, then open LinkedIn").first().click());
        assertThat(opened.url()).isEqualTo("https://linkedin.example.com/compose?text=1");
        isAnnounced(page, "The text is copied too.");
        page.bringToFront();
        assertThat(clipboard(page)).isEqualTo(Samples.SHORT);
    }

    @Test
    void networkIsOpenedAtOnceWhereCopyingIsRefusedAndTheTextIsSelected() {
        Page page = page("share/index.html", true, REFUSING);
        Locator link = page.getByText("Copy, then open LinkedIn").first();
        assertThat(page.waitForPopup(link::click).url()).startsWith("https://linkedin.example.com/");
        isAnnounced(page, "selected");
        assertThat(page.evaluate("getSelection().toString()")).isEqualTo(Samples.SHORT);
    }

    @Test
    void networkThatIsOpenedWithItsTextIsCopiedTooAndSaysSo() {
        Page page = page("share/index.html");
        assertThat(page.locator("#x .note").innerText()).contains("Opening also copies the text.");
        page.waitForPopup(() -> page.getByText("Open X", new Page.GetByTextOptions().setExact(true)).first().click());
        isAnnounced(page, "The text is copied too.");
        page.bringToFront();
        assertThat(clipboard(page)).isEqualTo(Samples.SHORT);
    }

    @Test
    void anotherWordingTakesThePlaceOfTheFirst() {
        Page page = page("share/index.html");
        Locator card = page.locator("#x");
        String before = "1/4";
        for (String nth : List.of("2/4", "3/4", "4/4", "1/4")) {
            button(page, "Another wording X " + before).click();
            before = nth;
            assertThat(card.locator(".nth").innerText()).isEqualTo(nth);
            assertThat(card.locator(".wording:visible").count()).isEqualTo(1);
            assertThat(card.locator(".wording:visible .text").getAttribute("id")).isEqualTo("x-text" + nth.charAt(0));
        }
        isAnnounced(page, "Wording 1 of 4");
        button(page, "Another wording X 1/4").click();
        assertThat(card.locator(".wording:visible a").getAttribute("href")).endsWith("text=2");
    }

    @Test
    void filtersWorkWithAndWithoutScripts() {
        for (boolean scripts : new boolean[]{true, false}) {
            Page page = page("share/index.html", scripts, "");
            assertThat(page.locator(".card:visible").count()).as("all but the device's").isEqualTo(6);
            page.getByLabel("Messengers").check();
            assertThat(page.locator(".card:visible h3").allInnerTexts()).containsExactly("WHATSAPP", "SMS");
            page.getByLabel("Long").check();
            assertThat(page.locator(".card:visible").count()).isZero();
            assertThat(page.locator(".none").isVisible()).isEqualTo(scripts);
            page.getByLabel("All", new Page.GetByLabelOptions().setExact(true)).check();
            assertThat(page.locator(".card:visible h3").allInnerTexts()).containsExactly("LINKEDIN");
            if (scripts) {
                isAnnounced(page, "Texts shown: 1");
            }
            page.getByLabel("Any", new Page.GetByLabelOptions().setExact(true)).check();
            assertThat(page.locator(".card:visible").count()).as("all but the device's").isEqualTo(6);
        }
    }

    @Test
    void serverIsAskedForOnceCheckedAndKeptOnlyIfWanted() {
        Page page = page("share/index.html");
        Locator server = page.getByLabel("Your server, or your address there");
        Locator go = button(page, "Open Mastodon");
        for (String wrong : List.of("no server", "localhost", "@you", "a..b", "https://", "javascript:alert(1)", "1.2.3.4", "-a.example")) {
            server.fill(wrong);
            go.click();
            assertThat((String) server.evaluate("e => e.validationMessage")).as(wrong).startsWith("This is not a server");
            assertThat(page.context().pages()).as(wrong).hasSize(1);
        }
        String expected = "/share?text=" + page.evaluate("text => encodeURIComponent(text)", Samples.SHORT);
        for (String[] typed : new String[][]{{"@you@Example.Social", "example.social"},
                {" https://example.social/@you?x#y ", "example.social"},
                {"example.social:8443", "example.social:8443"}, {"münchen.social", "xn--mnchen-3ya.social"}}) {
            server.fill(typed[0]);
            Page opened = page.waitForPopup(go::click);
            assertThat(opened.url()).isEqualTo("https://" + typed[1] + expected);
            assertThat(opened.evaluate("opener")).isNull();
            opened.close();
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
        page.getByLabel("Remember it on this device").check();
        page.waitForPopup(go::click);
        page.reload();
        assertThat(server.inputValue()).isEqualTo("xn--mnchen-3ya.social");
        page.getByLabel("Remember it on this device").uncheck();
        page.waitForPopup(go::click);
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void deviceSheetIsOfferedOnlyWhereThereIsOne() {
        Page without = page("index.html", true, "delete Navigator.prototype.share;");
        assertThat(button(without, "Send from this device").isVisible()).isFalse();
        Page with = page("index.html", true, "navigator.share = data => { window.sent = data; return Promise.resolve(); };");
        button(with, "Send from this device").click();
        assertThat(with.evaluate("window.sent.url")).isEqualTo("https://example.org/go/back");
        assertThat(with.evaluate("window.sent.text")).isEqualTo(Samples.SHORT.replace(" https://example.org/go/back", ""));
    }

    @Test
    void pageIsWholeWithoutScripts() {
        Page page = page("share/index.html", false, "");
        assertThat(page.locator("button:visible").count()).isZero();
        assertThat(page.locator("#x .wording:visible").count()).isEqualTo(1);
        page.getByText("Other wordings (3)").click();
        assertThat(page.locator("#x .wording:visible").count()).isEqualTo(4);
        assertThat(page.locator("#x .wording a:visible").first().getAttribute("href")).isEqualTo("https://x.example.com/compose?text=1");
        page.locator("#x-text1").click();
        page.keyboard().press("Control+C");
        Page target = page("bare/index.html");
        target.evaluate("() => { const t = document.createElement('textarea'); t.id = 'paste'; document.body.append(t); t.focus(); }");
        target.keyboard().press("Control+V");
        assertThat(target.locator("#paste").inputValue().strip()).isEqualTo(Samples.SHORT);
    }

    @Test
    void nothingMovesWhenTheScriptRuns() {
        Page with = page("share/index.html");
        Page blocked = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900)).newPage();
        open.add(blocked.context());
        blocked.route("**/*.js", Route::abort);
        blocked.navigate(with.url());
        String heights = "[...document.querySelectorAll('h1, .filter, .card')].map(e => Math.round(e.getBoundingClientRect().height))";
        assertThat(with.evaluate(heights)).isEqualTo(blocked.evaluate(heights));
    }

    @Test
    void targetsAreLargeEnoughForAFinger() {
        List<Object> small = new ArrayList<>();
        for (String path : List.of("index.html", "appeal/index.html", "share/index.html", "updates/index.html", "404.html")) {
            Page page = page(path);
            page.setViewportSize(390, 844);
            small.addAll((List<?>) page.evaluate(
                    "[...document.querySelectorAll('button, summary, nav a, .calls a, .row a, .plan a, .nets a, label, input[type=text]')]"
                            + ".filter(e => e.offsetHeight && e.offsetHeight < 44 && !e.htmlFor).map(e => e.outerHTML + ' ' + e.offsetHeight)"));
        }
        assertThat(small).isEmpty();
    }
}
