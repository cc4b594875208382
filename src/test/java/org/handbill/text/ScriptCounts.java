package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What X's library for JavaScript, twitter-text 3.1.0, counts. */
final class ScriptCounts {
    private static final Path SCRIPTS = Path.of("src/test/counts");

    private ScriptCounts() {}

    /** Of each text; skips the test on a machine without Node.js. */
    static List<Integer> of(List<String> texts) throws IOException, InterruptedException {
        needs("node");
        Path tools = installed();
        Path input = tools.resolve("texts.txt");
        Files.write(input, texts.stream().map(ScriptCounts::quoted).toList());
        Path errors = tools.resolve("errors.txt");
        Process process = new ProcessBuilder("node", "count.mjs").directory(tools.toFile()).redirectInput(input.toFile())
                .redirectError(errors.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return printed.lines().map(Integer::valueOf).toList();
    }

    /** As JSON in ASCII. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(String.format(Locale.ROOT, "\\u%04x", c)));
        return json.append('"').toString();
    }

    /** Fetched once into {@code target}, from wherever npm fetches on this machine. */
    private static Path installed() throws IOException, InterruptedException {
        Path tools = Path.of("target/counts").toAbsolutePath();
        Files.createDirectories(tools);
        for (String name : List.of("package.json", "count.mjs")) {
            Files.write(tools.resolve(name), Files.readAllBytes(SCRIPTS.resolve(name)));
        }
        if (!Files.isDirectory(tools.resolve("node_modules/twitter-text"))) {
            needs("npm");
            Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts",
                    "--loglevel=error").directory(tools.toFile()).redirectErrorStream(true).start();
            String printed = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(npm.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(npm.exitValue()).as(printed).isZero();
        }
        return tools;
    }

    private static void needs(String program) {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError("This machine has no " + program + ": install nodejs and npm.");
        }
        assumeTrue(there, "skipped: install nodejs and npm to have texts counted by X's library for JavaScript");
    }
}
