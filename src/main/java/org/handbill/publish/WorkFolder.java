package org.handbill.publish;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.SystemReason;

/**
 * A hidden folder beside the output, in which the new site grows and the old one goes; one build at a time has it.
 *
 * <p>The names in it are the journal of a publication. {@code new} alone is a site that is not complete, or, after an exchange, the old
 * one. {@code old} is there only from the moment when a complete {@code new} begins to take the output's place in two steps. So any
 * later build can tell how far this one came, and complete it or undo it. {@code exchange} says which folder was to be exchanged, so that a
 * {@code new} that is another one is known to be the old site. What begins with {@code left-} is an old site that could not be deleted.
 */
final class WorkFolder implements AutoCloseable {
    private static final int LOOKS = 50;

    private final OutputFolder output;
    private final Path site;
    private final Path work;
    private final Path fresh;
    private final Path old;
    private final BuildLock lock;
    private final Consumer<Step> reached;
    private final FormerSites former;

    private WorkFolder(OutputFolder output, Path work, BuildLock lock, Consumer<Step> reached) {
        this.output = output;
        this.site = output.folder();
        this.work = work;
        this.fresh = work.resolve("new");
        this.old = work.resolve("old");
        this.lock = lock;
        this.reached = reached;
        this.former = new FormerSites(site, work);
    }

    static Path beside(Path folder) {
        return folder.resolveSibling("." + folder.getFileName() + ".handbill-work");
    }

    /** Locks it and puts right what a build that was cut short had left. */
    static WorkFolder open(OutputFolder output, Consumer<Step> reached) throws IOException, PublishFailure {
        Optional<WorkFolder> opened = openIfFree(output, reached);
        if (opened.isEmpty()) {
            throw new PublishFailure(Code.OUTPUT_UNWRITABLE, output.shown(),
                    "Another build is writing into '" + output.shown() + "' at this moment.",
                    "Wait until it is done, then build again.");
        }
        return opened.get();
    }

