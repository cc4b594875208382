package org.handbill.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;
import org.handbill.diagnostic.SystemReason;
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

    /** Whether a folder has come into this place by an exchange. No new site has a repository. */
    boolean isFormer(Path folder) throws IOException {
        Path mark = work.resolve(MARK);
        if (OutputFolder.REPOSITORIES.stream().map(folder::resolve).anyMatch(FolderTree::exists)) {
            return true;
        }
        if (!FolderTree.exists(folder) || !PlainFile.isThere(mark)) {
            return false;
        }
        String marked;
        try (InputStream in = PlainFile.open(mark)) {
            marked = new String(in.readNBytes(LONGEST_KEY), StandardCharsets.UTF_8);
        }
        return !marked.isEmpty() && !marked.equals(key(folder));
    }

    /** Empty on systems that do not number their folders; those do not exchange any. */
    private static String key(Path folder) throws IOException {
        Object key = Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
        return key == null ? "" : key.toString();
    }

    /** Puts a whole old site back, if somebody has deleted the one that had taken its place; files of ours may be missing in it. */
    void bringBackSite(Path folder) throws IOException {
        if (FolderTree.exists(folder) && !FolderTree.exists(site)) {
            bringBackManifest(folder);
            Disk.move(folder, site);
        }
    }

    private void bringBackManifest(Path folder) throws IOException {
        Path own = folder.resolve(Manifest.NAME);
        Path kept = kept(folder);
        if (!Files.exists(own, LinkOption.NOFOLLOW_LINKS) && PlainFile.isThere(kept)) {
            Disk.link(kept, own);
        }
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
        if (PlainFile.isThere(own) && !PlainFile.isThere(kept)) {
            Disk.deleteIfExists(kept);
            Disk.link(own, kept);
        }
        try {
            FolderTree.delete(folder, new BroughtBack(site, manifest(kept)));
        } catch (IOException e) {
            bringBackManifest(folder);
            if (PlainFile.isThere(own)) {
                Disk.deleteIfExists(kept);
            }
            throw e;
        }
        Disk.deleteIfExists(kept);
    }

    /** Tries to delete what earlier builds could not. */
    void tidy() throws IOException {
        undeleted = null;
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
    }

    Optional<IOException> undeleted() {
        return Optional.ofNullable(undeleted);
    }

    /**
     * None if it is not there, so that all files count as somebody else's.
     *
     * @throws FileSystemException if it cannot be read, so that nobody knows which files are ours and none may be deleted
     */
    private static Manifest manifest(Path file) throws IOException {
        try {
            return ManifestReader.read(file, new SitePath[0]);
        } catch (NoSuchFileException e) {
            return Manifest.NONE;
        } catch (ManifestReader.Unreadable e) {
            throw new FileSystemException(null, null, SystemReason.DAMAGED_MANIFEST);
        }
    }
}
