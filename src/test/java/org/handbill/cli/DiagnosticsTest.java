package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.Golden;
import org.handbill.diagnostic.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users read when something is wrong. Each folder under {@code golden/diagnostics} changes the little campaign of {@code golden/base} in one way and
 * holds in {@code expected.txt} how {@code handbill build} ends and what it prints.
 *
 * <p>A folder may hold {@code campaign/} (files laid over the base), {@code setup.txt} (one step a line: {@code delete PATH}, {@code folder PATH}, {@code link PATH TARGET},
 * {@code write PATH TEXT}, {@code repeat COUNT PATH TEXT} at the end of a file,
 * {@code replace PATH OLD NEW} for the first of its kind, {@code copy-theme} for a theme {@code mine} of the campaign's own; paths are below the folder that holds {@code campaign} and {@code site}) and {@code arguments.txt}
 * (more arguments, one a line). {@code command.txt} holds another command than {@code build}: its words, then variables of the environment, one a line.
 */
class DiagnosticsTest {
    private static final Pattern ONE_OF_MANY = Pattern.compile("(?<![0-9.,:] |[0-9.,:/-])\\b1 (?:more |other |new |short )?(?:"
            + "bytes|cells|characters|columns|digits|errors|files|graphemes|languages|letters|lines|links|messages|minutes|mistakes|networks|pages|"
            + "paragraphs|pictures|places|posts|recipients|rows|septets|spaces|texts|units|warnings|words|are|have)\\b");
    private static final Path FIXTURES = Golden.ROOT.resolve("diagnostics");

    /** The fonts of the machine that runs this differ from those of any other, so others stand for them. */
    @BeforeAll
    static void takeOtherFonts() {
        System.setProperty("handbill.systemFonts", "src/test/resources/fonts");
    }

    @AfterAll
    static void takeOwnFonts() {
        System.clearProperty("handbill.systemFonts");
    }

    @TempDir
    Path temp;

    static List<String> fixtures() {
        return Golden.folders(FIXTURES).stream().map(folder -> folder.getFileName().toString()).toList();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysWhatIsWrong(String name) throws IOException {
        Path fixture = FIXTURES.resolve(name);
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        if (Files.exists(fixture.resolve("campaign"))) {
            Golden.copy(fixture.resolve("campaign"), campaign);
        }
        if (Files.exists(fixture.resolve("setup.txt"))) {
            for (String line : Files.readAllLines(fixture.resolve("setup.txt"))) {
                step(line);
            }
        }
        if (Files.exists(fixture.resolve("command.txt"))) {
            List<String> command = Files.readAllLines(fixture.resolve("command.txt")).stream()
                    .map(line -> line.replace("{campaign}", campaign.toString())).toList();
            check(fixture, command.stream().filter(line -> !line.contains("=")).toList(), environment(command));
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("build", campaign.toString()));
        if (Files.exists(fixture.resolve("arguments.txt"))) {
            Files.readAllLines(fixture.resolve("arguments.txt")).forEach(line -> arguments.add(line.replace("{temp}", temp.toString())));
        }
        if (!arguments.contains("--output")) {
            arguments.addAll(List.of("--output", temp.resolve("site").toString()));
        }
        if (!arguments.contains("--as-of")) {
            arguments.addAll(List.of("--as-of", "2026-05-01"));
        }
        check(fixture, arguments, Map.of());
    }

    private static Map<String, String> environment(List<String> command) {
        Map<String, String> variables = new HashMap<>();
        command.stream().filter(line -> line.contains("=")).map(line -> line.split("=", 2))
                .forEach(pair -> variables.put(pair[0], pair[1]));
        return variables;
    }

    private void check(Path fixture, List<String> arguments, Map<String, String> environment) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit;
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            exit = Main.run(arguments.toArray(String[]::new), InputStream.nullInputStream(), stream, stream, environment);
        }
        String text = printed.toString(StandardCharsets.UTF_8).replace(temp.toString(), "…").replace(System.lineSeparator(), "\n")
                .replaceAll("[0-9,]+ files, .* removed", "N files, all new")
                .replaceAll("The site names [^;]*; opening a page fetches none of them\\.\n", "");
        assertThat(text).doesNotContain("fault of Handbill").doesNotContain("Exception");
        assertThat(text).as("one of something").doesNotContainPattern(ONE_OF_MANY);
        Golden.check(fixture.resolve("expected.txt"), "exit " + exit + "\n" + text);
    }

    private void step(String line) throws IOException {
        String[] words = line.split(" ", 4);
        switch (words[0]) {
            case "delete" -> delete(temp.resolve(words[1]));
            case "link" -> link(temp.resolve(words[1]), temp.resolve(words[2]));
            case "folder" -> Files.createDirectories(temp.resolve(words[1]));
            case "copy-theme" -> Golden.copy(Path.of("themes/broadside"), temp.resolve("campaign/themes/mine"));
            case "replace" -> {
                Path file = temp.resolve(words[1]);
                String text = Files.readString(file);
                assertThat(text).contains(words[2]);
                Files.writeString(file, text.replaceFirst(Pattern.quote(words[2]), words[3]));
            }
            case "write" -> write(temp.resolve(words[1]), Arrays.stream(words).skip(2).collect(Collectors.joining(" ")));
            case "repeat" -> Files.writeString(temp.resolve(words[2]), words[3].replace("\\n", "\n").repeat(Integer.parseInt(words[1])),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (var below = Files.list(path)) {
                for (Path file : below.toList()) {
                    delete(file);
                }
            }
        }
        Files.delete(path);
    }

    private static void link(Path link, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(link.getParent()));
        Files.createSymbolicLink(link, target);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    @Test
    void everyCodeHasAFixture() throws IOException {
        Set<String> shown = new TreeSet<>();
        List<Path> told = new ArrayList<>(Golden.folders(FIXTURES).stream().map(folder -> folder.resolve("expected.txt")).toList());
        told.add(Golden.ROOT.resolve("links/transcript.txt"));
        for (Path file : told) {
            String expected = Files.readString(file);
            for (Code code : Code.values()) {
                if (expected.contains("[" + code.id() + "]")) {
                    shown.add(code.id());
                }
            }
        }
        assertThat(shown).containsAll(Arrays.stream(Code.values()).map(Code::id).toList());
    }
}
