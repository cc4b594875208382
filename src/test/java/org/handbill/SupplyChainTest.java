package org.handbill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tool is made of is what was looked at. */
class SupplyChainTest {
    private static final Path LIST = Path.of("src/build/libraries.sha256");
    private static final Path ADVISORIES = Path.of("src/build/advisories.tsv");
    private static final Path SHIPPED = Path.of("target/handbill/lib");

    @TempDir
    Path temp;

    private record Ended(int exit, String printed) {}

    private static Map<String, String> known() throws IOException {
        Map<String, String> known = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            known.put(line.substring(66), line.substring(0, 64));
        }
        return known;
    }

    private static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar") && !name.startsWith("handbill-"))
                    .sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void everyLibraryOfToolAndTestsIsTheOneThatWasChosen() throws Exception {
        Map<String, String> known = known();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            Path jar = Path.of(entry);
            String name = String.valueOf(jar.getFileName());
            boolean runner = name.startsWith("surefire") || name.startsWith("junit-platform-console");
            if (name.endsWith(".jar") && !runner && !name.startsWith("handbill-")) {
                seen++;
                if (!sha256(jar).equals(known.get(name))) {
                    wrong.add(name);
                }
            }
        }
        assertThat(wrong).as("libraries that differ from src/build/libraries.sha256").isEmpty();
        assertThat(seen).isGreaterThan(60);
    }

    @Test
    void everyShippedLibraryWasLookedUpAmongAdvisories() throws IOException {
        List<String> lines = Files.readAllLines(ADVISORIES);
        assertThat(lines.getFirst()).isEqualTo("library\tchecked\twhere\tresult");
        List<String> listed = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(4);
            assertThat(LocalDate.parse(cells[1])).as(line).isBetween(LocalDate.of(2026, 11, 1),
                    LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1));
            assertThat(cells[2]).as(line).isNotBlank();
            assertThat(cells[3]).as(line).isNotBlank();
            listed.add(cells[0] + ".jar");
        }
        assertThat(new TreeSet<>(listed)).containsExactlyElementsOf(shipped());
        assertThat(listed).doesNotHaveDuplicates();
    }

    @Test
    void theBillOfMaterialsNamesEveryShippedLibrary() throws IOException {
        String bill = Files.readString(Path.of("target/handbill/sbom.json"));
        assertThat(new tools.jackson.databind.ObjectMapper().readTree(bill).path("bomFormat").asString()).isEqualTo("CycloneDX");
        for (String library : shipped()) {
            String version = library.replaceFirst(".*?-(?=[0-9])", "").replace(".jar", "");
            String name = library.substring(0, library.length() - version.length() - 5);
            assertThat(bill).as(library).containsPattern("pkg:maven/[^\"]*/" + Pattern.quote(name) + "@" + Pattern.quote(version));
        }
    }

    private Ended check(Path folder, String list) throws IOException, InterruptedException {
        Path work = Files.createDirectories(temp.resolve("work"));
        if (list != null) {
            Files.createDirectories(work.resolve("src/build"));
            Files.writeString(work.resolve("src/build/libraries.sha256"), list);
        }
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                Path.of("src/build/Checksums.java").toAbsolutePath().toString(), folder.toString())
                .directory(work.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense\n", "HASH a.jar\n", "HASH  a.jar\nHASH  a.jar\n", "HASH  b.jar\n", "OTHER  a.jar\n",
            "HASH  ../a.jar\n"})
    void whatTheListDoesNotSayEndsTheBuild(String list) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("libraries"));
        Path jar = Files.writeString(folder.resolve("a.jar"), "not really");
        String hash = sha256(jar);

        assertThat(check(folder, list.replace("HASH", hash).replace("OTHER", new StringBuilder(hash).reverse())).exit()).isPositive();
        assertThat(check(folder, hash + "  a.jar\n").exit()).isZero();
        Files.writeString(jar, "changed");
        assertThat(check(folder, hash + "  a.jar\n").printed()).contains("a.jar has the checksum");
    }
}
