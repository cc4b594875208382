package org.handbill.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.Test;

/** Plural forms and numbers against those of a browser, which has them from the same source by another way. */
class PluralsAndNumbersTest {
    private static final List<String> LANGUAGES = List.of("en", "ko", "ar", "es", "fr", "de", "zh-Hans", "zh-Hant", "ja", "ru", "he", "pt",
            "pt-PT", "pt-BR", "es-MX", "sv");
    private static final List<Integer> NUMBERS = List.of(0, 7, 280, 1000, 2500, 9999, 10_000, 63_206, 1_234_567);

    @Test
    void areThoseOfABrowser() {
        try (Chromium chromium = Chromium.start(); Page page = chromium.browser().newPage()) {
            for (String tag : LANGUAGES) {
                Locale language = Locale.forLanguageTag(tag);
                List<String> own = new ArrayList<>();
                for (int count = 0; count <= 1200; count++) {
                    own.add(Plurals.of(language, count).key());
                    assertThat(Plurals.of(language)).as(tag + " " + count).contains(Plurals.of(language, count));
                }
                assertThat(page.evaluate(
                        "tag => { const rules = new Intl.PluralRules(tag); return Array.from({length: 1201}, (_, n) => rules.select(n)); }",
                        tag))
                        .as(tag).isEqualTo(own);
                InterfaceTexts texts = new InterfaceTexts(language, Map.of());
                assertThat(page.evaluate(
                        "([tag, numbers]) => { const f = new Intl.NumberFormat(tag + '-u-nu-latn'); return numbers.map(n => f.format(n)); }",
                        List.of(tag, NUMBERS))).as(tag).isEqualTo(NUMBERS.stream().map(texts::number).toList());
            }
        }
    }
}
