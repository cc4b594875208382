package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.SystemReason;

/**
 * Saves the ledger of short links so that at any moment, a crash or a full disk included, its file is the whole old one or the whole new one.
 *
 * @param file the ledger in the campaign folder; need not exist
 * @param before what it held when it was read; absent if it was not there
 * @param after what it is to hold
 */
public record LedgerFile(Path file, Optional<String> before, String after) {
    /** Lets Git take the lines of both sides: the ledger is a set of lines. Written once, beside a new ledger. */
    private static final String MERGE_RULE = """
            # Both sides of a merge keep their short links: each line of the ledger stands for itself.
            links.lock.yaml merge=union
            """;

    /** What {@link #save} has done so far. */
    enum Step {
        BEGUN, WRITTEN, FORCED, MOVED
    }

    /** @return an error if it could not be saved; the file is as it was then */
    public Outcome<LedgerFile> save() {
        Problems problems = new Problems();
        try {
            save(_ -> {});
        } catch (PublishFailure e) {
            problems.addAll(e.diagnostics());
        }
        return Outcome.of(this, problems);
    }

    void save(Consumer<Step> reached) throws PublishFailure {
        String name = String.valueOf(file.getFileName());
        try (HeldFolder campaign = HeldFolder.open(Objects.requireNonNull(file.toAbsolutePath().getParent()));
                CampaignLock lock = CampaignLock.take(campaign)) {
            Objects.requireNonNull(lock);
            campaign.deleteLeftOf(name);
            save(campaign, name, reached);
            if (before.isEmpty()) {
                writeMergeRule(campaign);
            }
        } catch (LinkInTheWay e) {
            throw new PublishFailure(List.of(e.diagnostic()));
        } catch (IOException e) {
            throw new PublishFailure(Code.LEDGER_UNWRITABLE, name, "The ledger of short links cannot be saved: " + SystemReason.of(e) + ".",
                    "It is as it was. See that there is room and that you may write into the campaign folder, then try again.");
        }
    }

    private void save(HeldFolder campaign, String name, Consumer<Step> reached) throws IOException, PublishFailure {
        refuseIfChanged(campaign, name);
        reached.accept(Step.BEGUN);
        String fresh = campaign.write(name, after.getBytes(StandardCharsets.UTF_8), () -> reached.accept(Step.WRITTEN));
        reached.accept(Step.FORCED);
        try {
            campaign.copyRights(name, fresh);
            refuseIfChanged(campaign, name);
            campaign.move(fresh, name);
        } catch (IOException | PublishFailure e) {
            campaign.deleteQuietly(fresh);
            throw e;
        }
        reached.accept(Step.MOVED);
        FolderTree.force(campaign.path(""));
    }

    /** A person in an editor may have saved it since; another build cannot while we hold the lock. */
    private void refuseIfChanged(HeldFolder campaign, String name) throws IOException, PublishFailure {
        if (!Unchanged.is(campaign, name, before)) {
            throw new PublishFailure(Code.LEDGER_UNWRITABLE, name, "Somebody has changed the ledger of short links since it was read.",
                    "Run the command again.");
        }
    }

    private static void writeMergeRule(HeldFolder campaign) {
        try {
            campaign.writeNew(".gitattributes", MERGE_RULE.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // merging is only a little harder without it
        }
    }
}
