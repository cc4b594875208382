package org.handbill.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.handbill.bind.TextsBinder;
import org.handbill.diagnostic.Problems;
import org.handbill.load.StarterFiles;
import org.handbill.load.TextFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new campaign says the same in every language that the tool speaks. */
class StarterTextsTest {
    private static final Pattern SIGNS = Pattern.compile("\\{[.a-z]+\\}|\\([a-z0-9/-]+\\.md\\)|recipients: people\\.csv|'[a-z: ]+'");

    static List<String> languages() {
        return StarterFiles.languages();
    }

    private static Map<String, String> read(String tag) {
        Problems problems = new Problems();
        Map<String, String> texts = TextsBinder.read(StarterFiles.texts(tag), problems);
        assertThat(problems.sorted()).isEmpty();
        return new TreeMap<>(texts);
    }

    private static List<String> signs(String text) {
        return SIGNS.matcher(text).results().map(sign -> sign.group()).sorted().toList();
    }

    @Test
    void speaksTheLanguagesOfThePages() {
        assertThat(languages()).containsExactlyInAnyOrderElementsOf(TextFiles.languages());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysAllThatEnglishSays(String tag) {
        Map<String, String> english = read("en");
        Map<String, String> texts = read(tag);
        assertThat(texts.keySet()).isEqualTo(english.keySet());
        texts.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(signs(text)).as(tag + " " + key).isEqualTo(signs(english.getOrDefault(key, "")));
        });
    }
}
