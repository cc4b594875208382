package org.handbill.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Who may read and write a folder: the new one keeps what somebody has set on the old one. */
final class FolderMode {
    private static final int PERMISSIONS = 07777;
    private static final String OWNER_AND_MODE = "unix:uid,gid,mode";

    private final Map<String, Object> usual;

    private FolderMode(Map<String, Object> usual) {
        this.usual = usual;
    }

    /**
     * Knows the owner, group and mode that new folders get here, and so need not look at each.
     *
     * @param fresh a folder just made, whose own are the same
     */
    static FolderMode usual(Path fresh) throws IOException {
        boolean posix = fresh.getFileSystem().supportedFileAttributeViews().contains("unix");
        return new FolderMode(posix ? Files.readAttributes(fresh, OWNER_AND_MODE) : Map.of());
    }

    /** Whether a file or folder is another user's. */
    boolean isOthers(Path file) throws IOException {
        return !usual.isEmpty() && !Objects.equals(Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS), usual.get("uid"));
    }

    /** Gives a new folder to the owner of another one; false if the system does not let us. */
    boolean gives(Path from, Path to) throws IOException {
        if (isOthers(from)) {
            try {
                Disk.setAttribute(to, "unix:uid", Files.getAttribute(from, "unix:uid", LinkOption.NOFOLLOW_LINKS));
            } catch (FileSystemException e) {
                return false;
            }
        }
        return true;
    }

    /** Copies owner, group and mode on POSIX systems, as far as the system lets us; nothing elsewhere, or if the other is no folder. */
    void copy(Path from, Path to) throws IOException {
        if (usual.isEmpty()) {
            return;
        }
        Map<String, Object> wanted = Files.readAttributes(from, OWNER_AND_MODE, LinkOption.NOFOLLOW_LINKS);
        if (wanted.equals(usual) || !FolderTree.exists(to)) {
            return;
        }
        for (String owner : new String[]{"uid", "gid"}) {
            if (!Objects.equals(wanted.get(owner), usual.get(owner))) {
                try {
                    Disk.setAttribute(to, "unix:" + owner, Objects.requireNonNull(wanted.get(owner)));
                } catch (FileSystemException e) {
                    // only the administrator may give folders away; the mode below still matters
                }
            }
        }
        if (wanted.get("mode") instanceof Integer mode) {
            Disk.setAttribute(to, "unix:mode", mode & PERMISSIONS);
        }
    }
}
