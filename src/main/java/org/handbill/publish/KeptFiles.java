package org.handbill.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Takes over into the new folder what stays as it is: our unchanged files, and all that is not ours. Files are linked, which costs
 * neither space nor reading; where the disk has no hard links, they are copied.
 */
final class KeptFiles {
    private final OutputFolder output;
    private final Path site;
    private final Path fresh;
    private final Manifest last;
    private final Rendering rendering;
    private final FolderMode mode;
    private final List<Diagnostic> collisions = new ArrayList<>();

    /**
     * Of an output and the new folder, which is there already.
     *
     * @param last what was published last
     */
    KeptFiles(OutputFolder output, Path fresh, Manifest last, Rendering rendering) throws IOException {
        this.output = output;
        this.site = output.folder();
        this.fresh = fresh;
        this.last = last;
        this.rendering = rendering;
        this.mode = FolderMode.usual(fresh);
    }

    /** Our unchanged files. */
    void takeOurs() throws IOException, PublishFailure {
        Manifest result = rendering.result();
        Parallel.each(result.count(), () -> new Parallel.Worker() {
            private @Nullable Path folder;

            @Override
            public void take(int index) throws IOException {
                if (rendering.isUnchanged(index)) {
                    Path target = fresh.resolve(result.path(index));
                    Path parent = Objects.requireNonNull(target.getParent());
                    if (!parent.equals(folder)) {
                        Disk.createFolders(fresh, parent);
                        folder = parent;
                    }
                    Disk.link(site.resolve(result.path(index)), target);
                }
            }
        });
    }

    /**
     * All that the last manifest does not list: files, links (as links) and folders, empty ones too. Call it when all files of the new
     * site are there, since it refuses what has the name of one of them. A folder that would have another owner afterwards stays in the old
     * site, from where it is moved when the new one is in its place.
     */
    void takeForeign() throws IOException, PublishFailure {
        if (FolderTree.exists(site)) {
            takeFolder(site, fresh, "");
        }
        if (!collisions.isEmpty()) {
            collisions.sort(null);
            throw new PublishFailure(collisions);
        }
    }

    private void takeFolder(Path from, Path to, String prefix) throws IOException, PublishFailure {
        refuseUnmovable(from);
        try (DirectoryStream<Path> entries = list(from)) {
            for (Path entry : FolderTree.entries(entries)) {
                Path name = Objects.requireNonNull(entry.getFileName());
                String path = prefix + name;
                if (rendering.isUnchanged(path)) {
                    continue;
                }
                if (!FolderTree.exists(entry)) {
                    if (last.find(path) < 0 && !path.equals(Manifest.NAME)) {
                        takeFile(entry, to.resolve(name), path);
                    }
                } else if (!prefix.isEmpty() || !OutputFolder.REPOSITORIES.contains(path)) {
                    if (last.hasUnder(path) || makeFolder(entry, to.resolve(name), path)) {
                        takeFolder(entry, to.resolve(name), path + "/");
                    }
                }
            }
        }
        mode.copy(from, to);
    }

    /** Only who may write into a folder can empty it, or move it into another folder. */
    private void refuseUnmovable(Path folder) throws IOException, PublishFailure {
        if (mode.isOthers(folder) && !Files.isWritable(folder)) {
            String shown = output.shown(folder);
            throw new PublishFailure(Code.OUTPUT_UNWRITABLE, shown,
                    "'" + shown + "' belongs to " + owner(folder)
                            + ", and you may not write into it, so it could not go along when the new site "
                            + "takes the place of '" + output.shown() + "'.",
                    "Nothing was changed in '" + output.shown() + "'. Ask for the right to write into '" + shown
                            + "' and all folders in it, "
                            + "have it moved out of '" + output.shown() + "', or choose another folder with --output.");
        }
    }

    private static String owner(Path folder) {
        try {
            return "the user '" + Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName() + "'";
        } catch (IOException e) {
            return "another user";
        }
    }

    @SuppressWarnings("StreamResourceLeak")
    private static DirectoryStream<Path> list(Path folder) throws IOException {
        try {
            return Files.newDirectoryStream(folder);
        } catch (IOException e) {
            throw new ReadFailure(folder, e);
        }
    }

    /** A folder that is not ours; false if a file of ours has its name, where an empty one gives way, or if it is moved later. */
    private boolean makeFolder(Path from, Path to, String path) throws IOException, PublishFailure {
        if (!FolderTree.exists(to)) {
            if (isTaken(to)) {
                if (!FolderTree.isEmpty(from)) {
                    collide(path);
                }
                return false;
            }
            Disk.createFolders(fresh, to);
            if (!mode.gives(from, to)) {
                refuseUnmovable(from);
                Disk.delete(to);
                return false;
            }
        }
        return true;
    }

    private void takeFile(Path from, Path to, String path) throws IOException {
        if (isTaken(to)) {
            collide(path);
            return;
        }
        Disk.createFolders(fresh, Objects.requireNonNull(to.getParent()));
        if (Files.isSymbolicLink(from)) {
            Disk.createSymbolicLink(to, Files.readSymbolicLink(from));
        } else {
            try {
                Disk.link(from, to);
            } catch (ReadFailure e) {
                if (!mode.isOthers(from)) {
                    throw e;
                }
            }
        }
    }

    /** Whether something of the new site has this name, or a file has the name of a folder above it. */
    private boolean isTaken(Path to) {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        Path above = Objects.requireNonNull(to.getParent());
        while (!Files.exists(above, LinkOption.NOFOLLOW_LINKS) && !above.equals(fresh)) {
            above = Objects.requireNonNull(above.getParent());
        }
        return Files.exists(above, LinkOption.NOFOLLOW_LINKS) && !FolderTree.exists(above);
    }

    private void collide(String path) {
        String file = output.shown() + "/" + path;
        collisions.add(new Diagnostic(Code.OUTPUT_NOT_OURS, Severity.ERROR, Location.whole(file),
                "The site has a file for this place, but '" + file + "' is there already and was not written by Handbill.",
                "Move it out of '" + output.shown() + "' or rename it, then build again."));
    }
}
