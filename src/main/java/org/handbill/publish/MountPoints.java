package org.handbill.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Disks, volumes and other folders that are mounted in a folder: they would go with it when it is moved. */
final class MountPoints {
    /** Linux's list of all that this process sees mounted, also folders of the same disk; proc_pid_mountinfo(5). */
    private static final Path LIST = Path.of("/proc/self/mountinfo");
    private static final int PLACE = 4;
    private static final int OCTAL = 8;
    private static final int OCTAL_DIGITS = 3;

    private MountPoints() {}

    /** The first at or below a real folder; absent if there is none, or the system cannot say. */
    static Optional<Path> in(Path folder) throws IOException {
        if (!FolderTree.exists(folder)) {
            return Optional.empty();
        }
        return PlainFile.isThere(LIST) ? listed(folder) : byDevice(folder);
    }

    private static Optional<Path> listed(Path folder) throws IOException {
        try (InputStream in = PlainFile.open(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).lines().map(MountPoints::place)
                    .flatMap(Optional::stream).filter(place -> place.startsWith(folder)).findFirst();
        }
    }

    /** Absent if its name cannot be written in this system's character set, which all that we work with can. */
    private static Optional<Path> place(String line) {
        try {
            return Optional.of(Path.of(unescaped(line.split(" ", -1)[PLACE])));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Blanks, tabs, line breaks and backslashes are written as a backslash and three octal digits. */
    private static String unescaped(String field) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) == '\\') {
                bytes.write(Integer.parseInt(field.substring(i + 1, i + 1 + OCTAL_DIGITS), OCTAL));
                i += OCTAL_DIGITS;
            } else {
                bytes.write(field.charAt(i));
            }
        }
        return bytes.toString(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
    }

    /** For other systems: the first folder that is on another device than the one around it. */
    static Optional<Path> byDevice(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        return below(folder, device(folder));
    }

    private static Optional<Path> below(Path folder, Object device) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : FolderTree.entries(entries)) {
                if (FolderTree.exists(entry)) {
                    Optional<Path> found = device(entry).equals(device) ? below(entry, device) : Optional.of(entry);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        } catch (IOException e) {
            throw new ReadFailure(folder, e);
        }
        return Optional.empty();
    }

    static Object device(Path folder) throws IOException {
        return Files.getAttribute(folder, "unix:dev", LinkOption.NOFOLLOW_LINKS);
    }
}
