package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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

/** Disks without room or inodes, files without rights, disks in the way: the old site or the new one, and a message that names the file. */
class DiskFaultTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");

    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void publishVersionOne() {
        output = temp.resolve("site");
        Publishing.publish(BuildInChild.site(1), output);
    }

    private static Map<String, String> expected(int version) {
        return new TreeMap<>(BuildInChild.site(version).files());
    }

    @Test
    void aDiskWithoutRoomAnywhereLeavesTheOldSite() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"), "size=12m")) {
            Path site = disk.folder().resolve("site");
            Publishing.publish(BuildInChild.site(1), site);
            int places = FULL ? 50 : 4;
            int full = 0;
            int before = 1;
            for (int place = 0; place < places; place++) {
                long free = 2_700_000L * place / places;
                Path filler = disk.fill(free);
                full += build(site, before, 2 + place, "the disk is full") ? 0 : 1;
                Files.delete(filler);
                before = Tree.files(site).equals(expected(2 + place)) ? 2 + place : before;
                Publishing.publish(BuildInChild.site(before), site);
                assertThat(Tree.names(disk.folder())).containsExactly("site");
            }
            assertThat(full).isPositive();
        }
    }

    @Test
    void aDiskWithoutInodesSaysSo() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"), "size=30m,nr_inodes=400")) {
            Path site = disk.folder().resolve("site");
            Publishing.publish(BuildInChild.site(1), site);
            for (int left : FULL ? new int[]{0, 1, 2, 3, 5, 10, 20, 40, 60, 90} : new int[]{0, 40}) {
                Path fillers = Files.createDirectory(disk.folder().resolve("fillers"));
                List<Path> files = new ArrayList<>();
                try {
                    while (true) {
                        files.add(Files.createFile(fillers.resolve("" + files.size())));
                    }
                } catch (IOException e) {
                    for (int i = 0; i < left; i++) {
                        Files.delete(files.removeLast());
                    }
                }
                assertThat(build(site, 1, 2, "the disk has no inodes left")).as("with %d", left).isFalse();
                FolderTree.delete(fillers);
                assertThat(Tree.names(disk.folder())).containsExactly("site");
            }
        }
    }

    /** Builds in a child; whether it published. If not, it says why, names a file, and leaves the site as it was. */
    private static boolean build(Path site, int before, int version, String why) throws Exception {
        Process child = BuildInChild.start(site, version, "exchange", "none", 0);
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (child.waitFor() == 0) {
            assertThat(Tree.files(site)).isEqualTo(expected(version));
            return true;
        }
        assertThat(child.exitValue()).as(told).isEqualTo(BuildInChild.REFUSED);
        assertThat(told).contains(why).contains("[output-unwritable]")
                .containsPattern("'\\S*/\\S*' cannot be written|may not make folders");
        assertThat(Tree.files(site)).isEqualTo(expected(before));
        return false;
    }

    /** Root may do all, so the child gives that up. */
    private static String inChildWithoutPrivileges(Path output, int version) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")) && "root".equals(System.getProperty("user.name")), "needs setpriv");
        Process child = BuildInChild.start(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"), output, version);
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return child.waitFor() + " " + told;
    }

    @Test
    void aReadOnlyFolderOfFoldersBlocksNoBuild() throws Exception {
        for (int version = 2; version < 4; version++) {
            Files.setPosixFilePermissions(output.resolve("same"), PosixFilePermissions.fromString("r-xr-xr-x"));
            assertThat(inChildWithoutPrivileges(output, version)).startsWith("0 ").doesNotContain("warning");
            assertThat(Tree.files(output)).isEqualTo(expected(version));
            assertThat(Tree.names(temp)).containsExactly("site");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output.resolve("same")))).isEqualTo("r-xr-xr-x");
        }
    }

    @Test
    void whatCannotBeReadIsNotCalledUnwritable() throws Exception {
        Path page = output.resolve("same/3/index.html");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("---------"));
        assertThat(inChildWithoutPrivileges(output, 2)).startsWith(BuildInChild.REFUSED + " ").contains("same/3/index.html")
                .contains("cannot be read: you have no permission").contains("[file-unreadable]").doesNotContain("cannot be written");
        assertThat(page).exists();
    }

    /** Also a folder or file of the same disk, and one whose name has characters that the system's list writes in another way. */
    @ParameterizedTest
    @ValueSource(strings = {"tmpfs", "folder", "file"})
    void whatIsMountedInTheOutputIsNotCarriedOff(String kind) throws Exception {
        Path place = output.resolve("same/it's theirs\té");
        Path source = temp.resolve("source");
        if (kind.equals("file")) {
            Tree.write(place, "");
            Tree.write(source, "theirs");
        } else {
            Files.createDirectories(place);
            Files.createDirectory(source);
        }
        List<String> mount = kind.equals("tmpfs")
                ? List.of("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place.toString())
                : List.of("mount", "--bind", source.toString(), place.toString());
        assumeTrue(new ProcessBuilder(mount).start().waitFor() == 0, "not run: root alone can mount");
        try {
            if (kind.equals("tmpfs")) {
                assertThat(MountPoints.byDevice(output)).contains(place);
            }
            for (FolderExchange exchange : List.of(new NativeExchange(), Publishing.NO_EXCHANGE)) {
                List<Diagnostic> told = new SitePublisher(exchange, _ -> {}).publish(BuildInChild.site(2), output).diagnostics();
                assertThat(told).singleElement().satisfies(one -> {
                    assertThat(one.code()).isEqualTo(Code.OUTPUT_UNWRITABLE);
                    assertThat(one.message()).contains("is mounted at '" + place + "'");
                });
                assertThat(Tree.files(output)).containsAllEntriesOf(expected(1));
            }
        } finally {
            assertThat(new ProcessBuilder("umount", place.toString()).start().waitFor()).isZero();
        }
        assertThat(Tree.names(temp)).containsExactly("site", "source");
        Publishing.publish(BuildInChild.site(2), output);
        assertThat(Tree.files(output)).containsAllEntriesOf(expected(2));
    }

    /** A disk that is mounted in it keeps the old site from being deleted. */
    @Test
    void anOldSiteThatCannotBeDeletedIsAWarningAndIsTriedAgain() throws Exception {
        Path former = WorkFolder.beside(output).resolve("new/same/1");
        List<SmallDisk> mounted = new ArrayList<>();
        SitePublisher publisher = new SitePublisher(new NativeExchange(), step -> {
            if (step == Step.SWITCHED && Files.isDirectory(former)) {
                mounted.add(SmallDisk.mountUnchecked(former));
            }
        });
        List<Diagnostic> told = publisher.publish(BuildInChild.site(2), output).diagnostics();
        assumeTrue(!mounted.isEmpty(), "this system cannot exchange folders");
        assertThat(told).singleElement()
                .satisfies(one -> assertThat(one.message()).contains("could not be removed").contains("mounted at"));
        assertThat(told.getFirst().isError()).isFalse();
        assertThat(Tree.files(output)).isEqualTo(expected(2));
        var again = new SitePublisher().publish(BuildInChild.site(3), output);
        assertThat(again.hasErrors()).isFalse();
        assertThat(again.diagnostics()).hasSize(1);
        assertThat(Tree.files(output)).isEqualTo(expected(3));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(WorkFolder.beside(output), "left-*")) {
            for (Path folder : left) {
                assertThat(new ProcessBuilder("umount", folder.resolve("same/1").toString()).start().waitFor()).isZero();
            }
        }
        Publishing.publish(BuildInChild.site(4), output);
        assertThat(Tree.files(output)).isEqualTo(expected(4));
        assertThat(Tree.names(temp)).containsExactly("site");
    }
}
