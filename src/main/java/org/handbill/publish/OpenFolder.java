package org.handbill.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttributeView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.handbill.diagnostic.SystemReason;
import org.jspecify.annotations.Nullable;

/**
 * A folder held open, in which names are looked up, so that a folder that changes places with a link meanwhile makes no difference. Systems
 * without such a look-up (in Java's words: without secure directory streams) are asked again before each change whether the folder is still
 * the same. No name in it is followed if it is a link.
 */
final class OpenFolder implements Closeable {
    private final Path path;
    private final DirectoryStream<Path> stream;
    private final @Nullable SecureDirectoryStream<Path> secure;
    private final @Nullable Object key;

    private OpenFolder(Path path, DirectoryStream<Path> stream, boolean secured) throws IOException {
        this.path = path;
        this.stream = stream;
        this.secure = secured && stream instanceof SecureDirectoryStream<Path> open ? open : null;
        this.key = attributes(path).fileKey();
    }

    /** @param secured false to do as on a system that looks names up by whole paths only */
    static OpenFolder at(Path real, boolean secured) throws IOException {
        return hold(real, stream(real), secured);
    }

    /** It stays open as long as the folder is held. */
    @SuppressWarnings("StreamResourceLeak")
    private static DirectoryStream<Path> stream(Path folder) throws IOException {
        return Files.newDirectoryStream(folder);
    }

    private static OpenFolder hold(Path path, DirectoryStream<Path> stream, boolean secured) throws IOException {
        try {
            return new OpenFolder(path, stream, secured);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** @throws FileSystemException if it is a link or no folder */
    OpenFolder below(String name) throws IOException {
        DirectoryStream<Path> below = secure == null
                ? stream(here().resolve(plain(name)))
                : secure.newDirectoryStream(plain(name), LinkOption.NOFOLLOW_LINKS);
        return hold(path.resolve(name), below, secure != null);
    }

    /** Java makes folders by whole paths only: one that changes places in this very moment could get an empty folder. */
    void create(String name) throws IOException {
        Disk.createFolder(here().resolve(plain(name)));
    }

    Path path() {
        return path;
    }

    List<String> names() throws IOException {
        try (DirectoryStream<Path> all = secure == null
                ? Files.newDirectoryStream(here())
                : secure.newDirectoryStream(Path.of("."), LinkOption.NOFOLLOW_LINKS)) {
            return FolderTree.entries(all).stream().map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }

    /** @param options with {@link LinkOption#NOFOLLOW_LINKS} */
    SeekableByteChannel channel(String name, Set<OpenOption> options) throws IOException {
        return secure == null ? Files.newByteChannel(here().resolve(plain(name)), options) : secure.newByteChannel(plain(name), options);
    }

    <V extends FileAttributeView> V view(String name, Class<V> type) throws IOException {
        V view = secure == null
                ? Files.getFileAttributeView(here().resolve(plain(name)), type, LinkOption.NOFOLLOW_LINKS)
                : secure.getFileAttributeView(plain(name), type, LinkOption.NOFOLLOW_LINKS);
        return Objects.requireNonNull(view);
    }

    /** In one step; what has the new name is replaced, and if that is a link, then the link itself. */
    void move(String from, String to) throws IOException {
        if (secure == null) {
            Files.move(here().resolve(plain(from)), here().resolve(plain(to)), StandardCopyOption.ATOMIC_MOVE);
        } else {
            secure.move(plain(from), secure, plain(to));
        }
    }

    void delete(String name) throws IOException {
        if (secure == null) {
            Disk.delete(here().resolve(plain(name)));
        } else {
            secure.deleteFile(plain(name));
        }
    }

    private static Path plain(String name) {
        Path plain = Path.of(name);
        if (plain.getNameCount() != 1 || plain.isAbsolute() || name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("no plain name of a file: '" + name + "'");
        }
        return plain;
    }

    /** Its path, if it is still the same folder. */
    private Path here() throws IOException {
        BasicFileAttributes now = attributes(path);
        if (now.isSymbolicLink() || !Objects.equals(now.fileKey(), key)) {
            throw new FileSystemException(path.toString(), null, SystemReason.LINK);
        }
        return path;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
