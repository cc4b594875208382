package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationStateTest {
    /** Marks are copied from the hint into files, so that half of one is of no use. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 40, 80, 160, 240})
    void eachMarkThatIsShownIsWhole(int length) {
        for (int files = 1; files <= 30; files++) {
            TranslationState state = new TranslationState("ko", List.of());
            for (int i = 0; i < files; i++) {
                state.compare(name(length, i), "00000000", "Text " + i);
            }
            Diagnostic stale = report(state);
            int shown = 0;
            while (shown < files && stale.hint().contains(mark(length, shown))) {
                shown++;
            }
            assertThat(shown).isPositive();
            String left = shown == files ? "" : " and " + (files - shown) + " more";
            assertThat(stale.hint()).endsWith(mark(length, shown - 1) + left + ".").doesNotContain("…");
            assertThat(stale.message()).startsWith("Changed since it was translated: " + name(length, 0)).doesNotContain("…");
        }
    }

    @Test
    void eightShortOnesAreShown() {
        TranslationState state = new TranslationState("ko", List.of());
        for (int i = 0; i < 9; i++) {
            state.compare(name(30, i), "00000000", "Text " + i);
        }
        assertThat(report(state).hint()).contains(mark(30, 7)).endsWith(" and 1 more.");
    }

    private static Diagnostic report(TranslationState state) {
        Problems problems = new Problems();
        state.report(problems);
        return problems.sorted().getFirst();
    }

    private static String mark(int length, int file) {
        return "original: \"" + OriginalMark.of("Text " + file) + "\" for " + name(length, file);
    }

    private static String name(int length, int file) {
        return "ko/pages/" + "a".repeat(length) + file + ".md";
    }
}
