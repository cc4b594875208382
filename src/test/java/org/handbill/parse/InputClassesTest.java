package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.prose.HtmlText;
import org.handbill.prose.Prosed;
import org.junit.jupiter.api.Test;

/** What an author pastes without seeing it: control characters, cells too many, long lines below a table's header. */
class InputClassesTest {
    private static boolean isShown(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c >= ' ' && c < 0x7F
                || c >= 0xA0 && c <= 0xFFFD && !Character.isSurrogate((char) c);
    }

    @Test
    void eachControlCharacterIsToldWithItsPlaceAndNeverPublished() {
        for (int c = 0; c <= 0xFFFF; c = c == 0x2FF ? 0xD7FF : c + 1) {
            Prosed read = Prosed.of("a\n\nb *c" + (char) c + "d* `e`\n");
            assertThat(read.found()).as("U+%04X", c).isEqualTo(isShown(c) ? List.of() : List.of("control-character 3:5"));
            if (!isShown(c)) {
                assertThat(read.html() + read.plain() + read.markdown()).doesNotContain(String.valueOf((char) c));
            }
        }
    }

    @Test
    void noEntityNorEscapeBringsOne() {
        for (String entity : List.of("&#8;", "&#xFFFE;", "&#xFFFF;", "&#x1;", "&#xD800;", "&#127;", "&#xB;")) {
            for (String text : List.of("a" + entity + "b", "<b title='" + entity + "'>a" + entity + "b</b>", "[a](b '" + entity + "')")) {
                Prosed read = Prosed.of(text);
                assertThat(Controls.next(read.html() + read.plain(), 0)).as(text).isEqualTo(-1);
            }
        }
        for (String escape : List.of("\\b", "\\uFFFE", "\\uFFFF", "\\uD800", "\\x07", "\\e", "\\N", "\\U0000008F")) {
            Problems problems = new Problems();
            YamlParser.parse(new Source("a.yaml", "title: \"a" + escape + "b\"\n"), problems);
            assertThat(problems.sorted()).as(escape).singleElement().satisfies(one -> {
                assertThat(one.location()).hasToString("a.yaml:1:10");
                assertThat(one.message()).contains("U+");
                assertThat(one.hint()).startsWith("Delete it");
            });
        }
    }

    @Test
    void eachEntityThatStandsForNoCharacterIsToldWithItsPlace() {
        for (int n : numbers()) {
            for (String entity : List.of("&#" + n + ";", "&#x" + Integer.toHexString(n) + ";",
                    "&#X0" + Integer.toHexString(n).toUpperCase(Locale.ROOT) + ";")) {
                for (String text : List.of("ab %s c", "**b** [a](b '%s')", "[a](b%s)", "<i title='%s'>a</i>", "<div>\n\nab %s\n\n</div>",
                        "<div><p>%s</p></div>", "[a]\n\n[a]: b '%s'", "- ab %s c")) {
                    String typed = text.formatted(entity);
                    Prosed read = Prosed.of(typed);
                    boolean isLost = (read.html().contains("\uFFFD") || read.html().contains("%EF%BF%BD") || n == 0xB || n == 0xC)
                            && n != 0xFFFD;
                    Source source = new Source("text.md", typed);
                    int at = typed.indexOf('&');
                    String place = source.span(at, at + entity.length()).toString().replace("text.md:", "");
                    assertThat(read.found().stream().filter(found -> found.startsWith("control-character")).toList()).as(typed)
                            .isEqualTo(isLost ? List.of("control-character " + place) : List.of());
                }
            }
        }
        assertThat(Prosed.of("`&#8;` \\&#8; &amp;#8;\n\n    &#8;\n\n<!-- &#8; -->\n").found()).isEmpty();
    }

    private static int[] numbers() {
        return IntStream.of(0, 1, 7, 8, 9, 0xA, 0xB, 0xC, 0xD, 0x1F, ' ', 'a', 0x7E, 0x7F, 0x80, 0x81, 0x85, 0x8D, 0x92, 0x9D, 0x9F, 0xA0,
                0xAD,
                0x2028, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFDD0, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF, 0x110000)
                .toArray();
    }

    @Test
    void eachCharacterIsToldAndManyAreCounted() {
        assertThat(Prosed.of("a\u0001 ".repeat(12)).found()).hasSize(12);
        Prosed many = Prosed.of("a\u0001 &#8;".repeat(50));
        assertThat(many.found()).hasSize(21);
        assertThat(many.diagnostics().getLast().message()).isEqualTo("From here on the file has 80 more control characters.");
    }

    @Test
    void whatIsEscapedIsWellFormed() throws XMLStreamException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c++) {
            all.append((char) c);
        }
        all.append("\uD83D\uDE00").append('\uD83D');
        String xml = "<a b=\"" + HtmlText.escape(all.toString()) + "\">" + HtmlText.escape(all.toString()) + "</a>";
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        int text = 0;
        while (reader.hasNext()) {
            text += reader.next() == XMLStreamConstants.CHARACTERS ? reader.getText().length() : 0;
        }
        assertThat(text).isGreaterThan(60_000);
        assertThat(HtmlText.escape("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void cellsBeyondTheHeader() {
        assertThat(Prosed.of("|a|b|\n|-|-|\n|c|d|e|\n|f|g|\n|h|i| |\n> |j|k|l|m|\n").found()).containsExactly("cell-beyond-header 3:6");
        assertThat(Prosed.of("> a | b\n> --|--\n> c | d | *e* f | g\n").found()).containsExactly("cell-beyond-header 3:11");
        assertThat(Prosed.of("a|b|c|d\n-|-|-\n").found()).containsExactly("cell-beyond-header 1:7");
        assertThat(Prosed.of("|a|\n|-|\n|b \\| c|\n|`d \\| e`|\n").found()).isEmpty();
    }

    /** What is left out has no note, and leads nowhere. */
    @Test
    void cellsBeyondTheHeaderAreNotRead() {
        Prosed read = Prosed.of("|a|b|\n|-|-|\n|c|d|e[^one] [f](javascript:g) ![](h.png)|\n|i[^two]|j|\n\n[^one]: K\n\n[^two]: L\n");
        assertThat(read.found()).containsExactly("cell-beyond-header 3:6", "definition-unused 6:3");
        assertThat(read.prose().footnotes()).hasSize(1);
        assertThat(read.html()).contains("<p>L ").doesNotContain("<p>K");
        assertThat(read.html()).isEqualTo(Prosed.of("|a|b|\n|-|-|\n|c|d|\n|i[^two]|j|\n\n[^two]: L\n").html());
    }

    @Test
    void longLinesOfHyphensAreRead() {
        for (int length : new int[]{500, 501, 700}) {
            String hyphens = "-".repeat(length);
            assertThat(Prosed.of("|a|b|\n|" + hyphens + "|:" + hyphens + ":|\n|c|d|\n").html()).contains("<td>c</td>");
            assertThat(Prosed.of("a\n" + hyphens + "\n\n" + hyphens + "\n\nb\n" + "=".repeat(length) + "\n").html())
                    .isEqualTo("<h2 id=\"a\">a</h2>\n<hr>\n<h1 id=\"b\">b</h1>\n");
        }
    }
}
