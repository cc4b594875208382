package org.handbill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder beside a campaign that links in the campaign lead to, and that nothing may touch. */
record OutsideFolder(Path path) {
    /** What links may lead to in it; the last is not there. */
    static final List<String> TARGETS = List.of("folder", "empty", "file", "folder/pictures", "baseline.json", "site", "nowhere");

    static OutsideFolder make(Path path) throws IOException {
        Files.createDirectories(path.resolve("folder/pictures"));
        Files.createDirectories(path.resolve("empty"));
        Files.writeString(path.resolve("folder/pictures/family.jpg"), "a family");
        Files.writeString(path.resolve("folder/index.html"), "somebody's page");
        Files.writeString(path.resolve("folder/campaign.yaml"), "title: Another\n");
        Files.writeString(path.resolve("file"), "export PATH=$HOME/bin\n");
        Files.writeString(path.resolve("baseline.json"), "{\"known\": []}\n");
        Files.createDirectories(path.resolve("site"));
        Files.writeString(path.resolve("site/.handbill.json"), "{\"handbill\":1,\"files\":[\n]}\n");
        return new OutsideFolder(path);
    }

    /** What is there, with contents, rights, times and how many names each file has. */
    Map<String, String> fingerprint() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path each : (Iterable<Path>) walk::iterator) {
                PosixFileAttributes found = Files.readAttributes(each, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                all.put(path.relativize(each).toString(), found.permissions() + " " + found.lastModifiedTime() + " "
                        + Files.getAttribute(each, "unix:nlink") + " "
                        + (found.isRegularFile() ? Arrays.hashCode(Files.readAllBytes(each)) : ""));
            }
        }
        return all;
    }

    /** Puts a link into a campaign; false if a folder above it is a link or file already, so that it would be planted elsewhere. */
    static boolean plant(Path campaign, String place, Path target) throws IOException {
        Path link = campaign.resolve(place);
        Path parent = Objects.requireNonNull(link.getParent());
        for (Path above = parent; !above.equals(campaign); above = Objects.requireNonNull(above.getParent())) {
            if (Files.isSymbolicLink(above) || Files.isRegularFile(above)) {
                return false;
            }
        }
        Files.createDirectories(parent);
        delete(link);
        Files.createSymbolicLink(link, target);
        return true;
    }

    /** Deletes whatever is there, and not what a link leads to. */
    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> below = Files.list(path)) {
                for (Path each : below.toList()) {
                    delete(each);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
