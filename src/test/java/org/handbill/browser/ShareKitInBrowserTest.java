package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every button and link of the example's share kit does what it says, and what is for other sites holds there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ShareKitInBrowserTest {
    private static final Path SITE = Path.of("site").toAbsolutePath();
    /** Chromium asks before a page saves more than ten files. */
    private static final int MOST_SAVED = 8;
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    private static final int SAMPLE = 5;
    private static final String HOSTILE = "body * {color: lime !important; font: 40px cursive !important; display: none !important; "
            + "background: blue !important; position: fixed !important; direction: rtl; letter-spacing: 9px !important; "
            + "text-transform: uppercase !important; white-space: nowrap} a {visibility: hidden !important} p::first-letter {font-size: 60px}";

    private Chromium chromium;
    private HttpServer server;
    private String base;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SimpleFileServer.createFileHandler(SITE));
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
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

    /** What a link opens elsewhere is an empty page. */
    private BrowserContext context() {
        BrowserContext context = chromium.browser().newContext();
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        context.route(url -> !url.startsWith(base),
                route -> route.fulfill(new Route.FulfillOptions().setBody("").setContentType("text/html")));
        return context;
    }

    private Page open(BrowserContext context, String language) {
        Page page = context.newPage();
        page.navigate(base + language + "share/index.html");
        return page;
    }

    private static <T> List<T> some(List<T> all, long seed) {
        List<T> chosen = new ArrayList<>(all);
        java.util.Collections.shuffle(chosen, new Random(seed));
        return FULL ? all : chosen.subList(0, Math.min(SAMPLE, chosen.size()));
    }

    /** By Java's own decoder of forms; a '+' would be a space there and a plus elsewhere, so there is none. */
    private static List<String> values(String address) {
        assertThat(address).doesNotContain("+").doesNotContain("{text").doesNotContain("{body");
        int query = address.indexOf('?') < 0 ? address.indexOf('#') : address.indexOf('?');
        return query < 0
                ? List.of()
                : Arrays.stream(address.substring(query + 1).split("&")).map(pair -> pair.substring(pair.indexOf('=') + 1))
                        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8).replace("\r\n", "\n")).toList();
    }

    /** Without the link, which goes by itself, and the marks that keep it apart from text that runs the other way. */
    private static List<String> words(String text, String link) {
        return List.of(text.replace(link, " ").replaceAll("[\u2066-\u2069]", "").strip().split("\\s+"));
    }

    @SuppressWarnings("unchecked")
    @ParameterizedTest
    @ValueSource(strings = {"", "ko/", "ar/"})
    void everyTextArrivesInTheOpenedAddressAsItIsShown(String language) {
        try (BrowserContext context = context(); Page page = open(context, language)) {
            List<Map<String, String>> found = (List<Map<String, String>>) page.evaluate(
                    "[...document.querySelectorAll('.card .wording')].flatMap(w => { const a = w.querySelector('a.button[href]'); if (!a) return [];"
                            + " const card = w.closest('.card'); return [{card: card.id, link: card.dataset.link, href: a.getAttribute('href'),"
                            + " text: w.querySelector('.text').textContent, first: a.dataset.copyFirst || '',"
                            + " id: w.querySelector('.text').id}]; })");
            assertThat(found).hasSizeGreaterThan(30);
            List<String> wrong = new ArrayList<>();
            for (Map<String, String> one : found) {
                String text = Objects.requireNonNull(one.get("text"));
                List<String> values = values(Objects.requireNonNull(one.get("href")));
                boolean whole = values.contains(text);
                boolean apart = values.stream().filter(value -> value.startsWith("http")).anyMatch(
                        link -> values.stream().anyMatch(value -> words(value, link).equals(words(text, link))));
                boolean copied = Objects.equals(one.get("first"), one.get("id"))
                        && values.stream().anyMatch(value -> value.contains("https://example.org/save-refugees/"));
                if (!whole && !apart && !copied) {
                    wrong.add(one.get("id") + " " + one.get("href"));
                }
            }
            assertThat(wrong).isEmpty();
            for (Map<String, String> one : some(found.stream().filter(each -> String.valueOf(each.get("href")).startsWith("https:")
                    && String.valueOf(each.get("id")).matches("[a-z-]+text1")).toList(), 7)) {
                Locator link = page.locator("[id='" + one.get("id") + "']").locator("xpath=..").locator("a.button");
                Page opened = page.waitForPopup(link::click);
                assertThat(values(opened.url())).isEqualTo(values(Objects.requireNonNull(one.get("href"))));
                opened.close();
                page.bringToFront();
                if (!Objects.equals(one.get("first"), "")) {
                    assertThat(page.evaluate("navigator.clipboard.readText()")).as(one.get("id")).isEqualTo(one.get("text"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ko/"})
    void aTextAboutAnotherPageStillOpensWithThatPagesLinkOnceItIsChanged(String language) {
        Pattern address = Pattern.compile("https://example\\.org/save-refugees/(?!cards)[a-z/-]*");
        try (BrowserContext context = context(); Page page = open(context, language)) {
            List<Locator> wordings = page.locator(".card .wording[data-template]:has(a.button[href])").all();
            assertThat(wordings).hasSizeGreaterThan(3);
            for (Locator wording : wordings) {
                String link = wording.getAttribute("data-link");
                assertThat(link).startsWith("https://example.org/save-refugees/")
                        .isNotEqualTo("https://example.org/save-refugees/" + language);
                for (String own : List.of("Mine. ", "Mine. ".repeat(2_000))) {
                    wording.evaluate("(w, own) => { if (!w.querySelector('textarea')) w.querySelector('[data-edit]').click();"
                            + " const field = w.querySelector('textarea'); field.value = own + field.value; field.dispatchEvent(new Event('input')); }",
                            own);
                    String href = Objects.requireNonNull(wording.locator("a.button[href]").getAttribute("href"));
                    List<String> found = values(href).stream().flatMap(value -> address.matcher(value).results()).map(MatchResult::group)
                            .toList();
                    assertThat(found).as(href).isNotEmpty().allMatch(link::equals);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ko/", "ar/"})
    void everyCopyButtonCopiesWhatStandsThere(String language) {
        try (BrowserContext context = context()) {
            context.addInitScript("navigator.share = () => Promise.resolve();");
            Page page = open(context, language);
            page.locator("#device").waitFor();
            List<Locator> buttons = page.locator("[data-copy]:visible").all();
            assertThat(buttons).hasSizeGreaterThan(30);
            List<Locator> chosen = new ArrayList<>(some(buttons, 11));
            chosen.add(page.locator("[data-copy=own-site-code]"));
            page.locator("[data-copy$=-alt]:visible").all().stream().findFirst().ifPresent(chosen::add);
            for (Locator button : chosen) {
                String id = button.getAttribute("data-copy");
                button.click();
                assertThat(page.evaluate("navigator.clipboard.readText()")).as(id)
                        .isEqualTo(page.evaluate("id => document.getElementById(id).textContent", id));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ko/", "ar/"})
    void whatIsToBeSavedIsSaved(String language) throws IOException {
        try (BrowserContext context = context(); Page page = open(context, language)) {
            List<Locator> links = page.locator("a[download]").all();
            assertThat(links).hasSizeGreaterThan(5);
            for (Locator link : links) {
                assertThat(file(link)).exists().isNotEmptyFile();
            }
            openAll(page);
            int nth = 0;
            for (Locator link : some(links, 3).subList(0, FULL ? links.size() : 2)) {
                if (nth++ % MOST_SAVED == MOST_SAVED - 1) {
                    page.navigate(base + language + "share/index.html");
                    openAll(page);
                }
                if (!link.isVisible()) {
                    assertThat(link.evaluate("a => a.closest('[data-device]').hidden")).as("this browser has no sheet").isEqualTo(true);
                    continue;
                }
                Download saved = page.waitForDownload(link::click);
                assertThat(saved.suggestedFilename()).isEqualTo(String.valueOf(file(link).getFileName()));
                assertThat(saved.path()).hasSameBinaryContentAs(file(link));
            }
        }
    }

    private static void openAll(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
    }

    private Path file(Locator link) {
        return SITE.resolve(((String) link.evaluate("a => a.href")).substring(base.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ko/", "ar/"})
    void theBlockForOtherSitesHoldsInAnyPageAndAsksForNothing(String language) {
        try (BrowserContext context = chromium.browser().newContext(); Page page = context.newPage()) {
            page.navigate(SITE.resolve(language + "share/index.html").toUri().toString());
            String block = page.locator("#own-site-code").textContent();
            assertThat(block.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1_500);
            List<String> asked = new ArrayList<>();
            context.route("**", route -> {
                asked.add(route.request().url());
                route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html><title>x</title>"));
            });
            List<Object> looks = new ArrayList<>();
            for (String style : List.of("", HOSTILE)) {
                page.navigate("https://blog.example/");
                asked.clear();
                page.evaluate("all => { document.head.innerHTML = '<style>' + all[0] + '</style>'; document.body.innerHTML = all[1]; }",
                        List.of(style, block));
                looks.add(page.evaluate("[...document.querySelectorAll('body *')].map(e => { const s = getComputedStyle(e);"
                        + " const b = e.getBoundingClientRect(); return [s.display, s.color, s.backgroundColor, s.fontSize, s.fontFamily, s.visibility,"
                        + " b.x, b.y, b.width, b.height].join(' '); })"));
                assertThat(page.locator("div").evaluate("e => getComputedStyle(e).direction"))
                        .isEqualTo(language.equals("ar/") ? "rtl" : "ltr");
                assertThat(asked).isEmpty();
            }
            assertThat(looks.get(1)).isEqualTo(looks.get(0));
            String home = "https://example.org/save-refugees/" + language;
            List<String> links = page.locator("a").all().stream().map(link -> link.getAttribute("href")).toList();
            assertThat(links).hasSizeGreaterThan(2).startsWith(home).endsWith(home + "share/");
            String title = page.locator("a").first().textContent();
            assertThat(links.subList(1, links.size() - 1))
                    .allSatisfy(link -> assertThat(values(link).getFirst()).startsWith(title + " https://"));
            page.locator("a").first().click();
            assertThat(page.url()).isEqualTo(home);
        }
    }

    @Test
    void theManifestIsLinkedOnlyWhereThePageIsServedAndChromiumReadsIt() {
        try (BrowserContext context = chromium.browser().newContext(); Page page = context.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(SITE.resolve("index.html").toUri().toString());
            assertThat(page.locator("link[rel=manifest]").count()).isZero();
            for (String language : List.of("", "ko/", "ar/")) {
                page.navigate(base + language + "appeal/index.html");
                CDPSession session = context.newCDPSession(page);
                JsonObject read = session.send("Page.getAppManifest");
                assertThat(read.getAsJsonArray("errors")).as(read.toString()).isEmpty();
                assertThat(read.get("url").getAsString()).isEqualTo(base + language + "manifest.webmanifest");
                assertThat(read.get("data").getAsString()).contains("icon-maskable-512.png");
                session.detach();
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theIconsThatPagesNameAreThere() {
        for (String name : List.of("favicon.ico", "icon.svg", "apple-touch-icon.png", "icon-192.png", "icon-512.png",
                "icon-maskable-512.png")) {
            assertThat(Files.isRegularFile(SITE.resolve(name))).as(name).isTrue();
        }
        try (BrowserContext context = chromium.browser().newContext(); Page page = context.newPage()) {
            page.navigate(base + "ar/share/index.html");
            for (Locator link : page.locator("link[rel=icon], link[rel=apple-touch-icon]").all()) {
                Object width = page.evaluate(
                        "async src => { const i = new Image(); i.src = src; await i.decode(); return i.naturalWidth; }",
                        link.evaluate("l => l.href"));
                assertThat((int) width).isGreaterThanOrEqualTo(16);
            }
        }
    }
}
