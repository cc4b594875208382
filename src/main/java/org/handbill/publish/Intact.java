package org.handbill.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether a file on disk still has the bytes that the manifest lists, in most cases without reading it.
 *
 * <p>A publication ends by giving the manifest the time of that moment. A file of the right size that was last changed before it needs
 * no reading. On POSIX systems the time of the last status change is compared, which no program can set back, else the time of the last
 * modification. In a fresh clone all files may be newer than the manifest; they are read then, and found to be right.
 */
final class Intact {
    private final Path site;
    private final String time;
    private final String asked;
    private final FileTime sealed;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private Intact(Path site, FileTime sealed) {
        boolean posix = site.getFileSystem().supportedFileAttributeViews().contains("unix");
        this.site = site;
        this.time = posix ? "ctime" : "lastModifiedTime";
        this.asked = (posix ? "unix:" : "basic:") + "isRegularFile,size," + time;
        this.sealed = sealed;
    }

    static Intact in(Path site) throws IOException {
        Path manifest = site.resolve(Manifest.NAME);
        FileTime sealed = PlainFile.isThere(manifest)
                ? Files.getLastModifiedTime(manifest, LinkOption.NOFOLLOW_LINKS)
                : FileTime.fromMillis(0);
        return new Intact(site, sealed);
    }

    static void seal(Path site, FileTime now) throws IOException {
        Disk.setLastModified(site.resolve(Manifest.NAME), now);
    }

    /** Whether it is there as a regular file with this size and SHA-256. */
    boolean has(String path, long size, byte[] hash) throws IOException {
        Path file = site.resolve(path);
        Map<String, Object> attributes;
        if (!isInside(Objects.requireNonNull(file.getParent()))) {
            return false;
        }
        try {
            attributes = Files.readAttributes(file, asked, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return false;
        }
        if (!Objects.equals(attributes.get("isRegularFile"), true) || !Objects.equals(attributes.get("size"), size)) {
            return false;
        }
        boolean older = attributes.get(time) instanceof FileTime changed && changed.compareTo(sealed) < 0;
        return older || Arrays.equals(hash, hash(file));
    }

    /** Whether a regular file has this path. */
    boolean isThere(String path) {
        Path file = site.resolve(path);
        return isInside(Objects.requireNonNull(file.getParent())) && PlainFile.isThere(file);
    }

    /** Whether no folder on the way is a link that somebody has put there, and that leads out of the site. */
    private boolean isInside(Path folder) {
        if (folder.equals(site) || folders.contains(folder)) {
            return true;
        }
        Path above = folder.getParent();
        boolean inside = above != null && isInside(above) && FolderTree.exists(folder);
        if (inside) {
            folders.add(folder);
        }
        return inside;
    }

    private static byte[] hash(Path file) throws IOException {
        MessageDigest digest = RenderBuffer.sha256();
        byte[] part = new byte[1 << 14];
        try (InputStream in = PlainFile.open(file)) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                digest.update(part, 0, count);
            }
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw e instanceof ClosedByInterruptException ? e : new ReadFailure(file, e);
        }
        return digest.digest();
    }
}
