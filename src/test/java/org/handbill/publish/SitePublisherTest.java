package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handbill.publish.Publishing.publish;
import static org.handbill.publish.Publishing.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Severity;
import org.handbill.site.RenderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePublisherTest {
    @TempDir
    Path temp;

    @Test
    void aFirstBuildMakesTheFolderAndThoseAboveIt() {
        Path parent = temp.resolve("my campaigns/보내지");
        Path output = parent.resolve("site");
        PublishReport report = publish(TestSite.of("index.html", "home", "über uns/índex.html", "about"), output);
        assertThat(report).isEqualTo(new PublishReport(2, 0, 0, 9, true));
        assertThat(Tree.files(output)).isEqualTo(Map.of("index.html", "home", "über uns/índex.html", "about"));
        assertThat(Tree.names(parent)).containsExactly("site");
    }

    @Test
    void anUnchangedBuildTouchesNothing() throws IOException {
        Path output = temp.resolve("site");
        TestSite site = TestSite.of("index.html", "home", "a/b/c.txt", "deep");
        publish(site, output);
        Map<Path, FileTime> before = times(output);
        Object folder = Files.readAttributes(output, "*").get("fileKey");
        assertThat(publish(site, output)).isEqualTo(new PublishReport(0, 2, 0, 8, false));
        assertThat(times(output)).isEqualTo(before);
        assertThat(Files.readAttributes(output, "*").get("fileKey")).isEqualTo(folder);
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void changedFilesAreWrittenUnchangedOnesLinkedAndOldOnesRemoved() throws IOException {
        Path output = temp.resolve("site");
        publish(TestSite.of("index.html", "home", "old/index.html", "old", "same.txt", "same"), output);
        Object same = Files.readAttributes(output.resolve("same.txt"), "*").get("fileKey");
        PublishReport report = publish(TestSite.of("index.html", "home!", "new/index.html", "new", "same.txt", "same"), output);
        assertThat(report).isEqualTo(new PublishReport(2, 1, 1, 12, true));
        assertThat(Tree.files(output)).isEqualTo(Map.of("index.html", "home!", "new/index.html", "new", "same.txt", "same"));
        assertThat(output.resolve("old")).doesNotExist();
        assertThat(Files.readAttributes(output.resolve("same.txt"), "*").get("fileKey")).isEqualTo(same);
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void aFileMayBecomeAFolderAndAFolderAFile() {
        Path output = temp.resolve("site");
        publish(TestSite.of("a", "file", "b/index.html", "in folder"), output);
        publish(TestSite.of("a/index.html", "in folder", "b", "file"), output);
        assertThat(Tree.files(output)).isEqualTo(Map.of("a/index.html", "in folder", "b", "file"));
    }

    @Test
    void aSiteMayLoseItsLastFile() {
        Path output = temp.resolve("site");
        publish(TestSite.of("a/index.html", "a"), output);
        assertThat(publish(TestSite.of(), output)).isEqualTo(new PublishReport(0, 0, 1, 0, true));
        assertThat(Tree.names(output)).containsExactly(Manifest.NAME);
        assertThat(publish(TestSite.of(), output).changed()).isFalse();
    }

    @Test
    void ourFilesThatSomebodyEditedRemovedOrReplacedAreWrittenAgain() throws IOException {
        TestSite site = TestSite.of("cut.txt", "cut", "edited.txt", "edited", "folder.txt", "folder", "gone/gone.txt", "gone", "link.txt",
                "link", "whole.txt",
                "whole");
        Path output = temp.resolve("site");
        publish(site, output);
        Files.writeString(output.resolve("cut.txt"), "cu");
        Files.writeString(output.resolve("edited.txt"), "EDITED");
        Files.delete(output.resolve("folder.txt"));
        Files.createDirectory(output.resolve("folder.txt"));
        Files.delete(output.resolve("gone/gone.txt"));
        Files.delete(output.resolve("gone"));
        Files.delete(output.resolve("link.txt"));
        Files.createSymbolicLink(output.resolve("link.txt"), Path.of("whole.txt"));
        assertThat(Publishing.publishOverEdits(SitePublisher::new, site, output)).isEqualTo(new PublishReport(5, 1, 0, 28, true));
        assertThat(Tree.files(output)).isEqualTo(site.files());
    }

    @Test
    void anEditOfTheSameSizeIsSeenWhateverItsModificationTimeSays() throws IOException {
        Path output = temp.resolve("site");
        TestSite site = TestSite.of("index.html", "home");
        publish(site, output);
        Files.writeString(output.resolve("index.html"), "hone");
        if (output.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Files.setLastModifiedTime(output.resolve("index.html"), FileTime.from(Instant.EPOCH));
        }
        assertThat(Publishing.publishOverEdits(SitePublisher::new, site, output).written()).isEqualTo(1);
        assertThat(Tree.files(output)).isEqualTo(site.files());
    }

    @Test
    void whatSomebodyChangedIsToldWhetherItIsWrittenAnewOrRemoved() throws IOException {
        Path output = temp.resolve("site");
        TestSite site = TestSite.of("a.html", "a", "b.html", "b", "c.html", "c");
        publish(site, output);
        Files.writeString(output.resolve("b.html"), "by hand");
        Files.writeString(output.resolve("c.html"), "by hand");
        var told = new SitePublisher().publish(TestSite.of("a.html", "a", "b.html", "new"), output).diagnostics();
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.location().file()).isEqualTo(output + "/b.html");
            assertThat(one.message()).startsWith("This and another file were changed by hand");
            assertThat(one.isError()).isFalse();
        });
        assertThat(publish(TestSite.of("a.html", "new", "b.html", "new"), output).written()).isEqualTo(1);
    }

    @Test
    void aCloneWhoseFilesAreNewerThanTheManifestIsUnchanged() throws IOException {
        Path output = temp.resolve("site");
        TestSite site = TestSite.of("index.html", "home", "b.html", "b");
        publish(site, output);
        Files.setLastModifiedTime(output.resolve(Manifest.NAME), FileTime.from(Instant.EPOCH.plus(Duration.ofDays(365))));
        assertThat(publish(site, output)).isEqualTo(new PublishReport(0, 2, 0, 5, false));
    }

    @Test
    void filesOfAnySizeArriveWhole() {
        Map<String, String> files = new TreeMap<>();
        for (int size : new int[]{0, 1, 16383, 16384, 16385, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20}) {
            files.put("f" + size, "x".repeat(size));
        }
        Path output = temp.resolve("site");
        TestSite site = new TestSite(files);
        assertThat(publish(site, output).written()).isEqualTo(files.size());
        assertThat(Tree.files(output)).isEqualTo(files);
        assertThat(publish(site, output).changed()).isFalse();
    }

    @Test
    void allFilesThatCannotBeRenderedAreReportedAndNothingIsWritten() {
        Path output = temp.resolve("site");
        publish(TestSite.of("index.html", "home"), output);
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 150; i++) {
            files.put("%03d.html".formatted(i), "page");
        }
        Outline site = new Outline(files.keySet(), (path, _) -> {
            throw new RenderException(
                    new Diagnostic(Code.BROKEN_TEMPLATE, Severity.ERROR, Location.whole(path.value()), "The template is broken.", ""));
        });
        List<Diagnostic> found = refused(site, output);
        assertThat(found).extracting(d -> d.location().file()).isEqualTo(files.keySet().stream().limit(100).toList());
        assertThat(Tree.files(output)).isEqualTo(Map.of("index.html", "home"));
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void aSourceThatCannotBeReadIsNotBlamedOnTheOutput() {
        Outline site = new Outline(List.of("media/flag.png"), (_, _) -> {
            throw new NoSuchFileException("flag.png");
        });
        assertThat(refused(site, temp.resolve("site"))).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.FILE_UNREADABLE);
            assertThat(d.message()).contains("media/flag.png").contains("it is not there");
        });
        assertThat(Tree.names(temp)).isEmpty();
    }

    @Test
    void aFaultOfOursComesThroughAndLeavesNothing() {
        Outline site = new Outline(List.of("a", "b", "c"), (path, out) -> {
            out.write(path.value().getBytes(StandardCharsets.UTF_8));
            throw new IllegalStateException("a fault");
        });
        assertThatThrownBy(() -> new SitePublisher().publish(site, temp.resolve("site"))).isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
        assertThat(Tree.names(temp)).isEmpty();
    }

    @Test
    void aDiskThatRefusesAFileLeavesTheSiteAsItWas() {
        Path output = temp.resolve("site");
        publish(TestSite.of("index.html", "home"), output);
        String name = "n".repeat(300);
        assertThat(refused(TestSite.of("index.html", "changed", "a/" + name, "x".repeat(2 << 20)), output)).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.OUTPUT_UNWRITABLE);
            assertThat(d.message()).isEqualTo("'" + output + "/a/" + name + "' cannot be written: the name is too long for this disk.");
        });
        assertThat(Tree.files(output)).isEqualTo(Map.of("index.html", "home"));
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void anInterruptedBuildLeavesTheSiteAsItWas() {
        Path output = temp.resolve("site");
        publish(TestSite.of("index.html", "home"), output);
        Thread caller = Thread.currentThread();
        Outline site = new Outline(List.of("index.html"), (_, out) -> {
            caller.interrupt();
            out.write('x');
        });
        assertThatThrownBy(() -> new SitePublisher().publish(site, output)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Tree.files(output)).isEqualTo(Map.of("index.html", "home"));
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void withoutAnExchangeInOneStepTwoRenamesDoTheSame() {
        Path output = temp.resolve("site");
        publish(Publishing::inTwoSteps, TestSite.of("index.html", "one", "a.txt", "a"), output);
        assertThat(publish(Publishing::inTwoSteps, TestSite.of("index.html", "two", "a.txt", "a"), output))
                .isEqualTo(new PublishReport(1, 1, 0, 4, true));
        assertThat(Tree.files(output)).isEqualTo(Map.of("index.html", "two", "a.txt", "a"));
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    private static Map<Path, FileTime> times(Path folder) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                times.put(each, Files.getLastModifiedTime(each));
            }
        }
        return times;
    }
}
