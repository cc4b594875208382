package org.handbill.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where Jazzer begins: {@code mvn -Pfuzz pre-integration-test exec:exec@fuzz -Dfuzz.target=yaml -Dfuzz.seconds=600}. */
public final class Fuzz {
    private static FuzzTarget target = FuzzTarget.YAML;

    private Fuzz() {}

    /** @param arguments the name of a target, in small letters with hyphens */
    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTarget.valueOf(arguments[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        target.read(bytes);
    }

    /** Writes what Jazzer begins with into a folder for each target. */
    public static void main(String[] arguments) throws IOException {
        for (FuzzTarget each : FuzzTarget.values()) {
            Path folder = Files.createDirectories(Path.of(arguments[0], name(each)));
            int number = 0;
            for (byte[] seed : FuzzSeeds.of(each)) {
                Files.write(folder.resolve("seed-" + number++), seed);
            }
        }
    }

    static String name(FuzzTarget target) {
        return target.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
