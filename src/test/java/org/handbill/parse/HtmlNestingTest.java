package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nu.validator.validation.SimpleDocumentValidator;
import org.handbill.prose.HtmlOptions;
import org.handbill.prose.HtmlWriter;
import org.handbill.HtmlChecker;
import org.handbill.prose.Prosed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** HTML that an author nested wrongly is valid on the page, by the checker of the W3C, and keeps each letter in its order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class HtmlNestingTest implements ErrorHandler {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 4_000 : 300;
    private static final List<String> NAMES = List.of("li", "li", "ul", "ol", "ul", "div", "p", "dl", "dt", "dd", "table", "tr", "td", "th",
            "tbody", "caption", "summary", "details", "figure", "figcaption", "a href='#1'", "em", "span", "blockquote", "header", "footer",
            "address", "section", "pre", "h2", "h3", "h1", "h6 lang=el", "ruby", "rt", "bdo", "code", "data", "caption", "thead",
            "colgroup", "li value=3",
            "a href='#2'", "rp", "col", "tfoot", "button", "q", "sub", "br", "hr", "article", "aside", "h5", "td colspan=2", "ol reversed",
            "time", "ins",
            "del", "details open", "small", "label", "main", "nav", "b", "i", "strong", "abbr", "center", "form", "fieldset", "legend");

    private final List<String> complaints = new ArrayList<>();
    private SimpleDocumentValidator checker;

    @BeforeAll
    void start() throws Exception {
        checker = HtmlChecker.start(this);
    }

    @Override
    public void warning(SAXParseException found) {}

    @Override
    public void error(SAXParseException found) {
        complaints.add(String.valueOf(found.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException found) {
        complaints.add(String.valueOf(found.getMessage()));
    }

    private static String nested(SplittableRandom random, int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String inside = depth == 0 || random.nextInt(4) == 0 ? word(random) : nested(random, depth - 1);
            String around = random.nextInt(5) == 0 ? "\n\n" : "";
            html.append(random.nextInt(5) == 0 ? word(random) + " " : "").append('<').append(name).append('>').append(around).append(inside)
                    .append(around);
            if (random.nextInt(8) != 0) {
                html.append("</").append(name.split(" ", 2)[0]).append('>');
            }
            html.append(random.nextInt(4) == 0 ? "\n" : "").append(around);
        }
        return html.toString();
    }

    private static String word(SplittableRandom random) {
        return Character.toString('α' + random.nextInt(15)) + Character.toString('α' + random.nextInt(15));
    }

    /** All words are of these letters, which no tag has. */
    private static String greek(String text) {
        return text.replaceAll("[^α-ο]", "");
    }

    private List<String> complaintsAbout(String html) throws Exception {
        complaints.clear();
        checker.checkHtmlInputSource(new InputSource(
                new StringReader(
                        "<!doctype html><html lang=\"el\"><head><title>x</title></head><body><h1>x</h1>\n" + html + "</body></html>")));
        return List.copyOf(complaints);
    }

    private void check(String source, List<String> found) throws Exception {
        String html = HtmlWriter.write(Prosed.of(source).prose(), HtmlOptions.PLAIN.withTitleAbove());
        List<String> wrong = complaintsAbout(html);
        String letters = greek(Jsoup.parse(html).body().wholeText());
        if (!wrong.isEmpty() || !letters.equals(greek(source))) {
            found.add(source + "\n  gives " + html + "\n  letters " + greek(source) + "\n  found   " + letters + "\n  " + wrong);
        }
    }

    @Test
    void anyNestingIsValidAndKeepsItsLetters() throws Exception {
        SplittableRandom random = new SplittableRandom(31);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < TEXTS && found.size() < 4; i++) {
            check(nested(random, 1 + random.nextInt(3)), found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void commonMistakesBecomeWhatWasMeant() {
        assertThat(flat("<div><li>α</li><li>β</li></div>")).isEqualTo("<div><ul><li>α</li><li>β</li></ul></div>");
        assertThat(flat("<ol><li>α</li><ul><li>β</li></ul><li>γ</li></ol>")).isEqualTo("<ol><li>α<ul><li>β</li></ul></li><li>γ</li></ol>");
        assertThat(flat("<ol><ol><ol><li>α</li></ol></ol></ol>"))
                .isEqualTo("<ol><li><ol><li><ol><li>α</li></ol></li></ol></li></ol>");
        assertThat(flat("<div><dt>α</dt><dd>β</dd></div>")).isEqualTo("<div><dl><dt>α</dt><dd>β</dd></dl></div>");
        assertThat(flat("<div><summary>α</summary></div>")).isEqualTo("<div><div>α</div></div>");
        assertThat(flat("<ul>\n\nα\n\n</ul>")).isEqualTo("<ul><li><p>α</p></li></ul>");
    }

    @Test
    void wordsBesideAnInnerLinkKeepTheirTarget() {
        assertThat(Prosed.of("<a href=\"#a\" id=x>α [β](#b) γ</a>").html())
                .isEqualTo("<p><a href=\"#a\" id=\"x\">α</a> <a href=\"#b\">β</a> <a href=\"#a\">γ</a></p>\n");
        Prosed inner = Prosed.of("[α <a href=\"#b\">β</a>](#a)");
        assertThat(inner.html()).isEqualTo("<p><a href=\"#a\">α β</a></p>\n");
        assertThat(inner.found()).containsExactly("html-removed 1:4");
    }

    @Test
    void aReadingMayBeMissing() {
        assertThat(Prosed.of("<ruby>食<rt>た</rt>べる</ruby>").html()).isEqualTo("<p><ruby>食<rt>た</rt>べる<rt></rt></ruby></p>\n");
        assertThat(Prosed.of("<ruby>食<rt>た</rt>べる<rt></rt></ruby>").plain()).isEqualTo("食 (た)べる");
        assertThat(Prosed.of("<ruby>食</ruby>").html()).isEqualTo("<p><span>食</span></p>\n");
    }

    private static String flat(String source) {
        return Prosed.of(source).html().replace("\n", "");
    }

    @Test
    void aCommentLeftOpenInHtmlIsTold() {
        assertThat(Prosed.of("<div>\n<!-- note\n</div>\nwords").found()).containsExactly("comment-unclosed 2:1");
        assertThat(Prosed.of("> <div>\n> a <!-- note\n> </div>").found()).containsExactly("comment-unclosed 2:5");
        assertThat(Prosed.of("<div>\n<!-- note --> <!--> <b title='<!--'>a</b>\n</div>").found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\0', value = {
            "<div class=\"note\"¶The council votes.¶ → 1:1",
            "<p align=center The mill stays open. → 1:1",
            "- a¶- <li¶  The mill stays. → 2:3",
            "> <div class='note'¶> The mill stays. → 1:3",
            "<div¶class=\"note\"¶The mill must stay.¶¶<ul><li>a<li>b</ul> → 1:1",
            "A story:¶<div class=\"note\"¶The council votes. → 2:1",
            "<h2 The mill <b>stays</b> open. → 1:1",
            "<div class=\"note>¶The mill stays.¶</div> → 1:1",
            "<div class=\"note>¶The mill \"stays\" open.¶</div> → 1:1",
            "<div class=note¶The mill's gates¶</div> → 1:1",
            "<div>a</div¶The mill stays. → 1:7",
            "<div>a</div The mill>¶ → 1:7",
            "<p Το λιμάνι> → 1:1",
            "<p 市议会周五投票。> → 1:1",
            "Text <b The mill EEE1> and more → 1:6",
            "| a |¶|---|¶| <b The mill> c | → 3:3",
            "# A <b class=a The mill> → 1:5",
            "a[^1]¶¶[^1]: <div¶    The mill stays. → 3:7",
            "term¶: <div¶  The mill stays. → 2:3",
            "<?php¶¶The mill stays. → 1:1",
            "<!X The mill stays. → 1:1",
            "<details open¶The mill stays. → 1:1",
            "<div The mill¶is open > now → 1:1"})
    void aTagWithoutItsEndIsToldOnce(String text, String place) {
        assertThat(Prosed.of(text.replace('¶', '\n')).found()).containsExactly("tag-unclosed " + place);
    }

    @Test
    void aTagThatDoesNotEndSaysWhatIsLostAndWhereToEndIt() {
        assertThat(Prosed.of("<div class=\"note\"\nThe council votes.\n").diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.message()).isEqualTo("This tag does not end, so that nobody would read 'The council votes.'.");
            assertThat(found.hint()).startsWith("Type '>' behind '<div class=\"note\"';");
        });
        assertThat(Prosed.of("<div>\n<p The one\n<p The two\n</div>\n").found()).containsExactly("tag-unclosed 2:1", "tag-unclosed 3:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<details open hidden><summary>a</summary>b</details>", "<p\nclass='a'\n>b</p>", "<br / >a",
            "a <b title='c > <d> e'>f</b>", "<p class=\"a\"\">b</p>", "<div v-if x-data @click {.a} {.b}>a</div>", "a < b <3 <\n",
            "<div>\n<script>if (a <b && c) {\n'<p one two'</script>\n</div>", "<div>\n<https://e.org/a.b/c.d>\n</div>",
            "text <b The mill", "`<div`\n\n    <div the mill\n\n\\<div the mill", "<div>\n<!-- <p one two -->\n</div>"})
    void aTagThatEndsIsNotTaken(String text) {
        assertThat(Prosed.of(text).found()).noneMatch(found -> found.startsWith("tag-unclosed"));
    }

    /** Whatever sign is missing from HTML, no word of it is lost without a message. */
    @Test
    void noWordIsLostInSilenceWhenASignIsMissing() {
        SplittableRandom random = new SplittableRandom(57);
        for (int i = 0; i < TEXTS * 4; i++) {
            String whole = nested(random, 1 + random.nextInt(2));
            List<Integer> signs = IntStream.range(0, whole.length()).filter(at -> ">'".indexOf(whole.charAt(at)) >= 0).boxed().toList();
            if (signs.isEmpty()) {
                continue;
            }
            int at = signs.get(random.nextInt(signs.size()));
            String source = whole.substring(0, at) + (random.nextBoolean() ? " " : "\n") + whole.substring(at + 1);
            Prosed read = Prosed.of(source);
            boolean isTold = read.found().stream().anyMatch(found -> found.startsWith("tag-unclosed") || found.startsWith("html-removed"));
            assertThat(isTold || greek(Jsoup.parse(read.html()).body().wholeText()).equals(greek(source))).as(source + "\n" + read.html())
                    .isTrue();
        }
    }

    @Test
    void wordsOfBlocksInALineStayApart() {
        assertThat(Prosed.of("α <details><summary>β</summary>γ</details>").plain()).isEqualTo("α\nβ\nγ");
        assertThat(Prosed.of("α <table><tr><td>β<td>γ</table> δ").plain()).isEqualTo("α\nβ γ\nδ");
        assertThat(Prosed.of("<div>α<span><div>β</div></span>γ</div>").plain()).isEqualTo("α\nβ\nγ");
        assertThat(Prosed.of("<h2>α<div>β</div></h2>").plain()).isEqualTo("α\nβ");
        assertThat(Prosed.of("*<div>α</div>* <em><p>β</p></em>").html()).doesNotContain("<br></em>").doesNotContain("<em><br>");
        assertThat(Prosed.of("<p>α <details><summary>β</summary>γ</details>").plain()).isEqualTo("α\n\nβ\n\nγ");
        assertThat(Prosed.of("α<b>β</b>").plain()).isEqualTo("αβ");
        assertThat(Prosed.of("α <div lang=fr>β</div>γ").html()).contains("α<br>\n<span lang=\"fr\">β</span><br>\nγ");
    }

    /** Words that a browser shows apart are apart on the page and in plain text, if it shows them in the order in which they are typed. */
    @Test
    void wordsThatAreApartInABrowserStayApart() {
        SplittableRandom random = new SplittableRandom(83);
        for (int i = 0; i < TEXTS * 4; i++) {
            String source = (random.nextBoolean() ? "αβ " : "")
                    + nested(random, 1 + random.nextInt(3)).replaceAll("\n+", random.nextBoolean() ? " " : "")
                            .replaceAll("(?<=[</])(rp|rt|button)(?=>)", "b").replace("form>", "center>"); // in a line in browsers, but not in jsoup
            String browser = lines(source);
            if (greek(browser).equals(greek(source))) {
                Prosed read = Prosed.of(source);
                String plain = greek(read.plain()).equals(greek(source)) ? read.plain() : browser; // without what is struck out
                assertThat(gaps(plain)).as(source + "\n" + plain).containsAll(gaps(browser));
                assertThat(gaps(lines(read.html()))).as(source + "\n" + read.html()).containsAll(gaps(browser));
            }
        }
    }

    /** The text of HTML, with a line break where a block or a line begins or ends. */
    private static String lines(String html) {
        StringBuilder lines = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                lines.append(node instanceof TextNode text ? text.getWholeText() : edge(node));
            }

            @Override
            public void tail(Node node, int depth) {
                lines.append(edge(node));
            }

            private String edge(Node node) {
                return node instanceof Element element && (element.isBlock() || element.nameIs("br")) ? "\n" : "";
            }
        });
        return lines.toString();
    }

    /** Before how many letters of a text there is something else than a letter. */
    private static Set<Integer> gaps(String text) {
        Set<Integer> gaps = new HashSet<>();
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'α' && text.charAt(i) <= 'ο') {
                letters++;
            } else {
                gaps.add(letters);
            }
        }
        gaps.removeAll(Set.of(0, letters));
        return gaps;
    }
}
