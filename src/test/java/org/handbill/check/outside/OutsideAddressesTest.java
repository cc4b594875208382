package org.handbill.check.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Problems;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideAddressesTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/harbour/");

    private static OutsideAddresses found(String path, String content) throws IOException {
        RenderedSite site = new RenderedSite() {
            @Override
            public SortedSet<SitePath> paths() {
                return new TreeSet<>(Set.of(new SitePath(path)));
            }

            @Override
            public void write(SitePath file, OutputStream out) throws IOException {
                byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                out.write(bytes[0]);
                out.write(bytes, 1, bytes.length - 1);
            }
        };
        OutsideAddresses found = new OutsideAddresses(Optional.of(BASE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LookedThrough(site, found).write(new SitePath(path), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(content);
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<a href=\"https://a.org/x?y#z\">| link https://a.org/x",
            "<img src=https://a.org/x.png>| fetched https://a.org/x.png",
            "<p>See https://a.org/x.</p>| named https://a.org/x", "<img srcset='b.png 1x, //a.org/c.png 2x'>| fetched //a.org/c.png",
            "<link rel='icon' href='HTTPS://A.org'>| fetched HTTPS://A.org",
            "<link rel=canonical href=https://a.org/>| link https://a.org/",
            "<link href=//a.org/s.css rel='alternate  StyleSheet'>| fetched //a.org/s.css", "<a title='>' href='//a.org'>| link //a.org",
            "<p style=\"background: url('//a.org/x')\">| fetched //a.org/x", "<style>@import '//a.org/x';</style>| fetched //a.org/x",
            "<script>var a = 'https://a.org/x';</script>| named https://a.org/x",
            "<script src=https://a.org/x.js></script>| fetched https://a.org/x.js",
            "<meta http-equiv=Refresh content='0; url=https://a.org/'>| link https://a.org/",
            "<meta name=x content='https://a.org/p.png'>| named https://a.org/p.png",
            "<a href='https://a.org/a&amp;b'>| link https://a.org/a&b", "<a href='https://a.org/ü'>| link https://a.org/ü",
            "<svg><use xlink:href='//a.org/u'/>| fetched //a.org/u",
            "<iframe srcdoc=\"&lt;img src='https://a.org/i'>\">| fetched https://a.org/i",
            "<video poster=https://a.org/v>| fetched https://a.org/v",
            "<!-- https://a.org/ --><a href=https://b.org>| link https://b.org", "<form action=https://a.org/f>| link https://a.org/f",
            "<base href=https://a.org/>| fetched https://a.org/", "<textarea><img src=https://a.org/></textarea>| named https://a.org/"})
    void tellsWhatIsFetchedFromWhatIsALink(String html, String expected) throws IOException {
        String row = expected.strip().replaceFirst(" ", "\t") + "\t1\tindex.html\n";

        assertThat(found("index.html", html).table()).isEqualTo("use\taddress\tfiles\tfirst\n" + row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a.SVG|<svg xmlns='http://www.w3.org/2000/svg' fill='url(//a.org/x)'/>|fetched //a.org/x",
            "a.svg|<!DOCTYPE svg [<!ENTITY e '/'>]><svg xmlns='http://www.w3.org/2000/svg'><image href='&e;/a.org/x'/></svg>|fetched //a.org/x",
            "a.svg|<?xml-stylesheet href='//a.org/x'?><svg xmlns='http://www.w3.org/2000/svg'/>|fetched //a.org/x",
            "a.CSS|<!-- @import '//a.org/x'; -->|fetched //a.org/x", "a.HTML|<img src=/\\a.org/x>|fetched //a.org/x",
            "a.js|a='\\/\\/a.org/x'|named //a.org/x",
            "a.html|<script type=speculationrules>{\"urls\":[\"https://a.org/x\"]}</script>|fetched https://a.org/x",
            "a.html|<iframe src='data:text/html;base64,PGltZyBzcmM9aHR0cHM6Ly9hLm9yZy94Pg'></iframe>|fetched https://a.org/x",
            "a.html|<iframe srcdoc='<iframe srcdoc=\"<img src=&amp;#x2f;&sol;a.org/x>\">'></iframe>|fetched //a.org/x",
            "a.html|<p style='content:\"//a.org/x\"'>|named //a.org/x", "a.html|<a ping='/ https://a.org/x'>|link https://a.org/x"})
    void readsEachKindOfFileAsBrowsersDo(String path, String content, String expected) throws IOException {
        assertThat(found(path, content).table())
                .isEqualTo("use\taddress\tfiles\tfirst\n" + expected.replaceFirst(" ", "\t") + "\t1\t" + path + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"index.html | <script>a()</script> | true", "index.html | <p onclick=a()> | true",
            "index.html | <a href=' javascript:a()'> | true", "offline.html | <script>a()</script> | false",
            "index.html | <script src=a.js></script><script type=application/ld+json>{}</script> | false"})
    void saysWhetherAPageActs(String path, String content, boolean acts) throws IOException {
        assertThat(found(path, content).sum().acting()).isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "index.html | <a href='https://example.org/harbour/share/'> <a href='https://example.org/harbour'>",
            "index.html | <svg xmlns=\"http://www.w3.org/2000/svg\">", "index.html | <p>a//b https:// http:/// mailto:a@b.org //a</p>",
            "a.js | split('//a') // https:",
            "a.css | a{b:c} /* // */"})
    void leavesOutWhatIsNoAddressOutside(String path, String content) throws IOException {
        assertThat(found(path, content).sum().addresses()).isZero();
    }

    @Test
    void readsLargePagesToTheirEnd() throws IOException {
        OutsideAddresses found = found("index.html", "<p>x".repeat(1_200_000) + "<img src=//a.org/x>");

        assertThat(found.sum().fetchedFrom()).containsExactly("a.org");
    }

    @Test
    void warnsOfWhatPagesFetchUnlessItIsAllowed() throws IOException {
        OutsideAddresses found = found("index.html",
                "<img src=https://a.org/1.png><img src=https://a.org/2.png><img src=//b.org/3.png><a href=https://c.org>");
        Problems problems = new Problems();
        found.warn(Set.of("https://a.org"), problems);

        assertThat(problems.sorted()).singleElement().satisfies(one -> assertThat(one.message()).contains("'//b.org/3.png'"));
        assertThat(found.sum()).isEqualTo(new OutsideAddresses.Sum(4, 3, new TreeSet<>(Set.of("a.org", "b.org")), false));
    }
}
