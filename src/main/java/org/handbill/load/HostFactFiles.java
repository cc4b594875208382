package org.handbill.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handbill.diagnostic.Source;

/** What the tool knows of static hosts, one YAML file for each. */
public final class HostFactFiles {
    private static final String FOLDER = "hosts/";

    private HostFactFiles() {}

    /** In file-name order. */
    public static List<Source> builtIn() {
        return BuiltInFiles.below(FOLDER).stream().filter(name -> name.endsWith(".yaml")).map(HostFactFiles::read).toList();
    }

    private static Source read(String name) {
        try (InputStream in = BuiltInFiles.open(FOLDER + name)) {
            return new Source("built-in/" + FOLDER + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own file " + name, e);
        }
    }
}
