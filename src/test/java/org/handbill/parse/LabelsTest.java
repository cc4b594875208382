package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commonmark.internal.util.Escaping;
import org.handbill.prose.Prosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A label finds what is written down for it however its letters are typed, and nothing else. */
class LabelsTest {
    private static final String DOTLESS_I = "\u0131";

    @ParameterizedTest
    @CsvSource({"ẞ, SS", "ß, ẞ", "straße, STRASSE", "ΣΑΣ, σας", "ŉ, ʼN", "İ, i̇", "ᾳ, ΑΙ", "ı, ı", "ſ, S", "ﬀ, FF", "a  B, A b", "Ꭰ, ꭰ"})
    void areTheSame(String used, String defined) {
        for (String text : List.of("[" + used + "]\n\n[" + defined + "]: /found", "[x][" + defined + "]\n\n[" + used + "]: /found",
                "![x][" + used + "]\n\n[" + defined + "]: /found")) {
            assertThat(Prosed.of(text).html()).as(text).contains("=\"/found\"");
        }
        Prosed note = Prosed.of("a[^" + used + "]\n\n[^" + defined + "]: Found.");
        assertThat(note.html()).contains("<section class=\"footnotes\"", "Found.");
        assertThat(note.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ı, i", "I, ı", "İ, i", "İ, ı", "é, e", "ﬀ, f", "a, а"})
    void differ(String used, String defined) {
        assertThat(Prosed.of("[" + used + "]\n\n[" + defined + "]: /found").html()).isEqualTo("<p>[" + used + "]</p>\n");
        assertThat(Prosed.of("a[^" + used + "]\n\n[^" + defined + "]: Found.").html()).isEqualTo("<p>a[^" + used + "]</p>\n");
    }

    @Test
    void secondNoteOfTheSameLabelIsReported() {
        assertThat(Prosed.of("a[^Note]\n\n[^note]: One.\n\n[^NOTE]: Two.").found()).containsExactly("definition-unused 5:3");
    }

    /** The second reader makes the dotless i the same as the usual one, which Unicode's case folding does not. */
    @Test
    void everyLetterIsTheSameAsThoseThatTheSecondReaderTakesItFor() {
        Set<String> theirs = same(Escaping::normalizeLabelContent);
        assertThat(theirs.remove("Ii" + DOTLESS_I)).isTrue();
        theirs.add("Ii");
        assertThat(theirs).hasSizeGreaterThan(1_300);
        assertThat(same(Labels::key)).isEqualTo(theirs);
    }

    /** All letters that have the same key as another, together with those. */
    private static Set<String> same(UnaryOperator<String> key) {
        Map<String, String> letters = new HashMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isDefined(c) && !Character.isWhitespace(c) && Character.getType(c) != Character.SURROGATE) {
                letters.merge(key.apply("x" + Character.toString(c) + "x"), Character.toString(c), String::concat);
            }
        }
        return letters.values().stream().filter(all -> all.codePointCount(0, all.length()) > 1).collect(Collectors.toSet());
    }
}
