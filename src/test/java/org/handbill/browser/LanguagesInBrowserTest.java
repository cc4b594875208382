package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.handbill.app.BuildSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The example's Korean and Arabic pages in a real browser, from disk and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class LanguagesInBrowserTest {
    @TempDir
    static Path site;

    private Chromium chromium;

    @BeforeAll
    void build() {
        chromium = Chromium.start();
        BuildSite build = new BuildSite(Path.of("content"), site.resolve("site"), LocalDate.of(2012, 2, 20), false, Optional.empty(),
                Optional.empty(), true);
        assertThat(build.build().diagnostics()).isEmpty();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static List<Path> pages(String language) {
        Path root = site.resolve("site");
        return SitePages.of(root).stream().filter(name -> name.startsWith(language + "/")).map(root::resolve).toList();
    }

    private BrowserContext narrow() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 640).setJavaScriptEnabled(false));
    }

    /** What is folded away is opened first: closed, it has boxes that nobody sees. */
    @Test
    void nothingIsWiderThanASmallPhone() {
        List<String> wide = new ArrayList<>();
        try (BrowserContext context = narrow(); Page page = context.newPage()) {
            for (String language : List.of("ko", "ar")) {
                for (Path file : pages(language)) {
                    page.navigate(file.toUri().toString());
                    page.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true; })");
                    Object inside = page.evaluate("[...document.querySelectorAll('h1, h2, h3, .button, .text, .count, nav a')]"
                            + ".filter(e => { const b = e.getBoundingClientRect(); return b.width > 0 && (b.left < -1 || b.right > innerWidth + 1)"
                            + " && !e.matches('.skip') && !e.closest('.sheet-text'); }).map(e => e.outerHTML.slice(0, 80))");
                    Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    if (!over.equals(0) || !inside.equals(List.of())) {
                        wide.add(file + ": " + over + " " + inside);
                    }
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void theSwitchLeadsToTheSamePageInEachLanguage() {
        try (BrowserContext context = narrow(); Page page = context.newPage()) {
            for (String name : List.of("index.html", "appeal/index.html", "share/index.html", "actions/write/index.html",
                    "updates/index.html")) {
                page.navigate(site.resolve("site").resolve(name).toUri().toString());
                for (String tag : List.of("ko", "ar", "en", "ar", "ko")) {
                    Locator link = page.locator("nav.top-lang a[hreflang=" + tag + "]");
                    assertThat(link.getAttribute("lang")).isEqualTo(tag);
                    link.click();
                    String folder = tag.equals("en") ? "" : tag + "/";
                    assertThat(page.url()).endsWith("/site/" + folder + name);
                    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(tag);
                    assertThat(page.locator("nav.top-lang [aria-current=page]").getAttribute("hreflang")).isEqualTo(tag);
                    assertThat(page.evaluate("getComputedStyle(document.body).direction")).isEqualTo(tag.equals("ar") ? "rtl" : "ltr");
                }
            }
        }
    }

    @Test
    void whatIsNotTranslatedIsMarkedAndReadsItsOwnWay() {
        try (BrowserContext context = narrow(); Page page = context.newPage()) {
            page.navigate(site.resolve("site/ar/appeal/index.html").toUri().toString());
            assertThat(page.locator(".untranslated").innerText()).isEqualTo("لم يُترجَم هذا النص بعد.");
            Locator prose = page.locator(".prose");
            assertThat(prose.getAttribute("lang")).isEqualTo("en");
            assertThat(prose.evaluate("e => getComputedStyle(e).direction")).isEqualTo("ltr");
            assertThat(page.locator("h1").evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
            page.navigate(site.resolve("site/ko/appeal/index.html").toUri().toString());
            assertThat(page.locator(".untranslated").count()).isZero();
        }
    }

    /** The mark of a line in another direction stays at its own end: what is drawn furthest left of the name is its first letter. */
    @Test
    void namesKeepTheirSignsInArabic() {
        try (BrowserContext context = narrow(); Page page = context.newPage()) {
            page.navigate(site.resolve("site/ar/appeal/index.html").toUri().toString());
            Object order = page.evaluate(
                    "() => { const e = [...document.querySelectorAll('.kicker span')].find(s => s.textContent === 'Ask a Korean!');"
                            + " const r = document.createRange(); const n = e.firstChild; const at = i => { r.setStart(n, i); r.setEnd(n, i + 1); return r.getBoundingClientRect().left; };"
                            + " return at(0) < at(n.length - 1); }");
            assertThat(order).isEqualTo(true);
            page.navigate(site.resolve("site/ar/share/index.html").toUri().toString());
            assertThat(page.locator(".count").first().innerText()).contains("\u2068X\u2069");
        }
    }
}
