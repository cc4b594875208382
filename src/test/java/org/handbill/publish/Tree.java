package org.handbill.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a folder, as a map that tests compare: files with their text, links as "-> target", folders as "/". */
final class Tree {
    private Tree() {}

    static Map<String, String> of(Path folder) {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                String name = folder.relativize(each).toString().replace('\\', '/');
                if (Files.isSymbolicLink(each)) {
                    tree.put(name, "-> " + Files.readSymbolicLink(each));
                } else if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    tree.put(name, "/");
                } else {
                    tree.put(name, Files.readString(each));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    /** What stands directly in a folder, sorted. */
    static List<String> names(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the files and links, without the manifest. */
    static Map<String, String> files(Path folder) {
        Map<String, String> tree = of(folder);
        tree.values().removeIf("/"::equals);
        tree.remove(Manifest.NAME);
        return tree;
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
