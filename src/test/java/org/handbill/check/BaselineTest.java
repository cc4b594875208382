package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Known;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Severity;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.Test;

/** What is known is known by rule, file and text, as often as it was written down. */
class BaselineTest {
    private static final Source FILE = new Source("checks.baseline.json", "{}");

    private static Diagnostic found(String text, int lineBreaks, Severity severity) {
        Source source = new Source("post.md", "\n".repeat(lineBreaks) + text);
        return new Diagnostic(Code.ALL_CAPITALS, severity, source.span(lineBreaks, lineBreaks + text.length()), "Loud.", "");
    }

    private static Diagnostic warning(String text, int lineBreaks) {
        return found(text, lineBreaks, Severity.WARNING);
    }

    private static Baseline baseline(Known... known) {
        return new Baseline(List.of(known).stream().map(one -> new Located<>(one, FILE.span(0, 2))).toList());
    }

    private static Known known(String text, int times) {
        return new Known("all-capitals", "post.md", text, times);
    }

    private static List<Diagnostic> news(Baseline baseline, Diagnostic... found) {
        return baseline.news(List.of(found), Set.of(), true);
    }

    @Test
    void staysQuietOnWhatHasMoved() {
        assertThat(news(baseline(known("COME ALL", 1)), warning("COME ALL", 40))).isEmpty();
        assertThat(news(baseline(known("COME ALL", 1)), warning("COME\n  ALL", 3))).isEmpty();
    }

    @Test
    void tellsWhatIsThereMoreOften() {
        Diagnostic second = warning("COME ALL", 7);
        assertThat(news(baseline(known("COME ALL", 1)), warning("COME ALL", 2), second)).containsExactly(second);
    }

    @Test
    void tellsAnotherTextAndErrors() {
        Diagnostic other = warning("GO HOME", 0);
        assertThat(news(baseline(known("COME ALL", 1)), other, warning("COME ALL", 1))).containsExactly(other);
        Diagnostic error = found("COME ALL", 1, Severity.ERROR);
        assertThat(news(baseline(known("COME ALL", 1)), warning("COME ALL", 1), error)).containsExactly(error);
    }

    @Test
    void tellsWhatIsGone() {
        assertThat(news(baseline(known("COME ALL", 1)))).singleElement().satisfies(gone -> {
            assertThat(gone.code()).isEqualTo(Code.BASELINE_OUTDATED);
            assertThat(gone.isNote()).isTrue();
            assertThat(gone.message()).isEqualTo("This is no longer there: all-capitals in post.md.");
        });
        assertThat(news(baseline(known("COME ALL", 3)), warning("COME ALL", 0))).singleElement()
                .satisfies(gone -> assertThat(gone.message()).startsWith("2 of these 3 are no longer there"));
    }

    @Test
    void doesNotTakeForGoneWhatNobodyLookedFor() {
        Baseline baseline = baseline(known("COME ALL", 1));
        assertThat(baseline.news(List.of(), Set.of("all-capitals"), true)).isEmpty();
        assertThat(baseline.news(List.of(), Set.of(), false)).isEmpty();
    }
}
