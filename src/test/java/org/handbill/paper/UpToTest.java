package org.handbill.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.handbill.kit.Handbill;
import org.handbill.text.Paragraph;
import org.junit.jupiter.api.Test;

/** What of a handbill's body is left where some of it cannot be printed. */
class UpToTest {
    private static final int BODIES = Boolean.getBoolean("handbill.full") ? 20_000 : 1_000;

    private static final List<Paragraph.Priority> PRIORITIES = List.of(Paragraph.Priority.values());

    @Test
    void everyEssentialParagraphAndABeginningWithoutAHole() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < BODIES; i++) {
            List<Paragraph> all = new ArrayList<>();
            for (int j = random.nextInt(7); j >= 0; j--) {
                all.add(new Paragraph((random.nextInt(4) == 0 ? "?" : "a") + j, PRIORITIES.get(random.nextInt(3)), random.nextInt(3) == 0));
            }
            List<Paragraph> kept = with(all).upTo(paragraph -> paragraph.text().startsWith("a")).body().paragraphs();
            assertThat(kept).as("%s", all).allMatch(paragraph -> paragraph.text().startsWith("a"))
                    .containsAll(all.stream().filter(one -> one.priority() == Paragraph.Priority.ESSENTIAL && one.text().startsWith("a"))
                            .toList())
                    .isSubsetOf(all);
            List<Paragraph> ordinary = kept.stream().filter(one -> one.priority() != Paragraph.Priority.ESSENTIAL).toList();
            if (!ordinary.isEmpty()) {
                int last = all.indexOf(ordinary.getLast());
                assertThat(kept).as("%s", all).startsWith(all.subList(0, last + 1).toArray(Paragraph[]::new));
                assertThat(ordinary.getLast().leadsIn() && kept.size() == last + 1).as("%s", all).isFalse();
            }
        }
    }

    private static Handbill with(List<Paragraph> body) {
        Handbill bare = PaperSamples.BARE;
        return new Handbill(bare.language(), bare.rightToLeft(), bare.notice(), bare.kicker(), bare.title(), bare.summary(),
                new Handbill.Body(body, bare.body().where()), bare.steps(), bare.link(), bare.contact(), bare.labels());
    }
}
