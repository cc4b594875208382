package org.handbill.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Stream;

/** Names of files in Unicode form C, by which they are compared: Macs write them in form D, and other disks keep what they are given. */
final class DiskNames {
    private DiskNames() {}

    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The file of this name, in whatever form the disk has it; the name as it is typed if there is none. */
    static Path find(Path folder, String name) {
        Path file = folder.resolve(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return file;
        }
        Path found = folder;
        for (String step : name.split("/", -1)) {
            found = step(found, step);
        }
        return found;
    }

    private static Path step(Path folder, String name) {
        String wanted = composed(name);
        if (wanted.isEmpty() || !Files.isDirectory(folder)) {
            return folder.resolve(name);
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> composed(String.valueOf(path.getFileName())).equals(wanted)).findFirst().orElse(folder.resolve(name));
        } catch (IOException | UncheckedIOException e) {
            return folder.resolve(name);
        }
    }
}
