package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Span;
import org.handbill.prose.Prosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a later stage may report stands where the author typed it. */
class MarkdownPlacesTest {
    private static final String FILE = """
            ---
            title: 😀
            ---
            # First *x*

            😀😀 [a](one.md) ![b](two.png)

            > - see [c][ref] <a href="three.md">d</a>
            >   <img src="four.png" alt="e">

            ## Second

            [ref]: five.md
            """;

    private static List<String> places(List<Span> spans) {
        return spans.stream().map(span -> span.line() + ":" + span.column() + " " + span.text()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void countInTheWholeFile(String lineEnd) {
        String file = FILE.replace("\n", lineEnd);
        Prosed read = Prosed.of(file, file.indexOf("# First"));
        assertThat(places(read.prose().headings().stream().map(heading -> heading.span()).toList())).containsExactly("4:1 # First *x*",
                "11:1 ## Second");
        assertThat(places(read.prose().links().stream().map(link -> link.span()).toList())).containsExactly("6:4 [a](one.md)",
                "8:9 [c][ref]", "8:18 <a href=\"three.md\">");
        assertThat(places(read.prose().images().stream().map(image -> image.span()).toList())).containsExactly("6:16 ![b](two.png)",
                "9:5 <img src=\"four.png\" alt=\"e\">");
        assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void ofWhatIsWrong() {
        Prosed read = Prosed.of("""
                😀 [a](JavaScript:alert(1)) and ![](x.png)

                - <b onclick="x">c</b>
                  <marquee>d</marquee>

                <img src="y.png">
                """);
        assertThat(read.found()).containsExactly("unsafe-address 1:3", "picture-without-alt 1:32", "picture-without-alt 6:1",
                "html-removed 3:3",
                "html-removed 4:3");
        assertThat(read.diagnostics()).extracting(Diagnostic::message)
                .containsExactly("The address 'JavaScript:alert(1)' begins with 'JavaScript:', which is not allowed.",
                        "The picture 'x.png' has no alternative text.", "The picture 'y.png' has no alternative text.",
                        "The attribute 'onclick' of <b> is not allowed and was left out.",
                        "The HTML element <marquee> is not allowed and was left out.");
        assertThat(read.diagnostics()).allSatisfy(found -> assertThat(found.hint()).isNotBlank());
    }

    @Test
    void addressesThatAreRefused() {
        assertThat(Prosed.of("[a](//b.org) [c](data:text/html,x) [d](e&#9;f) [g](<java script:h>)").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("The address '//b.org' names a site but not how to reach it.",
                        "The address 'data:text/html,x' begins with 'data:', which is not allowed.",
                        "The address 'java script:h' begins with 'java script:', which is not allowed.");
    }

    @Test
    void comeOnceEvenWhereHtmlIsReadTwice() {
        assertThat(Prosed.of("<b>\n\n[a](javascript:b)\n\n<img src=c>\n\n</b>").found()).containsExactly("unsafe-address 3:1",
                "picture-without-alt 5:1");
    }
}
