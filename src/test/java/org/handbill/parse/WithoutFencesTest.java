package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.handbill.Effort;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.prose.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutFencesTest {
    @ParameterizedTest
    @CsvSource({"# A b, A b", "# A b ##, A b", "# A b   #   , A b", "# A b#, A b#", "# C# #, C#", "# A # b, \"A # b\"", "#  A, A"})
    void theTitleIsWhatTheHeadingSays(String line, String title) {
        assertThat(hint(line)).isEqualTo("Put three lines in place of this one: '---', 'title: " + title + "' and '---'.");
    }

    @ParameterizedTest
    @CsvSource({"'# '", "'# ##'", "'#a'", "'## A'"})
    void noTitle(String line) {
        assertThat(hint(line)).isEqualTo("Put three lines above this one: '---', 'title: …' and '---'.");
    }

    /** The bound is a thousand times what is needed, and a hundredth of a walk that begins again at each space. */
    @Test
    void aLongHeadingIsReadOnce() {
        for (String part : new String[]{" ", " #", "# ", "#", " \t"}) {
            Effort.within(Duration.ofSeconds(20), () -> assertThat(hint("# a" + part.repeat(400_000) + "b")).isNotEmpty());
        }
    }

    private static String hint(String line) {
        Problems problems = new Problems();
        Source source = new Source("post.md", line + "\n\nCome on Friday.\n");
        FrontMatter front = FrontMatter.of(source, new Problems()).orElseThrow();
        Document document = new Document(source, front.fields(), Prose.EMPTY);
        assertThat(WithoutFences.report(document, problems)).isTrue();
        return problems.sorted().getFirst().hint();
    }
}
