package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handbill.publish.Publishing.publish;
import static org.handbill.publish.Publishing.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.handbill.diagnostic.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the output folder that are not ours. */
class ForeignFilesTest {
    private static final TestSite ONE = TestSite.of("index.html", "one", "share/index.html", "share");
    private static final TestSite TWO = TestSite.of("index.html", "two", "write/index.html", "write");

    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void build() {
        output = temp.resolve("site");
        publish(ONE, output);
    }

    @Test
    void theyStayWithTheirFoldersAndLinks() throws IOException {
        Tree.write(output.resolve("CNAME"), "example.org");
        Tree.write(output.resolve(".well-known/security.txt"), "Contact: x");
        Tree.write(output.resolve("share/ünsre datei.pdf"), "theirs");
        Tree.write(output.resolve("deep/er/est.txt"), "deep");
        Files.createDirectories(output.resolve("uploads/empty"));
        Files.createSymbolicLink(output.resolve("feed"), Path.of("../elsewhere/feed.xml"));
        Files.createSymbolicLink(output.resolve("deep/here"), Path.of("er"));
        Object key = key(output.resolve("CNAME"));
        publish(TWO, output);
        Map<String, String> tree = Tree.of(output);
        tree.remove(Manifest.NAME);
        assertThat(tree).isEqualTo(Map.ofEntries(Map.entry("", "/"), Map.entry(".well-known", "/"),
                Map.entry(".well-known/security.txt", "Contact: x"),
                Map.entry("CNAME", "example.org"), Map.entry("deep", "/"), Map.entry("deep/er", "/"), Map.entry("deep/er/est.txt", "deep"),
                Map.entry("deep/here", "-> er"), Map.entry("feed", "-> ../elsewhere/feed.xml"), Map.entry("index.html", "two"),
                Map.entry("share", "/"), Map.entry("share/ünsre datei.pdf", "theirs"), Map.entry("uploads", "/"),
                Map.entry("uploads/empty", "/"),
                Map.entry("write", "/"), Map.entry("write/index.html", "write")));
        assertThat(key(output.resolve("CNAME"))).isEqualTo(key);
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop.ini", "CNAME", "Thumbs.db", ".DS_Store"})
    void whatSystemsAndHostsPutIntoAFolderIsNoContent(String name) throws IOException {
        Path folder = temp.resolve("folder");
        Tree.write(folder.resolve(name), "theirs");
        publish(ONE, folder);
        publish(TWO, folder);
        assertThat(Tree.files(folder)).isEqualTo(Map.of("index.html", "two", "write/index.html", "write", name, "theirs"));
    }

    @Test
    void theyDoNotMakeABuildChangeAnything() throws IOException {
        Tree.write(output.resolve("CNAME"), "example.org");
        assertThat(publish(ONE, output).changed()).isFalse();
    }

    @Test
    void aRepositoryMovesAlongWhole() throws IOException {
        for (Supplier<SitePublisher> publisher : List.<Supplier<SitePublisher>>of(Publishing::inTwoSteps, SitePublisher::new)) {
            FolderTree.delete(output);
            publish(ONE, output);
            Tree.write(output.resolve(".git/objects/ab/cdef"), "object");
            Object key = key(output.resolve(".git"));
            publish(publisher, TWO, output);
            assertThat(key(output.resolve(".git"))).isEqualTo(key);
            assertThat(Tree.files(output))
                    .isEqualTo(Map.of(".git/objects/ab/cdef", "object", "index.html", "two", "write/index.html", "write"));
        }
    }

    @Test
    void aWorktreeThatIsOtherwiseEmptyIsTaken() throws IOException {
        Path worktree = temp.resolve("gh pages");
        Tree.write(worktree.resolve(".git"), "gitdir: ../.git/worktrees/site");
        publish(ONE, worktree);
        assertThat(Tree.files(worktree)).isEqualTo(
                Map.of(".git", "gitdir: ../.git/worktrees/site", "index.html", "one", "share/index.html", "share"));
    }

    @Test
    void permissionsThatSomebodySetOnFoldersStay() throws IOException {
        if (!output.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Tree.write(output.resolve("private/list.txt"), "theirs");
        Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setPosixFilePermissions(output.resolve("private"), PosixFilePermissions.fromString("r-x------"));
        publish(TWO, output);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output))).isEqualTo("rwxr-x--x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output.resolve("private")))).isEqualTo("r-x------");
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void allThatHaveTheNameOfAFileOfOursAreNamed() throws IOException {
        Tree.write(output.resolve("write"), "theirs");
        Files.delete(output.resolve("share/index.html"));
        Tree.write(output.resolve("share/index.html/notes.txt"), "theirs");
        Map<String, String> before = Tree.of(output);
        assertThat(refused(TestSite.of("write/index.html", "write", "share/index.html", "share"), output))
                .allSatisfy(d -> assertThat(d.code()).isEqualTo(Code.OUTPUT_NOT_OURS))
                .extracting(d -> d.location().file())
                .containsExactly(output + "/share/index.html", output + "/write");
        assertThat(Tree.of(output)).isEqualTo(before);
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void aFileOfTheirsIsNeverOverwrittenByANewOneOfOurs() throws IOException {
        Tree.write(output.resolve("robots.txt"), "theirs");
        assertThat(refused(TestSite.of("index.html", "two", "robots.txt", "ours"), output)).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.OUTPUT_NOT_OURS);
            assertThat(d.message()).contains("robots.txt");
        });
        assertThat(output.resolve("robots.txt")).hasContent("theirs");
        assertThat(output.resolve("index.html")).hasContent("one");
    }

    @Test
    void aFolderOfOursThatBecameALinkIsTheirs() throws IOException {
        FolderTree.delete(output.resolve("share"));
        Tree.write(temp.resolve("outside/index.html"), "outside");
        Files.createSymbolicLink(output.resolve("share"), Path.of("../outside"));
        assertThat(refused(TestSite.of("index.html", "two", "share/index.html", "new"), output)).singleElement()
                .satisfies(d -> assertThat(d.location().file()).isEqualTo(output + "/share"));
        assertThat(temp.resolve("outside/index.html")).hasContent("outside");
        publish(TestSite.of("index.html", "two"), output);
        assertThat(Tree.files(output)).isEqualTo(Map.of("index.html", "two", "share", "-> ../outside"));
        assertThat(temp.resolve("outside/index.html")).hasContent("outside");
    }

    private static Object key(Path file) throws IOException {
        return String.valueOf(Files.readAttributes(file, "*").get("fileKey"));
    }
}
