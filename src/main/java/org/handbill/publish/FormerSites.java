package org.handbill.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handbill.site.SitePath;
import org.jspecify.annotations.Nullable;

/** Old sites in the work folder: what somebody has put into one while its successor was made is brought back, then it is deleted. */
final class FormerSites {
    private static final String MARK = "exchange";
    private static final String MANIFEST = "manifest-";
    private static final String LEFT = "left-";
    private static final int LONGEST_KEY = 1000;
    private static final String UNFINISHED = "unfinished-";

    private final Path site;
    private final Path work;
    private @Nullable IOException undeleted;
    private @Nullable Manifest current;

    FormerSites(Path site, Path work) {
        this.site = site;
        this.work = work;
    }

    /** Writes down which folder is the new site, before it changes places with the old one under the same two names. */
    void mark(Path fresh) throws IOException {
        Path mark = work.resolve(MARK);
        Disk.deleteIfExists(mark);
        try (FileChannel out = Disk.createFile(mark)) {
            Disk.write(mark, ByteBuffer.wrap(key(fresh).getBytes(StandardCharsets.UTF_8)), out);
        }
    }

    /** Whether a folder has come into this place by an exchange. */
    boolean isFormer(Path folder) throws IOException {
        Path mark = work.resolve(MARK);
        if (!FolderTree.exists(folder) || !isFile(mark)) {
            return false;
        }
        String marked;
        try (InputStream in = Files.newInputStream(mark, LinkOption.NOFOLLOW_LINKS)) {
            marked = new String(in.readNBytes(LONGEST_KEY), StandardCharsets.UTF_8);
        }
        return !marked.isEmpty() && !marked.equals(key(folder));
    }

    /** Empty on systems that do not number their folders; those do not exchange any. */
    private static String key(Path folder) throws IOException {
        Object key = Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
        return key == null ? "" : key.toString();
    }

    /**
     * Deletes a folder; if that is not possible, moves it aside and tries again another time.
     *
     * @param former whether it is an old site, whose foreign files may be missing in the new one
     */
    void discard(Path folder, boolean former) throws IOException {
        try {
            if (FolderTree.exists(folder)) {
                delete(folder, former);
            }
        } catch (IOException e) {
            undeleted = e;
            Disk.move(folder, work.resolve((former ? LEFT : UNFINISHED) + UUID.randomUUID()));
        }
        Disk.deleteIfExists(kept(folder));
    }

    /** The manifest of an old site that is being deleted: it says which of the files are ours even after a kill in the middle. */
    private Path kept(Path folder) {
        return work.resolve(MANIFEST + folder.getFileName());
    }

    private void delete(Path folder, boolean former) throws IOException {
        if (!former) {
            FolderTree.delete(folder);
            return;
        }
        Path own = folder.resolve(Manifest.NAME);
        Path kept = kept(folder);
        if (isFile(own) && !isFile(kept)) {
            Disk.deleteIfExists(kept);
            Disk.link(own, kept);
        }
        Optional<Manifest> ours = manifest(kept);
        try {
            FolderTree.delete(folder, (file, name) -> ours.isPresent() && bringBack(file, name, ours.get()));
        } catch (IOException e) {
            if (!isFile(own) && isFile(kept)) {
                Disk.link(kept, own);
            }
            throw e;
        }
        Disk.deleteIfExists(kept);
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Tries to delete what earlier builds could not. */
    void tidy() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(work, "{" + LEFT + "," + UNFINISHED + "}*")) {
            for (Path folder : FolderTree.entries(left)) {
                try {
                    delete(folder, String.valueOf(folder.getFileName()).startsWith(LEFT));
                } catch (IOException e) {
                    undeleted = e;
                }
            }
        }
        Disk.deleteIfExists(work.resolve(MARK));
        current = null;
    }

    Optional<IOException> undeleted() {
        return Optional.ofNullable(undeleted);
    }

    /** Absent if it cannot be read, so that nobody knows which files are ours. */
    private static Optional<Manifest> manifest(Path file) throws IOException {
        try {
            return Optional.of(ManifestReader.read(file, new SitePath[0]));
        } catch (NoSuchFileException e) {
            return Optional.of(Manifest.NONE);
        } catch (ManifestReader.Unreadable e) {
            return Optional.empty();
        }
    }

    /** Whether the new site has a file of ours of this name; its manifest is read when it first matters, which is hardly ever. */
    private synchronized boolean isOurs(String name) throws IOException {
        Manifest known = current;
        if (known == null) {
            known = manifest(site.resolve(Manifest.NAME)).orElse(Manifest.NONE);
            current = known;
        }
        return known.find(name) >= 0;
    }

    /** Moves a file that is not ours to its place in the new site, unless what is there is as new. */
    private boolean bringBack(Path file, String name, Manifest ours) throws IOException {
        if (ours.find(name) >= 0 || name.equals(Manifest.NAME)) {
            return false;
        }
        Path place = site.resolve(name);
        Disk.createFolders(site, Objects.requireNonNull(place.getParent()));
        try {
            BasicFileAttributes there = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            BasicFileAttributes here = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (here.lastModifiedTime().compareTo(there.lastModifiedTime()) <= 0 || !there.isRegularFile() || !here.isRegularFile()
                    || isOurs(name)) {
                return false;
            }
        } catch (NoSuchFileException e) {
            // its place is free
        }
        Disk.move(file, place);
        return true;
    }
}
