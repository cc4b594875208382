package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page of the example costs a reader, in bytes as they travel: each file by gzip at level 9. And that no content blocker hides a part. */
class WeightTest {
    private static final Path SITE = Path.of("site").toAbsolutePath();
    private static final int FACE = 12_000;
    private static final int SCRIPT = 2_000;
    /** The counter and the field of kits and letters: X counts by its own list of emoji, which is 2 kB of it. */
    private static final int COUNTING = 15_900;
    private static final int BUTTONS = 1_000;

    /**
     * Words at the beginning of, or as a part of, names that generic rules of common lists hide, as '-' and '_' divide them; a list of our own, from
     * how such rules are made up.
     */
    private static final Set<String> HIDDEN = Set.of("ad", "ads", "adv", "advert", "advertisement", "adsense", "affiliate", "analytics",
            "banner",
            "banners", "consent", "cookie", "cookies", "doubleclick", "facebook", "fb", "follow", "gdpr", "google", "instagram",
            "interstitial",
            "linkedin", "modal", "newsletter", "outbrain", "overlay", "paywall", "pinterest", "popover", "popup", "prebid", "promo",
            "promoted",
            "promotion", "reddit", "share", "sharebar", "sharing", "shariff", "skyscraper", "social", "sponsor", "sponsored", "sticky",
            "subscribe",
            "taboola", "telegram", "tracker", "tracking", "tweet", "twitter", "whatsapp", "widget", "addthis", "addtoany", "leaderboard",
            "floating");
    private static final Pattern DIVIDED = Pattern.compile("[-_.]|(?<=\\p{Ll})(?=\\p{Lu})");

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        }
        return out.size();
    }

    private static Document page(String name) throws IOException {
        return Jsoup.parse(SITE.resolve(name), StandardCharsets.UTF_8.name(), "file:///" + name);
    }

    /** The files that a page's elements name, by an attribute. */
    private static List<Path> files(String name, Document page, String elements, String attribute) {
        return page.select(elements).stream().map(element -> SITE.resolve(name).resolveSibling(element.attr(attribute)).normalize())
                .toList();
    }

    private static int weight(List<Path> files) throws IOException {
        int sum = 0;
        for (Path file : files) {
            sum += compressed(Files.readAllBytes(file));
        }
        return sum;
    }

    /**
     * Ten packets of 1,460 bytes are what a server may send before it hears from the reader (RFC 6928). Translations carry the original too where it is not translated, and their letters take two or three bytes
     * each.
     */
    @ParameterizedTest
    @CsvSource({"index.html, 14000", "ko/index.html, 16000", "ar/index.html, 16000"})
    void homePageTravelsInTheFirstRound(String name, int most) throws IOException {
        Document page = page(name);
        List<Path> styles = files(name, page, "link[rel=stylesheet]", "href");
        List<Path> scripts = files(name, page, "script[src]", "src");
        assertThat(styles).isNotEmpty();
        assertThat(scripts).hasSize(1);
        int sum = compressed(Files.readAllBytes(SITE.resolve(name))) + weight(styles) + weight(scripts);
        assertThat(sum).as("page, style and script of " + name).isLessThanOrEqualTo(most);
    }

    @Test
    void typefaceIsSmall() throws IOException {
        try (var assets = Files.list(SITE.resolve("assets"))) {
            List<Path> faces = assets.filter(file -> file.toString().matches(".*\\.(woff2?|ttf|otf)")).toList();
            assertThat(faces).hasSize(1);
            assertThat(Files.size(faces.getFirst())).isLessThanOrEqualTo(FACE);
        }
    }

    @Test
    void scriptsAreSmallAndStopNothing() throws IOException {
        for (String name : SitePages.all(SITE)) {
            Document page = page(name);
            assertThat(page.select("script[src]:not([defer]), style, script:not([src]):not([type])")).as(name).isEmpty();
            List<Path> scripts = files(name, page, "script[src]", "src");
            List<Path> everywhere = scripts.stream().filter(file -> file.getFileName().toString().startsWith("copy.")).toList();
            assertThat(everywhere).as(name).hasSize(1);
            assertThat(weight(everywhere)).as(name).isLessThanOrEqualTo(SCRIPT);
            assertThat(weight(scripts)).as("all scripts of " + name).isLessThanOrEqualTo(SCRIPT + COUNTING);
            boolean fields = !page.select(".cards, .letter, .finder, .ways .card, [data-calendar]").isEmpty();
            assertThat(scripts.size() > 1).as("more scripts on " + name).isEqualTo(fields);
        }
    }

    /** Without the texts that they carry, which are the campaign's own and differ from network to network: each becomes the campaign's address. */
    @Test
    void twelveButtonsAreSmallAndNeedNoScript() throws IOException {
        Element buttons = page("index.html").expectFirst(".nets");
        assertThat(buttons.select("a[href]")).hasSize(12);
        String style = Files.readString(files("index.html", page("index.html"), "link[rel=stylesheet]:not([media])", "href").getFirst());
        String rules = Pattern.compile("[^{}]*\\.nets[^{}]*\\{[^}]*\\}").matcher(style).results().map(rule -> rule.group())
                .collect(Collectors.joining());
        assertThat(rules).contains("min-height:2.75rem");
        String html = buttons.outerHtml().replaceAll("(?<==)[^=&\"]{60,}", "https%3A%2F%2Fexample.org%2Fsave-refugees%2F");
        assertThat(html).contains("https://x.com:443/intent/tweet?text=https%3A");
        assertThat(compressed((rules + html).getBytes(StandardCharsets.UTF_8))).isLessThanOrEqualTo(BUTTONS);
    }

    @Test
    void noNameIsOneThatContentBlockersHide() throws IOException {
        Set<String> hidden = new TreeSet<>();
        int seen = 0;
        int opened = 0;
        for (String name : SitePages.all(SITE)) {
            Document page = page(name);
            // An id that is a network's own name is the address of its card; a rule for it alone would hide a whole site's section of that name.
            Set<String> cards = page.select("article.card").stream().map(Element::id).collect(Collectors.toSet());
            List<String> names = new ArrayList<>();
            page.getAllElements().forEach(element -> {
                names.addAll(element.classNames());
                names.add(element.id());
            });
            page.select("link[rel=stylesheet], script[src], img").forEach(element -> names
                    .add(Path.of(element.attr("src") + element.attr("href")).getFileName().toString()));
            seen += names.size();
            names.stream().filter(
                    one -> Arrays.stream(DIVIDED.split(one)).anyMatch(part -> HIDDEN.contains(part.toLowerCase(java.util.Locale.ROOT))))
                    .filter(one -> cards.stream().noneMatch(one::startsWith)).forEach(one -> hidden.add(name + ": " + one));
            List<String> opening = page.select(".wording a[href^=https], .pass .nets a[href^=https]").eachAttr("href");
            opening.stream().filter(href -> !href.matches("https://[^/?#]+:443[/?].*")).forEach(href -> hidden.add(name + ": " + href));
            opened += opening.size();
        }
        assertThat(hidden).isEmpty();
        assertThat(seen).isGreaterThan(1_000);
        assertThat(opened).isGreaterThan(300);
    }
}
