package org.handbill.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.SystemReason;

/**
 * Lets one process at a time save texts of a campaign, from the look whether they are still as they were read until the new ones are in their
 * places. Its file stays, for one that comes and goes could be locked by two.
 */
final class CampaignLock implements Closeable {
    private static final String FILE = "lock";
    private static final int TRIES = 200;
    private static final int PAUSE_MS = 50;

    private final FileChannel channel;

    private CampaignLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for another process that saves at this moment. */
    static CampaignLock take(HeldFolder campaign) throws IOException, PublishFailure {
        try {
            return wait(campaign);
        } catch (LinkInTheWay e) {
            throw e;
        } catch (IOException e) {
            throw new PublishFailure(Code.LEDGER_UNWRITABLE, CacheFile.FOLDER,
                    "This folder, by which commands wait for each other, cannot be used: "
                            + SystemReason.of(Disk.created(campaign.path(CacheFile.FOLDER), e)) + ".",
                    isAnotherThing(campaign)
                            ? "Delete '" + CacheFile.FOLDER + "': Handbill makes it anew."
                            : "See that there is room and that you may write into the campaign folder.");
        }
    }

    /** Whether the folder or the file in it is something else. */
    private static boolean isAnotherThing(HeldFolder campaign) {
        Path folder = campaign.path(CacheFile.FOLDER);
        Path file = folder.resolve(FILE);
        return Files.exists(folder) && !Files.isDirectory(folder) || Files.exists(file) && !Files.isRegularFile(file);
    }

    private static CampaignLock wait(HeldFolder campaign) throws IOException, PublishFailure {
        try (HeldFolder own = CacheFile.folder(campaign)) {
            FileChannel channel = own.openLock(FILE);
            try {
                for (int i = 0; i < TRIES; i++) {
                    if (isLocked(channel)) {
                        return new CampaignLock(channel);
                    }
                    Thread.sleep(PAUSE_MS);
                }
            } catch (InterruptedException e) {
                channel.close();
                Thread.currentThread().interrupt();
                throw new CancellationException("saving was interrupted");
            } catch (RuntimeException e) {
                channel.close();
                throw e;
            }
            channel.close();
        }
        throw new PublishFailure(Code.LEDGER_UNWRITABLE, ".handbill/" + FILE,
                "Another Handbill has been saving texts of this campaign for " + TRIES * PAUSE_MS / 1000 + " seconds.",
                "Wait until it is done or end it, then try again.");
    }

    /** Where the disk has no locks (some network disks), one command at a time is left to the user. */
    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
