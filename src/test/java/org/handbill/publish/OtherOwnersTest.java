package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders of another user in the output, such as those of a program that renews certificates: nobody takes them over. */
class OtherOwnersTest {
    private static final int OTHER = 65_534;

    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void publishVersionOne() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")) && "root".equals(System.getProperty("user.name")),
                "not run: only root can make files of another user, and gives its rights up with setpriv");
        output = temp.resolve("site");
        Publishing.publish(BuildInChild.site(1), output);
    }

    /** As a user who may not change owners, nor write where the rights forbid it. */
    private String build(int version) throws Exception {
        Process child = BuildInChild.start(
                List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search,-chown,-fowner"), output, version);
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return child.waitFor() + " " + told;
    }

    private void give(String path, String permissions) throws IOException {
        Path file = output.resolve(path);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        Files.setAttribute(file, "unix:uid", OTHER);
    }

    private String ownerAndPermissions(String path) throws IOException {
        Path file = output.resolve(path);
        return Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS) + " "
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Map<String, String> expected(int version, Map<String, String> more) {
        Map<String, String> files = new TreeMap<>(BuildInChild.site(version).files());
        files.putAll(more);
        return files;
    }

    @Test
    void aFolderThatCannotGoAlongIsRefusedWithTheReason() throws Exception {
        for (String folder : List.of("theirs", "same/theirs")) {
            Tree.write(output.resolve(folder + "/x"), "theirs");
            give(folder, "rwxr-xr-x");
            for (int version = 2; version < 4; version++) {
                assertThat(build(version)).startsWith(BuildInChild.REFUSED + " ").contains("site/" + folder + "' belongs to ")
                        .contains("you may not write into it").contains("Ask for the right to write").contains("[output-unwritable]");
                assertThat(Tree.files(output)).isEqualTo(expected(1, Map.of(folder + "/x", "theirs")));
                assertThat(Tree.names(temp)).containsExactly("site");
            }
            FolderTree.delete(output.resolve(folder));
        }
    }

    @Test
    void aFolderThatCanBeMovedKeepsItsOwnerAndRights() throws Exception {
        Map<String, String> theirs = Map.of("theirs/x", "theirs", "theirs/deep/er.txt", "deep", "same/theirs/x", "theirs");
        for (Map.Entry<String, String> file : theirs.entrySet()) {
            Tree.write(output.resolve(file.getKey()), file.getValue());
        }
        for (String path : List.of("theirs/x", "theirs/deep/er.txt", "same/theirs/x")) {
            give(path, "rw-r--r--");
        }
        give("theirs/deep", "rwxr-xr-x");
        give("theirs", "rwxrwxrwx");
        give("same/theirs", "rwxrwxrwx");
        assertThat(build(2)).startsWith("0 ").doesNotContain("warning");
        assertThat(Tree.files(output)).isEqualTo(expected(2, theirs));
        assertThat(Tree.names(temp)).containsExactly("site");
        assertThat(ownerAndPermissions("theirs")).isEqualTo(OTHER + " rwxrwxrwx");
        assertThat(ownerAndPermissions("theirs/deep")).isEqualTo(OTHER + " rwxr-xr-x");
        assertThat(ownerAndPermissions("theirs/x")).isEqualTo(OTHER + " rw-r--r--");
        assertThat(ownerAndPermissions("same/theirs")).isEqualTo(OTHER + " rwxrwxrwx");
    }

    @Test
    void aFileInAFolderOfOursKeepsItsOwnerEvenIfItCannotBeRead() throws Exception {
        Map<String, String> theirs = Map.of("token", "theirs", "same/key", "secret");
        for (Map.Entry<String, String> file : theirs.entrySet()) {
            Tree.write(output.resolve(file.getKey()), file.getValue());
        }
        give("token", "rw-r--r--");
        give("same/key", "rw-------");
        for (int version = 2; version < 4; version++) {
            assertThat(build(version)).startsWith("0 ").doesNotContain("warning");
            assertThat(Tree.files(output)).isEqualTo(expected(version, theirs));
            assertThat(ownerAndPermissions("token")).isEqualTo(OTHER + " rw-r--r--");
            assertThat(ownerAndPermissions("same/key")).isEqualTo(OTHER + " rw-------");
        }
        assertThat(Tree.names(temp)).containsExactly("site");
    }
}
