package org.handbill.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.handbill.bind.LedgerBinder;
import org.handbill.campaign.Ledger;
import org.handbill.campaign.Settings;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.Test;

class LedgerTextPropertyTest {
    private static final int ROUNDS = Boolean.getBoolean("handbill.full") ? 3_000 : 300;
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    static Ledger read(String text) {
        Outcome<Ledger> ledger = LedgerBinder.bind(Optional.of(new Source("links.lock.yaml", text)), Settings.Links.DEFAULT, DAY);
        assertThat(ledger.diagnostics()).as(text).isEmpty();
        return ledger.value().orElseThrow();
    }

    static List<ShortLink> unplaced(Ledger ledger) {
        return ledger.links().stream().map(ShortLink::unplaced).toList();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < ROUNDS; round++) {
            Ledger ledger = new Ledger(new RandomLinks(random).some(random.nextInt(20), new Slugs(Ledger.EMPTY)));
            String text = LedgerText.write(ledger);
            assertThat(unplaced(read(text))).isEqualTo(ledger.links());
            assertThat(LedgerText.write(read(text))).isEqualTo(text);
        }
    }

    @Test
    void newLinksGoBetweenTheLinesAndNothingElseChanges() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < ROUNDS; round++) {
            Slugs slugs = new Slugs(Ledger.EMPTY);
            List<ShortLink> first = new RandomLinks(random).some(1 + random.nextInt(12), slugs);
            List<ShortLink> second = new RandomLinks(random).some(1 + random.nextInt(5), slugs);
            String before = edited(LedgerText.write(new Ledger(first)), random);
            String after = LedgerText.insert(new Source("links.lock.yaml", before), read(before), second);
            assertThat(unplaced(read(after))).containsExactlyInAnyOrderElementsOf(unplaced(read(before).with(second)));
            assertThat(unplaced(read(before))).containsAll(first);
            List<String> kept = new ArrayList<>(after.lines().toList());
            List<String> lines = before.lines().toList();
            second.forEach(link -> kept.removeIf(line -> line.contains("{slug: " + link.slug() + ",")));
            assertThat(kept).isEqualTo(lines);
            assertThat(after.endsWith(before.contains("\r\n") ? "\r\n" : "\n")).isTrue();
        }
    }

    /** With what a person does to a file: comments, another order, line ends of Windows, an entry over several lines. */
    private static String edited(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int first = lines.indexOf("links:") + 1;
        List<String> links = new ArrayList<>(lines.subList(first, lines.size() - 1));
        if (random.nextBoolean()) {
            Collections.shuffle(links, new Random(random.nextLong()));
        }
        links.add(random.nextInt(links.size() + 1), "  # printed on the posters of May");
        if (random.nextInt(3) == 0) {
            links.add("  - slug: zzzzz\n    created: 2026-05-01\n    target: share/");
        }
        List<String> all = new ArrayList<>(lines.subList(0, first));
        all.addAll(links);
        all.add(lines.getLast());
        String joined = String.join("\n", all) + "\n";
        return random.nextInt(4) == 0 ? joined.replace("\n", "\r\n") : joined;
    }

    @Test
    void aFileInAnotherFormIsWrittenAnewWithoutLoss() {
        String flow = "version: 1\nlinks: [{slug: bapan, target: share/, created: 2012-02-20}, {slug: home, target: ./}]\n" + Ledger.END;
        ShortLink more = read(LedgerText.write(new Ledger(new RandomLinks(new SplittableRandom(1)).some(1, new Slugs(Ledger.EMPTY)))))
                .links().getFirst().unplaced();
        String after = LedgerText.insert(new Source("links.lock.yaml", flow), read(flow), List.of(more));
        assertThat(unplaced(read(after))).containsExactlyInAnyOrderElementsOf(unplaced(read(flow).with(List.of(more))));
    }

    /** However a file is cut, it is seen; that no link is lost unseen is what the last line is for. */
    @Test
    void aLedgerThatIsCutShortIsNeverTakenForAWholeOne() {
        String text = LedgerText.write(new Ledger(new RandomLinks(new SplittableRandom(3)).some(5, new Slugs(Ledger.EMPTY))));
        for (int length = 0; length < text.length() - 1; length++) {
            Outcome<Ledger> cut = LedgerBinder.bind(Optional.of(new Source("links.lock.yaml", text.substring(0, length))),
                    Settings.Links.DEFAULT, DAY);
            assertThat(cut.hasErrors()).as("cut after %d", length).isTrue();
        }
    }

    @Test
    void aLedgerOfManyLinksIsReadAndExtendedInOneGo() {
        Slugs slugs = new Slugs(Ledger.EMPTY);
        RandomLinks random = new RandomLinks(new SplittableRandom(4));
        Ledger ledger = new Ledger(random.some(20_000, slugs));
        String text = LedgerText.write(ledger);
        List<ShortLink> more = random.some(50, slugs);
        String after = LedgerText.insert(new Source("links.lock.yaml", text), read(text), more);
        assertThat(read(after).links()).hasSize(20_050);
    }
}
