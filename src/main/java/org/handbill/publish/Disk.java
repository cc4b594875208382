package org.handbill.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.handbill.diagnostic.SystemReason;

/**
 * All changes of a disk by a whole path. A file or folder is always a new one: what is there already is never opened for writing, so that no
 * link is followed at the last name of a path. Use it below a folder that this process has made itself; what somebody else may have filled is
 * changed through a {@link HeldFolder}. Every failure names its file.
 */
final class Disk {
    /** With so many bytes left, a disk that has no room for a name has no inodes. */
    private static final long SOME_ROOM = 1 << 20;
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);

    private Disk() {}

    static FileChannel createFile(Path file) throws IOException {
        try {
            return FileChannel.open(file, NEW);
        } catch (IOException e) {
            throw created(file, e);
        }
    }

    /** A file whose only use is to be locked; made if it is not there. What is in it is not touched: it may be somebody's by another name. */
    static FileChannel openLock(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !PlainFile.isThere(file)) {
            throw new FileSystemException(file.toString(), null, SystemReason.NO_FILE);
        }
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw created(file, e);
        }
    }

    /** A folder, to wait until what is in it is on the disk. */
    static FileChannel openToForce(Path folder) throws IOException {
        return FileChannel.open(folder, StandardOpenOption.READ);
    }

    /** @throws FileAlreadyExistsException if anything is there, a link included */
    static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw created(folder, e);
        }
    }

    /**
     * Makes those that are missing between a folder that is there and one below it.
     *
     * @throws FileSystemException if one of them is a link or a file
     */
    static void createFolders(Path top, Path folder) throws IOException {
        if (folder.equals(top)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent == null) {
            throw new FileSystemException(folder.toString(), null, "it is not below " + top);
        }
        createFolders(top, parent);
        if (!FolderTree.exists(folder)) {
            try {
                createFolder(folder);
            } catch (FileAlreadyExistsException e) {
                if (!FolderTree.exists(folder)) {
                    throw e;
                }
            }
        }
    }

    /** The folders that lead to one that the user has named; links among them are the user's own. */
    static void createNamedFolders(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw created(folder, e);
        }
    }

    static void write(Path file, ByteBuffer bytes, WritableByteChannel channel) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** In one step; what is at the new name is replaced where the system does so, and a link there is not followed. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A link is deleted, and not what it leads to. */
    static void delete(Path file) throws IOException {
        Files.delete(file);
    }

    static boolean deleteIfExists(Path file) throws IOException {
        return Files.deleteIfExists(file);
    }

    /** Gives a file a second name; copies it where the disk has no hard links. */
    static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            copy(from, to);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        } catch (FileSystemException e) {
            throw from.toString().equals(e.getFile()) ? new ReadFailure(from, e) : created(to, e);
        } catch (IOException e) {
            throw named(to, e);
        }
    }

    static void createSymbolicLink(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw created(link, e);
        }
    }

    static void setLastModified(Path file, FileTime time) throws IOException {
        Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).setTimes(time, null, null);
    }

    /** An attribute of a file or folder that is no link. */
    static void setAttribute(Path file, String attribute, Object value) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new LinkInTheWay(file.toString(), String.valueOf(file.getFileName()));
        }
        Files.setAttribute(file, attribute, value);
    }

    /** The rights of a folder that is no link. */
    static void setPermissions(Path folder, Set<PosixFilePermission> permissions) throws IOException {
        Files.setPosixFilePermissions(folder, permissions);
    }

    /** A failure to make a new name, told apart from a disk without room for bytes. */
    static IOException created(Path file, IOException e) {
        if (SystemReason.isFull(e)) {
            try {
                Path parent = file.toAbsolutePath().getParent();
                if (parent != null && Files.getFileStore(parent).getUsableSpace() >= SOME_ROOM) {
                    return new FileSystemException(file.toString(), null, SystemReason.NO_INODES);
                }
            } catch (IOException unknown) {
                e.addSuppressed(unknown);
            }
        }
        return named(file, e);
    }

    /** The system names no file when bytes cannot be written. */
    static IOException named(Path file, IOException e) {
        return e instanceof FileSystemException || e instanceof ClosedByInterruptException
                ? e
                : new FileSystemException(file.toString(), null, e.getMessage());
    }
}
