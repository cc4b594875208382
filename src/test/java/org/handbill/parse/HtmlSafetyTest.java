package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.handbill.prose.HtmlOptions;
import org.handbill.prose.HtmlWriter;
import org.handbill.prose.Prosed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that an author types, or copies from elsewhere, runs on the page or looks like more than text. */
class HtmlSafetyTest {
    private static final Set<String> ATTRIBUTES_WITH_ADDRESSES = Set.of("href", "src", "cite");
    private static final Set<String> DANGEROUS = Set.of("script", "style", "iframe", "object", "embed", "form", "svg", "math", "base",
            "link",
            "meta", "template", "noscript", "plaintext", "xmp", "textarea", "title", "frameset", "frame", "applet", "audio", "video",
            "button",
            "select", "marquee", "html", "head", "body");

    private static final List<String> ADDRESSES = List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
            "java\nscript:alert(1)", "java\rscript:alert(1)", " javascript:alert(1)", "\u0001javascript:alert(1)",
            "\u00a0javascript:alert(1)",
            "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3a;alert(1)", "&#106;avascript:alert(1)",
            "&#x6A;&#x61;vascript:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java&#0;script:alert(1)",
            "java&#173;script:alert(1)", "javascript\\:alert(1)", "\\javascript:alert(1)", "javascript%3Aalert(1)", "%6Aavascript:alert(1)",
            "jav\u200bascript:alert(1)", "vbscript:msgbox(1)", "VBSCRIPT:x", "livescript:x", "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD4=", "DATA:image/svg+xml,<svg/onload=alert(1)>", "feed:javascript:alert(1)",
            "view-source:javascript:alert(1)", "file:///etc/passwd", "blob:x", "filesystem:x", "about:blank", "ws://x", "//evil.example",
            "\\\\evil.example", "/\\evil.example", " //evil.example", "///evil.example", "&sol;&sol;evil.example", "&#47;/evil.example",
            "ｊavascript:alert(1)", "javascript：alert(1)", "x:y", ":", "jAvAsCrIpT&colon;&lpar;1&rpar;");

    private static final List<String> TEXTS = List.of("<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>",
            "<scr<script>ipt>alert(1)</script>",
            "<script src=//x></script>", "<script\n>alert(1)</script\n>", "<script/x>alert(1)</script>", "a <script>alert(1)</script> b",
            "<script>alert(1)", "a <script", "<ScRiPt >x</sCrIpT >", "<<script>alert(1)//<</script>", "<img src=x onerror=alert(1)>",
            "<img src=x onerror=alert(1) alt=y>", "<img/src=x/onerror=alert(1)/alt=y>", "<img alt='\"><script>alert(1)</script>' src=x>",
            "<img src=\"x\" alt=\"y\" ONERROR=\"alert(1)\">", "<img src='x' alt='y'\nonload\n=\nalert(1)>",
            "a <b onmouseover=alert(1)>c</b>",
            "<b/onclick=alert(1)>c</b>", "<p style=\"background:url(javascript:alert(1))\">a</p>", "<div style=x>a</div>",
            "<style>*{}</style>",
            "<style>@import '//x';</style>a", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
            "<svg><a href='javascript:x'>a</a></svg>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<math href=javascript:x>a</math>",
            "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">", "<form action=javascript:x><input type=submit></form>",
            "<input onfocus=alert(1) autofocus>", "<button formaction=javascript:x>a</button>", "<iframe src=javascript:x></iframe>",
            "<iframe srcdoc='<script>alert(1)</script>'>", "<object data=javascript:x></object>", "<embed src=javascript:x>",
            "<applet code=x></applet>", "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example>",
            "<meta http-equiv=refresh content='0;url=javascript:x'>", "<video src=x onerror=alert(1)></video>",
            "<audio src=x onerror=alert(1)>",
            "<details open ontoggle=alert(1)>a</details>", "<marquee onstart=alert(1)>a</marquee>", "<body onload=alert(1)>",
            "<html onclick=x>a",
            "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<textarea><script>alert(1)</script></textarea>", "<title><img src=x onerror=alert(1)></title>",
            "<xmp><script>x</script></xmp>",
            "<plaintext><script>x</script>", "<noembed><img src=x onerror=alert(1)></noembed>",
            "<select><style></select><img src=x onerror=1></style>",
            "<table background=javascript:x><tr><td>a</table>", "<td background=x>a", "<a href=javascript:alert(1)>a</a>",
            "<a href=\"&#106;avascript:alert(1)\">a</a>", "<a href='java\nscript:alert(1)'>a</a>", "<a href=b onclick=alert(1)>a</a>",
            "<a href=b target=_blank>a</a>", "<a xlink:href=javascript:x>a</a>", "<a href=b ping=//x>a</a>", "<a href=x style=a:b>c</a>",
            "<q cite=javascript:alert(1)>a</q>", "<blockquote cite='javascript:x'>a</blockquote>", "<b>a", "<b><i>a</b></i>",
            "</p></div></body></html>a",
            "</blockquote></li>a", "> <div>\n\nb", "- <table><tr><td>\n\nb", "<details><summary>\n\na", "<!--><script>alert(1)</script>-->",
            "<!-- --!><script>alert(1)</script>", "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<?php echo '<script>alert(1)</script>' ?>", "<!DOCTYPE html><script>x</script>", "`<script>alert(1)</script>`",
            "    <script>alert(1)</script>", "```\n</code></pre><script>alert(1)</script>\n```", "``` \"><script>alert(1)</script>\na\n```",
            "# <script>alert(1)</script>", "# a {#\"onload=alert(1)}", "a {.x\" onclick=alert(1)}", "[a](b \"\\\" onclick=alert(1)\")",
            "[a](b '\" onmouseover=alert(1) x=\"')", "[a](<b\" onclick=alert(1)>)", "[a](b\"onclick=alert(1))",
            "![\" onerror=alert(1) x=\"](b)",
            "![<img src=x onerror=alert(1)>](b)", "![a](b \"><script>alert(1)</script>\")", "[<script>alert(1)</script>](a)", "[a<b](c)",
            "[^1]\n\n[^1]: <script>alert(1)</script>", "[^<script>]\n\n[^<script>]: a", "|<script>|\n|-|\n|alert(1)</script>|",
            "| a | <b |\n|-|-|\n| onclick=x> | c |", "<script>\n: alert(1)", "> [!NOTE]\n> <script>alert(1)</script>",
            "- [ ] <script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script>alert(1)</script>",
            "\\<script>alert(1)</script>",
            "<b title='</b><script>alert(1)</script>'>a</b>", "<b class=\"x onclick\" id='a\" onclick=\"b'>a</b>",
            "<b id=x><b id=x>a</b></b>",
            "<x-piece n=0></x-piece> a *b*", "<b><x-piece n=1></x-piece> *a* `b`</b>", "<div>\n<x-piece n=0></x-piece>\n</div>\n\na",
            "<x-piece n=99></x-piece> <b>a</b>", "<x-piece n=a onclick=b></x-piece>", "http://a.b/<script>alert(1)</script>",
            "http://a.b/\"onclick=alert(1)", "www.a.b'onclick=alert(1)", "<https://a.b/\"onclick=alert(1)>", "<javascript:alert(1)>",
            "<JAVASCRIPT:alert(1)>", "<data:text/html,a>", "\u2028<script>\u2028alert(1)</script>", "<\u0000script>alert(1)</script>",
            "<scr\u0000ipt>alert(1)</script>", "<b \u0000onclick=alert(1)>a</b>", "<b\fonclick=alert(1)>a</b>", "<b\u000bonclick=x>a</b>");

    static Stream<String> corpus() {
        Stream<String> links = ADDRESSES.stream()
                .flatMap(address -> Stream.of("[a](" + address + ")", "[a](<" + address + ">)", "![a](" + address + ")",
                        "[a]\n\n[a]: " + address,
                        "<" + address + ">", "<a href=\"" + address + "\">a</a>", "<a href='" + address + "'>a</a>",
                        "b <a href=" + address + ">a</a>",
                        "<img alt=a src=\"" + address + "\">"));
        return Stream.concat(TEXTS.stream(), links);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void nothingRuns(String text) {
        assertHarmless(text);
        assertHarmless("- " + text.replace("\n", "\n  "));
        assertHarmless("a *" + text + "* b");
        assertHarmless("<div>\n\n" + text + "\n\n</div>\n\n" + text);
    }

    @Test
    void nothingRunsInMixtures() {
        List<String> all = corpus().toList();
        SplittableRandom random = new SplittableRandom(11);
        int texts = Boolean.getBoolean("handbill.full") ? 20_000 : 2_000;
        for (int i = 0; i < texts; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = 1 + random.nextInt(4); piece > 0; piece--) {
                String one = all.get(random.nextInt(all.size()));
                int from = random.nextInt(4) == 0 ? random.nextInt(one.length()) : 0;
                text.append(one, from, random.nextInt(4) == 0 ? from + random.nextInt(one.length() - from + 1) : one.length());
                text.append(random.nextBoolean() ? "" : MarkdownStrings.next(random));
            }
            assertHarmless(text.toString());
        }
    }

    private static void assertHarmless(String text) {
        String html = HtmlWriter.write(Prosed.of(text).prose(), HtmlOptions.PLAIN);
        assertThat(MarkdownPropertyTest.repairs(html)).as(text).isEmpty();
        Document page = Jsoup
                .parse("<!DOCTYPE html><html><head></head><body><div id=\"around\">" + html + "</div><p id=\"behind\"></p></body></html>");
        page.select("#around *").forEach(HtmlSafetyTest::assertHarmless);
        assertThat(page.selectXpath("/html/body/p[@id='behind']")).as("what comes behind " + text).hasSize(1);
        assertThat(page.head().childNodeSize()).isZero();
    }

    private static void assertHarmless(Element element) {
        assertThat(DANGEROUS).doesNotContain(element.normalName());
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            assertThat(name).doesNotStartWith("on").isNotIn("style", "srcdoc", "srcset", "formaction", "action", "background", "ping",
                    "target", "xlink:href");
            if (ATTRIBUTES_WITH_ADDRESSES.contains(name)) {
                String seen = attribute.getValue().replaceAll("[\\x00-\\x20\\x7f-\\xa0]", "").toLowerCase(Locale.ROOT);
                assertThat(seen).matches("(https?|mailto|tel|sms|xmpp):.*|(?![a-z][a-z0-9+.-]*:|[/\\\\]{2}).*");
            }
        }
        if (element.normalName().equals("input")) {
            assertThat(element.attr("type")).isEqualTo("checkbox");
            assertThat(element.hasAttr("disabled")).isTrue();
        }
    }

    @Test
    void textOfWhatIsRefusedStays() {
        assertThat(Prosed.of("a <marquee>b</marquee> <blink>c").html()).isEqualTo("<p>a b c</p>\n");
        assertThat(Prosed.of("<form><p>a</p></form>").html()).isEqualTo("<div>\n<p>a</p>\n</div>\n");
        Document page = Jsoup.parse(Prosed.of("a <script>b</script> c").html());
        assertThat(page.body().childNode(0).childNodes()).allMatch(TextNode.class::isInstance);
    }

    @Test
    void everythingTakenOutIsSaid() {
        assertThat(Prosed.of("<script>a</script>\n\n<svg><a></a></svg>\n\nb <b onclick=c style=d>e</b>\n").found()).containsExactly(
                "html-removed 1:1",
                "html-removed 3:1", "html-removed 5:3", "html-removed 5:3");
        assertThat(Prosed.of("<mark lang=ko title=a id=b class=c dir=ltr>e</mark> <!-- f -->").diagnostics()).isEmpty();
    }
}
