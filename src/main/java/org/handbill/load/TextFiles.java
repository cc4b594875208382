package org.handbill.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handbill.diagnostic.Source;

/** The words of the pages themselves, one file for each language that the tool speaks. */
public final class TextFiles {
    private static final String FOLDER = "texts/";
    private static final String YAML = ".yaml";

    private TextFiles() {}

    /** The language tags that there are texts in, in alphabetical order. */
    public static List<String> languages() {
        return BuiltInFiles.below(FOLDER).stream().filter(name -> name.endsWith(YAML))
                .map(name -> name.substring(0, name.length() - YAML.length()))
                .sorted().toList();
    }

    /** The texts in one of {@link #languages()}. */
    public static Source of(String tag) {
        String name = FOLDER + tag + YAML;
        try (InputStream in = BuiltInFiles.open(name)) {
            return new Source("built-in/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own file " + name, e);
        }
    }
}
