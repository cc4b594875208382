package org.handbill.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.handbill.site.SitePath;
import org.jspecify.annotations.Nullable;

/** Moves what is not ours from an old site that is being deleted to its place in the new one, unless a file that is there is as new. */
final class BroughtBack implements FolderTree.Saving {
    private final Path site;
    private final Manifest ours;
    private final boolean hasOwners;
    private @Nullable Manifest current;

    /** @param ours what was ours in the old site */
    BroughtBack(Path site, Manifest ours) {
        this.site = site;
        this.ours = ours;
        this.hasOwners = site.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Whole, and so with its owner and rights, if nothing of ours was in it and nothing has its place. */
    @Override
    public boolean savesFolder(Path folder, String name) throws IOException {
        Path place = site.resolve(name);
        if (ours.hasUnder(name) || Files.exists(place, LinkOption.NOFOLLOW_LINKS) || !isInside(Objects.requireNonNull(place.getParent()))) {
            return false;
        }
        Disk.move(folder, place);
        return true;
    }

    /** Whether it is a folder below the site that no link leads to. */
    private boolean isInside(Path folder) {
        return folder.equals(site) || FolderTree.exists(folder) && isInside(Objects.requireNonNull(folder.getParent()));
    }

    @Override
    public boolean saves(Path file, String name) throws IOException {
        if (ours.find(name) >= 0 || name.equals(Manifest.NAME)) {
            return false;
        }
        Path place = site.resolve(name);
        try {
            Disk.createFolders(site, Objects.requireNonNull(place.getParent()));
        } catch (FileAlreadyExistsException e) {
            throw new MissingPlace(file, Path.of(e.getFile()));
        }
        try {
            boolean folder = FolderTree.exists(place);
            if (!folder && !isNewer(file, place)) {
                return false;
            }
            if (folder || isOurs(name)) {
                throw new MissingPlace(file, place);
            }
        } catch (NoSuchFileException e) {
            // its place is free
        }
        Disk.move(file, place);
        return true;
    }

    /** Also if it is as old and the other one is a copy, made because only its owner could have linked it. */
    private boolean isNewer(Path file, Path other) throws IOException {
        BasicFileAttributes there = Files.readAttributes(other, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        BasicFileAttributes here = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        int order = here.lastModifiedTime().compareTo(there.lastModifiedTime());
        return order > 0 || order == 0 && hasOwners && here.isRegularFile() && there.isRegularFile() && !owner(file).equals(owner(other));
    }

    private static Object owner(Path file) throws IOException {
        return Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether the new site has a file of ours of this name; its manifest is read when it first matters, which is hardly ever. */
    private synchronized boolean isOurs(String name) throws IOException {
        Manifest known = current;
        if (known == null) {
            known = read();
            current = known;
        }
        return known.find(name) >= 0;
    }

    private Manifest read() throws IOException {
        try {
            return ManifestReader.read(site.resolve(Manifest.NAME), new SitePath[0]);
        } catch (NoSuchFileException | ManifestReader.Unreadable e) {
            return Manifest.NONE;
        }
    }
}
