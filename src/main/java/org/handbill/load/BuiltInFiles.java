package org.handbill.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Files that are packed into the tool, beside its classes: in its jar, or in a folder of classes while it is being built. */
final class BuiltInFiles {
    private static final String ROOT = "org/handbill/";

    /** Looked up once, when the first of them is asked for. */
    private static final class Names {
        static final List<String> ALL = list(home());
    }

    private BuiltInFiles() {}

    /** The names of all files below a folder such as {@code platforms/}, without that folder, in natural order. */
    static List<String> below(String folder) {
        return Names.ALL.stream().filter(name -> name.startsWith(folder)).map(name -> name.substring(folder.length())).toList();
    }

    /** A file by its folder and name, for instance {@code platforms/x.yaml}. */
    static InputStream open(String name) throws IOException {
        InputStream in = BuiltInFiles.class.getResourceAsStream("/" + ROOT + name);
        if (in == null) {
            throw new FileNotFoundException(name);
        }
        return in;
    }

    static Path home() {
        try {
            return Path.of(BuiltInFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the tool does not find its own files", e);
        }
    }

    /** The files below {@code org/handbill} that are no classes, in a jar or a folder. */
    static List<String> list(Path home) {
        List<String> names = new ArrayList<>();
        try {
            if (Files.isDirectory(home)) {
                Path root = home.resolve(ROOT);
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(Files::isRegularFile).forEach(file -> names.add(Folder.shown(root.relativize(file))));
                }
            } else {
                try (JarFile jar = new JarFile(home.toFile())) {
                    jar.stream()
                            .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(ROOT))
                            .forEach(entry -> names.add(entry.getName().substring(ROOT.length())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own files in " + home, e);
        }
        names.removeIf(name -> name.endsWith(".class"));
        names.sort(NaturalOrder.INSTANCE);
        return List.copyOf(names);
    }
}
