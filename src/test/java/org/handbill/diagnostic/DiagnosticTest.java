package org.handbill.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticTest {
    /** Of a message the beginning and the end say what is wrong; a hint is to be typed, and is cut only if it has no end. */
    @Test
    void longTextsAreCutInTheMiddle() {
        assertThat(of("m".repeat(450), "h".repeat(1_500)).message()).isEqualTo("m".repeat(450));
        assertThat(of("m".repeat(450), "h".repeat(1_500)).hint()).isEqualTo("h".repeat(1_500));
        Diagnostic cut = of("a" + "\uD83D\uDE00".repeat(1_000) + "z", "b" + "\uD83D\uDE00".repeat(1_000) + "y");
        assertThat(cut.message()).matches("a(\uD83D\uDE00)+…(\uD83D\uDE00)+z").hasSizeBetween(447, 450);
        assertThat(cut.hint()).matches("b(\uD83D\uDE00)+…(\uD83D\uDE00)+y").hasSizeBetween(1_497, 1_500);
    }

    private static Diagnostic of(String message, String hint) {
        return new Diagnostic(Code.INVALID_VALUE, Severity.ERROR, Location.whole("a.md"), message, hint);
    }
}
