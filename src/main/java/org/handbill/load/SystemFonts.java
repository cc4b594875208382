package org.handbill.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Font files that are installed on this machine, in the folders where systems keep them. */
public final class SystemFonts {
    private static final List<String> ENDINGS = List.of(".ttf", ".otf", ".ttc");
    private static final int DEEPEST = 8;
    /** A system property that names a folder to look in instead. */
    private static final String FOLDER = "handbill.systemFonts";
    /** A typeface of coloured pictures has no outlines; slanted ones are for emphasis. */
    private static final List<String> LEFT_OUT = List.of("color", "italic", "oblique", "lastresort");

    private SystemFonts() {}

    /** Upright ones, regular before other weights, else by path. */
    public static List<FileOnDisk> list() {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders()) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
                    files.filter(SystemFonts::isFont).forEach(found::add);
                } catch (IOException | UncheckedIOException e) {
                    // A folder that may not be read has no fonts for us.
                }
            }
        }
        found.sort(Comparator.comparing((Path path) -> !name(path).contains("regular")).thenComparing(Path::toString));
        return found.stream().map(path -> new FileOnDisk(Folder.shown(path), path, path.toFile().length())).toList();
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        String instead = System.getProperty(FOLDER);
        if (instead != null) {
            return List.of(Path.of(instead));
        }
        String home = System.getProperty("user.home", "");
        for (String name : List.of(".local/share/fonts", ".fonts", "Library/Fonts")) {
            folders.add(Path.of(home, name));
        }
        for (String name : List.of("/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts")) {
            folders.add(Path.of(name));
        }
        String windows = System.getenv("WINDIR");
        if (windows != null) {
            folders.add(Path.of(windows, "Fonts"));
        }
        return folders;
    }

    private static boolean isFont(Path path) {
        String name = name(path);
        return ENDINGS.stream().anyMatch(name::endsWith) && LEFT_OUT.stream().noneMatch(name::contains);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }
}