    /** The same; absent if another build has it. */
    static Optional<WorkFolder> openIfFree(OutputFolder output, Consumer<Step> reached) throws IOException, PublishFailure {
        Path work = beside(output.folder());
        if (!isOurs(work)) {
            throw new PublishFailure(Code.OUTPUT_NOT_OURS, work.toString(),
                    "'" + work + "' stands where Handbill wants to work, and is not its own.",
                    "Move it away, or choose another folder with --output.");
        }
        BuildLock lock = BuildLock.take(work);
        if (lock == null) {
            return Optional.empty();
        }
        WorkFolder folder = new WorkFolder(output, work, lock, reached);
        try {
            reached.accept(Step.LOCKED);
            folder.tidy();
            reached.accept(Step.RECOVERED);
            return Optional.of(folder);
        } catch (IOException e) {
            lock.release();
            throw new PublishFailure(Code.OUTPUT_UNWRITABLE, work.toString(),
                    "What an earlier build left in '" + work + "' cannot be put right: " + LeftBehind.reason(e) + ".",
                    "All of it is still there. See that you may write there and into '" + output.shown()
                            + "' and that no program uses them, then build again.");
        } catch (PublishFailure | RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    /** Whether a build that was killed, or one that works at this moment, has left anything that is not in its place. */
    static boolean isLeft(OutputFolder output) {
        Path work = beside(output.folder());
        return FolderTree.exists(work) && (FolderTree.exists(work.resolve("old")) || FolderTree.exists(work.resolve("new")));
    }

    /** Other builds come and go between one look and the next, so that only what is never ours is not. */
    private static boolean isOurs(Path work) throws IOException {
        boolean ours = false;
        for (int i = 0; i < LOOKS && !ours; i++) {
            ours = looksOurs(work);
        }
        return ours;
    }

    /** Absent, or empty, or with our lock file. */
    private static boolean looksOurs(Path work) throws IOException {
        Path lock = work.resolve(BuildLock.NAME);
        try {
            return !Files.exists(work, LinkOption.NOFOLLOW_LINKS)
                    || FolderTree.exists(work) && (PlainFile.isThere(lock) || FolderTree.isEmpty(work));
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    Path folder() {
        return work;
    }

    /** Where the new site grows; made when first needed. */
    Path fresh() {
        return fresh;
    }

    /** The time on the disk's own clock, which may differ from ours on a network disk. */
    FileTime now() throws IOException {
        Path clock = work.resolve("clock");
        Disk.deleteIfExists(clock);
        Disk.createFile(clock).close();
        try {
            return Files.getLastModifiedTime(clock);
        } finally {
            Disk.delete(clock);
        }
    }

    /** Lets the new folder take the output's place. */
    void switchOver(FolderExchange exchange) throws IOException, PublishFailure {
        former.mark(fresh);
        if (!FolderTree.exists(site)) {
            Disk.move(fresh, site);
        } else if (!exchange.exchange(site, fresh)) {
            setAside();
            reached.accept(Step.SET_ASIDE);
            try {
                Disk.move(fresh, site);
            } catch (IOException e) {
                Disk.move(old, site);
                throw e;
            }
        }
        reached.accept(Step.SWITCHED);
    }

    private void setAside() throws IOException, PublishFailure {
        try {
            Disk.move(site, old);
        } catch (AtomicMoveNotSupportedException e) {
            throw output.mountPoint();
        } catch (FileSystemException e) {
            if (SystemReason.isBusyMount(e)) {
                throw output.mountPoint();
            }
            throw e;
        }
    }

    /** From any state in which a publication can stop, makes the output whole and deletes the rest. */
    void tidy() throws IOException, PublishFailure {
        deleteIfNoFolder(old);
        deleteIfNoFolder(fresh);
        if (FolderTree.exists(old)) {
            if (FolderTree.exists(site) && FolderTree.exists(fresh)) {
                if (!FolderTree.isEmpty(site)) {
                    throw twoSites(old);
                }
                Disk.delete(site);
            }
            if (!FolderTree.exists(site) && FolderTree.exists(fresh)) {
                Disk.move(fresh, site);
            }
        }
        former.bringBackSite(old);
        if (former.isFormer(fresh)) {
            former.bringBackSite(fresh);
        }
        bringBackRepositories(old);
        bringBackRepositories(fresh);
        reached.accept(Step.REPOSITORY_BACK);
        former.discard(old, true);
        former.discard(fresh, former.isFormer(fresh));
        former.tidy();
        reached.accept(Step.OLD_DELETED);
    }

    /** A link that somebody has put there would lead elsewhere. */
    private static void deleteIfNoFolder(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !FolderTree.exists(folder)) {
            Disk.delete(folder);
        }
    }

    /** Why a former site could not be deleted; absent if all were. */
    Optional<IOException> undeleted() {
        return former.undeleted();
    }

    /** A version control's folder is moved and not linked: its size does not matter then, and nothing in it changes. */
    private void bringBackRepositories(Path from) throws IOException, PublishFailure {
        for (String name : OutputFolder.REPOSITORIES) {
            if (FolderTree.exists(from.resolve(name))) {
                Path place = site.resolve(name);
                if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                    throw twoSites(from.resolve(name));
                }
                Disk.move(from.resolve(name), place);
            }
        }
    }

    private PublishFailure twoSites(Path aside) {
        return new PublishFailure(Code.OUTPUT_NOT_OURS, output.shown(),
                "An earlier build was cut short and left '" + aside + "', but something new has taken its place in '" + output.shown()
                        + "' since.",
                "Move one of the two away, whichever you do not need, then build again.");
    }

    /** Lets other builds have it; deletes it, unless {@link #tidy} had to leave something for the next build. */
    @Override
    public void close() throws IOException {
        lock.release();
    }
}
