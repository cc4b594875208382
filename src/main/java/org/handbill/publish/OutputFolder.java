package org.handbill.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.SystemReason;
import org.handbill.site.SitePath;
import org.jspecify.annotations.Nullable;

/**
 * Where the site goes.
 *
 * @param shown the folder as the user typed it
 * @param folder its real place, where links lead; need not exist, but its parent does
 */
record OutputFolder(String shown, Path folder) {
    /** Folders of version control systems, which move along whole when the output folder is exchanged. */
    static final Set<String> REPOSITORIES = Set.of(".git", ".hg", ".svn", ".jj");
    /** What may lie in a folder that still counts as empty. */
    private static final Set<String> NO_CONTENT = Set.of(".git", ".hg", ".svn", ".jj", ".DS_Store", "desktop.ini", "Thumbs.db", "CNAME");
    private static final String ELSEWHERE = "Choose another folder with --output.";

    static OutputFolder locate(Path output) throws PublishFailure {
        String shown = output.toString().isEmpty() ? "." : output.toString().replace('\\', '/');
        try {
            return locate(output, shown);
        } catch (IOException e) {
            throw new PublishFailure(Code.OUTPUT_UNWRITABLE, shown,
                    "The output folder '" + shown + "' cannot be made: " + SystemReason.of(e) + ".",
                    ELSEWHERE);
        }
    }

    /** The same, but makes no folders: an output whose parent is not there yet has none. */
    static OutputFolder locateIfThere(Path output) throws IOException {
        Path absolute = Files.isDirectory(output) ? output.toRealPath() : target(output).toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return new OutputFolder(output.toString().replace('\\', '/'),
                parent == null ? absolute : parent.toRealPath().resolve(Objects.requireNonNull(absolute.getFileName())));
    }

    private static Path target(Path output) throws IOException {
        return Files.isSymbolicLink(output) ? output.toAbsolutePath().resolveSibling(Files.readSymbolicLink(output)) : output;
    }

    private static OutputFolder locate(Path output, String shown) throws IOException, PublishFailure {
        Path folder = real(output, shown);
        if (folder.getFileName() == null) {
            throw new PublishFailure(Code.OUTPUT_NOT_OURS, shown, "The output '" + shown + "' is the root of a disk.", ELSEWHERE);
        }
        Path workingFolder = Path.of("").toAbsolutePath();
        if (workingFolder.startsWith(folder) || workingFolder.toRealPath().startsWith(folder)) {
            throw new PublishFailure(Code.OUTPUT_NOT_OURS, shown,
                    "The output '" + shown + "' is the folder that you are working in, or one around it.",
                    "Name a folder of its own, for instance --output site.");
        }
        return new OutputFolder(shown, folder);
    }

