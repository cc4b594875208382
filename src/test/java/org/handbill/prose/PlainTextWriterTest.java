package org.handbill.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextWriterTest {
    private static final LinkResolver ABSOLUTE = new LinkResolver() {
        @Override
        public String link(Inline.Link link) {
            return link.target().equals("nowhere") ? "" : "https://example.org/" + link.target();
        }

        @Override
        public Picture picture(Inline.Image image) {
            return new Picture(image.source(), image.alt(), 0, 0, true);
        }
    };

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\0', value = {
            "# *a* `b` {#c} → a b",
            "**a** *b* ~~c~~ d `e*` → a b d e*",
            "a ![b](c) d → a d",
            "[a](https://b.org) → a (https://b.org)",
            "[b.org](https://b.org/) <https://c.org/d> → https://b.org/ https://c.org/d",
            "[the *page*](https://b.org/c) → the page (https://b.org/c)",
            "[a](<https://b.org/c d>) → a (https://b.org/c%20d)",
            "[a](mailto:b@c.org?subject=d) <b@c.org> b@c.org → a (b@c.org) b@c.org b@c.org",
            "[call](tel:+12025550143) [a](#b) [](https://c.org) → call (+12025550143) a https://c.org",
            "a&nbsp;b &lt;c&gt; → a b <c>",
            "H<sub>2</sub>O <q>a</q> <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby> <del>b</del> → H2O “a” 漢 (かん)",
            "--- → * * *",
    })
    void inOneLine(String markdown, String plain) {
        assertThat(Prosed.of(markdown).plain().replace('\u00a0', ' ')).isEqualTo(plain);
    }

    @Test
    void paragraphs() {
        assertThat(Prosed.of("a\nb\n\nc  \nd\n\n\n中文\n中文 한국\n어").plain()).isEqualTo("a b\n\nc\nd\n\n中文中文 한국 어");
    }

    @Test
    void listsAndQuotes() {
        assertThat(Prosed.of("- a\n- b\n  c\n  1. d\n  2. e\n\n     f\n- [ ] g\n- [x] h\n\n> i\n>\n> > j\n> - k\n").plain()).isEqualTo("""
                - a
                - b c
                  1. d

                  2. e

                     f
                - [ ] g
                - [x] h

                > i
                >
                > > j
                >
                > - k""");
    }

    @Test
    void otherBlocks() {
        assertThat(Prosed.of(
                "|a|b|\n|-|-|\n|*c*|d|\n\n```\n  e\n\nf\n```\n\nterm\n: meaning\n\n> [!NOTE]\n> g\n\n![h](i \"j\")\n\n<details><summary>k</summary>\n\nl\n\n</details>\n\n<ul><li>m</li><li>n</li></ul>\n")
                .plain()).isEqualTo("""
                        a | b
                        c | d

                          e

                        f

                        term
                          meaning

                        Note
                        g

                        j

                        k

                        l

                        - m
                        - n""");
    }

    @Test
    void footnotesComeLast() {
        assertThat(Prosed.of("a[^x] b[^y]\n\n[^y]: d\n\n[^x]: c\n\n    e\n").plain()).isEqualTo("a[1] b[2]\n\n[1] c\n\ne\n\n[2] d");
    }

    @Test
    void addressesAreThoseOfTheResolver() {
        Prose prose = Prosed.of("[a](b/) [c](nowhere)").prose();
        assertThat(PlainTextWriter.write(prose, PlainOptions.PLAIN.withResolver(ABSOLUTE))).isEqualTo("a (https://example.org/b/) c");
    }

    @Test
    void picturesIfAskedFor() {
        Prose prose = Prosed.of("![A gate](b \"At dusk\")\n\nc ![d](e)").prose();
        assertThat(PlainTextWriter.write(prose, PlainOptions.PLAIN.withPictures(true))).isEqualTo("[A gate]\nAt dusk\n\nc [d]");
        assertThat(PlainTextWriter.write(prose, PlainOptions.PLAIN)).isEqualTo("At dusk\n\nc");
    }

    /** What no text that is copied has left of it is no paragraph of one. */
    @ParameterizedTest
    @ValueSource(strings = {"&#xFEFF;", "&#xFDD0;", "&#x1FFFE;", "&#x2069;", "&#x2028;", "&#xFEFF; &#x2029;"})
    void aParagraphOfNothingIsNoPassage(String nothing) {
        assertThat(PlainTextWriter.passages(Prosed.of("a\n\n" + nothing + "\n\nb").prose(), PlainOptions.PLAIN)).extracting(Passage::text)
                .containsExactly("a", "b");
    }

    @Test
    void passages() {
        Prose prose = Prosed.of("""
                # The heading

                First *one*.[^1] {.essential}

                ---

                ![p](q)

                Second.
                {.optional}

                - a
                - b {.essential}

                Third.

                > quote

                {.optional}

                [^1]: note
                """).prose();
        List<Passage> passages = PlainTextWriter.passages(prose, PlainOptions.PLAIN);
        assertThat(passages).extracting(Passage::text).containsExactly("The heading", "First one.", "Second.", "- a\n- b", "Third.",
                "> quote");
        assertThat(passages).extracting(Passage::priority).containsExactly(Priority.ORDINARY, Priority.ESSENTIAL, Priority.OPTIONAL,
                Priority.ESSENTIAL, Priority.ORDINARY, Priority.OPTIONAL);
        assertThat(passages).extracting(passage -> passage.span().line()).containsExactly(1, 3, 9, 12, 15, 17);
    }

    /** A shortened letter has no list of notes: each note is where the text first refers to it, also one of a note. */
    @Test
    void passagesWithNotes() {
        Prose prose = Prosed.of("""
                First.[^a] Again.[^a]

                [^b] Second[^b], with ~~none[^d]~~ more.

                [^a]: See the *report*,
                    page 2.[^c]

                    And page 3.
                [^b]: A list:

                    - one
                    - two
                [^c]: Of 1998.[^a]
                [^d]: Left out with what is struck out.
                """).prose();
        assertThat(PlainTextWriter.passages(prose, PlainOptions.PLAIN.withNotes())).extracting(Passage::text)
                .containsExactly("First. (See the report, page 2. (Of 1998.) And page 3.) Again.",
                        "(A list: - one - two) Second, with more.");
    }
}
