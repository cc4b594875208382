package org.handbill.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.SystemReason;
import org.handbill.load.ThemeFiles;
import org.handbill.site.Theme;
import org.handbill.typography.Typeface;

/** A theme with its assets as they are published, named by their content, and its headline face. Safe to share between threads. */
public final class PreparedTheme {
    private final Theme theme;
    private final ThemeFiles files;
    private final SortedMap<String, byte[]> contents;
    private final Optional<Headlines> headlines;

    private PreparedTheme(Theme theme, ThemeFiles files, SortedMap<String, byte[]> contents, Optional<Headlines> headlines) {
        this.theme = theme;
        this.files = files;
        this.contents = contents;
        this.headlines = headlines;
    }

    /**
     * Reads and names the assets of a theme. Files that a style sheet names must be assets too, or they keep the address that is written.
     *
     * @param declared as {@code theme.yaml} says; of its assets only the keys are looked at
     */
    public static Outcome<PreparedTheme> of(Theme declared, ThemeFiles files) {
        Problems problems = new Problems();
        Optional<Headlines> headlines = headlines(declared, files, problems);
        TokenRules tokens = new TokenRules(declared.tokens());
        SortedMap<String, byte[]> contents = new TreeMap<>();
        SortedMap<String, String> names = new TreeMap<>();
        for (String asset : inOrder(declared)) {
            read(declared, asset, files, problems).ifPresent(bytes -> {
                byte[] content = published(declared, asset, bytes, names, headlines, tokens);
                contents.put(asset, content);
                names.put(asset, Fingerprint.name(asset, content));
            });
        }
        if (!problems.hasErrors()) {
            OtherHosts.check(declared, files, problems);
            CustomProperties.check(declared, files, headlines.map(Headlines::rules).orElse(""), problems);
        }
        Theme theme = new Theme(declared.name(), declared.styles(), declared.scripts(), declared.preloads(), declared.headlineFace(),
                declared.pictureSizes(), names, declared.cards(), declared.tokens());
        return Outcome.of(new PreparedTheme(theme, files, contents, headlines), problems);
    }

    /** Style sheets last: the names of the files that they name must be known. */
    private static Iterable<String> inOrder(Theme theme) {
        SortedSet<String> all = new TreeSet<>((a, b) -> {
            int order = Boolean.compare(a.endsWith(".css"), b.endsWith(".css"));
            return order != 0 ? order : a.compareTo(b);
        });
        all.addAll(theme.assets().keySet());
        all.addAll(theme.styles());
        all.addAll(theme.scripts());
        all.addAll(theme.preloads());
        return all;
    }

    private static Optional<byte[]> read(Theme theme, String file, ThemeFiles files, Problems problems) {
        if (!files.has(file)) {
            problems.error(Code.THEME_FILE_MISSING, Location.whole(files.shown("theme.yaml")),
                    "The theme '" + theme.name() + "' names the file '" + file + "', which it does not have.",
                    NearNames.file(file, files.names()));
            return Optional.empty();
        }
        try (InputStream in = files.open(file)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            problems.error(Code.FILE_UNREADABLE, Location.whole(files.shown(file)), "It cannot be read: " + SystemReason.of(e) + ".", "");
            return Optional.empty();
        }
    }

    private static Optional<Headlines> headlines(Theme theme, ThemeFiles files, Problems problems) {
        if (theme.headlineFace().isEmpty()) {
            return Optional.empty();
        }
        return read(theme, theme.headlineFace(), files, problems).flatMap(bytes -> {
            Outcome<Typeface> face = Typeface.load(files.shown(theme.headlineFace()), bytes);
            problems.addAll(face.diagnostics());
            return face.value().map(Headlines::new);
        });
    }

    private static byte[] published(Theme theme, String asset, byte[] read, Map<String, String> names, Optional<Headlines> headlines,
            TokenRules tokens) {
        if (asset.endsWith(".css")) {
            boolean first = theme.styles().indexOf(asset) == 0;
            String css = first ? tokens.css() + text(read) + headlines.map(Headlines::rules).orElse("") : text(read);
            return StyleSheet.publish(css, address -> Optional.ofNullable(names.get(resolve(asset, address))))
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (asset.endsWith(".svg")) {
            return tokens.fill(text(read)).getBytes(StandardCharsets.UTF_8);
        }
        return asset.endsWith(".js") ? Script.publish(text(read)).getBytes(StandardCharsets.UTF_8) : read;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The theme's name for what a style sheet calls {@code address}. */
    private static String resolve(String sheet, String address) {
        String folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
        String rest = address;
        while (rest.startsWith("../") && !folder.isEmpty()) {
            rest = rest.substring("../".length());
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }

    /** The theme with the names that its assets have below {@code assets/} in the site. */
    public Theme theme() {
        return theme;
    }

    /** Whether any of its scripts is not built into the tool. */
    boolean hasScriptsOfItsOwn() {
        return contents.keySet().stream().anyMatch(asset -> isScript(asset) && !files.isBuiltIn(asset));
    }

    static boolean isScript(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".js") || name.endsWith(".mjs");
    }

    ThemeFiles files() {
        return files;
    }

    Optional<Headlines> headlines() {
        return headlines;
    }

    /** @throws IllegalArgumentException if the theme has no such asset */
    byte[] asset(String name) {
        byte[] content = contents.get(name);
        if (content == null) {
            throw new IllegalArgumentException("the theme '" + theme.name() + "' has no asset '" + name + "'");
        }
        return content;
    }
}
