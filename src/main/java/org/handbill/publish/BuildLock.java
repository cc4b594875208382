package org.handbill.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock file that one process at a time holds, and that is deleted with its folder when it is released. A process that dies releases
 * it; the file then stays and marks the folder as ours.
 *
 * <p>Whoever gets the lock of a file that was deleted meanwhile holds nothing. So the holder opens the file again by its name and asks for the
 * same lock: only if it is the same file, the lock overlaps with the one that this process holds. Nothing is ever written into the file, since
 * it may be a second name of somebody's. The second channel stays open to the end, because POSIX drops a process's locks of a file when it
 * closes any channel to it; for the same reason, a folder that this process has locked is not opened again.
 */
final class BuildLock {
    static final String NAME = "handbill.lock";
    private static final int TRIES = 20;
    /** Beyond any content, since Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final FileChannel proof;

    private BuildLock(Path folder, FileChannel channel, FileChannel proof) {
        this.folder = folder;
        this.channel = channel;
        this.proof = proof;
    }

    /** Makes the folder if it is not there, and locks it; null if another build holds it. */
    static @Nullable BuildLock take(Path folder) throws IOException {
        if (!HELD_HERE.add(folder)) {
            return null;
        }
        @Nullable
        BuildLock lock = null;
        try {
            for (int i = 0; i < TRIES && lock == null; i++) {
                try {
                    Disk.createFolder(folder);
                } catch (FileAlreadyExistsException e) {
                    if (!FolderTree.exists(folder)) {
                        throw e;
                    }
                }
                lock = tryOnce(folder);
            }
            return lock;
        } finally {
            if (lock == null) {
                HELD_HERE.remove(folder);
            }
        }
    }

    private static @Nullable BuildLock tryOnce(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel;
        try {
            channel = Disk.openLock(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            leave(folder, e);
            throw e;
        }
        @Nullable
        FileChannel proof = null;
        boolean mine = false;
        try {
            if (isLocked(channel)) {
                proof = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                mine = isOfTheSame(proof);
            }
        } catch (NoSuchFileException e) {
            mine = false;
        } finally {
            if (!mine) {
                channel.close();
                if (proof != null) {
                    proof.close();
                }
            }
        }
        return mine && proof != null ? new BuildLock(folder, channel, proof) : null;
    }

    /** A disk may have had room for the folder and none for the file. */
    private static void leave(Path folder, IOException reason) {
        try {
            FolderTree.deleteIfEmpty(folder);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Where the disk has no locks (some network disks), one build at a time is left to the user. */
    private static boolean isLocked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether a channel leads to the file that was locked just now; also true where the disk has no locks. */
    private static boolean isOfTheSame(FileChannel other) {
        try {
            FileLock another = other.tryLock(LOCKED_BYTE, 1, true);
            if (another != null) {
                another.release();
            }
            return false;
        } catch (OverlappingFileLockException | IOException e) {
            return true;
        }
    }

    /** Deletes the folder with the lock file, unless something was left in it: then the file has to mark it as ours. */
    void release() throws IOException {
        try (channel; proof) {
            if (FolderTree.hasOnly(folder, NAME)) {
                Disk.delete(folder.resolve(NAME));
            }
        } finally {
            HELD_HERE.remove(folder);
        }
        FolderTree.deleteIfEmpty(folder);
    }
}
