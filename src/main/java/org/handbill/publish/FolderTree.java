package org.handbill.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whole folders: is one there, is one empty, delete one. Links are never followed. */
final class FolderTree {
    private FolderTree() {}

    static boolean exists(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** All that is listed, with an error of the disk meanwhile as what it is. */
    static List<Path> entries(DirectoryStream<Path> listed) throws IOException {
        List<Path> entries = new ArrayList<>();
        try {
            listed.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return entries;
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return entries(entries).isEmpty();
        }
    }

    static boolean hasOnly(Path folder, String name) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, entry -> !entry.endsWith(name))) {
            return entries(others).isEmpty();
        }
    }

    /** So that new names are on the disk too; not every system can. */
    static void force(Path folder) {
        try (FileChannel channel = Disk.openToForce(folder)) {
            channel.force(true);
        } catch (IOException e) {
            // the files themselves are safe
        }
    }

    /** Deletes a folder unless something is in it or it is gone. */
    static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Disk.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // somebody else uses it already
        }
    }

    /** Deletes a folder with all that is in it, on all processors; does nothing if it is not there. */
    static void delete(Path folder) throws IOException {
        delete(folder, Saving.NOTHING);
    }

    /** The same, but lets files be saved. */
    static void delete(Path folder, Saving saving) throws IOException {
        if (exists(folder)) {
            FolderDeletion.run(folder, saving);
        }
    }

    /** What somebody may do with a file before it is deleted; asked on many threads. */
    interface Saving {
        Saving NOTHING = new Saving() {
            @Override
            public boolean saves(Path file, String name) {
                return false;
            }

            @Override
            public boolean savesFolder(Path folder, String name) {
                return false;
            }
        };

        /**
         * @param name from the folder on, with '/' between names
         * @return whether it was moved away, so that it is not to be deleted
         */
        boolean saves(Path file, String name) throws IOException;

        /** The same for a folder with all that is in it; what is in it is asked for one by one if it was not moved away. */
        boolean savesFolder(Path folder, String name) throws IOException;
    }
}
