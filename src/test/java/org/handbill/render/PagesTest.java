package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every page keeps to, whatever it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    /** Words by which common lists of content blockers hide elements. */
    private static final Pattern BLOCKED = Pattern.compile("share|social|twitter|tweet|facebook|sponsor|\\bad-|\\bads\\b|banner");

    private final TreeMap<SitePath, Document> pages = new TreeMap<>();
    private RenderedSite site;

    @BeforeAll
    void draw() throws IOException {
        site = SampleSite.render();
        for (SitePath path : site.paths()) {
            if (path.value().endsWith(".html")) {
                pages.put(path, Jsoup.parse(SampleSite.text(site, path.value())));
            }
        }
        assertThat(pages).hasSizeGreaterThan(12);
    }

    private Document page(String path) {
        return Objects.requireNonNull(pages.get(new SitePath(path)), path);
    }

    private interface Rule {
        void look(SitePath path, Document page, List<String> wrong);
    }

    private void everyPage(Rule rule) {
        List<String> wrong = new ArrayList<>();
        pages.forEach((path, page) -> {
            List<String> found = new ArrayList<>();
            rule.look(path, page, found);
            found.forEach(one -> wrong.add(path + ": " + one));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void hasNoStyleOrScriptOfItsOwn() {
        everyPage((path, page, wrong) -> {
            page.select("style, [style], base, iframe, object, embed").forEach(element -> wrong.add(element.outerHtml()));
            page.select("script:not([src]), script:not([defer]), script[type]").forEach(element -> wrong.add(element.outerHtml()));
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    if (attribute.getKey().startsWith("on")
                            || attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                        wrong.add(element.outerHtml());
                    }
                }
            }
        });
    }

    @Test
    void fetchesOnlyFilesOfTheSite() {
        everyPage((path, page, wrong) -> {
            for (Element element : page
                    .select("link[rel=stylesheet], link[rel=preload], link[rel=icon], script, img, source, video, audio")) {
                String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
                boolean inPage = element.is("link[rel=icon]") && address.startsWith("data:image/svg+xml,");
                if (!inPage && (address.contains(":") || address.startsWith("/") || !site.paths().contains(resolve(path, address)))) {
                    wrong.add(element.outerHtml());
                }
            }
            page.select("[srcset], [ping], [action], [formaction], [background]").forEach(element -> wrong.add(element.outerHtml()));
        });
    }

    private static SitePath resolve(SitePath from, String address) {
        URI base = URI.create("x:/" + from.canonical());
        return new SitePath(base.resolve(address).getPath().substring(1));
    }

    @Test
    void linksWithinTheSiteAreRelativeAndNameTheirFile() {
        everyPage((path, page, wrong) -> {
            for (Element link : page.select("a[href]")) {
                String address = link.attr("href");
                boolean elsewhere = address.startsWith("https://") || address.startsWith("mailto:");
                String file = address.replaceAll("#.*", "");
                if (!elsewhere && (address.startsWith("/") || address.contains(":")
                        || !file.isEmpty() && !file.matches(".*[.](html|pdf)") && !link.hasAttr("download"))) {
                    wrong.add(link.outerHtml());
                }
                if (address.startsWith("#") && page.getElementById(address.substring(1)) == null) {
                    wrong.add("leads nowhere: " + link.outerHtml());
                }
            }
        });
    }

    @Test
    void idsAreUniqueAndFoundByWhatNamesThem() {
        everyPage((path, page, wrong) -> {
            Set<String> ids = new HashSet<>();
            page.select("[id]").forEach(element -> {
                if (element.id().isBlank() || !ids.add(element.id())) {
                    wrong.add("id twice: " + element.id());
                }
            });
            for (String name : List.of("aria-labelledby", "aria-describedby", "for", "data-copy", "data-copy-first", "data-sheet")) {
                page.select("[" + name + "]").forEach(element -> {
                    if (!ids.contains(element.attr(name))) {
                        wrong.add("nothing has the id: " + element.outerHtml());
                    }
                });
            }
        });
    }

    @Test
    void headingsAreInOrder() {
        everyPage((path, page, wrong) -> {
            int before = 0;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                if (level > before + 1 || level == 1 && before > 0 || heading.text().isBlank()) {
                    wrong.add(heading.outerHtml());
                }
                before = level;
            }
            if (page.select("h1").size() != 1 || page.select("main").size() != 1) {
                wrong.add("not one h1 and one main");
            }
        });
    }

    @Test
    void whatCanBeOperatedHasAName() {
        everyPage((path, page, wrong) -> {
            for (Element control : page.select("input, select, textarea")) {
                boolean labelled = control.closest("label") != null || !page.select("label[for=" + control.id() + "]").isEmpty();
                if (!labelled) {
                    wrong.add(control.outerHtml());
                }
            }
            page.select("button:not([type]), a:not([href])").forEach(element -> wrong.add(element.outerHtml()));
            for (Element element : page.select("button, a, summary, nav, aside")) {
                boolean landmark = element.is("nav, aside");
                String name = element.hasAttr("aria-labelledby")
                        ? "see there"
                        : element.attr("aria-label") + element.attr("data-say") + element.select("[data-say]").attr("data-say")
                                + (landmark ? "" : element.text());
                if (name.isBlank()) {
                    wrong.add("has no name: " + element.outerHtml());
                }
            }
            page.select("img:not([alt]), svg:not([aria-hidden])").forEach(element -> wrong.add(element.outerHtml()));
        });
    }

    @Test
    void whatNeedsAScriptIsHiddenWithoutOne() {
        everyPage((path, page, wrong) -> page.select("button").stream()
                .filter(button -> button.closest("[hidden].js") == null).forEach(button -> wrong.add(button.outerHtml())));
        assertThat(page("share/index.html").select("button.js[hidden]")).hasSizeGreaterThan(12);
    }

    @Test
    void classesAndAssetsAreNotTheOnesThatBlockersHide() {
        everyPage((path, page, wrong) -> {
            for (Element element : page.getAllElements()) {
                element.classNames().stream().filter(name -> BLOCKED.matcher(name).find()).forEach(wrong::add);
            }
        });
        assertThat(site.paths().stream().map(SitePath::value).filter(path -> path.startsWith("assets/") && BLOCKED.matcher(path).find()))
                .isEmpty();
    }

    @Test
    void languageAndDirectionAreSaid() {
        everyPage((path, page, wrong) -> {
            String language = path.value().startsWith("ar/") ? "ar" : path.value().startsWith("ko/") ? "ko" : "en";
            Element html = page.expectFirst("html");
            if (!html.attr("lang").equals(language) || !html.attr("dir").equals(language.equals("ar") ? "rtl" : "ltr")) {
                wrong.add(html.attributes().toString());
            }
        });
        assertThat(page("ar/index.html").select(".top-lang [lang=ko]").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void headSaysWhatPreviewsRead() {
        Document home = page("index.html");
        assertThat(home.title()).isEqualTo("Do not send them back");
        assertThat(home.select("meta[name=description]").attr("content"))
                .isEqualTo("In February 2012 China arrested refugees & means to send them back.");
        assertThat(home.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org/save-refugees/");
        assertThat(home.select("meta[property=og:url]").attr("content")).isEqualTo("https://example.org/save-refugees/");
        assertThat(home.select("meta[property=og:image]").attr("content")).isEqualTo("https://example.org/save-refugees/media/card.png");
        assertThat(home.select("meta[property=og:image:width]").attr("content")).isEqualTo("1200");
        assertThat(home.select("meta[property=og:image:type]").attr("content")).isEqualTo("image/png");
        assertThat(home.select("meta[property=og:image:alt]").attr("content")).isEqualTo("A river \"border\".");
        assertThat(home.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(home.select("link[rel=alternate][hreflang]").eachAttr("hreflang")).containsExactly("en", "x-default", "ko", "ar");
        assertThat(home.select("link[type=application/atom+xml]").attr("href")).isEqualTo("feed.xml");
        assertThat(home.select("meta[name=viewport]").attr("content")).isEqualTo("width=device-width, initial-scale=1");
    }

    @Test
    void whatIsMissingLeavesNoTrace() {
        Document bare = page("bare/index.html");
        assertThat(bare.select("nav, aside, .kicker, .standfirst, .calls, .petition, .credit, .plan, .notice, .foot-contact")).isEmpty();
        assertThat(bare.select("meta[property=og:image], meta[name=description], link[rel=canonical], link[rel=alternate]")).isEmpty();
        assertThat(bare.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary");
        assertThat(bare.select("h1").text()).isEqualTo("No");
    }

    @Test
    void pictureOfThePageIsShownOnceOnly() {
        assertThat(page("index.html").select("img[src='media/river.svg']")).hasSize(1);
    }

    @Test
    void aThreadIsBehindASummaryWithAButtonForEachPost() {
        Document kit = page("share/index.html");
        Element thread = Objects.requireNonNull(kit.selectFirst("#x details.thread"));
        assertThat(Objects.requireNonNull(thread.selectFirst("summary")).text()).isEqualTo("As a thread of 2 posts");
        assertThat(thread.select(".text").eachAttr("id")).containsExactly("x-post1", "x-post2");
        assertThat(thread.select("[data-copy]").eachAttr("data-copy")).containsExactly("x-post1", "x-post2");
        assertThat(thread.select(".count")).hasSize(2);
        assertThat(thread.select("a.button")).hasSize(1);
        assertThat(kit.select("#linkedin .wordings [data-copy-first]")).isNotEmpty();
    }

    @Test
    void textsAreCopiedWithoutAddedSpace() {
        Document kit = page("share/index.html");
        assertThat(kit.expectFirst("#x-text1").wholeText()).isEqualTo(Samples.SHORT);
        assertThat(page("appeal/index.html").expectFirst("#whole-plain").wholeText()).isEqualTo(SampleTexts.LETTER);
        assertThat(page("appeal/index.html").expectFirst("#whole-html").wholeText()).isEqualTo(SampleTexts.APPEAL.strip());
    }
}
