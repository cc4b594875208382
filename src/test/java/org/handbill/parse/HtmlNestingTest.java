package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nu.validator.validation.SimpleDocumentValidator;
import org.handbill.prose.HtmlOptions;
import org.handbill.prose.HtmlWriter;
import org.handbill.HtmlChecker;
import org.handbill.prose.Prosed;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
            "del", "details open", "small", "label", "main", "nav", "b", "i", "strong", "abbr");

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

    private static String flat(String source) {
        return Prosed.of(source).html().replace("\n", "");
    }

    @Test
    void aCommentLeftOpenInHtmlIsTold() {
        assertThat(Prosed.of("<div>\n<!-- note\n</div>\nwords").found()).containsExactly("comment-unclosed 2:1");
        assertThat(Prosed.of("> <div>\n> a <!-- note\n> </div>").found()).containsExactly("comment-unclosed 2:5");
        assertThat(Prosed.of("<div>\n<!-- note --> <!--> <b title='<!--'>a</b>\n</div>").found()).isEmpty();
    }
}
