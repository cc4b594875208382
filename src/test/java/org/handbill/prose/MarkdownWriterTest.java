package org.handbill.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownWriterTest {
    /** Already in the form that the writer gives them. */
    @ParameterizedTest
    @ValueSource(strings = {"a *b* **c** *d __e__* ~~f~~ `g` ``h`i``", "a\\\nb\nc", "# a\n\n## b *c*\n\nd", "a\nb\n===",
            "[a](b) [c](<d e> \"f\") ![g](h) <https://i.org>",
            "- a\n- b\n  - c\n\n1. d\n2. e", "- a\n\n  b\n\n- c", "- a\n\n* b", "7. a\n8. b", "- [ ] a\n- [x] b", "> a\n>\n> > b\n>\n> - c",
            "> [!WARNING]\n> a", "```java\na\n\n  b\n```", "````\n```\n````", "___", "| a | b |\n| --- | :-: |\n| `x\\|y` | c |",
            "a\n:   b\n\nc\n:   d\n:   e",
            "a\n\n:   b\n\n    c", "a[^1] b[^2]\n\n[^1]: c\n\n    d\n\n[^2]: e", "H<sub>2</sub>O <abbr title=\"a\">b</abbr>",
            "<details>\n<summary>a *</summary>\n\nb *c*\n\n</details>", "1\\. a", "\\- a", "\\# a", "a\\*b \\[c\\] \\<d> \\`e\\` f_g h\\_",
            "2 < 3 is \\<b>",
            "AT&T &copy \\&amp;", "a | b ~5 @joo a\\@b.c", "C# and 1.5 and a-b and 50% (really)! So: yes?"})
    void canonicalTextStays(String markdown) {
        Prosed read = Prosed.of(markdown);
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.markdown()).isEqualTo(markdown);
    }

    @Test
    void ourOwnAttributesAreLeftOut() {
        assertThat(Prosed.of("# a {#b}\n\nc {.essential}\n\nd [e](f){.g}\n").markdown()).isEqualTo("# a\n\nc\n\nd [e](f)");
    }

    @Test
    void addressesAreThoseOfTheResolver() {
        LinkResolver absolute = new LinkResolver() {
            @Override
            public String link(Inline.Link link) {
                return "https://a.org/" + link.target();
            }

            @Override
            public Picture picture(Inline.Image image) {
                return new Picture("https://a.org/" + image.source(), image.alt(), 0, 0, true);
            }
        };
        assertThat(MarkdownWriter.write(Prosed.of("[b](c) ![d](e) <a href=\"f\">g</a>").prose(), new MarkdownOptions(absolute)))
                .isEqualTo("[b](https://a.org/c) ![d](https://a.org/e) [g](https://a.org/f)");
    }

    /** What marks cannot say where it stands is said by elements. */
    @Test
    void emphasisThatMarksCannotExpress() {
        assertThat(Prosed.of("a<em> b </em>c*d*").markdown()).isEqualTo("a<em> b </em>c*d*");
        assertThat(Prosed.of("*a*<em>b</em>").shape()).isEqualTo(Prosed.of(Prosed.of("*a*<em>b</em>").markdown()).shape());
    }
}