    private static Path real(Path output, String shown) throws IOException, PublishFailure {
        if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            return place(output.toAbsolutePath().normalize(), shown);
        }
        if (Files.isDirectory(output)) {
            return output.toRealPath();
        }
        if (Files.isSymbolicLink(output) && !Files.exists(output)) {
            Path target = output.toAbsolutePath().resolveSibling(Files.readSymbolicLink(output)).normalize();
            if (FolderTree.exists(WorkFolder.beside(target))) {
                return place(target, shown);
            }
            throw new PublishFailure(Code.OUTPUT_UNWRITABLE, shown,
                    "The output '" + shown + "' is a link to '" + target + "', which is not there.",
                    "Remove the link, or make the folder that it leads to.");
        }
        throw new PublishFailure(Code.OUTPUT_NOT_OURS, shown, "The output '" + shown + "' is a file and not a folder.", ELSEWHERE);
    }

    private static Path place(Path absolute, String shown) throws IOException, PublishFailure {
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        if (parent == null || name == null) {
            throw new PublishFailure(Code.OUTPUT_UNWRITABLE, shown, "The output '" + shown + "' is on a disk that is not there.",
                    ELSEWHERE);
        }
        Disk.createNamedFolders(parent);
        return parent.toRealPath().resolve(name);
    }

    /** What was published last; empty if nothing was. */
    Manifest manifest(SitePath[] planned) throws IOException, PublishFailure {
        if (!FolderTree.exists(folder)) {
            return Manifest.NONE;
        }
        Path file = folder.resolve(Manifest.NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            refuseForeign();
            return Manifest.NONE;
        }
        String name = shown + "/" + Manifest.NAME;
        try {
            return ManifestReader.read(file, planned);
        } catch (IOException e) {
            throw new ReadFailure(file, e);
        } catch (ManifestReader.Unreadable e) {
            throw new PublishFailure(Code.OUTPUT_NOT_OURS, name,
                    "Which files in '" + shown + "' are Handbill's is not known, because " + Manifest.NAME + " cannot be read: "
                            + e.reason() + ".",
                    e.isNewer()
                            ? "Use the newer version of Handbill that wrote it, or choose another folder with --output."
                            : "Bring back an earlier " + Manifest.NAME + " from version control, or remove the folder '" + shown
                                    + "' yourself if all that is in it was made by Handbill, and build again.");
        }
    }

    private void refuseForeign() throws IOException, PublishFailure {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : FolderTree.entries(entries)) {
                String name = String.valueOf(entry.getFileName());
                if (!NO_CONTENT.contains(name)) {
                    throw new PublishFailure(Code.OUTPUT_NOT_OURS, shown,
                            "The output folder '" + shown + "' holds files that Handbill did not write, such as '" + name + "'.",
                            "Choose another folder with --output, or empty this one yourself if you need nothing that is in it.");
                }
            }
        }
    }

    /** Refuses what cannot be exchanged, before any work: a disk of its own, or a folder that one is mounted in. */
    void refuseMountPoint() throws IOException, PublishFailure {
        if (FolderTree.exists(folder) && folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                && !MountPoints.device(folder).equals(MountPoints.device(folder.resolveSibling("")))) {
            throw mountPoint();
        }
        Optional<Path> mounted = MountPoints.in(folder);
        if (mounted.isPresent()) {
            throw mounted.get().equals(folder) ? mountPoint() : mountPointBelow(shown(mounted.get()));
        }
    }

    /** What is in the output as the user would type it. */
    String shown(Path inside) {
        String below = folder.relativize(inside).toString().replace('\\', '/');
        return below.isEmpty() ? shown : shown + "/" + below;
    }

    /** What to tell when the system refuses before the new site has taken its place. */
    PublishFailure unwritable(IOException e) {
        if (e instanceof LinkInTheWay link) {
            return new PublishFailure(List.of(link.diagnostic()));
        }
        if (e instanceof ReadFailure unread) {
            return new PublishFailure(Code.FILE_UNREADABLE, String.valueOf(unread.getFile()),
                    "'" + unread.getFile() + "' cannot be read: " + unread.reason() + ".",
                    "Nothing was changed in '" + shown + "'. See that you may read all that is in it, then build again.");
        }
        Path work = WorkFolder.beside(folder);
        @Nullable
        Path file = e instanceof FileSystemException f && f.getFile() != null ? Path.of(f.getFile()) : null;
        if (e instanceof AccessDeniedException && work.equals(file)) {
            return new PublishFailure(Code.OUTPUT_UNWRITABLE, shown,
                    "You may not make folders in '" + folder.getParent() + "', where the new site is put together beside '" + shown + "'.",
                    "Ask for the right to write there, or choose another folder with --output.");
        }
        String named = file == null
                ? shown
                : file.startsWith(work.resolve("new"))
                        ? shown + "/" + work.resolve("new").relativize(file)
                        : file.toString();
        return new PublishFailure(Code.OUTPUT_UNWRITABLE, shown, "'" + named + "' cannot be written: " + SystemReason.of(e) + ".",
                "Nothing was changed in '" + shown
                        + "'. See that there is room and that you may write there, or choose another folder with --output.");
    }

    private PublishFailure mountPointBelow(String mounted) {
        return new PublishFailure(Code.OUTPUT_UNWRITABLE, mounted,
                "A disk, volume or other folder is mounted at '" + mounted
                        + "', and would be carried off when a new site takes the place of '"
                        + shown + "'.",
                "Nothing was changed in '" + shown + "'. Unmount it, mount it outside of '" + shown
                        + "', or choose another folder with --output.");
    }

    PublishFailure mountPoint() {
        return new PublishFailure(Code.OUTPUT_UNWRITABLE, shown,
                "The output '" + shown + "' is a disk or volume of its own, so a finished site cannot take its place in one step.",
                "Name a folder inside it, for instance --output " + shown + "/site.");
    }
}
