package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handbill.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands whose standard output goes to a full disk, or to a reader that has enough; real processes. */
class StandardOutputTest {
    private static final Path DEVICE = Path.of("/dev/full");

    @TempDir
    Path temp;

    private Process start(ProcessBuilder.Redirect out, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")), Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectOutput(out).start();
        process.getOutputStream().close();
        return process;
    }

    @Test
    void aFullDiskEndsWithThreeAndALine() throws Exception {
        assumeTrue(Files.exists(DEVICE), "this system has no full device");
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        String folder = campaign.toString();
        List<List<String>> commands = new ArrayList<>(List.of(List.of("schema", "campaign"), List.of("links", folder)));
        if (Boolean.getBoolean("handbill.full")) {
            commands.addAll(List.of(List.of("schema"), List.of("platforms"), List.of("platforms", "--format", "json"),
                    List.of("export", folder), List.of("links", folder, "--format", "json"), List.of("completion", "bash"),
                    List.of("--help"),
                    List.of("build", folder, "--output", temp.resolve("site").toString(), "--format", "json"),
                    List.of("check", folder, "--format", "sarif")));
        }
        for (List<String> each : commands) {
            Process process = start(ProcessBuilder.Redirect.to(DEVICE.toFile()), each.toArray(String[]::new));
            String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(each + "\n" + told).isEqualTo(3);
            assertThat(told).contains("Standard output cannot be written").contains("the disk is full");
        }
    }

    @Test
    void aReaderThatHasEnoughIsFine() throws Exception {
        Process process = start(ProcessBuilder.Redirect.PIPE, "schema", "campaign");
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('{');
        }
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void theFirstFailureIsTheReason() {
        StandardOutput out = new StandardOutput(new OutputStream() {
            private int count;

            @Override
            public void write(int b) throws IOException {
                throw new IOException(count++ == 0 ? "No space left on device" : "Broken pipe");
            }
        });
        for (int i = 0; i < 2; i++) {
            try {
                out.write('x');
                throw new AssertionError("it was written");
            } catch (IOException e) {
                assertThat(new UncheckedIOException(e)).hasCause(e);
            }
        }
        assertThat(out.problem()).isEqualTo("the disk is full");
    }
}
