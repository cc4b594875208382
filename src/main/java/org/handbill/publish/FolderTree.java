package org.handbill.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

/** Whole folders: is one there, is one empty, delete one. Links are never followed. */
final class FolderTree {
    private FolderTree() {}

    static boolean exists(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    static boolean hasOnly(Path folder, String name) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, entry -> !entry.endsWith(name))) {
            return !others.iterator().hasNext();
        }
    }

    /** Deletes a folder unless something is in it or it is gone. */
    static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // somebody else uses it already
        }
    }

    /** Deletes a folder with all that is in it, on all processors; does nothing if it is not there. */
    static void delete(Path folder) throws IOException {
        if (!exists(folder)) {
            return;
        }
        try (ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            pool.invoke(new Deletion(folder));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Deletes one folder; leaves folders in it to idle processors, if there are any. */
    private static final class Deletion extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private static final int ENOUGH_WAITING = 8;

        private final transient Path folder;

        Deletion(Path folder) {
            this.folder = folder;
        }

        @Override
        protected void compute() {
            List<Deletion> left = new ArrayList<>();
            try {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                    for (Path entry : entries) {
                        if (!exists(entry)) {
                            deleteFile(entry);
                        } else if (getSurplusQueuedTaskCount() < ENOUGH_WAITING) {
                            Deletion deletion = new Deletion(entry);
                            deletion.fork();
                            left.add(deletion);
                        } else {
                            new Deletion(entry).compute();
                        }
                    }
                }
                left.forEach(ForkJoinTask::join);
                Files.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void deleteFile(Path file) throws IOException {
        try {
            Files.delete(file);
        } catch (AccessDeniedException e) {
            if (!allowDeletion(file)) {
                throw e;
            }
            Files.delete(file);
        }
    }

    /** On POSIX systems the folder must be writable, on Windows the file; false if it is not ours to decide. */
    private static boolean allowDeletion(Path file) {
        Path folder = Objects.requireNonNull(file.getParent());
        PosixFileAttributeView posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        try {
            if (posix != null) {
                Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwx------");
                permissions.addAll(posix.readAttributes().permissions());
                posix.setPermissions(permissions);
            } else {
                Files.setAttribute(file, "dos:readonly", false, LinkOption.NOFOLLOW_LINKS);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
