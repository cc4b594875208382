package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.browser.Chromium;
import org.handbill.kit.Contrast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The theme of one layout and one style sheet, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainThemeTest {
    private static final String WRONG = """
            () => [...document.querySelectorAll('main a, main button, main p, main h1, main h2, main li, header a')]
              .filter(e => e.checkVisibility() && !e.closest('.status') && e.getBoundingClientRect().right > innerWidth + 1)
              .map(e => e.outerHTML.slice(0, 80))""";
    private Chromium chromium;
    private Path site;
    private List<String> pages;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start();
        site = SampleSite.onDisk("plain");
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).map(file -> file.toUri().toString()).sorted().toList();
        }
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void takesOneLayoutAndOneSmallStyleSheet() throws IOException {
        PreparedTheme plain = SampleSite.theme("plain");
        assertThat(Path.of("themes/plain/layouts")).isDirectoryContaining("glob:**/page.ftlh");
        try (Stream<Path> files = Files.walk(Path.of("themes/plain"))) {
            assertThat(files.filter(Files::isRegularFile).count()).isEqualTo(4);
        }
        assertThat(plain.theme().styles()).containsExactly("assets/style.css");
        assertThat(plain.asset("assets/style.css")).hasSizeLessThan(7_500);
        assertThat(plain.theme().assets()).doesNotContainKey("fonts/league-gothic.woff2");
        assertThat(plain.headlines()).isEmpty();
    }

    @Test
    void everyPageIsWholeInTheDarkAndOnASmallScreenWithoutScripts() {
        assertThat(pages).hasSizeGreaterThan(12);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            List<String> wrong = new ArrayList<>();
            try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 700)
                    .setColorScheme(scheme).setJavaScriptEnabled(false)); Page page = context.newPage()) {
                page.onConsoleMessage(message -> wrong.add(page.url() + ": " + message.text()));
                page.onRequestFailed(request -> wrong.add(page.url() + " does not get " + request.url()));
                for (String address : pages) {
                    page.navigate(address);
                    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).count()).as(address).isOne();
                    assertThat(page.locator("button:visible").count()).as(address).isZero();
                    wrong.addAll(wide(page));
                    assertThat(contrast(page)).as(address + " " + scheme).isGreaterThan(Contrast.LEAST);
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
                    assertThat(page.locator("main").innerText()).as(address).isNotBlank();
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static List<String> wide(Page page) {
        boolean wide = page.evaluate("document.documentElement.scrollWidth > innerWidth").equals(true);
        return wide ? List.of(page.url() + " is too wide: " + page.evaluate(WRONG)) : List.of();
    }

    private static double contrast(Page page) {
        return Contrast.of(rgb(page, "color"), rgb(page, "backgroundColor"));
    }

    private static int rgb(Page page, String property) {
        String colour = page.evaluate("name => getComputedStyle(document.body)[name]", property).toString();
        Matcher parts = Pattern.compile("rgb\\((\\d+), (\\d+), (\\d+)\\)").matcher(colour);
        assertThat(parts.matches()).as(colour).isTrue();
        return Integer.parseInt(parts.group(1)) << 16 | Integer.parseInt(parts.group(2)) << 8 | Integer.parseInt(parts.group(3));
    }

    @Test
    void theShareKitCanBeUsed() {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = context.newPage();
            page.navigate(site.resolve("share/index.html").toUri().toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy: Bluesky").setExact(true)).click();
            page.waitForFunction("() => document.getElementById('status').textContent.includes('Copied: Bluesky')");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(Samples.SHORT);
            Locator cards = page.locator(".card");
            assertThat(cards.count()).isEqualTo(7);
            assertThat(page.locator("#x .wording a").first().getAttribute("href")).isEqualTo("https://x.example.com/compose?text=1");
        }
    }
}
