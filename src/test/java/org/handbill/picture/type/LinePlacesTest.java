package org.handbill.picture.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePlacesTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 20_000 : 1_000;
    /** Of JIS X 4051, 6.1, and the W3C's Requirements for Chinese Text Layout, 6.1.1. */
    private static final String CLOSING = "。、，．」』）〕］｝〉》】！？：；｡､｣";
    private static final String OPENING = "「『（〔［｛〈《【｢";
    /** Signs that may begin a line of another language behind a space, too. */
    private static final String NEVER_FIRST = "・ーっゃゅょぁぃぅぇぉゎッャュョァィゥェォヮ々ヽヾゝゞ”’…‥％ﾞ";
    private static final String NEVER_LAST = "“‘￥＃";
    private static final List<String> PIECES = List.of("海", "港", "を", "守", "ろ", "う", "東京", "カード", "きっと", "「", "」", "『", "』", "（", "）", "〔",
            "〕", "《", "》", "【",
            "】", "。", "、", "，", "！", "？", "：", "；", "・", "々", "っ", "ょ", "ー", "…", "……", "——", "“", "”", "‘", "’", "％", "￥", "＃", "100",
            "3.5", "Harbour", "Ｘ", "\u3000",
            " ", "ﾊﾞｽ", "｡", "｣", "骨", "門", "example.org/a");

    private static void check(String text, String language) {
        List<Integer> ends = LinePlaces.of(text, Locale.forLanguageTag(language));
        assertThat(ends).isSorted().doesNotHaveDuplicates().last().isEqualTo(text.length());
        for (int end : ends.subList(0, ends.size() - 1)) {
            String shown = text.substring(0, end) + "|" + text.substring(end);
            char last = text.charAt(end - 1);
            char first = text.charAt(end);
            char lastSeen = text.substring(0, end).stripTrailing().isEmpty()
                    ? ' '
                    : text.substring(0, end).stripTrailing().charAt(
                            text.substring(0, end).stripTrailing().length() - 1);
            assertThat(Character.isWhitespace(first)).as("begins with a space: %s", shown).isFalse();
            assertThat(CLOSING.indexOf(first)).as("begins a line: %s", shown).isNegative();
            assertThat(OPENING.indexOf(lastSeen)).as("ends a line: %s", shown).isNegative();
            if (!Character.isWhitespace(last)) {
                assertThat(NEVER_FIRST.indexOf(first)).as("begins a line: %s", shown).isNegative();
                assertThat(NEVER_LAST.indexOf(last)).as("ends a line: %s", shown).isNegative();
                assertThat(shown).as("a pair, or an address").doesNotContain("—|—").doesNotContain("…|…").doesNotContain("example.|org");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh-Hans", "zh-Hant", "zh-HK", "en"})
    void noLineBeginsOrEndsWithASignThatMayNot(String language) {
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(14); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(text.toString(), language);
        }
    }

    @Test
    void chineseAndJapaneseStillBreakBetweenCharacters() {
        assertThat(LinePlaces.of("海港を守ろう。", Locale.JAPANESE)).containsExactly(1, 2, 3, 4, 5, 7);
        assertThat(LinePlaces.of("守護海港。「骨門」", Locale.TRADITIONAL_CHINESE)).containsExactly(1, 2, 3, 5, 7, 9);
    }

    @Test
    void anAddressIsNotDividedBehindItsFullStop() {
        assertThat(LinePlaces.of("see example.org/a now", Locale.ENGLISH)).containsExactly(4, 18, 21);
    }
}
