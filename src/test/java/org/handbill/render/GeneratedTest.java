package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.handbill.site.Artifact;
import org.handbill.site.GeneratedModel;
import org.handbill.site.GeneratedModel.Feed;
import org.handbill.site.GeneratedModel.Robots;
import org.handbill.site.GeneratedModel.SiteMap;
import org.handbill.site.Markup;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Files that machines read. */
class GeneratedTest {
    private static String draw(GeneratedModel model) throws IOException {
        SitePath path = new SitePath("generated");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(SampleSite.broadside(), PreparedCards.NONE, SampleSite.texts())
                .render(new SitePlan(new TreeMap<>(Map.of(path, new Artifact.Generated(() -> model)))))
                .write(path, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String at(Document xml, String name, int index) {
        return xml.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name).item(index).getTextContent();
    }

    @Test
    void feed() throws Exception {
        Feed.Entry entry = new Feed.Entry("https://example.org/u/1", "https://example.org/u/1?a&b", "A < B & \"C\"", "",
                "2012-02-19T00:00:00Z",
                new Markup("<p>One &amp; <em>two</em></p>"));
        Document xml = xml(draw(
                new Feed("en", "https://example.org/", "https://example.org/feed.xml", "https://example.org/", "Title & more", "", "Us",
                        "2012-02-19T00:00:00Z", List.of(entry))));
        assertThat(at(xml, "title", 0)).isEqualTo("Title & more");
        assertThat(at(xml, "title", 1)).isEqualTo("A < B & \"C\"");
        assertThat(at(xml, "content", 0)).isEqualTo("<p>One &amp; <em>two</em></p>");
        assertThat(at(xml, "updated", 1)).isEqualTo("2012-02-19T00:00:00Z");
        assertThat(xml.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "summary").getLength()).isZero();
    }

    @Test
    void siteMap() throws Exception {
        SiteMap map = new SiteMap(List.of(
                new SiteMap.Page("https://example.org/?a&b", "2012-02-18", List.of(new SiteMap.Alternate("ko", "https://example.org/ko/"))),
                new SiteMap.Page("https://example.org/about/", "", List.of())));
        Document xml = xml(draw(map));
        assertThat(xml.getElementsByTagName("loc").item(0).getTextContent()).isEqualTo("https://example.org/?a&b");
        assertThat(xml.getElementsByTagName("lastmod").getLength()).isEqualTo(1);
        assertThat(xml.getElementsByTagName("xhtml:link").item(0).getAttributes().getNamedItem("hreflang").getTextContent())
                .isEqualTo("ko");
    }

    @Test
    void robots() throws IOException {
        assertThat(draw(new Robots("https://example.org/sitemap.xml")))
                .isEqualTo("User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n");
        assertThat(draw(new Robots(""))).isEqualTo("User-agent: *\nAllow: /\n");
    }
}
