package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Severity;
import org.handbill.diagnostic.Source;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the finished page shows: places on other pages, the layout's headings, the preview's picture. */
class PageDoctorTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/harbour/");

    private record Pages(Map<SitePath, String> html) implements RenderedSite {
        @Override
        public SortedSet<SitePath> paths() {
            return new TreeSet<>(html.keySet());
        }

        @Override
        public void write(SitePath path, OutputStream out) throws IOException {
            out.write(html.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static PageDoctor.Findings examine(Optional<WebAddress> base, List<Diagnostic> known, String... pages) {
        return PageDoctor.examine(new Pages(Arrays.stream(pages).map(page -> page.split(" ", 2))
                .collect(Collectors.toMap(page -> new SitePath(page[0]), page -> page[1]))), base, known);
    }

    private static List<String> told(String... pages) {
        return examine(Optional.empty(), List.of(), pages).diagnostics().stream().map(PageDoctorTest::line).toList();
    }

    private static String line(Diagnostic one) {
        return one.location().file() + " " + one.code().id() + ": " + one.message();
    }

    @Test
    void findsPlacesOnOtherPages() {
        assertThat(told("index.html <h1 id=top>A</h1><a href='about/index.html#who'></a><a href='about/index.html#gone'></a>"
                + "<a href='#top'></a><a href='#bottom'></a><a href='https://example.org/#far'></a><a href='mailto:a@example.org'></a>",
                "about/index.html <h1 id=who>B</h1><a href='../index.html#top'></a><a href='../index.html#%ED%95%AD'></a>"))
                .containsExactlyInAnyOrder(
                        "site/about/index.html anchor-not-found: The page links to a place '#항' that index.html does not have.",
                        "site/index.html anchor-not-found: The page links to a place '#gone' that about/index.html does not have.",
                        "site/index.html anchor-not-found: The page links to a place '#bottom' that index.html does not have.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.html", "a[1].html", "a|b.html", "%zz.html", "../up.html", "no/"})
    void findsLinksThatLeadNowhere(String address) {
        assertThat(told("index.html <h1>A</h1><a href='" + address + "'></a>")).containsExactly(
                "site/index.html link-not-found: The page links to '" + address + "', which the site does not have.");
    }

    @Test
    void findsHeadingsThatTheLayoutLeavesOut() {
        assertThat(told("index.html <h1>A</h1><h3><a>B</a></h3><h2>C</h2>", "a/index.html <h2>A</h2>", "go/x/index.html <h5>X</h5>",
                "offline.html <h5>X</h5>")).containsExactly(
                        "site/a/index.html heading-order: The first heading of the page is of level 2.",
                        "site/index.html heading-order: On the page, a heading of level 3 follows one of level 1.");
    }

    @Test
    void tellsTheSameOnManyPagesOnce() {
        PageDoctor.Findings found = examine(Optional.empty(), List.of(), "b/index.html <h1>A</h1><h4>B</h4>",
                "a/index.html <h1>A</h1><h4>B</h4>",
                "c/index.html <h1>A</h1><h4>B</h4>");
        assertThat(found.pages()).isEqualTo(3);
        assertThat(found.diagnostics()).singleElement().satisfies(one -> assertThat(line(one)).isEqualTo(
                "site/a/index.html heading-order: On the page, a heading of level 4 follows one of level 1. The same on 2 more pages."));
    }

    /** What was found in the author's text is not told again, but the layout's own heading is. */
    @Test
    void doesNotTellTwice() {
        Source post = new Source("post.md", "#### Who");
        Diagnostic known = new Diagnostic(Code.HEADING_ORDER, Severity.WARNING, post.span(0, 8), "Left out.", "");
        assertThat(examine(Optional.empty(), List.of(known), "index.html <h1>A</h1><h4>Who</h4>").diagnostics()).isEmpty();
        assertThat(examine(Optional.empty(), List.of(known), "index.html <h1>A</h1><h4><a>Layout</a></h4>").diagnostics()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/harbour/cards/gone.png", "cards/a.png", "http://localhost/a.png", "http://127.0.0.1/a.png",
            "https://exa mple.org/|.png", ""})
    void findsPreviewsWithoutPicture(String picture) {
        String head = picture.isEmpty() ? "" : "<meta property=og:image content='" + picture + "'>";
        String page = "index.html " + head + "<h1>A</h1>";
        assertThat(examine(Optional.of(BASE), List.of(), page, "cards/a.png x").diagnostics()).singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo(Code.PREVIEW_PICTURE));
        assertThat(examine(Optional.empty(), List.of(), page, "cards/a.png x").diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/harbour/cards/a%EA%B0%80.png", "https://pictures.example.com/a.png"})
    void takesPicturesThatCanBeReached(String picture) {
        assertThat(examine(Optional.of(BASE), List.of(), "index.html <meta property=og:image content='" + picture + "'><h1>A</h1>",
                "cards/a가.png x").diagnostics()).isEmpty();
    }
}
