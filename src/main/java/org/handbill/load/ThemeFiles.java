package org.handbill.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/**
 * The files of a theme: from {@code themes} in the campaign folder, else from {@code themes} beside it, else built into the tool; and those of the
 * themes that it extends, for what it does not have itself.
 */
public final class ThemeFiles {
    private static final String THEMES = "themes";

    private final Path campaignFolder;
    /** The theme itself, then what it extends. */
    private final List<Layer> layers;

    /**
     * The files of one theme.
     *
     * @param names in natural order
     * @param onDisk by name; empty for a theme that is built in
     */
    private record Layer(String name, List<String> names, Map<String, FileOnDisk> onDisk) {
        InputStream open(String file) throws IOException {
            FileOnDisk found = onDisk.get(file);
            return found != null ? found.open() : BuiltInFiles.open(folder(name) + file);
        }
    }

    private ThemeFiles(Path campaignFolder, List<Layer> layers) {
        this.campaignFolder = campaignFolder;
        this.layers = List.copyOf(layers);
    }

    /**
     * A theme by its name; absent after an error.
     *
     * @param where what names the theme, for the error that there is none
     */
    public static Optional<ThemeFiles> find(Path campaignFolder, String name, Location where, Problems problems) {
        return layer(campaignFolder, DiskNames.composed(name), where, problems)
                .map(layer -> new ThemeFiles(campaignFolder, List.of(layer)));
    }

    private static Optional<Layer> layer(Path campaignFolder, String name, Location where, Problems problems) {
        for (Path themes : places(campaignFolder)) {
            Problems found = new Problems();
            if (folders(themes, found).contains(name)) {
                return onDisk(DiskNames.find(themes, name), name, problems);
            }
            List<Diagnostic> why = found.sorted().stream().filter(one -> one.location().file().equals(THEMES + "/" + name)).toList();
            if (!why.isEmpty()) {
                problems.addAll(why);
                return Optional.empty();
            }
        }
        List<String> builtIn = BuiltInFiles.below(folder(name));
        if (!builtIn.isEmpty() && builtInThemes().contains(name)) {
            return Optional.of(new Layer(name, List.copyOf(builtIn), Map.of()));
        }
        List<String> available = available(campaignFolder);
        String near = NearNames.of(name, available).isEmpty() ? "" : " " + NearNames.hint(name, available);
        problems.error(
                Code.UNKNOWN_THEME, where, "There is no theme '" + name + "'; there is " + NearNames.some(available) + ".",
                near.isEmpty() ? "A theme of your own is a folder in 'themes'." : near.strip());
        return Optional.empty();
    }

    /** A theme that is built into the tool. */
    public static ThemeFiles builtIn(String name) {
        return new ThemeFiles(Path.of(""), List.of(new Layer(name, BuiltInFiles.below(folder(name)), Map.of())));
    }

    /** Another theme of the same campaign by its name; absent after an error. */
    public Optional<ThemeFiles> another(String name, Location where, Problems problems) {
        return find(campaignFolder, name, where, problems);
    }

    /** These files, and those of another theme for what is not among them. */
    public ThemeFiles over(ThemeFiles parent) {
        List<Layer> all = new ArrayList<>(layers);
        all.addAll(parent.layers);
        return new ThemeFiles(campaignFolder, all);
    }

    /** The names of all themes that this campaign can use, in alphabetical order. */
    public static List<String> available(Path campaignFolder) {
        TreeSet<String> found = new TreeSet<>(builtInThemes());
        places(campaignFolder).forEach(themes -> found.addAll(folders(themes, new Problems())));
        return List.copyOf(found);
    }

    public String name() {
        return layers.getFirst().name();
    }

    /** The names of all files, with '/' between folders, for instance {@code layouts/page.ftlh}, in natural order. */
    public List<String> names() {
        return layers.stream().flatMap(layer -> layer.names().stream()).distinct().sorted(NaturalOrder.INSTANCE).toList();
    }

    public boolean has(String file) {
        return holder(file).isPresent();
    }

    /** Whether a file is one that is built into the tool, or a copy of it. */
    public boolean isBuiltIn(String file) {
        Optional<Layer> found = holder(file);
        return found.filter(layer -> layer.onDisk().isEmpty()).isPresent()
                || found.isPresent() && builtInThemes().stream().anyMatch(theme -> isCopy(folder(theme) + own(file, found.get()), file));
    }

    private boolean isCopy(String builtIn, String file) {
        try (InputStream own = open(file); InputStream original = BuiltInFiles.open(builtIn)) {
            return Arrays.equals(own.readAllBytes(), original.readAllBytes());
        } catch (IOException e) {
            return false;
        }
    }

    /** The first of these files that the nearest theme with any of them has. */
    public Optional<String> nearest(List<String> files) {
        return layers.stream().flatMap(layer -> files.stream().filter(layer.names()::contains)).findFirst();
    }

    /** The end of a sentence on a file that is missing: "it does not have", or "neither it nor 'broadside' has". */
    public String lacking() {
        return layers.size() == 1
                ? "it does not have"
                : "neither it nor " + layers.stream().skip(1).map(layer -> "'" + layer.name() + "'").collect(Collectors.joining(" nor "))
                        + " has";
    }

    /**
     * The bytes of one of the files.
     *
     * @throws FileNotFoundException if there is none of this name
     */
    public InputStream open(String file) throws IOException {
        Optional<Layer> found = holder(file);
        if (found.isEmpty()) {
            throw new FileNotFoundException(shown(file));
        }
        return found.get().open(own(file, found.get()));
    }

    /** One of the files as text; absent if there is none of this name, or after an error. */
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

    /** A file as authors know it, in the theme that it is taken from, for instance {@code themes/broadside/theme.yaml}. */
    public String shown(String file) {
        Layer layer = holder(file).orElse(layers.getFirst());
        return folder(layer.name()) + own(file, layer);
    }

    /** The theme that a file is taken from: the nearest one, or the one that is named, as in {@code themes/broadside/parts/foot.ftlh}. */
    private Optional<Layer> holder(String file) {
        return layers.stream().filter(layer -> layer.names().contains(own(file, layer))).findFirst();
    }

    private static String own(String file, Layer layer) {
        String name = DiskNames.composed(file);
        return name.startsWith(folder(layer.name())) ? name.substring(folder(layer.name()).length()) : name;
    }

    private static Optional<Layer> onDisk(Path theme, String name, Problems problems) {
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
                    "Write a theme.yaml with the line 'extends: broadside'.");
        }
        problems.addAll(found.sorted());
        return found.hasErrors() ? Optional.empty() : Optional.of(new Layer(name, List.copyOf(names), Map.copyOf(files)));
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
