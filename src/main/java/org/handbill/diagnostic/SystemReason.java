package org.handbill.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the system refused, in words for people. */
public final class SystemReason {
    /** The reason of a failure that is our own refusal to follow a link. */
    public static final String LINK = "it is a symbolic link, and Handbill writes nothing through a link";
    /** The same for reading. */
    public static final String READ_LINK = "it is a symbolic link, and Handbill follows no link there";
    /** The reason of a failure on a disk that has room for bytes, but for no more files. */
    public static final String NO_INODES = "the disk has no inodes left, so that it can hold no more files, whatever their size";
    /** The reason of a failure on a folder, pipe or device where only a file is read. */
    public static final String NO_FILE = "it is something else than a file";
    /** The reason of a failure on a file that nobody but a stranger can have put there. */
    public static final String TOO_LARGE = "it is larger than any file that Handbill writes there";
    /** The reason of a failure on a list of our files, without which no file may be deleted. */
    public static final String DAMAGED_MANIFEST = "its list of files is damaged, so that Handbill does not know which are its own and deletes none";
    private static final Set<String> OURS = Set.of(LINK, READ_LINK, NO_INODES, NO_FILE, TOO_LARGE, DAMAGED_MANIFEST);

    private SystemReason() {}

    /** A clause without a full stop, for instance "the disk is full". */
    public static String of(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "you have no permission, or another program holds it open";
            case NoSuchFileException _ -> "it is not there, or was removed meanwhile";
            case FileAlreadyExistsException _ -> "something of that name is already there";
            case NotDirectoryException _ -> "it is not a folder";
            case FileSystemLoopException _ -> "its links lead back to itself";
            case AtomicMoveNotSupportedException _ -> "it is on another disk than its parent folder";
            case FileSystemException f -> ofText(f.getReason(), f);
            default -> ofText(e.getMessage(), e);
        };
    }

    /** Linux says so when a folder cannot be renamed because a disk or volume is mounted there. */
    public static boolean isBusyMount(FileSystemException e) {
        return e.getReason() != null && e.getReason().contains("Device or resource busy");
    }

    /** Whether the disk has no room, for bytes or for files. */
    public static boolean isFull(IOException e) {
        String text = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return text != null && (text.contains("No space left") || text.contains("not enough space"));
    }

    /** The texts are those of POSIX's strerror in English, and of Windows where it has one. */
    private static String ofText(@Nullable String text, IOException e) {
        if (text == null) {
            return "the system gave no reason (" + e.getClass().getSimpleName() + ")";
        }
        if (OURS.contains(text)) {
            return text;
        }
        if (text.contains("No space left") || text.contains("not enough space")) {
            return "the disk is full";
        }
        if (text.contains("quota")) {
            return "your share of the disk is used up";
        }
        if (text.contains("Read-only")) {
            return "the disk is read-only";
        }
        if (text.contains("name too long")) {
            return "the name is too long for this disk";
        }
        if (text.contains("symbolic links")) {
            return "it is a link that leads back to itself";
        }
        if (text.contains("Not a directory")) {
            return "a part of its path is a file and not a folder";
        }
        if (text.contains("resource busy") || text.contains("being used by another process")) {
            return "another program holds it open";
        }
        return "the system says '" + text + "'";
    }
}
