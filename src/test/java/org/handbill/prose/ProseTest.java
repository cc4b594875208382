package org.handbill.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static final Span SPAN = new Source("a.md", "abc").span(0, 1);

    @Test
    void linksAndPicturesAreFoundWhereverTheyStand() {
        Prose prose = Prosed.of("""
                # [h](h)

                *a **[b](b) ~~[c](c)~~*** <i>[d](d)</i>

                > [!TIP]
                > 1. [e](e) ![p](p)
                >
                >    > [f](f)

                | [g](g) |
                |-|
                | [i](i) |

                term [j](j)
                : [k](k)

                <div>

                [l](l) ![q *r*](q)

                </div>

                <p><a href="m"><img src="s" alt="s"></a></p>

                note[^1]

                [^1]: [z](z)
                """).prose();
        assertThat(prose.links()).extracting(Inline.Link::target).containsExactly("h", "b", "c", "d", "e", "f", "g", "i", "j", "k", "l",
                "m", "z");
        assertThat(prose.images()).extracting(Inline.Image::alt).containsExactly("p", "q r", "s");
        assertThat(prose.headings()).extracting(Block.Heading::id).containsExactly("h");
    }

    @Test
    void badValuesAreNamed() {
        assertThatThrownBy(() -> new Block.Heading(7, "a", List.of(), Attributes.NONE, List.of(), SPAN)).hasMessageContaining("7");
        assertThatThrownBy(() -> new Block.Element("script", List.of(), List.of(), SPAN)).hasMessageContaining("'script'");
        assertThatThrownBy(() -> new Inline.Element("b onclick", List.of(), List.of())).hasMessageContaining("'b onclick'");
        assertThatThrownBy(() -> new HtmlAttribute("onclick", "a")).hasMessageContaining("'onclick'");
        assertThatThrownBy(() -> new HtmlAttribute("style", "a")).hasMessageContaining("'style'");
        assertThatThrownBy(() -> new Inline.Link("javascript:a", "", List.of(), Attributes.NONE, SPAN))
                .hasMessageContaining("'javascript:a'");
        assertThatThrownBy(() -> new Attributes("a b", List.of())).hasMessageContaining("'a b'");
        assertThatThrownBy(() -> new Attributes("", List.of(""))).hasMessageContaining("''");
        assertThatThrownBy(() -> new Prose(List.of(), List.of(new Footnote(2, List.of())))).hasMessageContaining("2");
        assertThatThrownBy(() -> new Block.Table(List.of(Block.Table.Alignment.NONE), List.of(), List.of(), Attributes.NONE, SPAN))
                .hasMessageContaining("1 columns");
        assertThatThrownBy(() -> new Passage(" ", Priority.ORDINARY, false, false, SPAN)).hasMessageContaining("without text");
        assertThatThrownBy(() -> new LinkResolver.Picture("a", "b", -1, 0, true)).hasMessageContaining("-1");
    }

    @Test
    void listsAreCopied() {
        List<Inline> inlines = new ArrayList<>(List.of(new Inline.Text("a")));
        Block.Paragraph paragraph = new Block.Paragraph(inlines, Attributes.NONE, SPAN);
        inlines.clear();
        assertThat(paragraph.inlines()).hasSize(1);
    }
}
