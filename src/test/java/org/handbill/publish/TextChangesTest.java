package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that belong together are saved whole or not at all, and no text is lost whatever happens. */
class TextChangesTest {
    private static final int DIED = 42;
    private static final String OLD = "old\n".repeat(5_000);
    private static final String NEW = "new and longer\n".repeat(5_000);

    @TempDir
    Path temp;

    private static TextChanges changes(Path folder) {
        return new TextChanges(folder, List.of(new TextChanges.Change("a.yaml", Optional.of(OLD), NEW),
                new TextChanges.Change("b.yaml", Optional.of(OLD), NEW), new TextChanges.Change("es/actions/c.md", Optional.empty(), NEW)));
    }

    /** Saves in a process that dies at a step. */
    static final class Child {
        private Child() {}

        static void main(String[] args) throws Exception {
            TextChanges.Step last = TextChanges.Step.valueOf(args[1]);
            changes(Path.of(args[0])).save(step -> {
                if (step == last) {
                    Runtime.getRuntime().halt(DIED);
                }
            });
        }
    }

    private Path folder() throws IOException {
        Files.writeString(temp.resolve("a.yaml"), OLD);
        Files.writeString(temp.resolve("b.yaml"), OLD);
        return temp;
    }

    @Test
    void savesAllOfThemAndLeavesNothingBeside() throws IOException {
        assertThat(changes(folder()).save().diagnostics()).isEmpty();
        assertThat(Tree.names(temp)).containsExactlyInAnyOrder(".handbill", "a.yaml", "b.yaml", "es");
        for (String name : List.of("a.yaml", "b.yaml", "es/actions/c.md")) {
            assertThat(Files.readString(temp.resolve(name))).isEqualTo(NEW);
        }
    }

    @Test
    void aCrashAtAnyStepLeavesWholeFiles() throws Exception {
        for (TextChanges.Step step : TextChanges.Step.values()) {
            Path folder = folder();
            Files.deleteIfExists(folder.resolve("es/actions/c.md"));
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1", "-cp", Objects.requireNonNull(System.getProperty("java.class.path")), Child.class.getName(),
                    folder.toString(), step.name()).inheritIO().start();
            assertThat(child.waitFor()).isEqualTo(DIED);
            String expected = step == TextChanges.Step.WRITTEN ? OLD : NEW;
            assertThat(Files.readString(folder.resolve("a.yaml"))).as(step.name()).isEqualTo(expected);
            assertThat(Files.readString(folder.resolve("b.yaml"))).isIn(OLD, NEW);
        }
    }

    @Test
    void whatSomebodyElseHasSavedIsNotLost() throws IOException {
        Path folder = folder();
        Files.writeString(folder.resolve("b.yaml"), "theirs\n");
        assertThat(changes(folder).save().diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.OUTPUT_UNWRITABLE);
            assertThat(problem.message()).contains("Somebody has changed the file");
        });
        assertThat(Files.readString(folder.resolve("a.yaml"))).isEqualTo(OLD);
        assertThat(folder.resolve("b.yaml")).hasContent("theirs");
        assertThat(Tree.names(temp)).containsExactlyInAnyOrder(".handbill", "a.yaml", "b.yaml");
    }

    /** The second file changes between the first move and its own: the first goes back. */
    @Test
    void whatWasMovedGoesBackIfALaterFileFails() throws Exception {
        Path folder = folder();
        boolean[] done = {false};
        try {
            changes(folder).save(step -> {
                if (step == TextChanges.Step.MOVED_ONE && !done[0]) {
                    done[0] = true;
                    write(folder.resolve("b.yaml"), "theirs\n");
                }
            });
            throw new AssertionError("it was saved");
        } catch (PublishFailure e) {
            assertThat(e.diagnostics()).hasSize(1);
        }
        assertThat(Files.readString(folder.resolve("a.yaml"))).isEqualTo(OLD);
        assertThat(folder.resolve("b.yaml")).hasContent("theirs");
        assertThat(Tree.names(temp)).containsExactlyInAnyOrder(".handbill", "a.yaml", "b.yaml");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFullDiskChangesNothing() throws Exception {
        Path disk = Files.createDirectories(temp.resolve("disk"));
        boolean mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk.toString()).start().waitFor() == 0;
        assumeTrue(mounted, "not run: a small disk can be made by root alone, with 'mount -t tmpfs'");
        try {
            Files.writeString(disk.resolve("a.yaml"), OLD);
            Files.writeString(disk.resolve("b.yaml"), OLD);
            List<Diagnostic> told = changes(disk).save().diagnostics();
            assertThat(told).singleElement().satisfies(problem -> assertThat(problem.message()).contains("the disk is full"));
            assertThat(Files.readString(disk.resolve("a.yaml"))).isEqualTo(OLD);
            assertThat(Files.readString(disk.resolve("b.yaml"))).isEqualTo(OLD);
            assertThat(Tree.names(disk)).containsExactlyInAnyOrder(".handbill", "a.yaml", "b.yaml");
        } finally {
            assertThat(new ProcessBuilder("umount", disk.toString()).start().waitFor()).isZero();
        }
    }

    @Test
    void keepsMarkAndRights() throws IOException {
        Path folder = folder();
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFF" + OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(changes(folder).save().diagnostics()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("\uFEFF" + NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path folder = folder();
        Path elsewhere = Files.createDirectories(temp.resolveSibling(temp.getFileName() + "-elsewhere"));
        for (String link : List.of("a.yaml", "es", ".handbill")) {
            FolderTree.delete(folder.resolve(".handbill"));
            Files.deleteIfExists(folder.resolve(link));
            Files.writeString(elsewhere.resolve("a.yaml"), OLD);
            Files.createSymbolicLink(folder.resolve(link), link.equals("a.yaml") ? elsewhere.resolve(link) : elsewhere);
            assertThat(changes(folder).save().diagnostics()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Code.FILE_OUTSIDE_FOLDER);
                assertThat(problem.location().file()).isEqualTo(link);
            });
            assertThat(Tree.of(elsewhere)).isEqualTo(Map.of("", "/", "a.yaml", OLD));
            Files.delete(folder.resolve(link));
            folder();
        }
        FolderTree.delete(elsewhere);
    }
}
