package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handbill.prose.Block;
import org.handbill.prose.Priority;
import org.handbill.prose.Prosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each construct becomes, seen as HTML. */
class MarkdownParserTest {
    private static String html(String... lines) {
        Prosed read = Prosed.of(String.join("\n", lines));
        assertThat(read.diagnostics()).isEmpty();
        return read.html().stripTrailing();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '\0', value = {
            "*a* _b_ → <p><em>a</em> <em>b</em></p>",
            "**a** __b__ → <p><strong>a</strong> <strong>b</strong></p>",
            "***a*** → <p><em><strong>a</strong></em></p>",
            "a*b*c a_b_c → <p>a<em>b</em>c a_b_c</p>",
            "*a **b** c* → <p><em>a <strong>b</strong> c</em></p>",
            "**a* b → <p>*<em>a</em> b</p>",
            "a * b ** c → <p>a * b ** c</p>",
            "~~a~~ ~b~ ~~~c~~~ → <p><del>a</del> ~b~ ~~~c~~~</p>",
            "**「強調」**は **\"강조\"**는 → <p><strong>「強調」</strong>は <strong>&quot;강조&quot;</strong>는</p>",
            "`a*b*` ``c`d`` ` e ` → <p><code>a*b*</code> <code>c`d</code> <code>e</code></p>",
            "`a ``b → <p>`a ``b</p>",
            "\\*a\\* \\q \\\\ → <p>*a* \\q \\</p>",
            "&lt; &eacute; &#38; &#x41; &nosuch; → <p>&lt; é &amp; A &amp;nosuch;</p>",
            "[a](/b \"c\") → <p><a href=\"/b\" title=\"c\">a</a></p>",
            "[a](<b c>) [d](e(f)g) → <p><a href=\"b%20c\">a</a> <a href=\"e(f)g\">d</a></p>",
            "[a *b*](c) [d]() → <p><a href=\"c\">a <em>b</em></a> <a href=\"\">d</a></p>",
            "[a][b] [a] → <p>[a][b] [a]</p>",
            "[a][*b* `c` &amp; <b>d</b>] → <p>[a][<em>b</em> <code>c</code> &amp; <b>d</b>]</p>",
            "[a](<b>\"c\") → <p>[a](<b>&quot;c&quot;)</b></p>",
            "first\\_last@a.org b\\+@a.org → <p><a href=\"mailto:first_last@a.org\">first_last@a.org</a> <a href=\"mailto:b+@a.org\">b+@a.org</a></p>",
            "&#12345678; &#x1234567; → <p>&amp;#12345678; &amp;#x1234567;</p>",
            "[한국](ko/끝) → <p><a href=\"ko/%EB%81%9D\">한국</a></p>",
            "<https://a.org/?b&c> <a@b.org> → <p><a href=\"https://a.org/?b&amp;c\">https://a.org/?b&amp;c</a> <a href=\"mailto:a@b.org\">a@b.org</a></p>",
            "see www.a.org, (http://b.org/c(d)). → <p>see <a href=\"https://www.a.org\">www.a.org</a>, (<a href=\"http://b.org/c(d)\">http://b.org/c(d)</a>).</p>",
            "see https://a.org/x[1]?a[]=2&b[]=3. → <p>see <a href=\"https://a.org/x%5B1%5D?a%5B%5D=2&amp;b%5B%5D=3\">https://a.org/x[1]?a[]=2&amp;b[]=3</a>.</p>",
            "www.a.org/[a], www.a.org/a_b![c]] → <p><a href=\"https://www.a.org/%5Ba%5D\">www.a.org/[a]</a>, <a href=\"https://www.a.org/a_b!%5Bc%5D\">www.a.org/a_b![c]</a>]</p>",
            "[see https://a.org/x] [https://a.org/y[1]] → <p>[see <a href=\"https://a.org/x\">https://a.org/x</a>] [<a href=\"https://a.org/y%5B1%5D\">https://a.org/y[1]</a>]</p>",
            "[see https://a.org/x[1]](b.md) **www.a.org**[c](d.md) → <p><a href=\"b.md\">see https://a.org/x[1]</a> <strong><a href=\"https://www.a.org\">www.a.org</a></strong><a href=\"d.md\">c</a></p>",
            "[a](https://a.org/x)[b](https://b.org/y[1]) → <p><a href=\"https://a.org/x\">a</a><a href=\"https://b.org/y%5B1%5D\">b</a></p>",
            "https://a.org/x[b](c.md) https://a.org/x]y → <p><a href=\"https://a.org/x\">https://a.org/x</a><a href=\"c.md\">b</a> <a href=\"https://a.org/x%5Dy\">https://a.org/x]y</a></p>",
            "[https://a.org/x](b [https://a.org/x[2 → <p>[<a href=\"https://a.org/x\">https://a.org/x</a>](b [<a href=\"https://a.org/x%5B2\">https://a.org/x[2</a></p>",
            "https://a.org/x[^1] https://a.org/[a][] https://a.org/[![a]] → <p><a href=\"https://a.org/x\">https://a.org/x</a>[^1] <a href=\"https://a.org/%5Ba%5D%5B%5D\">https://a.org/[a][]</a> <a href=\"https://a.org/%5B!%5Ba%5D%5D\">https://a.org/[![a]]</a></p>",
            "見てhttps://a.org。はい → <p>見てhttps://a.org。はい</p>",
            "見て（https://a.org/b）。 → <p>見て（<a href=\"https://a.org/b\">https://a.org/b</a>）。</p>",
            "write to a.b+c@d-e.org. → <p>write to <a href=\"mailto:a.b+c@d-e.org\">a.b+c@d-e.org</a>.</p>",
            "`http://a.org` [http://b.org](c) → <p><code>http://a.org</code> <a href=\"c\">http://b.org</a></p>",
            "# a → <h1 id=\"a\">a</h1>",
            "### a b ### → <h3 id=\"a-b\">a b</h3>",
            "####### a → <p>####### a</p>",
            "--- → <hr>",
            "{link} {@joo} {style=x} → <p>{link} {@joo} {style=x}</p>",
    })
    void inOneLine(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo(html);
    }

