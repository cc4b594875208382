package org.handbill.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Source SOURCE = new Source("campaign.yaml", "*a,\n".repeat(3 * Problems.MOST));

    private static Diagnostic at(int number) {
        return new Diagnostic(Code.YAML_UNSUPPORTED, Severity.ERROR, SOURCE.span(number * 4, number * 4 + 2), "An alias.", "");
    }

    private static List<Diagnostic> kept(List<Diagnostic> found) {
        Problems problems = new Problems();
        found.forEach(one -> problems.addAll(List.of(one)));
        assertThat(problems.hasErrors()).isEqualTo(!found.isEmpty());
        return problems.sorted();
    }

    @Test
    void keepsTheFirstOfAKindInAFileHoweverTheyAreFound() {
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < 2 * Problems.MOST; i++) {
            found.add(at(i));
        }
        List<Diagnostic> inOrder = kept(found);

        assertThat(inOrder).hasSize(Problems.MOST + 1).containsAll(found.subList(0, Problems.MOST));
        assertThat(inOrder.getFirst().code()).isEqualTo(Code.MANY_MISTAKES);
        assertThat(inOrder.getFirst().isError()).isTrue();
        assertThat(inOrder.getFirst().message())
                .isEqualTo("Of the kind 'yaml-unsupported' the file has more than 5,000; these are the first.");
        for (int seed = 0; seed < 5; seed++) {
            List<Diagnostic> mixed = new ArrayList<>(found);
            mixed.addAll(found.subList(0, seed * 1_000));
            Collections.shuffle(mixed, new Random(seed));
            assertThat(kept(mixed)).isEqualTo(inOrder);
        }
    }

    @Test
    void saysNothingOfMoreWhereThereAreNoMore() {
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < Problems.MOST; i++) {
            found.add(at(i));
            found.add(at(i));
            found.add(at(i).as(Severity.WARNING));
        }

        assertThat(kept(found)).hasSize(2 * Problems.MOST).extracting(Diagnostic::code).containsOnly(Code.YAML_UNSUPPORTED);
    }

    @Test
    void whatDiffersInItsEndOrHintOnlyIsTwo() {
        Diagnostic one = at(0);
        Diagnostic longer = new Diagnostic(one.code(), one.severity(), SOURCE.span(0, 3), one.message(), "");
        Diagnostic hinted = new Diagnostic(one.code(), one.severity(), one.location(), one.message(), "Type a.");

        assertThat(kept(List.of(hinted, longer, one, one))).containsExactly(one, longer, hinted);
    }

    /** Looking for near names is work for each of them: it is done for what is kept. */
    @Test
    void makesNoHintForWhatIsNotKept() {
        Problems problems = new Problems();
        AtomicInteger made = new AtomicInteger();
        for (int i = 0; i < 3 * Problems.MOST; i++) {
            Diagnostic one = at(i);
            problems.error(one.code(), one.location(), one.message(), () -> "Hint " + made.incrementAndGet());
        }

        assertThat(problems.sorted()).hasSize(Problems.MOST + 1);
        assertThat(made.get()).isEqualTo(Problems.MOST);
    }
}
