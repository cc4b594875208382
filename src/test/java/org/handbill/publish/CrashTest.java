package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handbill.publish.Publishing.publish;
import static org.handbill.publish.Publishing.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.handbill.diagnostic.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that die, in processes of their own, and the builds after them. */
class CrashTest {
    private static final Map<String, String> FOREIGN = Map.of(".git/HEAD", "ref: refs/heads/main", ".git/objects/0/1", "object", "CNAME",
            "example.org", "same/notes.txt", "theirs");

    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void publishVersionOne() throws IOException {
        output = temp.resolve("my site é");
        publish(BuildInChild.site(1), output);
        for (Map.Entry<String, String> file : FOREIGN.entrySet()) {
            Tree.write(output.resolve(file.getKey()), file.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "two-steps"})
    void aCrashAtAnyStepLeavesTheOldOrTheNewSiteAndTheNextBuildMakesItWhole(String exchange) throws Exception {
        int setAside = 0;
        for (int step = 0;; step++) {
            int version = 2 + 2 * step;
            Process child = BuildInChild.start(output, version, exchange, "step", step);
            child.waitFor();
            if (child.exitValue() != BuildInChild.DIED) {
                assertThat(child.exitValue()).isZero();
                assertThat(step).isGreaterThanOrEqualTo(Step.values().length - 1);
                break;
            }
            if (Files.exists(output)) {
                assertThat(withoutRepository(Tree.files(output))).as("after step %d", step)
                        .isIn(withoutRepository(expected(version - 1)), withoutRepository(expected(version)));
            } else {
                setAside++;
            }
            assertThat(publish(BuildInChild.site(version + 1), output).changed()).isTrue();
            assertThat(Tree.files(output)).as("after step %d", step).isEqualTo(expected(version + 1));
            assertThat(Tree.names(temp)).containsExactly("my site é");
        }
        assertThat(setAside).isEqualTo(exchange.equals("exchange") ? 0 : 1);
    }

    @Test
    void aCrashWhileFilesAreRenderedLeavesTheOldSite() throws Exception {
        for (int file : new int[]{0, 17, 60}) {
            assertThat(BuildInChild.start(output, 2, "exchange", "file", file).waitFor()).isEqualTo(BuildInChild.DIED);
            assertThat(Tree.files(output)).isEqualTo(expected(1));
            assertThat(publish(BuildInChild.site(1), output).changed()).isFalse();
            assertThat(Tree.names(temp)).containsExactly("my site é");
        }
    }

    /** Deleting and linking have no steps, so the process is killed whenever it happens. */
    @Test
    void aBuildThatIsKilledAtAnyTimeLeavesTheSiteWhole() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        int rounds = Boolean.getBoolean("handbill.full") ? 60 : 6;
        for (int version = 2; version < 2 + rounds; version++) {
            Process child = BuildInChild.start(output, version, random.nextBoolean() ? "exchange" : "two-steps", "none", 0);
            child.waitFor(random.nextInt(150, 600), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            publish(BuildInChild.site(version), output);
            assertThat(Tree.files(output)).isEqualTo(expected(version));
            assertThat(Tree.names(temp)).containsExactly("my site é");
        }
    }

    @Test
    void aCrashWhileACrashIsPutRightIsPutRightToo() throws Exception {
        for (int step = 1; step <= 3; step++) {
            setAsideByCrash();
            assertThat(BuildInChild.start(output, 3, "two-steps", "step", step).waitFor()).isEqualTo(BuildInChild.DIED);
            assertThat(withoutRepository(Tree.files(output))).isEqualTo(withoutRepository(expected(2)));
            publish(BuildInChild.site(1), output);
            assertThat(Tree.files(output)).isEqualTo(expected(1));
        }
    }

    @Test
    void aSiteThatIsSetAsideIsFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), output.getFileName());
        setAsideByCrash();
        publish(BuildInChild.site(2), link);
        assertThat(Tree.files(output)).isEqualTo(expected(2));
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aSiteThatIsSetAsideIsPutBackEvenIfTheBuildFails() throws Exception {
        setAsideByCrash();
        refused(TestSite.of("a", "1", "A", "2", "n".repeat(300), "3"), output);
        refused(TestSite.of("n".repeat(300), "3"), output);
        assertThat(Tree.files(output)).isEqualTo(expected(2));
    }

    @Test
    void somethingNewInThePlaceOfASiteThatIsSetAsideIsNotLost() throws Exception {
        setAsideByCrash();
        Tree.write(output.resolve("index.html"), "made by hand");
        assertThat(refused(BuildInChild.site(3), output)).singleElement()
                .satisfies(d -> assertThat(d.code()).isEqualTo(Code.OUTPUT_NOT_OURS));
        assertThat(Tree.files(output)).isEqualTo(Map.of("index.html", "made by hand"));
        FolderTree.delete(output);
        Files.createDirectory(output);
        publish(BuildInChild.site(3), output);
        assertThat(Tree.files(output)).isEqualTo(expected(3));
    }

    @Test
    void aSecondBuildAtTheSameTimeSaysSo() throws Exception {
        Outline site = new Outline(List.of("index.html"), (path, out) -> {
            assertThat(refused(BuildInChild.site(3), output)).singleElement()
                    .satisfies(d -> assertThat(d.message()).contains("Another build is writing into"));
            assertThat(inChild(4)).contains("Another build is writing into").contains("[output-unwritable]");
            out.write(path.value().getBytes(StandardCharsets.UTF_8));
        });
        publish(site, output);
        assertThat(Tree.files(output)).containsEntry("index.html", "index.html").hasSize(1 + FOREIGN.size());
        assertThat(inChild(5)).matches("\\d+");
        assertThat(Tree.files(output)).isEqualTo(expected(5));
    }

    private String inChild(int version) throws IOException {
        return new String(BuildInChild.start(output, version, "exchange", "none", 0).getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
    }

    /** Leaves version 2 complete but not in its place, and version 1 set aside. */
    private void setAsideByCrash() throws Exception {
        assertThat(BuildInChild.start(output, 2, "two-steps", "step", 6).waitFor()).isEqualTo(BuildInChild.DIED);
        assertThat(output).doesNotExist();
    }

    private static Map<String, String> expected(int version) {
        Map<String, String> files = new TreeMap<>(BuildInChild.site(version).files());
        files.putAll(FOREIGN);
        return files;
    }

    /** A repository comes back a moment after the site is in its place, since readers do not look at it. */
    private static Map<String, String> withoutRepository(Map<String, String> files) {
        files.keySet().removeIf(name -> name.startsWith(".git/"));
        return files;
    }
}
