package org.handbill.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.handbill.campaign.Ledger;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Source;
import org.handbill.publish.LedgerFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people add links at the same time, and real Git merges what they did. */
class LedgerMergeTest {
    private static final int ROUNDS = Boolean.getBoolean("handbill.full") ? 200 : 25;

    @TempDir
    Path temp;

    private int git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c",
                "commit.gpgsign=false", "-c", "init.defaultBranch=main"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).start();
        git.getInputStream().readAllBytes();
        return git.waitFor();
    }

    private void save(Optional<String> before, String after) {
        assertThat(new LedgerFile(temp.resolve("links.lock.yaml"), before, after).save().diagnostics()).isEmpty();
    }

    private String text() throws IOException {
        return Files.readString(temp.resolve("links.lock.yaml"), StandardCharsets.UTF_8);
    }

    private void add(List<ShortLink> links, String message) throws IOException, InterruptedException {
        String before = text();
        save(Optional.of(before),
                LedgerText.insert(new Source("links.lock.yaml", before), LedgerTextPropertyTest.read(before), links));
        assertThat(git("commit", "-qam", message)).isZero();
    }

    /** Without the rule for merging, about one in so many would need a person; with it, which we write beside the ledger, none does. */
    @Test
    void linksOfBothSidesAreKeptWithoutAConflict() throws Exception {
        SplittableRandom random = new SplittableRandom(21);
        assertThat(git("init", "-q")).isZero();
        Ledger ledger = new Ledger(new RandomLinks(random).some(3, new Slugs(Ledger.EMPTY)));
        save(Optional.empty(), LedgerText.write(ledger));
        assertThat(temp.resolve(".gitattributes")).exists();
        assertThat(git("add", "-A")).isZero();
        assertThat(git("commit", "-qm", "begin")).isZero();
        for (int round = 0; round < ROUNDS; round++) {
            Slugs slugs = new Slugs(LedgerTextPropertyTest.read(text()));
            List<ShortLink> ours = new RandomLinks(random).some(1 + random.nextInt(4), slugs);
            List<ShortLink> theirs = new ArrayList<>(new RandomLinks(random).some(1 + random.nextInt(4), slugs));
            if (random.nextInt(3) == 0) {
                theirs.add(ours.getFirst());
            }
            if (random.nextInt(4) == 0) {
                ShortLink same = ours.getFirst();
                theirs.remove(same);
                theirs.add(new ShortLink(same.slug(), same.target(), same.platform(), same.service(), same.address(),
                        same.created().plusDays(2), same.span()));
            }
            int known = LedgerTextPropertyTest.read(text()).links().size();
            assertThat(git("checkout", "-qB", "theirs")).isZero();
            add(theirs, "theirs");
            assertThat(git("checkout", "-q", "-")).isZero();
            add(ours, "ours");
            assertThat(git("merge", "-q", "-m", "merge", "theirs")).as("round %d", round).isZero();
            Ledger merged = LedgerTextPropertyTest.read(text());
            assertThat(LedgerTextPropertyTest.unplaced(merged)).containsAll(ours);
            List<String> slugsNow = merged.links().stream().map(ShortLink::slug).toList();
            assertThat(slugsNow).containsAll(theirs.stream().map(ShortLink::slug).toList()).doesNotHaveDuplicates();
            assertThat(merged.links().size()).isEqualTo(
                    known + (int) Stream.concat(ours.stream(), theirs.stream()).map(ShortLink::slug).distinct().count());
        }
    }

    /** Both began the ledger on their own, as after the first build of each. */
    @Test
    void twoFirstLedgersBecomeOne() throws Exception {
        SplittableRandom random = new SplittableRandom(22);
        assertThat(git("init", "-q")).isZero();
        assertThat(git("commit", "-q", "--allow-empty", "-m", "begin")).isZero();
        Slugs slugs = new Slugs(Ledger.EMPTY);
        List<ShortLink> both = new RandomLinks(random).some(3, slugs);
        Ledger ours = new Ledger(both).with(new RandomLinks(random).some(2, slugs));
        Ledger theirs = new Ledger(both).with(new RandomLinks(random).some(2, slugs));
        assertThat(git("checkout", "-qb", "theirs")).isZero();
        save(Optional.empty(), LedgerText.write(theirs));
        git("add", "-A");
        assertThat(git("commit", "-qm", "theirs")).isZero();
        assertThat(git("checkout", "-q", "-")).isZero();
        save(Optional.empty(), LedgerText.write(ours));
        git("add", "-A");
        assertThat(git("commit", "-qm", "ours")).isZero();
        assertThat(git("merge", "-q", "-m", "merge", "theirs")).isZero();
        assertThat(LedgerTextPropertyTest.read(text()).links()).hasSize(7);
    }
}
