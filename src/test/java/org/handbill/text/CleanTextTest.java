package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {"plain,plain", "'a\r\nb\rc\u0085d\u2028e','a\nb\nc\nd\ne'",
            "\uFEFFa\uFFFEb\uFFFFc,abc",
            "'a\u0000\tb\u001B','a\tb'", "e\u0301,é", "a\u2069b,ab", "a\u2067b,a\u2067b\u2069",
            "'\u2066\u2067a\u2069\nb','\u2066\u2067a\u2069\u2069\nb'",
            "\uFDD0x\uD83F\uDFFFy,xy", "👨‍👩‍👧,👨‍👩‍👧"})
    void makesATextWhatNetworksStore(String text, String clean) {
        assertThat(CleanText.of(text)).isEqualTo(new CleanText(clean, java.util.List.of()));
    }

    @Test
    void reportsHalvesOfSurrogatePairsWhereTheyStood() {
        CleanText clean = CleanText.of("\uFEFFab\uDE00");
        assertThat(clean.text()).isEqualTo("ab\uFFFD");
        assertThat(clean.flaws()).containsExactly(new Flaw.InvalidCharacter(3, 0xDE00));
        assertThat(clean.flaws().getFirst().message()).isEqualTo("It has the character U+DE00 at position 4, which cannot be posted.");
    }

    @Test
    void cleaningTwiceChangesNothing() {
        RandomTexts texts = new RandomTexts(new SplittableRandom(4));
        for (int i = 0; i < 2000; i++) {
            String once = CleanText.of(texts.next(30)).text();
            assertThat(CleanText.of(once).text()).as(OracleTexts.visible(once)).isEqualTo(once);
        }
    }
}
