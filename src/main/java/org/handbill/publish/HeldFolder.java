package org.handbill.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.SystemReason;

/**
 * A folder that somebody else may have filled, held open while files in it are changed. Only the folder that the user has named may be reached
 * through a link; below it no link is followed, neither for writing nor for reading. A file is always a new one that then takes the place of
 * the old one whole.
 */
final class HeldFolder implements Closeable {
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> LOCK = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** More than the largest text or picture that is kept in a campaign folder. */
    private static final int LARGEST = 1 << 26;
    /** Writing one file never needs as long. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final OpenFolder open;
    /** Its name from the top on, as the author knows it; empty, or ending in '/'. */
    private final String prefix;

    private HeldFolder(OpenFolder open, String prefix) {
        this.open = open;
        this.prefix = prefix;
    }

    /**
     * The folder that the user has named, wherever the user's own links lead.
     *
     * @throws LinkInTheWay if a link that came with a working tree of Git leads out of it
     */
    static HeldFolder open(Path top) throws IOException {
        NamedPlace.refuseLinks(top, top);
        return open(top, true);
    }

    /** @param secured false to do as on a system that looks names up by whole paths only */
    static HeldFolder open(Path top, boolean secured) throws IOException {
        return new HeldFolder(OpenFolder.at(top.toRealPath(), secured), "");
    }

    HeldFolder folder(String name) throws IOException {
        refuseLink(name);
        return new HeldFolder(open.below(name), prefix + name + "/");
    }

    /** A folder in it, which is made if it is not there. */
    HeldFolder folderOrNew(String name, Made made) throws IOException {
        if (attributes(name).isEmpty()) {
            try {
                open.create(name);
                made.folder(path(name));
            } catch (FileAlreadyExistsException e) {
                // another process was quicker
            }
        }
        return folder(name);
    }

    /** Hears of each folder that was made. */
    interface Made {
        Made UNHEARD = _ -> {};

        void folder(Path folder);
    }

    /** How the file is called on the disk that has this name in Unicode form C; the name itself if there is none. */
    String onDisk(String name) throws IOException {
        return attributes(name).isPresent()
                ? name
                : names().stream().filter(other -> Normalizer.normalize(other, Normalizer.Form.NFC).equals(name)).findFirst().orElse(name);
    }

    /** Where a file in it is, for telling and for undoing. */
    Path path(String name) {
        return open.path().resolve(name);
    }

    /** Absent if nothing has this name; of a link itself. */
    Optional<BasicFileAttributes> attributes(String name) throws IOException {
        try {
            return Optional.of(open.view(name, BasicFileAttributeView.class).readAttributes());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    List<String> names() throws IOException {
        return open.names();
    }

    /** Absent if nothing has this name. */
    Optional<byte[]> read(String name) throws IOException {
        refuseAllButFiles(name);
        try (SeekableByteChannel in = open.channel(name, READ); InputStream bytes = Channels.newInputStream(in)) {
            byte[] found = bytes.readNBytes(LARGEST + 1);
            if (found.length > LARGEST) {
                throw new FileSystemException(path(name).toString(), null, SystemReason.TOO_LARGE);
            }
            return Optional.of(found);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a new file under a name that nobody can foresee, hidden and thus never read as a part of a campaign, and waits until it is on the
     * disk.
     *
     * @return its name
     */
    String write(String name, byte[] content, Runnable written) throws IOException {
        return write(name, content, written, true);
    }

    private String write(String name, byte[] content, Runnable written, boolean waits) throws IOException {
        String fresh = FreshName.of(name);
        Path shown = path(name);
        try (SeekableByteChannel out = open.channel(fresh, NEW)) {
            Disk.write(shown, ByteBuffer.wrap(content), out);
            written.run();
            if (waits && out instanceof FileChannel file) {
                file.force(true);
            }
        } catch (IOException e) {
            deleteQuietly(fresh);
            throw Disk.created(shown, e);
        }
        return fresh;
    }

    /** Deletes what a process that died has left of a file; call it while no other process can write the same file. */
    void deleteLeftOf(String name) throws IOException {
        for (String other : names()) {
            if (FreshName.isOf(name, other)) {
                deleteQuietly(other);
            }
        }
    }

    /** The same for those that are so much older than the file that it cannot be another process that is writing now. */
    void deleteLongLeftOf(String name) throws IOException {
        Instant now = attributes(name).orElseThrow().lastModifiedTime().toInstant();
        for (String other : names()) {
            if (FreshName.isOf(name, other)
                    && attributes(other).filter(found -> found.lastModifiedTime().toInstant().plus(LONG).isBefore(now)).isPresent()) {
                deleteQuietly(other);
            }
        }
    }

    /** Writes a file that is not there yet, and nothing if it is; it may be lost with the power. */
    void writeNew(String name, byte[] content) throws IOException {
        if (attributes(name).isPresent()) {
            throw new FileAlreadyExistsException(path(name).toString());
        }
        place(write(name, content, () -> {}, false), name);
    }

    private void place(String fresh, String name) throws IOException {
        try {
            copyRights(name, fresh);
            move(fresh, name);
        } catch (IOException e) {
            deleteQuietly(fresh);
            throw e;
        }
    }

    /** Puts a whole file into its place, with the rights of the one that was there, and waits until it is on the disk. */
    void replace(String name, byte[] content) throws IOException {
        refuseLink(name);
        place(write(name, content, () -> {}), name);
    }

    /** Puts a whole file into its place that may be lost with the power. */
    void cache(String name, byte[] content) throws IOException {
        if (attributes(name).filter(BasicFileAttributes::isSymbolicLink).isPresent()) {
            delete(name);
        }
        place(write(name, content, () -> {}, false), name);
    }

    void copyRights(String from, String to) throws IOException {
        if (attributes(from).isPresent() && open.path().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            open.view(to, PosixFileAttributeView.class)
                    .setPermissions(open.view(from, PosixFileAttributeView.class).readAttributes().permissions());
        }
    }

    void move(String from, String to) throws IOException {
        refuseLink(to);
        open.move(from, to);
    }

    void delete(String name) throws IOException {
        open.delete(name);
    }

    void deleteQuietly(String name) {
        try {
            delete(name);
        } catch (IOException e) { // a hidden file is left, which nobody reads
        }
    }

    /** A file whose only use is to be locked; its content is not touched. */
    FileChannel openLock(String name) throws IOException {
        refuseAllButFiles(name);
        return (FileChannel) open.channel(name, LOCK);
    }

    /** @throws LinkInTheWay if a symbolic link has this name */
    void refuseLink(String name) throws IOException {
        if (attributes(name).filter(BasicFileAttributes::isSymbolicLink).isPresent()) {
            throw new LinkInTheWay(path(name).toString(), prefix + name);
        }
    }

    /** Opening a pipe or a device would wait for somebody at its other end. */
    private void refuseAllButFiles(String name) throws IOException {
        refuseLink(name);
        if (attributes(name).filter(found -> !found.isRegularFile()).isPresent()) {
            throw new FileSystemException(path(name).toString(), null, SystemReason.NO_FILE);
        }
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
