package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.function.Consumer;
import org.handbill.campaign.Recipient;
import org.handbill.publish.SitePublisher;
import org.handbill.scale.ManyLetters;
import org.handbill.scale.ManyRecipients;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Finds recipients and opens their letters in a real browser: by keyboard, from disk, under a strict policy, and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RecipientsInBrowserTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    private static final int HOW_MANY = FULL ? 1_800 : 720;
    private static final List<Recipient> LIST = ManyRecipients.of(HOW_MANY).list();

    @TempDir
    static Path folder;

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        new SitePublisher().publish(ManyLetters.site(List.of("en", "ko", "ar"), ManyRecipients.of(HOW_MANY)), folder.resolve("site"));
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String disk(String path) {
        return folder.resolve("site").toUri() + path;
    }

    /** Returns what the browser complained of. */
    private Set<String> open(String address, Browser.NewContextOptions options, Consumer<Page> use) {
        Set<String> complaints = new TreeSet<>();
        try (BrowserContext context = chromium.browser().newContext(options); Page page = context.newPage()) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(error -> complaints.add(error));
            page.onRequestFailed(request -> complaints.add("does not get " + request.url()));
            page.navigate(address);
            use.accept(page);
        }
        return complaints;
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(390, 800);
    }

    /** With the keyboard alone: type, go down to the name, open it. */
    private static void find(Page page) {
        Recipient wanted = LIST.get(700);
        String typed = wanted.name().substring(wanted.name().lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        page.locator("#find").focus();
        page.keyboard().type(typed.substring(0, 5));
        Locator link = page.locator(".found a").filter(new Locator.FilterOptions().setHasText(wanted.name())).first();
        link.waitFor();
        assertThat(page.locator(".finder [role=status]").textContent()).startsWith("Found: ");
        assertThat(link.evaluate("link => link.nextElementSibling.querySelector('span, bdi')?.lang || document.documentElement.lang"))
                .isEqualTo("en");
        for (int i = 0; i < 50 && !link.evaluate("link => link === document.activeElement").equals(true); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/write/many/" + wanted.slug() + "/index.html");
        assertThat(page.locator("h1").textContent().replaceAll("\\s+", " ")).contains(wanted.name());
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void aRecipientIsFoundByKeyboardFromDiskInEachLanguage() {
        for (String language : List.of("", "ko/", "ar/")) {
            assertThat(open(disk(language + "write/many/index.html"), phone(), RecipientsInBrowserTest::find)).isEmpty();
        }
    }

    @Test
    void aPrintedLetterSaysWhichLanguageTheAddressIsInUntilTheReaderWritesAnother() {
        Recipient recipient = LIST.stream().filter(one -> !one.role().isEmpty() && one.language().isEmpty()).findFirst().orElseThrow();
        assertThat(open(disk("ar/write/many/" + recipient.slug() + "/index.html"), phone(), page -> {
            page.evaluate("window.print = () => {}");
            page.locator("[data-print]").first().click();
            page.locator("[data-print]").first().click(new Locator.ClickOptions().setForce(true));
            assertThat(page.locator(".paper-to").textContent()).isEqualTo(recipient.name() + "\n" + recipient.role());
            assertThat(page.locator(".paper-to [lang=en]").textContent()).isEqualTo(recipient.role());
            page.locator(".yours-address textarea").evaluate("area => area.value = 'The office'");
            page.locator("[data-print]").first().click(new Locator.ClickOptions().setForce(true));
            assertThat(page.locator(".paper-to").innerHTML()).isEqualTo("The office");
        })).isEmpty();
    }

    @Test
    void theFinderWorksUnderAStrictPolicy() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var files = SimpleFileServer.createFileHandler(folder.resolve("site").toRealPath());
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'");
            files.handle(exchange);
        });
        server.start();
        try {
            String address = "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
            assertThat(open(address + "/write/many/", phone(), RecipientsInBrowserTest::find)).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theFinderSaysWhenThereAreManyAndWhenThereIsNobody() throws IOException {
        RenderedSite site = ManyLetters.site(List.of("en"), ManyRecipients.of(5_000));
        Path large = folder.resolve("large");
        for (SitePath path : site.paths()) {
            if (path.value().matches("assets/.*|write/many/find/.*|write/many/index.html")) {
                Path file = large.resolve(path.value());
                Files.createDirectories(file.getParent());
                try (OutputStream out = Files.newOutputStream(file)) {
                    site.write(path, out);
                }
            }
        }
        open(large.toUri() + "write/many/index.html", phone(), page -> {
            page.locator("#find").fill("r");
            page.locator(".finder [role=status]").filter(new Locator.FilterOptions().setHasText("There are many")).waitFor();
            page.locator("#find").fill("qqqqq");
            page.locator(".finder [role=status]").filter(new Locator.FilterOptions().setHasText("Nobody found")).waitFor();
            assertThat(page.locator(".found a").count()).isZero();
        });
    }

    @Test
    void withoutScriptsListsLeadToEverybody() {
        Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        Set<String> reached = new TreeSet<>();
        open(disk("write/many/index.html"), plain, page -> {
            assertThat(page.locator(".finder").isVisible()).isFalse();
            List<String> lists = new ArrayList<>();
            lists.addAll(hrefs(page.locator("section[aria-labelledby=groups] a")));
            assertThat(lists).hasSize((int) LIST.stream().map(Recipient::group).distinct().count());
            for (String list : lists) {
                String address = disk("write/many/" + list);
                while (!address.isEmpty()) {
                    page.navigate(address);
                    List<String> people = hrefs(page.locator("section[aria-labelledby=everybody] a"));
                    assertThat(people).hasSizeLessThanOrEqualTo(500);
                    reached.addAll(people);
                    Locator next = page.locator(".numbers [aria-current] >> xpath=../following-sibling::li[1]/a");
                    address = next.count() == 0 ? "" : (String) next.evaluate("link => link.href");
                }
            }
        });
        assertThat(reached).hasSize(LIST.size());
    }

    @SuppressWarnings("unchecked")
    private static List<String> hrefs(Locator links) {
        return (List<String>) links.evaluateAll("links => links.map(link => link.getAttribute('href'))");
    }

    @Test
    void theMailIsTheLetterToTheLastCharacter() {
        List<Recipient> some = LIST.stream().filter(recipient -> !recipient.email().isEmpty() && recipient.limit() <= 1_000)
                .limit(FULL ? 20 : 8).toList();
        assertThat(some).anyMatch(recipient -> recipient.limit() == 1_000).anyMatch(recipient -> recipient.limit() == 0);
        open(disk("write/many/index.html"), phone(), page -> some.forEach(recipient -> {
            page.navigate(disk("write/many/" + recipient.slug() + "/index.html"));
            String address = page.locator(".way a[href^='mailto:']").getAttribute("href");
            assertThat(address).startsWith("mailto:" + recipient.email() + "?subject=Refugees%20held");
            assertThat(page.locator(".way a[href^='https://mail.google.com/']").getAttribute("href")).contains("&su=Refugees%20held");
            String body = URLDecoder.decode(address.substring(address.indexOf("&body=") + 6), StandardCharsets.UTF_8);
            if (recipient.limit() == 1_000) {
                assertThat(body.replace("\r\n", "\n")).isEqualTo(page.locator("#letter1").textContent());
            }
        }));
    }

    @Test
    void whatTheReaderFillsInGoesIntoTheMailAndIsSaidOnTheTelephone() {
        Recipient recipient = LIST.stream()
                .filter(one -> !one.email().isEmpty() && !one.phone().isEmpty() && one.limit() == 1_000 && one.language().isEmpty())
                .findFirst().orElseThrow();
        assertThat(open(disk("write/many/" + recipient.slug() + "/index.html"), phone(), page -> {
            page.locator(".yours input[data-field='your name']").fill("Ana & Björn");
            page.locator(".yours input[data-field='your town']").fill("Łódź");
            String text = page.locator(".letter .text").first().textContent();
            assertThat(text).contains("Ana & Björn", "Łódź").doesNotContain("[your");
            for (String service : List.of("mailto:", "https://mail.google.com/", "https://outlook.live.com/",
                    "https://compose.mail.yahoo.com/")) {
                String address = page.locator(".way a[href^='" + service + "']").getAttribute("href");
                assertThat(body(address)).as(service).isEqualTo(text.replace("\n", "\r\n"));
            }
            assertThat(page.locator("#telephone-script").textContent()).contains("My name is Ana & Björn, and I live in Łódź.")
                    .doesNotContain("[");
        })).isEmpty();
    }

    private static String body(String address) {
        String encoded = address.substring(address.indexOf("&body=") + "&body=".length());
        assertThat(encoded).doesNotContain("+");
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    @Test
    void oneGoesOnFromEachToTheNextThroughAGroup() {
        Map<String, Integer> groups = new java.util.TreeMap<>();
        LIST.forEach(recipient -> groups.merge(recipient.group(), 1, Integer::sum));
        Recipient first = LIST.stream().filter(recipient -> recipient.group().equals("Group 2")).findFirst().orElseThrow();
        Set<String> seen = new TreeSet<>();
        open(disk("write/many/" + first.slug() + "/index.html"), phone(), page -> {
            for (int i = 0; i < 5; i++) {
                seen.add(page.url());
                assertThat(page.locator(".kicker").textContent()).contains(i + 1 + " of " + groups.get("Group 2"));
                page.locator("a[rel=next]").click();
                page.waitForLoadState();
            }
            page.locator(".turn-list a").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        });
        assertThat(seen).hasSize(5);
    }
}
