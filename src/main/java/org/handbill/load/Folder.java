package org.handbill.load;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.PortableName;
import org.handbill.diagnostic.Problems;

/**
 * A folder that is read no further than its own borders: links that lead out of it, and what is neither a file nor a folder, are errors.
 */
final class Folder {
    private static final int DEEPEST = 20;
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of("thumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin");

    /**
     * What stands in a folder.
     *
     * @param name its own name, in Unicode form C
     * @param file its name from the top folder on, its path and its size
     */
    record Entry(String name, FileOnDisk file, boolean isFolder) {}

    private final Path top;
    private final Path realTop;
    private final String prefix;
    private final Problems problems;

    /**
     * @param top a folder that exists
     * @param prefix what is put before the names of its files in diagnostics: empty, or ending in '/'
     */
    Folder(Path top, String prefix, Problems problems) throws IOException {
        this.top = top;
        this.realTop = top.toRealPath();
        this.prefix = prefix;
        this.problems = problems;
    }

    /** What stands at its top, in natural order, without hidden files and what editors leave behind. */
    List<Entry> list() {
        return list(top, prefix);
    }

    List<Entry> list(Entry folder) {
        return list(folder.file().path(), folder.file().name() + "/");
    }

    /** All files below a folder, at any depth, in natural order of their names. */
    List<FileOnDisk> filesBelow(Entry folder) {
        List<FileOnDisk> files = new ArrayList<>();
        collect(list(folder), files, 1);
        files.sort(Comparator.comparing(FileOnDisk::name, NaturalOrder.INSTANCE));
        return files;
    }

    /** The same of a folder that is not read, so that nothing is said of its files. */
    static List<FileOnDisk> quietlyBelow(Entry folder) {
        try {
            return new Folder(folder.file().path(), folder.file().name() + "/", new Problems()).files();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** All files, at any depth, in natural order of their names. */
    List<FileOnDisk> files() {
        List<FileOnDisk> files = new ArrayList<>();
        collect(list(), files, 1);
        files.sort(Comparator.comparing(FileOnDisk::name, NaturalOrder.INSTANCE));
        return files;
    }

    private void collect(List<Entry> entries, List<FileOnDisk> files, int depth) {
        for (Entry entry : entries) {
            if (!entry.isFolder()) {
                files.add(entry.file());
            } else if (depth < DEEPEST) {
                collect(list(entry), files, depth + 1);
            } else {
                problems.error(
                        Code.UNKNOWN_FILE, Location.whole(entry.file().name()), "Folders are nested more than " + DEEPEST + " deep here.",
                        "Move its files further up; if a link makes the folder contain itself, delete the link.");
            }
        }
    }

    private List<Entry> list(Path folder, String namePrefix) {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                String name = name(path);
                if (!isIgnored(name)) {
                    entry(path, name, namePrefix + name).ifPresent(entries::add);
                }
            }
        } catch (DirectoryIteratorException e) {
            IOException cause = e.getCause();
            TextFile.unreadable(namePrefix, cause == null ? new IOException(e) : cause, problems);
        } catch (IOException e) {
            TextFile.unreadable(namePrefix.isEmpty() ? shown(top) : namePrefix, e, problems);
        }
        entries.sort(Comparator.comparing(Entry::name, NaturalOrder.INSTANCE));
        return entries;
    }

    private Optional<Entry> entry(Path path, String name, String fullName) {
        if (name.indexOf('\uFFFD') >= 0) {
            problems.error(
                    Code.FILE_UNREADABLE, Location.whole(fullName),
                    "This name has letters that the system's character encoding cannot express.",
                    "Set the environment variable LC_ALL to C.UTF-8, or rename the file with the letters a to z.");
            return Optional.empty();
        }
        Optional<String> flaw = PortableName.flaw(name);
        if (flaw.isPresent()) {
            problems.error(Code.UNPORTABLE_NAME, Location.whole(PortableName.shown(fullName)), flaw.get(),
                    "Rename it, with letters, digits and hyphens alone.");
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                if (!path.toRealPath().startsWith(realTop)) {
                    problems.error(
                            Code.FILE_OUTSIDE_FOLDER, Location.whole(fullName),
                            "It is a link to something outside the folder, which is not read.",
                            "Put a copy of the file in its place.");
                    return Optional.empty();
                }
                attributes = Files.readAttributes(path, BasicFileAttributes.class);
            }
            if (!attributes.isRegularFile() && !attributes.isDirectory()) {
                problems.error(
                        Code.UNKNOWN_FILE, Location.whole(fullName), "It is neither a file nor a folder, so it is not read.",
                        "Delete it, or put a file in its place.");
                return Optional.empty();
            }
            return Optional.of(new Entry(name, new FileOnDisk(fullName, path, attributes.size()), attributes.isDirectory()));
        } catch (NoSuchFileException e) {
            problems.error(
                    Code.UNKNOWN_FILE, Location.whole(fullName), "It is a link to a file that does not exist.",
                    "Delete it, or put the file in its place.");
        } catch (IOException e) {
            TextFile.unreadable(fullName, e, problems);
        }
        return Optional.empty();
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : DiskNames.composed(name.toString());
    }

    static boolean isIgnored(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.endsWith("~") || name.startsWith("~$") || name.startsWith("#") && name.endsWith("#")
                || lower.endsWith(".swp") || lower.endsWith(".swo") || lower.endsWith(".tmp") || lower.endsWith(".bak")
                || LEFT_BY_SYSTEMS.contains(lower);
    }

    /** A path with '/' between names on every system. */
    static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
