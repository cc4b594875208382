package org.handbill.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The tool's own classes, for telling whether what they made before is still what they make now. */
public final class ProgramCode {
    private static final String ROOT = "org/handbill/";

    private ProgramCode() {}

    /** Changes when a class in one of these packages or below changes, for instance {@code picture}. */
    public static String fingerprint(List<String> packages) {
        CRC32 sum = new CRC32();
        Path home = BuiltInFiles.home();
        try {
            if (Files.isDirectory(home)) {
                for (String name : packages) {
                    try (Stream<Path> files = Files.walk(home.resolve(ROOT + name))) {
                        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                            sum.update(Files.readAllBytes(file));
                        }
                    }
                }
            } else {
                try (JarFile jar = new JarFile(home.toFile())) {
                    for (JarEntry entry : jar.stream().filter(each -> isIn(each, packages)).toList()) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            sum.update(in.readAllBytes());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own classes in " + home, e);
        }
        return Long.toHexString(sum.getValue());
    }

    private static boolean isIn(JarEntry entry, List<String> packages) {
        return !entry.isDirectory() && packages.stream().anyMatch(name -> entry.getName().startsWith(ROOT + name + "/"));
    }
}