    @Test
    void linesOfAParagraph() {
        assertThat(html("a", "b  ", "c\\", "d")).isEqualTo("<p>a\nb<br>\nc<br>\nd</p>");
        assertThat(html("中文", "中文", "*日*", "本 한국", "어")).isEqualTo("<p>中文中文<em>日</em>本 한국\n어</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "   ", "    ", "     ", "      ", "       ", "        ", "\t", " \t", "\t\t"})
    void linesBehindBreaksKeepAllTheirLetters(String indent) {
        for (String lineEnd : List.of("\\\n", "  \n", "     \n", "\n", "\\\r\n", "  \r\n", "&nbsp;\\\n")) {
            String text = "Dear council," + lineEnd + indent + "*please* keep the `harbour`.\n";
            assertThat(Prosed.of(text).plain().replaceAll("[\\s\u00a0]+", " ")).as(text)
                    .isEqualTo("Dear council, please keep the harbour.");
            String quoted = "> - *a" + lineEnd + "> " + indent + "  bcd [ef" + lineEnd + "> " + indent + "  gh](https://e.org/) ij*\n";
            assertThat(Prosed.of(quoted).plain().replaceAll("[\\s\u00a0>]+", " ")).as(quoted)
                    .isEqualTo(" - a bcd ef gh (https://e.org/) ij");
        }
    }

    @Test
    void textBehindComments() {
        assertThat(html("<!-- edited -->The council *votes* on Friday.")).isEqualTo("<p>The council <em>votes</em> on Friday.</p>");
        assertThat(html("<!--more-->The story…", "goes on.")).isEqualTo("<p>The story…\ngoes on.</p>");
        assertThat(html("a", "<!-- b -->c", "d")).isEqualTo("<p>a\nc\nd</p>");
        assertThat(html("a <!-- b --> c <!-- --> <!-- d --> *e* <!-- f --> g")).isEqualTo("<p>a c <em>e</em> g</p>");
        assertThat(html("a", "<!--more-->", "b")).isEqualTo("<p>a</p>\n<p>b</p>");
        assertThat(html("<!-- a", "", "- b --> c *d*", "e", "", "f")).isEqualTo("<p>c <em>d</em>\ne</p>\n<p>f</p>");
        assertThat(html("- <!-- a -->b", "- <!-- c", "  d -->e", "- <!-- f -->"))
                .isEqualTo("<ul>\n<li>b</li>\n<li>e</li>\n<li></li>\n</ul>");
        assertThat(html("> <!-- a -->b", ">", "> <!-- c", "> d --> e", "f"))
                .isEqualTo("<blockquote>\n<p>b</p>\n<p>e\nf</p>\n</blockquote>");
        assertThat(html("| a |", "|---|", "| <!-- b -->c |")).contains("<td>c</td>");
        assertThat(html("# <!-- a -->b")).isEqualTo("<h1 id=\"b\">b</h1>");
        assertThat(html("<div>", "<!-- a -->b", "</div>", "<!-- c --><!-- d -->e")).isEqualTo("<div>b</div>\n<p>e</p>");
    }

    @Test
    void commentsBehindAttributes() {
        Block.Paragraph paragraph = (Block.Paragraph) Prosed.of("a {.essential} <!-- b --> <!-- c -->").prose().blocks().getFirst();
        assertThat(paragraph.priority()).isEqualTo(Priority.ESSENTIAL);
    }

    @Test
    void commentThatDoesNotEnd() {
        assertThat(Prosed.of("a\n\n  <!-- b\n\nc").found()).containsExactly("comment-unclosed 3:3");
        assertThat(Prosed.of("- <!-- b\n- c").found()).containsExactly("comment-unclosed 1:3");
        assertThat(Prosed.of("```\n<!-- b\n```\n\n    <!-- c\n\n\\<!-- d\n\ne <!-- f").found()).isEmpty();
    }

    @Test
    void headings() {
        assertThat(html("a *b*", "===", "c", "---")).isEqualTo("<h1 id=\"a-b\">a <em>b</em></h1>\n<h2 id=\"c\">c</h2>");
    }

    @Test
    void headingIds() {
        assertThat(Prosed.of("# What now?\n\n# What now?\n\n# 무엇을 *할* 것인가\n\n# !\n\n# a {#what-now-1}\n\n# b {#c .d}\n\n# What now?\n")
                .prose().headings())
                .extracting(heading -> heading.id())
                .containsExactly("what-now", "what-now-2", "무엇을-할-것인가", "section", "what-now-1", "c", "what-now-3");
    }

    @Test
    void quotes() {
        assertThat(html("> a", "b", ">", "> > c"))
                .isEqualTo("<blockquote>\n<p>a\nb</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n</blockquote>");
    }

    @Test
    void quotesWithBracketsInALink() {
        assertThat(html("> [a [b", "> c]](d)")).isEqualTo("<blockquote>\n<p><a href=\"d\">a [b\nc]</a></p>\n</blockquote>");
    }

    @Test
    void alerts() {
        assertThat(html("> [!note]", "> a", ">", "> b")).isEqualTo(
                "<div role=\"note\" class=\"alert alert-note\">\n<p class=\"alert-title\">Note</p>\n<p>a</p>\n<p>b</p>\n</div>");
        assertThat(html("> [!WARNING]", "> - a")).isEqualTo(
                "<div role=\"note\" class=\"alert alert-warning\">\n<p class=\"alert-title\">Warning</p>\n<ul>\n<li>a</li>\n</ul>\n</div>");
        assertThat(html("> [!NOTE] a")).isEqualTo("<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>");
        assertThat(html("> [!HINT]", "> a")).isEqualTo("<blockquote>\n<p>[!HINT]\na</p>\n</blockquote>");
    }

    @Test
    void lists() {
        assertThat(html("- a", "- b", "  - c", "", "3) d", "4) e")).isEqualTo(
                "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n<ol start=\"3\">\n<li>d</li>\n<li>e</li>\n</ol>");
        assertThat(html("- a", "", "- b")).isEqualTo("<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>");
    }

    @Test
    void tasks() {
        assertThat(html("- [ ] a", "- [x] *b*", "- [y] c", "- [ ]")).isEqualTo("""
                <ul>
                <li class="task"><input type="checkbox" disabled aria-label="Not done"> a</li>
                <li class="task"><input type="checkbox" disabled checked aria-label="Done"> <em>b</em></li>
                <li>[y] c</li>
                <li>[ ]</li>
                </ul>""");
    }

    @Test
    void code() {
        assertThat(html("``` java x", "a <b>", "", "c", "```", "", "    d  ", "    e")).isEqualTo(
                "<pre tabindex=\"0\"><code class=\"language-java\">a &lt;b&gt;\n\nc\n</code></pre>\n<pre tabindex=\"0\"><code>d  \ne\n</code></pre>");
    }

    @Test
    void tables() {
        assertThat(Prosed.of("| a | b | c |\n|-|:-:|--:|\n| `x\\|y` | **z** |\n| 1 | 2 | 3 | 4 |\n").html().stripTrailing()).isEqualTo("""
                <div class="table-scroll" role="region" tabindex="0" aria-label="Table">
                <table>
                <thead>
                <tr>
                <th>a</th>
                <th class="align-center">b</th>
                <th class="align-right">c</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td><code>x|y</code></td>
                <td class="align-center"><strong>z</strong></td>
                <td class="align-right"></td>
                </tr>
                <tr>
                <td>1</td>
                <td class="align-center">2</td>
                <td class="align-right">3</td>
                </tr>
                </tbody>
                </table>
                </div>""");
    }

    @Test
    void definitions() {
        assertThat(html("*refouler*", ": to send back", ": to repel", "", "other", "", ": one", "", "    two")).isEqualTo("""
                <dl>
                <dt><em>refouler</em></dt>
                <dd>
                <p>to send back</p>
                </dd>
                <dd>
                <p>to repel</p>
                </dd>
                <dt>other</dt>
                <dd>
                <p>one</p>
                <p>two</p>
                </dd>
                </dl>""");
        assertThat(html("a", ": b")).isEqualTo("<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>");
    }

    @Test
    void aNoteThatNothingRefersToIsReportedAndNotShown() {
        Prosed read = Prosed.of("a[^used]\n\n[^unused]: Never.\n\n[^used]: Yes.\n");
        assertThat(read.found()).containsExactly("definition-unused 3:3");
        assertThat(read.html()).contains("Yes.").doesNotContain("Never");
    }

    @Test
    void footnotesAreNumberedAsTheTextComesToThem() {
        assertThat(html("a[^late] b[^first] c[^late] d[^none]", "", "[^first]: One[^deep].", "", "[^late]: Two",
                "", "    more", "", "[^deep]: Three")).isEqualTo("""
                        <p>a<sup class="footnote-ref"><a id="fnref:1" href="#fn:1" aria-label="Note 1">1</a></sup> \
                        b<sup class="footnote-ref"><a id="fnref:2" href="#fn:2" aria-label="Note 2">2</a></sup> \
                        c<sup class="footnote-ref"><a id="fnref:1:2" href="#fn:1" aria-label="Note 1">1</a></sup> d[^none]</p>
                        <section class="footnotes" aria-label="Notes">
                        <ol>
                        <li id="fn:1">
                        <p>Two</p>
                        <p>more <a class="footnote-back" href="#fnref:1" aria-label="Back to the text">↩︎</a> \
                        <a class="footnote-back" href="#fnref:1:2" aria-label="Back to the text 2">↩︎</a></p>
                        </li>
                        <li id="fn:2">
                        <p>One<sup class="footnote-ref"><a id="fnref:3" href="#fn:3" aria-label="Note 3">3</a></sup>. \
                        <a class="footnote-back" href="#fnref:2" aria-label="Back to the text">↩︎</a></p>
                        </li>
                        <li id="fn:3">
                        <p>Three <a class="footnote-back" href="#fnref:3" aria-label="Back to the text">↩︎</a></p>
                        </li>
                        </ol>
                        </section>""");
    }

    @Test
    void references() {
        assertThat(html("[a][R]", "", "[r]: <u v> 'w'")).isEqualTo("<p><a href=\"u%20v\" title=\"w\">a</a></p>");
    }

    @Test
    void pictures() {
        assertThat(html("![A *gate*](media/gate.png \"The gate\")")).isEqualTo(
                "<figure><img src=\"media/gate.png\" alt=\"A gate\" loading=\"lazy\" decoding=\"async\"><figcaption>The gate</figcaption></figure>");
        assertThat(html("a ![b](c.png){.wide} d")).isEqualTo(
                "<p>a <img src=\"c.png\" alt=\"b\" loading=\"lazy\" decoding=\"async\" class=\"wide\"> d</p>");
    }

    @Test
    void attributes() {
        assertThat(html("a [b](c){#d .e .f} g {.h}")).isEqualTo("<p class=\"h\">a <a href=\"c\" id=\"d\" class=\"e f\">b</a> g</p>");
        assertThat(html("# a {#b .c}")).isEqualTo("<h1 id=\"b\" class=\"c\">a</h1>");
        assertThat(html("- a", "- b", "", "{.c}")).isEqualTo("<ul class=\"c\">\n<li>a</li>\n<li>b</li>\n</ul>");
        assertThat(html("a", "{.b #c}")).isEqualTo("<p id=\"c\" class=\"b\">a</p>");
        assertThat(html("a \\{.b}", "", "`a {.b}`", "", "a {.b} c", "", "{.b .}")).isEqualTo(
                "<p>a {.b}</p>\n<p><code>a {.b}</code></p>\n<p>a {.b} c</p>\n<p>{.b .}</p>");
        assertThat(html("{.b}")).isEqualTo("<p>{.b}</p>");
        assertThat(html("a {#b}", "", "c {#b}")).isEqualTo("<p id=\"b\">a</p>\n<p id=\"b-1\">c</p>");
    }

    @Test
    void htmlInALine() {
        assertThat(html("H<sub>2</sub>O <abbr title=\"a & b\">x *y*</abbr><br>z")).isEqualTo(
                "<p>H<sub>2</sub>O <abbr title=\"a &amp; b\">x <em>y</em></abbr><br>\nz</p>");
        assertThat(html("<b>a", "", "b</b> *<i>c* d</i>")).isEqualTo("<p><b>a</b></p>\n<p>b <em><i>c</i></em> d</p>");
        assertThat(html("a <!-- not shown --> b")).isEqualTo("<p>a b</p>");
        assertThat(html("<a href=\"b\" target=\"_blank\">c</a>")).isEqualTo("<p><a href=\"b\">c</a></p>");
        assertThat(html("<a href=b>c [d](e)</a>")).isEqualTo("<p><a href=\"b\">c</a> <a href=\"e\">d</a></p>");
    }

    @Test
    void htmlBlocks() {
        assertThat(html("<details open>", "<summary>More</summary>", "", "Text with *marks*.", "", "- a", "", "</details>", "", "After"))
                .isEqualTo(
                        "<details open=\"\">\n<summary>More</summary>\n<p>Text with <em>marks</em>.</p>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>After</p>");
        assertThat(html("<div>", "", "a")).isEqualTo("<div>\n<p>a</p>\n</div>");
        assertThat(html("> <div>", "> a", "> </div>", "", "b")).isEqualTo("<blockquote>\n<div>a</div>\n</blockquote>\n<p>b</p>");
        assertThat(html("<b>", "", "a", "", "</b>")).isEqualTo("<p>a</p>");
        assertThat(html("<!-- a", "", "b -->", "", "c")).isEqualTo("<p>c</p>");
        assertThat(html("<h2 id=\"x\">a <em>b</em></h2>", "", "# x")).isEqualTo("<h2 id=\"x-1\">a <em>b</em></h2>\n<h1 id=\"x\">x</h1>");
        assertThat(html("<pre>", "", "a  b", "</pre>")).isEqualTo("<pre>\n\na  b\n</pre>");
    }

    @Test
    void controlCharactersAreReplaced() {
        assertThat(Prosed.of("a\0b\u0001c &#0; &#1; &#10;d").html().stripTrailing()).isEqualTo("<p>a�b�c � �  d</p>");
    }

    @Test
    void lineEndsOfAllKinds() {
        assertThat(Prosed.of("a\r\nb\r\n\r\n```\r\nc\r\n\r\nd\r\n```\r\n").html())
                .isEqualTo(Prosed.of("a\nb\n\n```\nc\n\nd\n```\n").html());
        assertThat(Prosed.of("> a\r\n> <b>c\r\n> d</b>\r\n").html()).isEqualTo(Prosed.of("> a\n> <b>c\n> d</b>\n").html());
    }

    @Test
    void emptyTexts() {
        for (String text : new String[]{"", " ", "\n\n", "\t", "\uFEFF", "<!-- -->"}) {
            assertThat(Prosed.of(text).diagnostics()).isEmpty();
        }
        assertThat(Prosed.of("\n").prose().isEmpty()).isTrue();
    }
}
