package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again as the same text. */
class YamlTextTest {
    private static final List<String> PARTS = List.of("a", "Z", "7", " ", "  ", ": ", ":", " #", "#", "\"", "'", "\\", "\n", "\r\n", "\t",
            "- ", "-",
            "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "=", "+", "null", "no", "1.5", "2012-02-18", "é", "한",
            "ש", "🙂",
            "\u2028", "\u00a0", "\uFEFF", "\u202E", "e\u0301", "€", "?", "? ", "---", "...", "$", "^");

    private static String read(String yaml) {
        Problems problems = new Problems();
        Yaml root = YamlParser.parse(new Source("test.yaml", "key: " + yaml + "\n"), problems).orElseThrow();
        assertThat(problems.sorted()).as(yaml).isEmpty();
        return ((Yaml.Scalar) ((Yaml.Mapping) root).entries().getFirst().value()).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Save the harbour", "What now?", "Ten o'clock, at the gate", "28 people, in all", "Ça suffit !", "돌려보내지 마십시오",
            "Don’t"})
    void leavesPlainTextsPlain(String text) {
        assertThat(YamlText.value(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "Yes", "null", "12", "1e3", "0x1F", "2012-02-18", "Friday: it decides", "Why #now", " x", "x ", "- x",
            "“Stop”", "ends:"})
    void quotesWhatCouldBeTakenForSomethingElse(String text) {
        assertThat(YamlText.value(text)).startsWith("\"").endsWith("\"");
        assertThat(read(YamlText.value(text))).isEqualTo(text);
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(20120218);
        for (int i = 0; i < 3_000; i++) {
            List<String> parts = new ArrayList<>();
            for (int n = random.nextInt(1, 8); n > 0; n--) {
                parts.add(PARTS.get(random.nextInt(PARTS.size())));
            }
            String text = String.join("", parts);
            assertThat(read(YamlText.value(text))).as(YamlText.value(text)).isEqualTo(text);
        }
    }
}
