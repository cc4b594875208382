package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that end by a signal, or several at once: each time the old site or the new one, and a reader never sees half of one. */
class FaultTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT"})
    void aSignalAtAnyMomentLeavesTheOldSiteOrTheNewOne(String signal) throws Exception {
        SplittableRandom random = new SplittableRandom(signal.hashCode());
        int rounds = FULL ? signal.equals("KILL") ? 500 : 50 : 2;
        int before = 1;
        for (int version = 2; version < 2 + rounds; version++) {
            Process child = BuildInChild.start(output, version, "exchange", "none", 0);
            child.waitFor(random.nextInt(100, 700), TimeUnit.MILLISECONDS);
            new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid())).start().waitFor();
            child.waitFor();
            Map<String, String> files = Tree.files(output);
            assertThat(files).as("version %d", version).isIn(expected(before), expected(version));
            before = files.equals(expected(version)) ? version : before;
        }
        Publishing.publish(BuildInChild.site(2 + rounds), output);
        assertThat(Tree.files(output)).isEqualTo(expected(2 + rounds));
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    @Test
    void severalBuildsAtOnceLeaveTheSiteOfOneOfThem() throws Exception {
        int version = 2;
        for (int at = 0; at < (FULL ? 20 : 1); at++) {
            for (int builds : new int[]{2, 4}) {
                List<Process> running = new ArrayList<>();
                for (int i = 0; i < builds; i++) {
                    running.add(BuildInChild.start(output, version + i, "exchange", "none", 0));
                }
                Set<Integer> published = new HashSet<>();
                for (int i = 0; i < builds; i++) {
                    String told = new String(running.get(i).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    int exit = running.get(i).waitFor();
                    assertThat(exit).as(told).isIn(0, BuildInChild.REFUSED);
                    if (exit == 0) {
                        published.add(version + i);
                    } else {
                        assertThat(told).contains("Another build is writing into");
                    }
                }
                assertThat(published.stream().map(FaultTest::expected).toList()).contains(Tree.files(output));
                assertThat(Tree.names(temp)).containsExactly("site");
                version += builds;
            }
        }
    }

    /** A reader that holds the folder open reads pages of one version alone, and by name never misses one. */
    @Test
    void aReaderNeverSeesHalfASiteWhileBuildsAreKilled() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        ConcurrentLinkedQueue<Object> wrong = new ConcurrentLinkedQueue<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                try (DirectoryStream<Path> held = Files.newDirectoryStream(output)) {
                    read(held, wrong);
                    reads.incrementAndGet();
                } catch (IOException e) {
                    wrong.add(e);
                }
            }
        });
        SplittableRandom random = new SplittableRandom(11);
        for (int version = 2; version < (FULL ? 60 : 6); version++) {
            Process child = BuildInChild.start(output, version, "exchange", "none", 0);
            child.waitFor(random.nextInt(200, 900), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
        }
        done.set(true);
        reader.join();
        assertThat(wrong).isEmpty();
        assertThat(reads).hasPositiveValue();
    }

    private void read(DirectoryStream<Path> held, ConcurrentLinkedQueue<Object> wrong) throws IOException {
        assumeTrue(held instanceof SecureDirectoryStream<Path>, "this system cannot hold a folder");
        SecureDirectoryStream<Path> site = (SecureDirectoryStream<Path>) held;
        Set<String> versions = new HashSet<>();
        boolean missing = false;
        for (int i = 0; i < 30; i++) {
            try (FileChannel in = (FileChannel) site.newByteChannel(Path.of("texts/" + i + ".txt"), Set.of())) {
                ByteBuffer bytes = ByteBuffer.allocate(40);
                in.read(bytes);
                versions.add(StandardCharsets.UTF_8.decode(bytes.flip()).toString());
            } catch (NoSuchFileException e) {
                missing = true;
            }
        }
        Object key = site.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey();
        boolean current = key.equals(Files.readAttributes(output, BasicFileAttributes.class).fileKey());
        if (versions.size() > 1 || missing && current) {
            wrong.add(versions + (missing ? " and missing files" : ""));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatOthersPutInWhileABuildRunsIsBroughtBack(boolean exchange) throws IOException {
        Tree.write(output.resolve("notes/old.txt"), "old notes");
        Files.setLastModifiedTime(output.resolve("notes/old.txt"), FileTime.from(Instant.EPOCH));
        SitePublisher publisher = new SitePublisher(exchange ? new NativeExchange() : Publishing.NO_EXCHANGE, step -> {
            if (step == Step.FILLED) {
                put("new token");
            }
        });
        assertThat(publisher.publish(BuildInChild.site(2), output).diagnostics()).isEmpty();
        Map<String, String> all = expected(2);
        all.putAll(Map.of(".well-known/acme-challenge/token", "new token", "notes/old.txt", "new token", "same/1/theirs.txt", "new token"));
        assertThat(Tree.files(output)).isEqualTo(all);
        assertThat(Tree.names(temp)).containsExactly("site");
    }

    private void put(String text) {
        try {
            Tree.write(output.resolve(".well-known/acme-challenge/token"), text);
            Tree.write(output.resolve("same/1/theirs.txt"), text);
            Files.delete(output.resolve("notes/old.txt"));
            Tree.write(output.resolve("notes/old.txt"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Of an old site the manifest may be gone while other files of ours are still there: they are not taken for somebody else's. */
    @Test
    void anOldSiteThatIsHalfDeletedBringsNothingOfOursBack() throws Exception {
        for (List<String> gone : List.of(List.of(Manifest.NAME), List.of("only/1/index.html", Manifest.NAME), List.of("texts/0.txt"))) {
            Publishing.publish(BuildInChild.site(1), output);
            Path former = WorkFolder.beside(output).resolve("new");
            SitePublisher publisher = new SitePublisher(new NativeExchange(), step -> {
                if (step == Step.REPOSITORY_BACK && Files.isDirectory(former)) {
                    // as a kill in the middle of deleting leaves it: the manifest is kept beside, then files go in any order
                    keepManifestAndDelete(former, gone);
                }
            });
            assertThat(publisher.publish(BuildInChild.site(2), output).hasErrors()).isFalse();
            assertThat(Tree.files(output)).as(gone.toString()).isEqualTo(expected(2));
            assertThat(Tree.names(temp)).containsExactly("site");
        }
    }

    private static void keepManifestAndDelete(Path former, List<String> gone) {
        try {
            Files.createLink(former.resolveSibling("manifest-new"), former.resolve(Manifest.NAME));
            for (String name : gone) {
                Files.deleteIfExists(former.resolve(name));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileOfTheirsThatIsDeletedAfterABuildWasKilledStaysDeleted() throws Exception {
        Tree.write(output.resolve("theirs.txt"), "theirs");
        assertThat(BuildInChild.start(output, 2, "exchange", "step", 3).waitFor()).isEqualTo(BuildInChild.DIED);
        Files.delete(output.resolve("theirs.txt"));
        Publishing.publish(BuildInChild.site(3), output);
        assertThat(Tree.files(output)).isEqualTo(expected(3));
    }

    @Test
    void aSiteThatIsSetAsideComesBackBeforeAnythingElse() throws Exception {
        assertThat(BuildInChild.start(output, 2, "two-steps", "step", 6).waitFor()).isEqualTo(BuildInChild.DIED);
        assumeTrue(!Files.exists(output));
        assertThat(new SitePublisher().recover(output).diagnostics()).isEmpty();
        assertThat(Tree.files(output)).isEqualTo(expected(2));
        assertThat(Tree.names(temp)).containsExactly("site");
        assertThat(new SitePublisher().recover(temp.resolve("nowhere/at/all")).diagnostics()).isEmpty();
        assertThat(temp.resolve("nowhere")).doesNotExist();
    }
}
