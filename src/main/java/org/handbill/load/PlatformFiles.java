package org.handbill.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handbill.diagnostic.Source;

/** The platforms that the tool knows by itself; a campaign's own are in its {@link Sources}. */
public final class PlatformFiles {
    private static final String FOLDER = "platforms/";

    private PlatformFiles() {}

    /** One YAML file for each platform, in file-name order. */
    public static List<Source> builtIn() {
        return BuiltInFiles.below(FOLDER).stream().filter(name -> name.endsWith(".yaml")).map(PlatformFiles::read).toList();
    }

    private static Source read(String name) {
        try (InputStream in = BuiltInFiles.open(FOLDER + name)) {
            return new Source("built-in/" + FOLDER + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own file " + name, e);
        }
    }
}
