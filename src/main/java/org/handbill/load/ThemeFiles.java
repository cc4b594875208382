package org.handbill.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/**
 * The files of one theme: from {@code themes} in the campaign folder, else from {@code themes} beside it, else built into the tool.
 */
public final class ThemeFiles {
    private static final String THEMES = "themes";

    private final String name;
    private final List<String> names;
    /** By name; empty for a theme that is built in. */
    private final Map<String, FileOnDisk> onDisk;

    private ThemeFiles(String name, List<String> names, Map<String, FileOnDisk> onDisk) {
        this.name = name;
        this.names = List.copyOf(names);
        this.onDisk = Map.copyOf(onDisk);
    }

    /**
     * A theme by its name; absent after an error.
     *
     * @param where what names the theme, for the error that there is none
     */
    public static Optional<ThemeFiles> find(Path campaignFolder, String name, Location where, Problems problems) {
        for (Path themes : places(campaignFolder)) {
            Problems found = new Problems();
            if (folders(themes, found).contains(name)) {
                return onDisk(themes.resolve(name), name, problems);
            }
            List<Diagnostic> why = found.sorted().stream().filter(one -> one.location().file().equals(THEMES + "/" + name)).toList();
            if (!why.isEmpty()) {
                problems.addAll(why);
                return Optional.empty();
            }
        }
        List<String> builtIn = BuiltInFiles.below(folder(name));
        if (!builtIn.isEmpty() && builtInThemes().contains(name)) {
            return Optional.of(new ThemeFiles(name, builtIn, Map.of()));
        }
        List<String> available = available(campaignFolder);
        String near = NearNames.of(name, available).isEmpty() ? "" : " " + NearNames.hint(name, available);
        problems.error(
                Code.UNKNOWN_THEME, where, "There is no theme '" + name + "'; there is " + String.join(", ", available) + ".",
                near.isEmpty() ? "A theme of your own is a folder in 'themes'." : near.strip());
        return Optional.empty();
    }

    /** The names of all themes that this campaign can use, in alphabetical order. */
    public static List<String> available(Path campaignFolder) {
        TreeSet<String> found = new TreeSet<>(builtInThemes());
        places(campaignFolder).forEach(themes -> found.addAll(folders(themes, new Problems())));
        return List.copyOf(found);
    }

    public String name() {
        return name;
    }

    /** Whether it is the tool's own. */
    public boolean isBuiltIn() {
        return onDisk.isEmpty();
    }

    /** The names of its files, with '/' between folders, for instance {@code layouts/page.ftlh}, in natural order. */
    public List<String> names() {
        return names;
    }

    public boolean has(String file) {
        return names.contains(file);
    }

    /**
     * The bytes of one of its files.
     *
     * @throws FileNotFoundException if it has no file of this name
     */
    public InputStream open(String file) throws IOException {
        FileOnDisk found = onDisk.get(file);
        if (found != null) {
            return found.open();
        }
        if (!isBuiltIn() || !has(file)) {
            throw new FileNotFoundException(shown(file));
        }
        return BuiltInFiles.open(folder(name) + file);
    }

    /** One of its files as text; absent if it has none of this name, or after an error. */
    public Optional<Source> text(String file, Problems problems) {
        if (!has(file)) {
            return Optional.empty();
        }
        try (InputStream in = open(file)) {
            return TextFile.decode(shown(file), in.readAllBytes(), problems);
        } catch (IOException e) {
            TextFile.unreadable(shown(file), e, problems);
            return Optional.empty();
        }
    }

    /** A file of the theme as authors know it, for instance {@code themes/broadside/theme.yaml}. */
    public String shown(String file) {
        return folder(name) + file;
    }

    private static Optional<ThemeFiles> onDisk(Path theme, String name, Problems problems) {
        Problems found = new Problems();
        Map<String, FileOnDisk> files = new HashMap<>();
        List<String> names = new ArrayList<>();
        try {
            for (FileOnDisk file : new Folder(theme, folder(name), found).files()) {
                String relative = file.name().substring(folder(name).length());
                names.add(relative);
                files.put(relative, file);
            }
        } catch (IOException e) {
            TextFile.unreadable(folder(name), e, found);
        }
        if (names.isEmpty() && !found.hasErrors()) {
            found.error(Code.UNKNOWN_THEME, Location.whole(folder(name)), "The folder of this theme is empty.",
                    "Copy the files of another theme into it.");
        }
        problems.addAll(found.sorted());
        return found.hasErrors() ? Optional.empty() : Optional.of(new ThemeFiles(name, names, files));
    }

    private static List<Path> places(Path campaignFolder) {
        List<Path> places = new ArrayList<>();
        places.add(campaignFolder.resolve(THEMES));
        Path parent = campaignFolder.toAbsolutePath().normalize().getParent();
        if (parent != null) {
            places.add(parent.resolve(THEMES));
        }
        return places;
    }

    /** The folders in a folder that may not be there. */
    private static List<String> folders(Path themes, Problems problems) {
        if (!Files.isDirectory(themes)) {
            return List.of();
        }
        try {
            return new Folder(themes, THEMES + "/", problems).list().stream().filter(Folder.Entry::isFolder).map(Folder.Entry::name)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static SortedSet<String> builtInThemes() {
        SortedSet<String> themes = new TreeSet<>();
        for (String file : BuiltInFiles.below(THEMES + "/")) {
            int slash = file.indexOf('/');
            if (slash > 0) {
                themes.add(file.substring(0, slash));
            }
        }
        return themes;
    }

    private static String folder(String name) {
        return THEMES + "/" + name + "/";
    }
}
