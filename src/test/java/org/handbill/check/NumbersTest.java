package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts in digits and words, and what looks like one but is none. */
class NumbersTest {
    private static BigDecimal number(String digits) {
        return new BigDecimal(digits).stripTrailingZeros();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | Over 1,500 people came. | 1,500 | 1500", "de | 1.500 Menschen kamen. | 1.500 | 1500",
            "fr | Nous étions 12\u202F000. | 12\u202F000 | 12000", "en | 2 million signed. | 2 | 2000000", "en | 20k signed. | 20k | 20000",
            "ko | 3만 명이 서명했습니다. | 3 | 30000", "ja | 1億人 | 1 | 100000000", "ar | ٢٬٥٠٠ شخص | ٢٬٥٠٠ | 2500",
            "hi | २५ लोग | २५ | 25", "en | It rose by 12.5 per cent. | 12.5 | 12.5", "ko | 탈북자 31명 | 31 | 31",
            "en | On its 25th day | 25 | 25", "en | In 2012 they | 2012 | 2012"})
    void findsAmounts(String language, String text, String written, String value) {
        assertThat(Numbers.in(text, Locale.of(language))).singleElement().satisfies(found -> {
            assertThat(written).startsWith(found.written());
            assertThat(found.at()).isEqualTo(text.indexOf(found.written()));
            assertThat(found.values()).contains(number(value));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meet at 10:30.", "On 2012-02-20", "on 20.02.2012", "8 and 13 February 2012", "March 3rd, 2012", "the G20",
            "a B-52", "COVID-19", "Call +82 2 1234 5678.", "02-2012-3456", "Take 9 minutes.", "https://example.org/2012/10", "#Action20",
            "{count20}", "someone20@example.org", "2012년 2월 20일", "一月20日"})
    void leavesOutWhatIsNone(String text) {
        assertThat(Numbers.in(text, Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,Ten people,10", "en,twenty-one letters,21", "de,Zwölf Menschen,12", "fr,dix-sept jours,17", "es,dieciséis días,16",
            "ru,Двенадцать дней,12", "ar,خمسين يوما,50", "he,שלושים יום,30", "ko,열 명,10", "ja,三十人,30", "zh,五十个人,50"})
    void readsWords(String language, String text, String value) {
        assertThat(NumberWords.in(text, Locale.of(language))).contains(number(value));
    }

    @ParameterizedTest
    @CsvSource({"en,A tent often listens", "en,Zehn", "xx,ten", "de,Elfen", "fr,centre"})
    void readsWholeWordsOfTheLanguage(String language, String text) {
        assertThat(NumberWords.in(text, Locale.of(language))).isEqualTo(Set.of());
    }
}
