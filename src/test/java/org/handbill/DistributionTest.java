package org.handbill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the finished tool as a user would, with the Java that it brings along. */
class DistributionTest {
    private static final Path HOME = Path.of("target/handbill").toAbsolutePath();
    private static final String AS_OF = "2012-02-20";

    @TempDir
    Path temp;

    private record Ended(int exit, String printed) {}

    private static Ended run(Path folder, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>(List.of(HOME.resolve(windows ? "bin/handbill.cmd" : "bin/handbill").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    private static String build(Path from, Path campaign, Path output, Map<String, String> environment)
            throws IOException, InterruptedException {
        Ended ended = run(from, environment, "build", campaign.toString(), "--output", output.toString(), "--as-of", AS_OF);
        assertThat(ended.exit()).as(ended.printed()).isZero();
        return ended.printed();
    }

    /** Every file of a folder by name, with its bytes. */
    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void assertSame(SortedMap<String, byte[]> actual, SortedMap<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    }

    /** The committed site was made in the locale and time zone of another machine. */
    @Test
    void makesTheCommittedSiteInAnyLocaleAndTimeZone() throws IOException, InterruptedException {
        Path output = temp.resolve("site");
        Map<String, String> environment = Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "Pacific/Kiritimati", "HANDBILL_JAVA_OPTIONS",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Kiritimati -Dfile.encoding=ISO-8859-1 -Dline.separator=\r\n");
        build(temp, Path.of("content").toAbsolutePath(), output, environment);
        assertSame(files(output), files(Path.of("site")));
    }

    /** In Turkish, I without a dot is the capital of another letter than i. */
    @Test
    void readsCapitalsTheSameOnATurkishMachine() throws IOException, InterruptedException {
        Path campaign = temp.resolve("turkish");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Files.writeString(campaign.resolve("post.md"), "\n\nSee [Istanbul].\n\n[istanbul]: https://handbill.example/found\n",
                StandardOpenOption.APPEND);
        Path output = temp.resolve("turkish site");
        build(temp, campaign, output, Map.of("HANDBILL_JAVA_OPTIONS", "-Duser.language=tr -Duser.country=TR"));
        assertThat(Files.readString(output.resolve("index.html"))).contains("<a href=\"https://handbill.example/found\">Istanbul</a>");
    }

    @Test
    void makesTheSameBytesFromAnotherFolderWithSpacesAndCrLfAndTwice() throws IOException, InterruptedException {
        Path campaign = temp.resolve("my campaign, übung");
        Golden.copy(Path.of("content"), campaign);
        try (Stream<Path> all = Files.walk(campaign)) {
            for (Path file : all.filter(path -> path.toString().matches(".*\\.(md|yaml)")).toList()) {
                Files.writeString(file, Files.readString(file).replace("\r\n", "\n").replace("\n", "\r\n"));
            }
        }
        Path output = temp.resolve("the site");
        String first = build(temp, campaign, output, Map.of());
        assertSame(files(output), files(Path.of("site")));
        String second = build(temp, campaign, output, Map.of());
        assertThat(first).doesNotContain("nothing changed");
        assertThat(second).contains("nothing changed");
        assertSame(files(output), files(Path.of("site")));
    }

    @Test
    void worksInAnEmptyFolderWithTheThemeInsideTheTool() throws IOException, InterruptedException {
        Path alone = temp.resolve("alone");
        Golden.copy(Golden.ROOT.resolve("base"), alone.resolve("content"));
        build(alone, Path.of("content"), Path.of("site"), Map.of());
        assertThat(files(alone.resolve("site"))).containsKeys("index.html", "share/index.html", "404.html", ".handbill.json");
    }

    @Test
    void tellsThousandsOfErrorsInLittleMemory() throws IOException, InterruptedException {
        ManyErrors.write(temp.resolve("campaign"));
        Ended ended = run(temp, Map.of("HANDBILL_JAVA_OPTIONS", "-Xmx512m"), "check", "campaign", "--as-of", AS_OF);
        assertThat(ended.exit()).as(ended.printed()).isOne();
        assertThat(ended.printed()).hasSizeLessThan(200_000).contains("more are not shown");
    }

    @Test
    void runsWithoutAnotherJava() throws IOException, InterruptedException {
        Ended ended = run(temp, Map.of("JAVA_HOME", temp.toString()), "--version");
        assertThat(ended.exit()).isZero();
        assertThat(ended.printed()).contains("handbill 0.1.0").contains("Java 25");
    }

    @Test
    void printsHelpWithoutACommand() throws IOException, InterruptedException {
        Ended ended = run(temp, Map.of());
        assertThat(ended.exit()).isZero();
        assertThat(ended.printed()).contains("build").contains("handbill");
    }
}
