package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({"The White House, the-white-house", "  O'Brien & Söhne  , o-brien-söhne", "대통령실, 대통령실", "भारत सरकार, भारत-सरकार",
            "E\u0301COLE, \u00E9cole", "a/../b, a-b", "İstanbul, i\u0307stanbul", "A_b--c, a_b--c", "نی\u200Cخواهم, نیخواهم"})
    void lettersOfAnyScriptStay(String text, String slug) {
        assertThat(Slugs.of(text)).isEqualTo(slug);
    }

    @Test
    void whoComesFirstKeepsThePlainName() {
        Slugs slugs = new Slugs("recipient");
        assertThat(slugs.take(List.of("Embassy", "Embassy Seoul"))).isEqualTo("embassy");
        assertThat(slugs.take(List.of("EMBASSY", "Embassy Seoul"))).isEqualTo("embassy-seoul");
        assertThat(slugs.take(List.of("Embassy", "Embassy Seoul"))).isEqualTo("embassy-2");
        assertThat(slugs.take(List.of("Embassy"))).isEqualTo("embassy-3");
        assertThat(slugs.take(List.of("★"))).isEqualTo("recipient");
        assertThat(slugs.take(List.of("☆"))).isEqualTo("recipient-2");
    }

    @Test
    void namesThatDisksTakeForOneAreTwo() {
        Slugs slugs = new Slugs("recipient");
        assertThat(slugs.take(List.of("Straße"))).isEqualTo("straße");
        assertThat(slugs.take(List.of("STRASSE"))).isEqualTo("strasse-2");
        assertThat(slugs.take(List.of("con"))).isEqualTo("con-2");
        assertThat(slugs.take(List.of("Aux", "Aux Council"))).isEqualTo("aux-council");
    }

    @Test
    void longNamesAreCutBetweenLetters() {
        for (String letter : List.of("a", "é", "한", "\uD840\uDC00")) {
            String slug = Slugs.of(letter.repeat(200));
            int bytes = slug.getBytes(StandardCharsets.UTF_8).length;
            assertThat(bytes).isBetween(117, 120);
            assertThat(slug).isEqualTo(letter.repeat(slug.length() / letter.length()));
        }
    }

    @Test
    void aHundredThousandOfOneNameDoNotTakeLong() {
        Slugs slugs = new Slugs("recipient");
        String last = "";
        for (int i = 0; i < 100_000; i++) {
            last = slugs.take(List.of("The office", "The office"));
        }
        assertThat(last).isEqualTo("the-office-100000");
    }
}
