package org.handbill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageMistakeTest {
    private static final Set<String> LANGUAGES = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));

    /** ISO 639-2's code of the one main language that has none of two letters; the JDK lists only those. */
    private static final String FILIPINO = "fil";

    @Test
    void eachCodeOfACountryIsALanguageOrLeadsToOne() {
        for (String country : Locale.getISOCountries()) {
            String tag = country.toLowerCase(Locale.ROOT);
            LanguageMistake.of(tag).flatMap(LanguageMistake::meant).ifPresent(meant -> {
                Locale language = new Locale.Builder().setLanguageTag(meant).build();
                assertThat(language.getLanguage()).as(tag).matches(code -> LANGUAGES.contains(code) || code.equals(FILIPINO));
                assertThat(LanguageMistake.of(meant)).as(meant).isEmpty();
            });
            assertThat(LanguageMistake.of(tag).isEmpty()).as(tag).isEqualTo(LANGUAGES.contains(tag));
        }
    }

    @ParameterizedTest
    @CsvSource({"cn, zh-Hans", "cz, cs", "dk, da", "jp, ja", "ua, uk", "gr, el", "eng, en", "ger-AT, de-AT", "en-UK, en-GB"})
    void namesTheLanguageThatIsMeant(String typed, String meant) {
        assertThat(LanguageMistake.of(typed).flatMap(LanguageMistake::meant)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-QL", "en-AB", "en-ZY", "en-YY", "en-UK"})
    void saysSoOfARegionThatThereIsNot(String tag) {
        assertThat(LanguageMistake.of(tag)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR", "zh-Hant", "es-419", "ckb", "fil", "sr-Latn", "sq-XK", "en-EU", "fr-UN", "de-EZ",
            "en-AC", "en-TA", "en-DG", "es-IC", "es-EA", "fr-CP", "en-AA", "en-QM", "en-QZ", "en-XA", "ar-XB", "en-XZ", "en-ZZ",
            "zh-Hant-XK"})
    void saysNothingOfALanguage(String tag) {
        assertThat(LanguageMistake.of(tag)).isEmpty();
    }

    @Test
    void codesThatAreBothMayMeanTheCountrysLanguage() {
        assertThat(LanguageMistake.oftenMeant("kr")).contains("ko");
        assertThat(LanguageMistake.oftenMeant("se")).contains("sv");
        assertThat(LanguageMistake.oftenMeant("ko")).isEmpty();
        assertThat(LanguageMistake.oftenMeant("ar")).as("Argentina").isEmpty();
    }
}
