package org.handbill.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handbill.diagnostic.Source;

/** What a new campaign is made from: layouts of its files, and texts in several languages. */
public final class StarterFiles {
    private static final String FOLDER = "starter/";
    private static final String LAYOUT = "layout/";
    private static final String YAML = ".yaml";

    private StarterFiles() {}

    /** Layouts by the name of the file that each is for. */
    public static Map<String, String> layouts() {
        Map<String, String> layouts = new LinkedHashMap<>();
        BuiltInFiles.below(FOLDER + LAYOUT).forEach(name -> layouts.put(name, read(FOLDER + LAYOUT + name)));
        return layouts;
    }

    /** The language tags that there are texts in. */
    public static List<String> languages() {
        return BuiltInFiles.below(FOLDER).stream().filter(name -> name.endsWith(YAML) && name.indexOf('/') < 0)
                .map(name -> name.substring(0, name.length() - YAML.length())).toList();
    }

    /** The texts in one of {@link #languages()}. */
    public static Source texts(String tag) {
        String name = FOLDER + tag + YAML;
        return new Source("built-in/" + name, read(name));
    }

    private static String read(String name) {
        try (InputStream in = BuiltInFiles.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own file " + name, e);
        }
    }
}
