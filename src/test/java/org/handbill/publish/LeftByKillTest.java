package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handbill.publish.Publishing.publish;
import static org.handbill.publish.Publishing.refused;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not ours and waits in the work folder after a kill: it comes back, or a message names its place. */
class LeftByKillTest {
    private static final int SWITCHED = 6;
    private static final Map<String, String> REPOSITORY = Map.of(".git/HEAD", "ref: refs/heads/main", ".hg/store/0", "revision");
    private static final Map<String, String> FOREIGN = Map.of("CNAME", "example.org", "same/notes.txt", "theirs", "theirs/deep/er.txt",
            "deep");

    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void publishVersionOne() {
        output = temp.resolve("site");
        publish(BuildInChild.site(1), output);
    }

    private void put(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Tree.write(output.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> expected(int version, List<Map<String, String>> more) {
        Map<String, String> files = new TreeMap<>(BuildInChild.site(version).files());
        more.forEach(files::putAll);
        return files;
    }

    private void killAfterTheExchange() throws Exception {
        assertThat(BuildInChild.start(output, 2, "exchange", "step", SWITCHED).waitFor()).isEqualTo(BuildInChild.DIED);
        assumeTrue(Files.exists(WorkFolder.beside(output).resolve("new")), "this system cannot exchange folders");
    }

    @Test
    void aRepositoryComesBackBeforeTheCampaignIsRead() throws Exception {
        put(REPOSITORY);
        put(FOREIGN);
        killAfterTheExchange();
        assertThat(output.resolve(".git")).doesNotExist();
        assertThat(new SitePublisher().recover(output).diagnostics()).isEmpty();
        assertThat(Tree.files(output)).isEqualTo(expected(2, List.of(REPOSITORY, FOREIGN)));
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOutputThatIsDeletedAfterTheKillLosesNothing(boolean repository) throws Exception {
        put(FOREIGN);
        if (repository) {
            put(REPOSITORY);
        }
        killAfterTheExchange();
        FolderTree.delete(output);
        publish(BuildInChild.site(3), output);
        assertThat(Tree.files(output)).isEqualTo(expected(3, repository ? List.of(REPOSITORY, FOREIGN) : List.of(FOREIGN)));
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    /** The old site is half deleted, its manifest first. */
    @ParameterizedTest
    @ValueSource(strings = {"new", "old"})
    void anOutputThatIsDeletedWhileTheOldSiteWasBeingDeletedLosesNothing(String name) throws Exception {
        put(FOREIGN);
        Path work = Files.createDirectory(WorkFolder.beside(output));
        Files.createFile(work.resolve(BuildLock.NAME));
        Files.writeString(work.resolve("exchange"), "(dev=1,ino=1)");
        Files.move(output, work.resolve(name));
        Files.move(work.resolve(name).resolve(Manifest.NAME), work.resolve("manifest-" + name));
        Files.delete(work.resolve(name).resolve("texts/1.txt"));
        assertThat(new SitePublisher().recover(output).diagnostics()).isEmpty();
        publish(BuildInChild.site(2), output);
        assertThat(Tree.files(output)).isEqualTo(expected(2, List.of(FOREIGN)));
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void aRepositoryInAWorkFolderThatSaysNothingElseComesBack() throws Exception {
        put(REPOSITORY);
        Path work = Files.createDirectory(WorkFolder.beside(output));
        Files.createFile(work.resolve(BuildLock.NAME));
        Files.move(output, work.resolve("new"));
        publish(BuildInChild.site(2), output);
        assertThat(Tree.files(output)).isEqualTo(expected(2, List.of(REPOSITORY)));
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void aRepositoryThatAnotherHasReplacedIsNamed() throws Exception {
        put(REPOSITORY);
        killAfterTheExchange();
        Tree.write(output.resolve(".git/HEAD"), "another");
        Path waiting = WorkFolder.beside(output).resolve("new/.git");
        for (List<Diagnostic> told : List.of(new SitePublisher().recover(output).diagnostics(), refused(BuildInChild.site(3), output))) {
            assertThat(told).singleElement().satisfies(d -> assertThat(d.message()).contains("'" + waiting + "'"));
        }
        assertThat(waiting.resolve("HEAD")).hasContent("ref: refs/heads/main");
        FolderTree.delete(output.resolve(".git"));
        publish(BuildInChild.site(3), output);
        assertThat(Tree.files(output)).isEqualTo(expected(3, List.of(REPOSITORY)));
    }

    /** A link, a file or a folder has the place: nothing goes through it, nothing is lost, and both are named until one is moved away. */
    @ParameterizedTest
    @ValueSource(strings = {"link", "file", "folder"})
    void aFileWhosePlaceIsTakenStaysAndIsNamed(String kind) throws Exception {
        Path work = WorkFolder.beside(output);
        Tree.write(work.resolve("old/sub/x"), "theirs");
        Files.createFile(work.resolve(BuildLock.NAME));
        Files.copy(output.resolve(Manifest.NAME), work.resolve("old").resolve(Manifest.NAME));
        Files.createDirectory(temp.resolve("elsewhere"));
        Path inTheWay = output.resolve(kind.equals("folder") ? "sub/x" : "sub");
        switch (kind) {
            case "link" -> Files.createSymbolicLink(inTheWay, Path.of("../elsewhere"));
            case "file" -> Tree.write(inTheWay, "a file");
            default -> Files.createDirectories(inTheWay);
        }
        for (int version = 2; version < 4; version++) {
            var outcome = new SitePublisher().publish(BuildInChild.site(version), output);
            assertThat(outcome.value()).isPresent();
            assertThat(outcome.diagnostics()).singleElement().satisfies(d -> {
                assertThat(d.isError()).isFalse();
                assertThat(d.message()).containsPattern("left-[^/]*/sub/x'").contains("'" + inTheWay + "' is in the way");
            });
        }
        assertThat(temp.resolve("elsewhere")).isEmptyDirectory();
        Files.delete(inTheWay);
        publish(BuildInChild.site(4), output);
        assertThat(Tree.files(output)).isEqualTo(expected(4, List.of(Map.of("sub/x", "theirs"))));
        assertThat(Tree.names(temp)).containsExactly("elsewhere", "site");
    }

    @Test
    void anOldSiteWhoseManifestIsDamagedIsNotDeleted() throws Exception {
        Path work = WorkFolder.beside(output);
        Tree.write(work.resolve("old/theirs.txt"), "theirs");
        Tree.write(work.resolve("old").resolve(Manifest.NAME), "damaged");
        Files.createFile(work.resolve(BuildLock.NAME));
        for (int version = 2; version < 4; version++) {
            assertThat(new SitePublisher().publish(BuildInChild.site(version), output).diagnostics()).singleElement().satisfies(d -> {
                assertThat(d.code()).isEqualTo(Code.OUTPUT_UNWRITABLE);
                assertThat(d.isError()).isFalse();
                assertThat(d.message()).contains("'" + work + "'").contains("damaged");
            });
        }
        assertThat(Tree.of(work)).containsValue("theirs");
        Tree.names(work).stream().filter(name -> name.startsWith("left-")).forEach(name -> delete(work.resolve(name)));
        publish(BuildInChild.site(4), output);
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    private static void delete(Path folder) {
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
