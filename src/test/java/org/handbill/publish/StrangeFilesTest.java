package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handbill.publish.Publishing.publish;
import static org.handbill.publish.Publishing.refused;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.handbill.diagnostic.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a file of ours is expected is a pipe, a link, a folder or a second name of somebody's file: no build waits, reads or writes there. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StrangeFilesTest {
    private static final TestSite ONE = TestSite.of("index.html", "one", "a.txt", "a");
    private static final TestSite TWO = TestSite.of("index.html", "two", "a.txt", "a");

    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void build() {
        output = temp.resolve("site");
        publish(ONE, output);
    }

    /** Puts something else in the place of a file, or where none was. */
    private void put(String kind, Path file) throws Exception {
        Files.createDirectories(file.resolveSibling(""));
        Files.deleteIfExists(file);
        switch (kind) {
            case "pipe" -> {
                assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
                assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
            }
            case "link" -> {
                Path outside = temp.resolve("outside.json");
                Files.writeString(outside, "{\"handbill\":1,\"files\":[\n]}\n");
                Files.createSymbolicLink(file, outside);
            }
            case "link to a pipe" -> {
                put("pipe", temp.resolve("pipe"));
                Files.createSymbolicLink(file, temp.resolve("pipe"));
            }
            default -> Files.createDirectory(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "link", "link to a pipe", "folder"})
    void aManifestThatIsNoFileIsRefused(String kind) throws Exception {
        put(kind, output.resolve(Manifest.NAME));
        assertThat(refused(TWO, output)).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.OUTPUT_NOT_OURS);
            assertThat(d.location().file()).isEqualTo(output + "/" + Manifest.NAME);
            assertThat(d.message()).contains(kind.startsWith("link") ? "it is a symbolic link" : "it is something else than a file");
        });
        assertThat(output.resolve("index.html")).hasContent("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "link", "link to a pipe", "folder"})
    void aPageThatIsNoFileKeepsNoBuildWaiting(String kind) throws Exception {
        put(kind, output.resolve("a.txt"));
        new SitePublisher().publish(TWO, output);
        new SitePublisher().publish(TWO, output);
        if (kind.startsWith("link")) {
            assertThat(temp.resolve(kind.equals("link") ? "outside.json" : "pipe")).exists();
        }
        assertThat(output.resolve("index.html")).isNotEmptyFile();
    }

    /** Every name in the work folder that a build looks at. */
    @ParameterizedTest
    @ValueSource(strings = {"exchange", "clock", "manifest-new", "manifest-old", "new", "old", "left-1", "unfinished-1",
            "old/.handbill.json",
            "new/.handbill.json", "left-1/.handbill.json"})
    void nothingInTheWorkFolderKeepsABuildWaiting(String name) throws Exception {
        Path work = Files.createDirectory(WorkFolder.beside(output));
        for (String kind : List.of("pipe", "link", "link to a pipe")) {
            publish(ONE, output);
            FolderTree.delete(work);
            Files.createDirectory(work);
            Files.createFile(work.resolve(BuildLock.NAME));
            put(kind, work.resolve(name));
            new SitePublisher().recover(output);
            new SitePublisher().publish(TWO, output);
            assertThat(output.resolve("index.html")).as(kind).content().isIn("one", "two");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "link", "folder"})
    void aLockThatIsNoFileIsNotOurs(String kind) throws Exception {
        put(kind, WorkFolder.beside(output).resolve(BuildLock.NAME));
        assertThat(refused(TWO, output)).singleElement().satisfies(d -> assertThat(d.code()).isEqualTo(Code.OUTPUT_NOT_OURS));
    }

    @Test
    void aLockThatIsASecondNameOfSomebodysFileLeavesItAsItIs() throws Exception {
        Path theirs = Files.writeString(temp.resolve("theirs"), "precious");
        BasicFileAttributes before = Files.readAttributes(theirs, BasicFileAttributes.class);
        Path work = Files.createDirectory(WorkFolder.beside(output));
        Files.createLink(work.resolve(BuildLock.NAME), theirs);
        publish(TWO, output);
        assertThat(theirs).hasContent("precious");
        assertThat(Files.readAttributes(theirs, BasicFileAttributes.class).lastModifiedTime()).isEqualTo(before.lastModifiedTime());
        assertThat(work).doesNotExist();
    }

    @Test
    void theCampaignsLockThatIsASecondNameOfSomebodysFileLeavesItAsItIs() throws Exception {
        Path theirs = Files.writeString(temp.resolve("theirs"), "precious");
        Path campaign = Files.createDirectories(temp.resolve("campaign/.handbill")).resolveSibling("");
        Files.createLink(campaign.resolve(".handbill/lock"), theirs);
        Path ledger = campaign.resolve("links.lock.yaml");
        assertThat(new LedgerFile(ledger, Optional.empty(), "links: []\n").save().diagnostics()).isEmpty();
        assertThat(theirs).hasContent("precious");
        assertThat(ledger).hasContent("links: []");
    }

    @Test
    void aLockIsHeldOnceAndItsFileStaysEmpty() throws Exception {
        Path folder = temp.resolve("work");
        for (int round = 0; round < 2; round++) {
            BuildLock lock = Objects.requireNonNull(BuildLock.take(folder));
            assertThat(BuildLock.take(folder)).isNull();
            assertThat(folder.resolve(BuildLock.NAME)).isEmptyFile();
            lock.release();
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void standardInputIsNoManifest() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/fd/0")), "Linux only");
        Files.delete(output.resolve(Manifest.NAME));
        Files.createSymbolicLink(output.resolve(Manifest.NAME), Path.of("/proc/self/fd/0"));
        Process child = BuildInChild.start(output, 2, "exchange", "none", 0);
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(BuildInChild.REFUSED);
        assertThat(Tree.files(output)).containsAllEntriesOf(Map.of("index.html", "one"));
    }
}
