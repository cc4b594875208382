package org.handbill.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;

class HtmlWriterTest {
    private static final LinkResolver TWO_LEVELS_DOWN = new LinkResolver() {
        @Override
        public String link(Inline.Link link) {
            return Addresses.isAbsolute(link.target()) || link.target().startsWith("#") ? link.target() : "../../" + link.target();
        }

        @Override
        public Picture picture(Inline.Image image) {
            return new Picture("../../assets/" + image.source(), image.alt() + "!", 640, 480, false);
        }
    };

    @Test
    void addressesAreThoseOfThePage() {
        Prose prose = Prosed.of("[a](b.html) [c](https://d.org/) <i>x</i> <a href=\"e\">f</a> ![g](h.png)").prose();
        assertThat(HtmlWriter.write(prose, HtmlOptions.PLAIN.withResolver(TWO_LEVELS_DOWN))).isEqualTo(
                "<p><a href=\"../../b.html\">a</a> <a href=\"https://d.org/\">c</a> <i>x</i> <a href=\"../../e\">f</a> "
                        + "<img src=\"../../assets/h.png\" alt=\"g!\" width=\"640\" height=\"480\" decoding=\"async\"></p>\n");
    }

    @ParameterizedTest
    @CsvSource({"#, 2", "##, 2", "####, 2", "# ##, 2 3", "## #, 2 2", "## #####, 2 3", "## ##### #####, 2 3 3", "## ##### ### ##, 2 3 3 2",
            "### ## ###, 2 2 3", "# ### ###### # ##, 2 3 4 2 3", "# ## ### #### ##### ######, 2 3 4 5 6 6"})
    void headingsBelowATitleLeaveOutNoLevel(String typed, String shown) {
        StringBuilder markdown = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (String marks : List.of(typed.split(" ", -1))) {
            markdown.append(marks).append(" a\n\n");
            html.append("<h").append(marks.length()).append(">a</h").append(marks.length()).append(">\n\n");
        }
        for (String source : List.of(markdown.toString(), html.toString())) {
            String written = HtmlWriter.write(Prosed.of(source).prose(), HtmlOptions.PLAIN.withTitleAbove());
            assertThat(written.replaceAll("<h(\\d)[^\\n]*\\n", "$1 ").strip()).isEqualTo(shown);
        }
    }

    @Test
    void headingsOfATextAloneKeepTheirLevels() {
        assertThat(Prosed.of("# a\n\n##### b\n\n<h3>c</h3>\n").html())
                .isEqualTo("<h1 id=\"a\">a</h1>\n<h5 id=\"b\">b</h5>\n<h3 id=\"c\">c</h3>\n");
    }

    @Test
    void htmlKeepsItsLanguageAndDirection() {
        assertThat(Prosed.of("<h2 lang=ko dir=ltr id=x class=y title=z onclick=w>항구</h2>").html())
                .isEqualTo("<h2 id=\"x\" lang=\"ko\" dir=\"ltr\" class=\"y\" title=\"z\">항구</h2>\n");
        assertThat(Prosed.of("a <a href=b.html lang=he dir=rtl id=c>נמל</a>").html())
                .isEqualTo("<p>a <span lang=\"he\" dir=\"rtl\"><a href=\"b.html\" id=\"c\">נמל</a></span></p>\n");
        assertThat(Prosed.of("a <img src=b.png alt=נמל lang=he> <a id=c></a>").html()).isEqualTo(
                "<p>a <span lang=\"he\"><img src=\"b.png\" alt=\"נמל\" loading=\"lazy\" decoding=\"async\"></span> <span id=\"c\"></span></p>\n");
        assertThat(Prosed.of("<h2 lang=ko>항구</h2>").markdown()).isEqualTo("## <span lang=\"ko\">항구</span>");
    }

    @Test
    void idsAndLinksToThemHaveThePrefix() {
        Prose prose = Prosed.of("# a\n\n[b](#a) c[^1] d {#e}\n\n<p id=\"f\">g</p>\n\n[^1]: h\n").prose();
        assertThat(HtmlWriter.write(prose, HtmlOptions.PLAIN.withIdPrefix("x-"))).contains("<h1 id=\"x-a\">", "href=\"#x-a\"",
                "id=\"x-fnref:1\" href=\"#x-fn:1\"", "<p id=\"x-e\">", "<p id=\"x-f\">", "<li id=\"x-fn:1\">", "href=\"#x-fnref:1\"");
    }

    @Test
    void wordsOfItsOwnAreInTheReadersLanguage() {
        Labels korean = new Labels(Map.of(Block.Alert.Kind.NOTE, "참고", Block.Alert.Kind.TIP, "도움말", Block.Alert.Kind.IMPORTANT, "중요",
                Block.Alert.Kind.WARNING, "경고", Block.Alert.Kind.CAUTION, "주의"), "각주", "본문으로", "각주", "완료", "미완료", "표");
        String html = HtmlWriter.write(Prosed.of("> [!TIP]\n> a[^1]\n\n- [x] b\n\n|c|\n|-|\n\n[^1]: d").prose(),
                HtmlOptions.PLAIN.withLabels(korean));
        assertThat(html).contains(">도움말</p>", "aria-label=\"각주\"", "aria-label=\"본문으로\"", "aria-label=\"각주 1\"", "aria-label=\"완료\"",
                "aria-label=\"표\"");
    }

    @Test
    void textIsEscaped() {
        assertThat(Prosed.of("a & b < c > d \" e ' \u0007").html()).isEqualTo("<p>a &amp; b &lt; c &gt; d &quot; e ' �</p>\n");
        assertThat(Prosed.of("[a](b?c=d&e \"f \\\" <g>\")").html()).isEqualTo(
                "<p><a href=\"b?c=d&amp;e\" title=\"f &quot; &lt;g&gt;\">a</a></p>\n");
    }

    @Test
    void runningTextAlone() {
        Block.Heading heading = Prosed.of("# a *b* `c`").prose().headings().getFirst();
        assertThat(HtmlWriter.write(heading.inlines(), HtmlOptions.PLAIN)).isEqualTo("a <em>b</em> <code>c</code>");
    }

    @Test
    void isAddedToWhatIsThere() {
        StringBuilder page = new StringBuilder("<main>\n");
        HtmlWriter.write(Prosed.of("a").prose(), HtmlOptions.PLAIN, page);
        assertThat(page.append("</main>").toString()).isEqualTo("<main>\n<p>a</p>\n</main>");
    }

    @Test
    void prioritiesAreNotForThePage() {
        assertThat(Prosed.of("a {.essential}\n\nb {.optional .wide}\n").html()).isEqualTo("<p>a</p>\n<p class=\"wide\">b</p>\n");
    }

    @Test
    void footnoteThatDoesNotEndInAParagraph() {
        assertThat(Prosed.of("a[^1]\n\n[^1]: b\n\n    - c\n").html()).contains(
                "<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n<p> <a class=\"footnote-back\" href=\"#fnref:1\"");
    }

    @Test
    void listOfAnything() {
        Prose prose = new Prose(
                List.of(new Block.BulletList(true, List.of(new Block.Item(Block.Item.Task.NONE, List.of())), Attributes.NONE,
                        Prosed.of("x").prose().blocks().getFirst().span())),
                List.of());
        assertThat(HtmlWriter.write(prose, HtmlOptions.PLAIN)).isEqualTo("<ul>\n<li></li>\n</ul>\n");
    }
}
