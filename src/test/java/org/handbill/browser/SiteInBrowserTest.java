package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Opens every page of the example's site in a real browser: from disk, below a path of a server, and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SiteInBrowserTest {
    private static final int[] WIDTHS = {320, 390, 1280};
    /** How many texts to copy are not on the page, other than those that wait in a closed disclosure. */
    private static final String HIDDEN_TEXTS = """
            [...document.querySelectorAll('main .text')]
              .filter(text => text.getClientRects().length === 0 && !text.closest('details, [data-device]')).length""";
    private static final String BACKGROUND = "getComputedStyle(document.body).backgroundColor";
    private static final Path SITE = Path.of("site").toAbsolutePath();

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Opens each page in a context of its own and returns what the browser complained of, and what it asked for elsewhere. */
    private Set<String> complaints(String base, Browser.NewContextOptions options, Consumer<Page> look) {
        Set<String> complaints = new TreeSet<>();
        try (BrowserContext context = chromium.browser().newContext(options)) {
            for (String name : SitePages.of(SITE)) {
                try (Page page = context.newPage()) {
                    page.onConsoleMessage(message -> {
                        if (!message.type().equals("log")) {
                            complaints.add(name + ": " + message.text());
                        }
                    });
                    page.onPageError(error -> complaints.add(name + ": " + error));
                    page.onRequest(request -> {
                        if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                            complaints.add(name + " asks for " + request.url());
                        }
                    });
                    page.onRequestFailed(request -> complaints.add(name + " does not get " + request.url()));
                    page.onResponse(response -> {
                        if (response.status() >= 400) {
                            complaints.add(name + " gets " + response.status() + " for " + response.url());
                        }
                    });
                    page.navigate(base + name);
                    look.accept(page);
                }
            }
        }
        return complaints;
    }

    private static void readable(Page page) {
        assertThat(page.locator("h1").innerText()).as(page.url()).isNotBlank();
        assertThat(page.locator("main").innerText()).as(page.url()).hasSizeGreaterThan(60);
        assertThat(page.locator("footer .foot-send").innerText()).as(page.url()).isNotBlank();
    }

    @Test
    void opensFromDiskAtAnyWidthAndInTheDark() {
        List<String> wide = new ArrayList<>();
        Set<String> complaints = complaints(SITE.toUri().toString(), new Browser.NewContextOptions(), page -> {
            for (int width : WIDTHS) {
                page.setViewportSize(width, 800);
                readable(page);
                int overflow = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (overflow > 0) {
                    wide.add(page.url() + " is " + overflow + " pixels too wide at " + width);
                }
            }
            String light = (String) page.evaluate(BACKGROUND);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(page.evaluate(BACKGROUND)).as(page.url()).isNotIn(light, "rgb(255, 255, 255)");
        });
        assertThat(complaints).isEmpty();
        assertThat(wide).isEmpty();
    }

    @Test
    void opensBelowAPathOfAServer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/some/where/", SimpleFileServer.createFileHandler(SITE));
        server.start();
        try {
            String base = "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort()
                    + "/some/where/";
            assertThat(complaints(base, new Browser.NewContextOptions(), SiteInBrowserTest::readable)).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void isWholeWithoutScriptsAndLeadsToFilesThatAreThere() {
        Set<String> dead = new TreeSet<>();
        Set<String> followed = new TreeSet<>();
        Set<String> complaints = complaints(SITE.toUri().toString(), new Browser.NewContextOptions().setJavaScriptEnabled(false), page -> {
            readable(page);
            assertThat(page.locator("button:visible").count()).as("buttons that need scripts on " + page.url()).isZero();
            assertThat(page.evaluate(HIDDEN_TEXTS)).as("texts that nobody sees on " + page.url()).isEqualTo(0);
            for (Object href : (List<?>) page.evaluate("[...new Set([...document.links].map(a => a.href))]")) {
                String address = href.toString().replaceFirst("#.*", "");
                if (address.startsWith("file:") && !Files.isRegularFile(Path.of(URI.create(address)))) {
                    dead.add(page.url() + " → " + href);
                }
                followed.add(address);
            }
        });
        assertThat(complaints).isEmpty();
        assertThat(dead).isEmpty();
        assertThat(followed).hasSizeGreaterThan(40);
    }
}
