package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see where the device's sheet or the clipboard takes a text, refuses it, or never answers. Only the browser's own functions are replaced. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SheetInBrowserTest {
    private static final Path SITE = Path.of("site").toAbsolutePath();
    private static final String SHARE = "navigator.share = data => { (window.sent = window.sent || []).push({text: data.text, url: data.url,"
            + " keys: Object.keys(data).join(), files: (data.files || []).map(f => f.name + ' ' + f.type + ' ' + f.size)}); return ";
    private static final String END = "; };";
    private static final String TAKES = SHARE + "Promise.resolve()" + END;
    private static final String CLOSED = SHARE + "Promise.reject(new DOMException('closed', 'AbortError'))" + END;
    private static final String REFUSES = SHARE + "Promise.reject(new DOMException('no', 'NotAllowedError'))" + END;
    private static final String SILENT = SHARE + "new Promise(() => {})" + END;
    private static final String THROWS = "navigator.share = () => { throw new TypeError('no'); };";
    private static final String PICTURES = "navigator.canShare = data => !data.files || data.files.every(f => f.type.startsWith('image/'));";
    private static final String NO_PICTURES = "navigator.canShare = data => !data.files;";
    private static final String NO_SHEET = "delete Navigator.prototype.share;";
    private static final String NO_COPY = "document.execCommand = () => false;";
    private static final String HOME = "https://example.org/save-refugees/";

    private Chromium chromium;
    private HttpServer server;
    private String base;
    private BrowserContext context;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SimpleFileServer.createFileHandler(SITE));
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void close() {
        context.close();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.stop(0);
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private Page open(String path, String... before) {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844));
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        context.route(url -> !url.startsWith(base),
                route -> route.fulfill(new Route.FulfillOptions().setBody("").setContentType("text/html")));
        for (String script : before) {
            context.addInitScript(script);
        }
        Page page = context.newPage();
        page.navigate(base + path);
        return page;
    }

    private static String text(Page page, String id) {
        return Objects.requireNonNull(page.locator("[id='" + id + "']").textContent());
    }

    private static String selected(Page page) {
        return ((String) page.evaluate("getSelection().toString()")).strip().replaceAll("\\s+", " ");
    }

    private static void isAnnounced(Page page, String part) {
        page.waitForFunction("part => document.getElementById('status').textContent.includes(part)", part);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sent(Page page) {
        return ((List<Map<String, Object>>) page.evaluate("window.sent")).getLast();
    }

    @ParameterizedTest
    @CsvSource({"index.html, pass-on-device-text1", "ko/index.html, pass-on-device-text1", "ar/index.html, pass-on-device-text1",
            "appeal/index.html, pass-on-device-text1", "share/index.html, device-text1", "ar/share/index.html, device-text1"})
    void theSheetGetsTheDevicesTextWithItsLinkApartAndThePicture(String path, String id) {
        Page page = open(path, TAKES, PICTURES);
        String text = text(page, id);
        page.waitForFunction("performance.getEntriesByType('resource').some(e => e.name.includes('/cards/') && e.responseEnd > 0)");
        page.waitForTimeout(200);
        for (Locator way : page.locator("[data-sheet='" + id + "']:visible").all()) {
            way.click();
            Map<String, Object> sent = sent(page);
            String link = HOME + (path.startsWith("ko/") ? "ko/" : path.startsWith("ar/") ? "ar/" : "");
            assertThat(sent.get("url")).isEqualTo(link);
            assertThat(String.valueOf(sent.get("text"))).doesNotContain(link).hasSizeGreaterThan(20);
            assertThat(words(String.valueOf(sent.get("text")))).isEqualTo(words(text.replace(link, " ")));
            assertThat((List<?>) sent.get("files")).singleElement().asString().matches("[\\w.-]+\\.(jpg image/jpeg|png image/png) \\d{4,}")
                    .as("the picture as it is published").endsWith(" " + publishedSize(page));
        }
        assertThat(page.evaluate("window.sent.length")).isEqualTo(2);
        assertThat(page.locator("#status").textContent()).isEmpty();
    }

    private static int publishedSize(Page page) {
        String picture = page.evaluate("new URL(document.querySelector('[data-picture]').dataset.picture, location).href").toString();
        return page.request().get(picture).body().length;
    }

    private static List<String> words(String text) {
        return List.of(text.replaceAll("[\u2066-\u2069]", "").strip().split("\\s+"));
    }

    @Test
    void theDevicesTextIsNoOtherNetworks() {
        Page page = open("index.html", TAKES);
        String text = text(page, "pass-on-device-text1");
        page.navigate(base + "share/index.html");
        assertThat(text).isEqualTo(text(page, "device-text1")).doesNotContain("@");
    }

    @Test
    void whereNoFilesAreTakenNoPictureIsLoaded() {
        Page page = open("index.html", TAKES, NO_PICTURES);
        page.waitForTimeout(500);
        page.locator(".pass [data-sheet]").click();
        assertThat(sent(page).get("keys")).isEqualTo("text,url");
        assertThat(page.evaluate("performance.getEntriesByType('resource').some(e => /cards\\//.test(e.name))")).isEqualTo(false);
    }

    @Test
    void aSheetThatTheReaderClosesChangesNothing() {
        Page page = open("index.html", CLOSED);
        page.evaluate("navigator.clipboard.writeText('before')");
        page.locator(".pass [data-sheet]").click();
        page.waitForTimeout(3_000);
        assertThat(page.evaluate("window.sent.length")).isEqualTo(1);
        assertThat(page.locator("#status").textContent()).isEmpty();
        assertThat(selected(page)).isEmpty();
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("before");
        assertThat(page.url()).isEqualTo(base + "index.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {REFUSES, SILENT, THROWS})
    void aSheetThatDoesNotOpenLeavesTheTextSelectedAndACopyButton(String sheet) {
        for (String way : List.of(".pass [data-sheet]", ".dock [data-sheet]")) {
            Page page = open("index.html", sheet);
            page.locator(way).click();
            isAnnounced(page, "Did nothing open?");
            assertThat(page.locator("#status").textContent().toLowerCase(java.util.Locale.ROOT)).doesNotContain("copied");
            assertThat(selected(page)).isEqualTo(String.join(" ", words(text(page, "pass-on-device-text1"))));
            Locator copy = page.locator("[data-copy='pass-on-device-text1']");
            assertThat(copy.evaluate(
                    "b => { const r = b.getBoundingClientRect(); return r.height > 0 && r.top >= 0 && r.bottom <= innerHeight; }"))
                    .isEqualTo(true);
            copy.click();
            isAnnounced(page, "Copied");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(text(page, "pass-on-device-text1"));
            if (way.startsWith(".pass")) {
                context.close();
            }
        }
    }

    @Test
    void aSheetThatIsClosedLateTakesBackWhatWasSaidBehindIt() {
        Page page = open("index.html",
                "navigator.share = () => new Promise((yes, no) => { window.shut = () => no(new DOMException('', 'AbortError')); });");
        page.locator(".pass [data-sheet]").click();
        isAnnounced(page, "Did nothing open?");
        page.evaluate("window.shut()");
        page.waitForFunction("document.getElementById('status').textContent === ''");
        assertThat(selected(page)).isEmpty();
    }

    @Test
    void aBrowserWithoutASheetShowsNothingOfIt() {
        for (boolean scripts : new boolean[]{true, false}) {
            context = chromium.browser()
                    .newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(scripts));
            context.addInitScript(NO_SHEET);
            Page page = context.newPage();
            page.navigate(base + "share/index.html");
            assertThat(page.locator("#device").isVisible()).isFalse();
            assertThat(page.locator("#copy").isVisible()).isTrue();
            assertThat(page.locator("[data-sheet]:visible").count()).isZero();
            List<String> choices = page.locator(".filters label:visible").allTextContents().stream().map(String::strip).toList();
            assertThat(choices).contains("All", "Messengers").doesNotContain("This device");
            page.navigate(base + "index.html");
            assertThat(page.locator("button[data-sheet]:visible").count()).isZero();
            page.locator(".dock a").click();
            assertThat(page.url()).isEqualTo(base + "share/index.html");
            if (scripts) {
                context.close();
            }
        }
    }

    @Test
    void aBrowserWithASheetOffersTheChoiceOfTheDevice() {
        Page page = open("share/index.html", TAKES);
        page.locator(".filters label").filter(new Locator.FilterOptions().setHasText("This device")).click();
        assertThat(page.locator("#device").isVisible()).isTrue();
        assertThat(page.locator("#x").isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"navigator.clipboard.writeText = () => new Promise(() => {});",
            "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));",
            "navigator.clipboard.writeText = () => { throw new Error('no'); };",
            "Object.defineProperty(navigator, 'clipboard', {value: undefined});"})
    void aClipboardThatDoesNotTakeTheTextIsNeverSaidTo(String clipboard) {
        Page page = open("share/index.html", clipboard, NO_COPY,
                "document.addEventListener('DOMContentLoaded', () => new MutationObserver(() =>"
                        + " (window.said = window.said || []).push(document.getElementById('status').textContent))"
                        + ".observe(document.getElementById('status'), {childList: true}));");
        page.locator("[data-copy='x-text1']").click();
        isAnnounced(page, "selected");
        assertThat(selected(page)).isEqualTo(String.join(" ", words(text(page, "x-text1"))));
        assertThat(page.locator("[data-copy='x-text1']").isVisible()).isTrue();
        assertThat((String) page.evaluate("window.said.join()")).doesNotContain("Copied");
        Page opened = page.waitForPopup(() -> page.locator("#x .wordings .wording:not([hidden]) a.button").click());
        assertThat(opened.url()).startsWith("https://x.com/intent/tweet?text=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"navigator.clipboard.writeText = () => new Promise(() => {});",
            "Object.defineProperty(navigator, 'clipboard', {value: undefined});"})
    void theOldWayOfCopyingIsTakenWhereTheNewOneDoesNotAnswer(String clipboard) {
        Page page = open("share/index.html", clipboard);
        page.locator("[data-copy='x-text1']").click();
        isAnnounced(page, "Copied: X");
        page.evaluate("() => { const t = document.createElement('textarea'); t.id = 'paste'; document.body.append(t); t.focus(); }");
        page.keyboard().press("Control+V");
        assertThat(page.locator("#paste").inputValue()).isEqualTo(text(page, "x-text1"));
    }

    @Test
    void whateverOpensANetworkCopiesTheTextInTheSameClick() {
        Page page = open("share/index.html");
        for (String id : List.of("x", "bluesky", "threads", "facebook", "linkedin", "reddit", "reddit-text", "whatsapp", "telegram",
                "mastodon")) {
            page.evaluate("navigator.clipboard.writeText('before')");
            page.evaluate("document.getElementById('status').textContent = ''");
            Locator card = page.locator("[id='" + id + "']");
            assertThat(card.locator(".note").innerText()).as(id).contains("cop");
            Locator link = card.locator(".wordings .wording:not([hidden]) a.button");
            assertThat(link.evaluate("a => a.tagName + a.target + a.rel")).as(id).isEqualTo("A_blanknoopener");
            Page opened = page.waitForPopup(link::click);
            assertThat(opened.url()).as(id).startsWith("https://");
            opened.close();
            isAnnounced(page, "The text is copied too.");
            page.bringToFront();
            assertThat(page.evaluate("navigator.clipboard.readText()")).as(id).isEqualTo(text(page, id + "-text1"));
        }
    }

    @Test
    void theHomePagesNetworksCopyTheTextThatIsShown() {
        Page page = open("index.html");
        assertThat(page.locator(".pass .note").innerText()).isEqualTo("Opening also copies the text.");
        for (String name : List.of("X", "Facebook", "LinkedIn")) {
            page.evaluate("navigator.clipboard.writeText('before')");
            Page opened = page.waitForPopup(() -> page.locator(".nets a", new Page.LocatorOptions().setHasText(name)).first().click());
            opened.close();
            page.bringToFront();
            isAnnounced(page, "The text is copied too.");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(text(page, "pass-on-device-text1"));
        }
        page.evaluate("navigator.clipboard.writeText('before')");
        page.locator(".nets a", new Page.LocatorOptions().setHasText("Mastodon")).click();
        assertThat(page.url()).isEqualTo(base + "share/index.html#mastodon");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("before");
    }

    /** The others answer it: a network that is opened with them would post them beside it. */
    @Test
    void onlyTheFirstPostOfAThreadOpensANetwork() {
        Page page = open("share/index.html");
        assertThat((int) page.evaluate("document.querySelectorAll('.thread').length")).isGreaterThan(2);
        assertThat(page.locator("#mastodon .thread .wording").count()).isGreaterThan(1);
        assertThat((List<?>) page
                .evaluate("[...document.querySelectorAll('.thread')].flatMap(thread => [...thread.querySelectorAll('.wording')]"
                        + ".filter((post, i) => post.querySelectorAll('a.button').length !== (i === 0 ? 1 : 0)"
                        + " || post.querySelectorAll('[data-copy]').length !== 1).map(post => post.innerHTML))"))
                .isEmpty();
    }

    @Test
    void mastodonsOwnPageIsToldTheTextBehindTheHashOnly() {
        Page page = open("share/index.html");
        List<String> asked = new java.util.ArrayList<>();
        context.onRequest(request -> asked.add(request.url()));
        page.locator("[data-edit='mastodon-text1']").click();
        page.locator("#mastodon textarea").fill("My own words & more #1 " + HOME);
        Page opened = page.waitForPopup(() -> page.locator("#mastodon .wordings .wording:not([hidden]) a.button").click());
        assertThat(opened.evaluate("decodeURIComponent(location.hash)")).isEqualTo("#text=My own words & more #1 " + HOME);
        assertThat(opened.evaluate("location.search")).isEqualTo("");
        assertThat(asked).anyMatch(url -> url.startsWith("https://share.joinmastodon.org/"));
        page.locator("#mastodon [type=text]").fill("@you@social.example");
        Page own = page.waitForPopup(() -> page.locator("#mastodon [type=submit]").click());
        assertThat(own.url()).startsWith("https://social.example/share?text=My%20own%20words");
        isAnnounced(page, "The text is copied too.");
    }

    @Test
    void aRuleThatHidesLinksOfAnAppDoesNotFindThem() {
        Page page = open("index.html");
        Object shown = page
                .evaluate("() => { const s = new CSSStyleSheet(); s.replaceSync('a[href^=\"viber://forward?text=\"]{display:none}');"
                        + " document.adoptedStyleSheets = [s]; const a = document.createElement('a'); a.href = 'Viber://forward?text=x'; a.textContent = 'x';"
                        + " document.body.append(a); return [a.offsetWidth > 0, a.href]; }");
        assertThat(shown).isEqualTo(List.of(true, "viber://forward?text=x"));
    }
}
