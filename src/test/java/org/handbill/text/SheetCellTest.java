package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is guarded comes back as it was. */
class SheetCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-x", "@joo, look", "\tx", "\uFF1D1", "'", "''", "'tis time", "007", "1e5", "2012-02-18",
            "21:00",
            "18 February 2012", "Saturday, 18 February 2012", "Feb 2012", "10%", "(5)", "TRUE", "false", "2월 18일", "١٨ فبراير"})
    void whatASpreadsheetWouldChangeIsGuarded(String text) {
        assertThat(SheetCell.guarded(text)).isEqualTo("'" + text);
        assertThat(SheetCell.unguarded(SheetCell.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " =a", "Do not send them back", "More than 10,000 people were sent back.", "actions/1-share.md", "#tag",
            "a'b",
            "true friends", "돌려보내지 마십시오"})
    void wordsStayAsTheyAre(String text) {
        assertThat(SheetCell.guarded(text)).isEqualTo(text);
        assertThat(SheetCell.unguarded(text)).isEqualTo(text);
    }

    /** Somebody types it without knowing of the guard. */
    @Test
    void anApostropheThatGuardsNothingIsKept() {
        assertThat(SheetCell.unguarded("'tis time to go")).isEqualTo("'tis time to go");
        assertThat(SheetCell.unguarded("'")).isEqualTo("'");
    }

    @Test
    void randomTextsComeBack() {
        List<String> parts = List.of("'", "=", "+", "-", "@", "\t", "\n", " ", "7", "2012", "May", "한", "🙂", "true", "\uFF1D", "#", "a");
        SplittableRandom random = new SplittableRandom(3);
        RandomTexts texts = new RandomTexts(random);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                text.append(random.nextInt(8) == 0 ? texts.next(4) : parts.get(random.nextInt(parts.size())));
            }
            assertThat(SheetCell.unguarded(SheetCell.guarded(text.toString()))).isEqualTo(text.toString());
        }
    }
}
