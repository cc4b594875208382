package org.handbill.plan.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.handbill.browser.Chromium;
import org.handbill.browser.SitePages;
import org.handbill.site.Redirect;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page with the site's policy in force: as a header from nginx, and as a meta element from a disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PolicyInBrowserTest {
    private static final String BELOW = "/save-refugees/";
    /** Runs in the page; says which directive stops what it tries, or nothing. */
    private static final String TRY = """
            make => new Promise(done => {
              document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
              window.ran = false;
              ({
                script: () => { var e = document.createElement('script'); e.textContent = 'window.ran = true'; document.head.append(e); },
                style: () => { var e = document.createElement('style'); e.textContent = 'body { color: red }'; document.head.append(e); },
                picture: () => { new Image().src = 'https://example.net/x.png'; },
                frame: () => { var e = document.createElement('iframe'); e.src = 'https://example.net/'; document.body.append(e); },
                fetch: () => { fetch('https://example.net/').catch(() => {}); },
                base: () => { var e = document.createElement('base'); e.href = 'https://example.net/'; document.head.append(e); document.baseURI; },
                form: () => { var e = document.createElement('form'); e.action = 'https://example.net/'; document.body.append(e); e.submit(); },
              })[make]();
              setTimeout(() => done('nothing'), 3000);
            })""";

    /** Where the links of a page lead that can be seen, each once. */
    private static final String SEEN_LINKS = """
            [...new Set([...document.querySelectorAll("a[href]:not([href^='#'], [href^='mailto:'])")]
              .filter(a => a.checkVisibility()).map(a => a.href))]""";

    private Chromium chromium;
    private Path temp;
    private Path below;
    private Path root;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        temp = folder;
        chromium = Chromium.start();
        List<Redirect> links = List.of(new Redirect("go/tavos/", "share/"));
        below = ExampleSite.build(temp.resolve("below"), "https://example.org" + BELOW, links);
        root = ExampleSite.build(temp.resolve("root"), "https://example.org/", links);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Opens each address and returns what the browser complains of; a page that is not there may say so. */
    private Set<String> complaints(List<String> addresses, Consumer<Page> look) {
        Set<String> complaints = new TreeSet<>();
        Browser.NewContextOptions options = new Browser.NewContextOptions().setPermissions(List.of("clipboard-write"));
        try (BrowserContext context = chromium.browser().newContext(options)) {
            for (String address : addresses) {
                try (Page page = context.newPage()) {
                    page.onConsoleMessage(message -> {
                        if (!message.text().contains("404 (Not Found)") || !message.location().startsWith(address)) {
                            complaints.add(address + ": " + message.text());
                        }
                    });
                    page.onPageError(error -> complaints.add(address + ": " + error));
                    page.onRequestFailed(request -> complaints.add(address + " does not get " + request.url()));
                    page.navigate(address);
                    look.accept(page);
                }
            }
        }
        return complaints;
    }

    private static void styled(Page page) {
        int sheets = page.locator("link[rel=stylesheet]").count();
        assertThat(sheets).as(page.url()).isPositive();
        assertThat(page.evaluate("document.styleSheets.length")).as(page.url()).isEqualTo(sheets);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.skip')).position")).as(page.url()).isEqualTo("absolute");
        assertThat(page.evaluate("document.fonts.ready.then(() => [...document.fonts].some(face => face.status === 'loaded') "
                + "|| document.documentElement.lang !== 'en' && [...document.fonts].every(face => face.status === 'unloaded'))"))
                .as(page.url()).isEqualTo(true);
    }

    private WebServer serve(Path site, String at) throws IOException, InterruptedException {
        return serve(WebServer.Kind.NGINX, site, at);
    }

    private WebServer serve(WebServer.Kind kind, Path site, String at) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(temp, "server");
        Path served = work.resolve("served");
        Golden.copy(site, served.resolve(at.substring(1)));
        return WebServer.start(kind, served, site.resolve(NginxSnippet.NAME), work.resolve("own"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", BELOW})
    void everyPageWorksWithTheHeader(String at) throws IOException, InterruptedException {
        Path site = at.equals("/") ? root : below;
        try (WebServer server = serve(site, at)) {
            List<String> pages = SitePages.of(site);
            assertThat(pages).hasSizeGreaterThan(16);
            // what is different at the root is where links begin
            boolean few = at.equals("/") && !Boolean.getBoolean("handbill.full");
            List<String> addresses = pages.subList(0, few ? 6 : pages.size()).stream().map(page -> server.base() + at + page).toList();
            assertThat(complaints(addresses, PolicyInBrowserTest::styled)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", BELOW})
    void notFoundWorksAtAnyDepth(String at) throws IOException, InterruptedException {
        try (WebServer server = serve(at.equals("/") ? root : below, at)) {
            List<String> addresses = List.of(server.base() + at + "x", server.base() + at + "a/b/c/d/",
                    server.base() + at + "share/x.html?y");
            assertThat(complaints(addresses, page -> {
                styled(page);
                assertThat(page.locator(".from-disk").isVisible()).isFalse();
                List<?> links = (List<?>) page.evaluate(SEEN_LINKS);
                assertThat(links).hasSizeGreaterThan(8);
                for (Object href : links) {
                    assertThat(href.toString()).startsWith(server.base() + at);
                    assertThat(page.request().get(href.toString()).status()).as(href.toString()).isEqualTo(200);
                }
                page.locator(".calls a").first().click();
                page.waitForURL(server.base() + at + "share/index.html");
            })).isEmpty();
        }
    }

    /** It has style, script and pictures in itself, which the policy of all other pages forbids. */
    @ParameterizedTest
    @EnumSource
    void theOfflinePageWorksWithItsOwnHeader(WebServer.Kind kind) throws IOException, InterruptedException {
        for (String at : List.of("/", BELOW)) {
            Path site = at.equals("/") ? root : below;
            try (WebServer server = serve(kind, site, at)) {
                assertThat(complaints(List.of(server.base() + at + ExampleSite.OFFLINE), page -> {
                    assertThat(page.evaluate("[...document.images].map(image => image.decode().then(() => image.naturalWidth > 0))"
                            + ".reduce((all, one) => all.then(some => one.then(shown => some && shown)), Promise.resolve(true))"))
                            .isEqualTo(true);
                    assertThat(page.locator("img").count()).isGreaterThanOrEqualTo(8);
                    assertThat(page.evaluate("document.fonts.ready.then(() => [...document.fonts].some(face => face.status === 'loaded'))"))
                            .isEqualTo(true);
                    page.locator("button.js:visible").first().click();
                    page.waitForCondition(() -> !page.locator("#status").innerText().isBlank());
                })).isEmpty();
            }
        }
    }

    @Test
    void copyingWorksWithTheHeader() throws IOException, InterruptedException {
        try (WebServer server = serve(below, BELOW)) {
            assertThat(complaints(List.of(server.base() + BELOW + "share/"), page -> {
                page.locator("button:visible").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Copy")).first()
                        .click();
                page.locator("#status").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Copied")).waitFor();
            })).isEmpty();
        }
    }

    @Test
    void whatPagesDoNotNeedIsStopped() throws IOException, InterruptedException {
        try (WebServer server = serve(below, BELOW); Page page = chromium.browser().newPage()) {
            for (String address : List.of(server.base() + BELOW, below.resolve("index.html").toUri().toString())) {
                for (String what : List.of("script", "style", "picture", "frame", "fetch", "base", "form")) {
                    page.navigate(address);
                    assertThat((String) page.evaluate(TRY, what)).as("%s on %s", what, address)
                            .matches("script-src-elem|style-src-elem|img-src|frame-src|connect-src|base-uri|form-action");
                    assertThat(page.evaluate("window.ran")).isEqualTo(false);
                }
            }
        }
    }

    /** By the standard {@code 'self'} is nothing on a disk; this is what the scheme in the meta element is for. */
    @Test
    void everyPageWorksFromDiskWithTheMetaElement() throws IOException {
        List<String> addresses = SitePages.of(below).stream().map(page -> below.resolve(page).toUri().toString()).toList();
        assertThat(complaints(addresses, PolicyInBrowserTest::styled)).isEmpty();
    }

    @Test
    void notFoundLeadsOnFromDisk() {
        Path page = below.resolve("404.html");
        complaints(List.of(page.toUri().toString()), opened -> {
            assertThat(opened.locator("h1").innerText()).isNotBlank();
            opened.locator(".from-disk a").click();
            opened.waitForURL(below.resolve("index.html").toUri().toString());
            assertThat(Path.of(URI.create(opened.url()))).isEqualTo(below.resolve("index.html"));
            styled(opened);
        });
    }

    /** The policy is written for pages that hold nothing that it forbids. */
    @Test
    void noPageHoldsWhatThePolicyForbids() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String name : Stream.concat(SitePages.all(below).stream(), Stream.of("404.html")).toList()) {
            Document page = Jsoup.parse(below.resolve(name));
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content")).as(name)
                    .contains("default-src 'none'", "script-src 'self' file:").doesNotContain("unsafe").doesNotContain("frame-ancestors");
            page.select("style, [style], base, object, embed, iframe, form[action]").forEach(element -> wrong.add(name + ": " + element));
            page.select("script:not([src]):not([type=application/json], [type=application/ld+json])")
                    .forEach(element -> wrong.add(name + ": " + element));
            page.select("script[src], img[src], source[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]").stream()
                    .filter(element -> (element.attr("src") + element.attr("href")).matches("(?i)([a-z][a-z0-9+.-]*:|//).*"))
                    .forEach(element -> wrong.add(name + ": " + element));
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    if (attribute.getKey().startsWith("on") || attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT)
                            .startsWith("javascript:")) {
                        wrong.add(name + ": " + element);
                    }
                }
            }
        }
        try (Stream<Path> styles = Files.list(below.resolve("assets"))) {
            for (Path style : styles.filter(file -> file.toString().endsWith(".css")).toList()) {
                assertThat(Files.readString(style)).doesNotContain("@import").doesNotContainPattern("url\\([\"']?(https?:|//|data:)");
            }
        }
        assertThat(wrong).isEmpty();
    }
}
