package org.handbill.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import org.jspecify.annotations.Nullable;

/**
 * Deletes one folder with all that is in it; leaves folders in it to idle processors, if there are any. Each folder is opened in the one above,
 * which stays open, so that a folder that becomes a link meanwhile leads nowhere.
 */
final class FolderDeletion extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private static final int ENOUGH_WAITING = 8;

    private final transient Path folder;
    private final String prefix;
    private final transient @Nullable SecureDirectoryStream<Path> above;
    private final transient FolderTree.Saving saving;

    private FolderDeletion(Path folder, String prefix, @Nullable SecureDirectoryStream<Path> above, FolderTree.Saving saving) {
        this.folder = folder;
        this.prefix = prefix;
        this.above = above;
        this.saving = saving;
    }

    static void run(Path folder, FolderTree.Saving saving) throws IOException {
        try (ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            pool.invoke(new FolderDeletion(folder, "", null, saving));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    protected void compute() {
        try {
            try (DirectoryStream<Path> entries = allowed(folder, this::open)) {
                empty(entries, entries instanceof SecureDirectoryStream<Path> open ? open : null);
            }
            allowed(above(), () -> {
                if (above == null) {
                    Disk.delete(folder);
                } else {
                    above.deleteDirectory(folder.getFileName());
                }
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path above() {
        return Objects.requireNonNull(folder.getParent());
    }

    @SuppressWarnings("StreamResourceLeak")
    private DirectoryStream<Path> open() throws IOException {
        return above == null ? Files.newDirectoryStream(folder) : above.newDirectoryStream(folder.getFileName(), LinkOption.NOFOLLOW_LINKS);
    }

    private void empty(DirectoryStream<Path> entries, @Nullable SecureDirectoryStream<Path> open) throws IOException {
        List<FolderDeletion> left = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (Path entry : FolderTree.entries(entries)) {
            Path name = Objects.requireNonNull(entry.getFileName());
            Path file = folder.resolve(name);
            if (!isFolder(open, file, name)) {
                if (!saving.saves(file, prefix + name)) {
                    deleteFile(open, file, name);
                }
            } else if (!saving.savesFolder(file, prefix + name)) {
                folders.add(name);
            }
        }
        for (Path name : folders) {
            Path file = folder.resolve(name);
            FolderDeletion deletion = new FolderDeletion(file, prefix + name + "/", open, saving);
            if (getSurplusQueuedTaskCount() < ENOUGH_WAITING) {
                deletion.fork();
                left.add(deletion);
            } else {
                deletion.compute();
            }
        }
        left.forEach(ForkJoinTask::join);
    }

    private static boolean isFolder(@Nullable SecureDirectoryStream<Path> open, Path file, Path name) throws IOException {
        return open == null
                ? FolderTree.exists(file)
                : Objects.requireNonNull(open.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS))
                        .readAttributes().isDirectory();
    }

    private void deleteFile(@Nullable SecureDirectoryStream<Path> open, Path file, Path name) throws IOException {
        allowed(open == null && !isPosix(file) ? file : folder, () -> {
            if (open == null) {
                Disk.delete(file);
            } else {
                open.deleteFile(name);
            }
            return true;
        });
    }

    private interface Attempt<T> {
        T run() throws IOException;
    }

    /** Tries again with the rights that deleting needs, if it is ours to give them. */
    private static <T> T allowed(Path file, Attempt<T> attempt) throws IOException {
        try {
            return attempt.run();
        } catch (AccessDeniedException e) {
            if (!allow(file)) {
                throw e;
            }
            return attempt.run();
        }
    }

    private static boolean isPosix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }

    /** On POSIX systems a folder must be writable, on Windows what is deleted. */
    private static boolean allow(Path file) {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            if (posix == null) {
                Disk.setAttribute(file, "dos:readonly", false);
            } else if (FolderTree.exists(file)) {
                Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwx------");
                permissions.addAll(posix.readAttributes().permissions());
                Disk.setPermissions(file, permissions);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
