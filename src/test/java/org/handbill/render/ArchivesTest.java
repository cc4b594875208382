package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.handbill.ExampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit as a zip file, made twice and opened by others. */
class ArchivesTest {
    private static final Path ZIP = ExampleSite.shared().resolve("kit/kit.zip");

    @TempDir
    Path temp;

    @Test
    void isTheSameEachTime() {
        ExampleSite.build(Path.of("content"), temp.resolve("again"));
        assertThat(temp.resolve("again/kit/kit.zip")).hasSameBinaryContentAs(ZIP);
    }

    @Test
    void holdsAllOfItSortedAndStored() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(ZIP.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : zip.stream().toList()) {
                names.add(entry.getName());
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
                assertThat(entry.getExtra()).isNull();
            }
        }
        assertThat(names).contains("kit/en/README.txt", "kit/en/credits.txt", "kit/en/alternative-texts.txt", "kit/en/texts/x.txt",
                "kit/en/letters/letter-1.txt", "kit/en/pictures/river.png", "kit/kit.json", "kit/kit.schema.json", "kit/offline.html",
                "kit/snippets.csv").endsWith("kit/SHA256SUMS");
        assertThat(names.subList(0, names.size() - 1)).isEqualTo(new ArrayList<>(new TreeSet<>(names.subList(0, names.size() - 1))));
        assertThat(names).allMatch(name -> name.matches("[a-zA-Z0-9./_-]+"), "safe on every system");
    }

    @Test
    void isReadFromAStreamAndItsSumsAreRight() throws Exception {
        Path unpacked = temp.resolve("unpacked");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ZIP), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy((InputStream) zip, file);
            }
        }
        Path kit = unpacked.resolve("kit");
        List<String> sums = Files.readAllLines(kit.resolve("SHA256SUMS"));
        try (Stream<Path> all = Files.walk(kit)) {
            assertThat(sums).hasSize((int) all.filter(Files::isRegularFile).count() - 1);
        }
        for (String line : sums) {
            byte[] bytes = Files.readAllBytes(kit.resolve(line.substring(66)));
            assertThat(line.substring(0, 66))
                    .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)) + "  ");
        }
        if (Files.isExecutable(Path.of("/usr/bin/sha256sum"))) {
            Process check = new ProcessBuilder("/usr/bin/sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
                    .directory(kit.toFile()).inheritIO().start();
            assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(check.exitValue()).isZero();
        }
    }

    @Test
    void systemsUnzipFindsNothingWrong() throws Exception {
        if (Files.isExecutable(Path.of("/usr/bin/unzip"))) {
            Process test = new ProcessBuilder("/usr/bin/unzip", "-tq", ZIP.toString()).inheritIO().start();
            assertThat(test.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(test.exitValue()).isZero();
        }
    }
}
