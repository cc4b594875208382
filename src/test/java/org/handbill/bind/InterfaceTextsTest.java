package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.handbill.diagnostic.Problems;
import org.handbill.load.TextFiles;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Plurals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says all that English says, in the forms that it has. */
class InterfaceTextsTest {
    private static final Map<String, String> ENGLISH = read("en");

    static List<String> languages() {
        return TextFiles.languages();
    }

    private static Map<String, String> read(String tag) {
        Problems problems = new Problems();
        Map<String, String> texts = TextsBinder.read(TextFiles.of(tag), problems);
        assertThat(problems.sorted()).isEmpty();
        return new TreeMap<>(texts);
    }

    private static Set<String> phrases(Map<String, String> texts) {
        return texts.keySet().stream().map(TextsBinder::phrase).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void speaksTheLanguagesOfMost() {
        assertThat(languages()).contains("en", "ko", "ar", "es", "fr", "de", "zh-Hans", "zh-Hant", "ja", "ru", "he", "pt");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasEveryPhraseAndNoOther(String tag) {
        Map<String, String> texts = read(tag);
        assertThat(phrases(texts)).isEqualTo(phrases(ENGLISH));
        assertThat(texts).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheFormsOfItsPlurals(String tag) {
        Map<String, String> texts = read(tag);
        Set<String> forms = Plurals.of(Locale.forLanguageTag(tag)).stream().map(Plurals::key).collect(Collectors.toSet());
        for (String phrase : phrases(ENGLISH)) {
            if (!ENGLISH.containsKey(phrase)) {
                Set<String> found = texts.keySet().stream().filter(key -> TextsBinder.phrase(key).equals(phrase))
                        .map(key -> key.substring(key.lastIndexOf('.') + 1)).collect(Collectors.toSet());
                assertThat(found).as(phrase).isEqualTo(forms);
            } else {
                assertThat(texts).as("does not count in English").containsKey(phrase);
            }
        }
    }

    /** Forms for none, one and two may say the number in words. */
    @ParameterizedTest
    @MethodSource("languages")
    void hasThePlacesOfEnglish(String tag) {
        read(tag).forEach((key, text) -> {
            Set<String> wanted = TextsBinder
                    .places(ENGLISH.getOrDefault(TextsBinder.phrase(key) + ".other", ENGLISH.getOrDefault(key, "")));
            Set<String> found = TextsBinder.places(text);
            boolean inWords = key.endsWith(".zero") || key.endsWith(".one") || key.endsWith(".two");
            if (inWords && !wanted.isEmpty()) {
                found.add("{0}");
            }
            assertThat(found).as(key).isEqualTo(wanted);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void writesDaysInItsOwnWords(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        Map<String, String> texts = read(tag);
        LocalDate day = LocalDate.of(2012, 2, 19);
        String full = DateTimeFormatter.ofPattern(texts.get("date.full"), language).format(day);
        assertThat(full).contains("2012").contains("19");
        assertThat(full).matches(tag.equals("en") ? ".*February.*" : "(?!.*February).*");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void leavesNothingInEnglish(String tag) {
        if (tag.equals("en")) {
            return;
        }
        Set<String> names = Set.of("copy.markdown", "unit.bytes", "pt:edit", "date.full", "fr:pass.all");
        read(tag).forEach((key, text) -> {
            if (ENGLISH.containsKey(key) && text.split(" ").length > 2 && !names.contains(key)) {
                assertThat(text).as(key).isNotEqualTo(ENGLISH.get(key));
            }
        });
    }

    @Test
    void choosesTheFormByTheFirstNumber() {
        InterfaceTexts russian = new InterfaceTexts(Locale.forLanguageTag("ru"), read("ru"));
        assertThat(List.of(1, 2, 5, 11, 21, 22, 25).stream().map(count -> russian.get("plan.minutes", count)))
                .containsExactly("1 минута", "2 минуты", "5 минут", "11 минут", "21 минута", "22 минуты", "25 минут");
        InterfaceTexts arabic = new InterfaceTexts(Locale.forLanguageTag("ar"), read("ar"));
        assertThat(List.of(1, 2, 3, 10, 11, 100).stream().map(count -> arabic.get("plan.minutes", count)))
                .containsExactly("دقيقة واحدة", "دقيقتان", "3 دقائق", "10 دقائق", "11 دقيقة", "100 دقيقة");
    }

    @Test
    void isolatesNamesWhereTheyWouldJump() {
        InterfaceTexts arabic = new InterfaceTexts(Locale.forLanguageTag("ar"), read("ar"));
        assertThat(arabic.get("open", "Bluesky")).isEqualTo("افتح \u2068Bluesky\u2069");
        assertThat(arabic.get("call.phone", "+82 2 123 4567")).isEqualTo("اتصل: \u2068+82 2 123 4567\u2069");
        assertThat(arabic.get("contact.update-subject", "لا تعيدوهم")).isEqualTo("جديد: لا تعيدوهم");
        InterfaceTexts korean = new InterfaceTexts(Locale.KOREAN, read("ko"));
        assertThat(korean.get("open", "Bluesky")).isEqualTo("Bluesky 열기");
    }
}
