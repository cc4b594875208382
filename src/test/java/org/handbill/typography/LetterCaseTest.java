package org.handbill.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterCaseTest {
    /** The last column is what Chromium shows for {@code text-transform: uppercase} in an element of the language. */
    @ParameterizedTest
    @CsvSource({"en,Do not,DO NOT", "de,Straße,STRASSE", "tr,iyilik ışık,İYİLİK IŞIK", "en,iyilik,IYILIK", "fr,été,ÉTÉ",
            "el,Ελευθερία τώρα,ΕΛΕΥΘΕΡΙΑ ΤΩΡΑ",
            "el,ευρωπαϊκή,ΕΥΡΩΠΑΪΚΗ", "el,été,ÉTÉ", "vi,trả về,TRẢ VỀ"})
    void capitals(String language, String text, String shown) {
        assertThat(LetterCase.CAPITALS.shown(text, Locale.forLanguageTag(language))).isEqualTo(shown);
        assertThat(LetterCase.AS_WRITTEN.shown(text, Locale.forLanguageTag(language))).isEqualTo(text);
    }
}
