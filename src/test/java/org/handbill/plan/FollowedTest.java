package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.LinkAttributes;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handbill.ExampleSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines and feed readers get, read by programs that others wrote. */
class FollowedTest {
    private static final Path FOLDER = Path.of("src/test/resources/followed");
    private static final String BASE = "https://example.org/harbour/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    static Path temp;
    private static Path site = Path.of("not built");

    @BeforeAll
    static void build() {
        site = temp.resolve("site");
        ExampleSite.build(FOLDER.resolve("campaign"), site);
    }

    private static String read(String name) throws IOException {
        return Files.readString(site.resolve(name));
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.endsWith("index.html")).sorted().toList();
        }
    }

    private static JsonNode data(Document page) {
        return MAPPER.readTree(page.select("script[type=application/ld+json]").expectFirst("script").data());
    }

    private static JsonNode data(String page) throws IOException {
        return data(Jsoup.parse(read(page)));
    }

    @Test
    void atomIsReadWithUpdatesAndNewMessagesTheNewestFirst() throws Exception {
        for (String language : List.of("", "ko/")) {
            SyndFeed feed = new SyndFeedInput().build(new StringReader(read(language + "feed.xml")));
            assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
            assertThat(feed.getUri()).isEqualTo(BASE + language);
            assertThat(feed.getPublishedDate().toInstant()).hasToString("2026-05-06T00:00:00Z");
            assertThat(feed.getEntries()).extracting("uri").containsExactly(BASE + language + "share/#message-new",
                    BASE + language + "updates/2026-05-05/");
            assertThat(feed.getEntries()).allSatisfy(entry -> {
                assertThat(entry.getTitle()).isNotBlank();
                assertThat(entry.getUpdatedDate()).isNotNull();
                assertThat(entry.getContents().getFirst().getValue()).isNotBlank();
                assertThat(site.resolve(entry.getLink().substring(BASE.length()).replaceFirst("#.*", "")).resolve("index.html")).exists();
            });
        }
        SyndFeed english = new SyndFeedInput().build(new StringReader(read("feed.xml")));
        Document message = Jsoup.parse(english.getEntries().getFirst().getContents().getFirst().getValue());
        assertThat(message.wholeText()).startsWith("Two days are left & nothing is lost <yet>.");
        Document update = Jsoup.parse(english.getEntries().getLast().getContents().getFirst().getValue());
        assertThat(update.select("a").eachAttr("href")).containsExactly(BASE + "plea/", "https://example.com/?a&b");
    }

    /** Open Graph has no account; Mastodon reads {@code fediverse:creator}, X {@code twitter:site}. */
    @Test
    void previewsNameTheCampaignsAccounts() throws IOException {
        for (String name : List.of("index.html", "ko/index.html", "share/index.html", "updates/2026-05-05/index.html")) {
            Document page = Jsoup.parse(read(name));
            assertThat(page.select("meta[name=fediverse:creator]").eachAttr("content")).as(name).containsExactly("@harbour@social.example");
            assertThat(page.select("meta[name=twitter:site]").eachAttr("content")).as(name).containsExactly("@harbour");
        }
        assertThat(Jsoup.parse(Path.of("site/index.html")).select("meta[name=fediverse:creator], meta[name=twitter:site]")).isEmpty();
    }

    @Test
    void jsonFeedHoldsToItsDescriptionAndSaysTheSame() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("jsonfeed-1.1.schema.json")), InputFormat.JSON);
        for (Path folder : List.of(site, site.resolve("ko"), Path.of("site"), Path.of("site/ar"))) {
            String json = Files.readString(folder.resolve("feed.json"));
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
            SyndFeed atom = new SyndFeedInput().build(new StringReader(Files.readString(folder.resolve("feed.xml"))));
            JsonNode feed = MAPPER.readTree(json);
            assertThat(feed.get("title").asString()).isEqualTo(atom.getTitle());
            assertThat(feed.get("items").valueStream().map(item -> item.get("id").asString()))
                    .isEqualTo(atom.getEntries().stream().map(entry -> entry.getUri()).toList());
            assertThat(feed.get("items").valueStream().map(item -> item.get("content_html").asString()))
                    .isEqualTo(atom.getEntries().stream().map(entry -> entry.getContents().getFirst().getValue()).toList());
        }
        assertThat(schema.validate(read("feed.json").replace("\"id\"", "\"guid\""), InputFormat.JSON)).isNotEmpty();
        JsonNode korean = MAPPER.readTree(read("ko/feed.json"));
        assertThat(korean.get("language").asString()).isEqualTo("ko");
        assertThat(korean.at("/items/1/language").asString()).as("an update that is not translated").isEqualTo("en");
    }

    @Test
    void feedsAreNamedInTheHeadOfEveryPage() throws IOException {
        for (Path file : pages(site)) {
            Document page = Jsoup.parse(file);
            if (!file.startsWith(site.resolve("go"))) {
                for (String type : List.of("application/atom+xml", "application/feed+json")) {
                    Path feed = file.resolveSibling(page.expectFirst("link[rel=alternate][type=" + type + "]").attr("href")).normalize();
                    assertThat(feed).isEqualTo(site.resolve(page.expectFirst("html").attr("lang").equals("ko") ? "ko" : "")
                            .resolve(type.contains("json") ? "feed.json" : "feed.xml"));
                }
            }
        }
    }

    private static SiteMap siteMap() throws Exception {
        SiteMapParser parser = new SiteMapParser(true, true);
        parser.enableExtension(Extension.LINKS);
        return (SiteMap) parser.parseSiteMap(read("sitemap.xml").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                URI.create(BASE + "sitemap.xml").toURL());
    }

    @Test
    void siteMapHasEveryPageOnceWithItsDayAndLanguages() throws Exception {
        Map<String, SiteMapURL> listed = new TreeMap<>();
        siteMap().getSiteMapUrls().forEach(url -> listed.put(url.getUrl().toString(), url));
        Set<String> canonical = new TreeSet<>();
        for (Path file : pages(site)) {
            if (!file.startsWith(site.resolve("go"))) {
                canonical.add(Jsoup.parse(file).expectFirst("link[rel=canonical]").attr("href"));
            }
        }
        assertThat(canonical.remove("https://tide.example/plea")).isTrue();
        assertThat(listed.keySet()).isEqualTo(canonical);
        assertThat(Objects.requireNonNull(listed.get(BASE)).getLastModified().toInstant()).hasToString("2026-05-05T00:00:00Z");
        assertThat(Objects.requireNonNull(listed.get(BASE + "updates/2026-05-05/")).getLastModified()).isNotNull();
        assertThat(Objects.requireNonNull(listed.get(BASE + "questions/")).getLastModified()).isNull();
        assertThat(Arrays.stream(Objects.requireNonNull(listed.get(BASE + "questions/")).getAttributesForExtension(Extension.LINKS))
                .map(link -> ((LinkAttributes) link).getParams().get("hreflang") + " " + ((LinkAttributes) link).getHref()))
                .containsExactly("en " + BASE + "questions/", "x-default " + BASE + "questions/", "ko " + BASE + "ko/questions/");
    }

    @Test
    void robotsMayReadEverythingAndFindTheSiteMap() throws IOException {
        SimpleRobotRules rules = new SimpleRobotRulesParser().parseContent(BASE + "robots.txt",
                Files.readAllBytes(site.resolve("robots.txt")),
                "text/plain", List.of("anybot"));
        assertThat(rules.isAllowed(BASE + "share/")).isTrue();
        assertThat(rules.getSitemaps()).containsExactly(BASE + "sitemap.xml");
    }

    /** Every word is one of schema.org, by a context of the words that we use, each looked up there; an unknown one fails. */
    @Test
    void linkedDataIsUnderstoodOnEveryPage() throws Exception {
        JsonDocument context = JsonDocument.of(Files.newInputStream(FOLDER.resolve("schema-org.jsonld")));
        JsonLdOptions options = new JsonLdOptions((url, _) -> {
            assertThat(url).hasToString("https://schema.org");
            return context;
        });
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        List<String> types = new ArrayList<>();
        for (Path folder : List.of(site, Path.of("site"))) {
            for (Path file : pages(folder)) {
                for (Element script : Jsoup.parse(file).select("script[type=application/ld+json]")) {
                    JsonDocument data = JsonDocument.of(new StringReader(script.data()));
                    var expanded = JsonLd.expand(data).options(options).get();
                    assertThat(expanded).as(file.toString()).hasSize(1);
                    types.add(expanded.getJsonObject(0).getJsonArray("@type").getString(0));
                }
            }
        }
        assertThat(types).contains("https://schema.org/Article", "https://schema.org/FAQPage").hasSizeGreaterThan(20);
        JsonDocument wrong = JsonDocument.of(new StringReader("{\"@context\":\"https://schema.org\",\"autor\":\"x\"}"));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(JsonLdError.class)
                .isThrownBy(() -> JsonLd.expand(wrong).options(options).get());
    }

    @Test
    void thePostIsAnArticleOfTheCampaignThatIsBasedOnItsSource() throws IOException {
        JsonNode post = data("index.html");
        assertThat(post.get("headline").asString()).isEqualTo("Friday decides </script>");
        assertThat(post.get("datePublished").asString()).isEqualTo("2026-05-04");
        assertThat(post.get("dateModified").asString()).isEqualTo("2026-05-05");
        assertThat(post.at("/publisher/name").asString()).isEqualTo("The harbour group");
        assertThat(post.at("/author/@id")).isEqualTo(post.at("/publisher/@id"));
        assertThat(post.has("translator")).isFalse();
        assertThat(post.at("/isBasedOn/url").asString()).isEqualTo("https://tide.example/friday?a=1&b=2");
        assertThat(post.at("/isBasedOn/author/name").asString()).isEqualTo("Ann <Smith>");
        assertThat(post.at("/isBasedOn/translator/name").asString()).isEqualTo("Kim & Son");
        assertThat(post.at("/isBasedOn/datePublished").asString()).isEqualTo("2026-05-01");
        assertThat(Jsoup.parse(read("index.html")).expectFirst("link[rel=canonical]").attr("href")).isEqualTo(BASE);
    }

    @Test
    void whatIsTheSameTextIsCanonicalElsewhereButSharedFromHere() throws IOException {
        Document plea = Jsoup.parse(read("plea/index.html"));
        assertThat(plea.expectFirst("link[rel=canonical]").attr("href")).isEqualTo("https://tide.example/plea");
        assertThat(plea.expectFirst("meta[property=og:url]").attr("content")).isEqualTo(BASE + "plea/");
        assertThat(data(plea).at("/author/name").asString()).isEqualTo("Ann Smith");
        assertThat(data(plea).at("/translator/name").asString()).isEqualTo("Kim Minji");
        Element credit = plea.expectFirst(".credit");
        assertThat(credit.text())
                .isEqualTo("First published by The Tide on 29 April 2026 · Written by Ann Smith · Translated by Kim Minji");
        assertThat(credit.expectFirst("cite a").attr("href")).isEqualTo("https://tide.example/plea");
        Document korean = Jsoup.parse(read("ko/plea/index.html"));
        assertThat(korean.expectFirst("link[rel=canonical]").attr("href")).as("its translation is another text")
                .isEqualTo(BASE + "ko/plea/");
        assertThat(korean.expectFirst(".credit").text()).isEqualTo("최초 게시: The Tide, 2026년 4월 29일 · 글: Ann Smith · 옮김: Kim Minji");
    }

    @Test
    void headingsThatAskMakeAPageOfQuestions() throws IOException {
        JsonNode english = data("questions/index.html");
        assertThat(english.get("@type").asString()).isEqualTo("FAQPage");
        assertThat(english.get("mainEntity").valueStream().map(each -> each.get("name").asString())).containsExactly("Why Friday?",
                "Can I still help?");
        assertThat(english.at("/mainEntity/0/acceptedAnswer/text").asString()).contains("Because the council meets then.",
                "- It meets at six.");
        assertThat(data("ko/questions/index.html").get("mainEntity")).hasSize(2);
        assertThat(data("ko/questions/index.html").get("inLanguage").asString()).isEqualTo("ko");
        assertThat(data("plea/index.html").get("@type").asString()).isEqualTo("Article");
    }
}
