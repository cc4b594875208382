package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger is the whole old one or the whole new one at any time: when the process dies, the disk is full, or somebody else saves it. */
class LedgerFileTest {
    private static final int DIED = 42;
    private static final String OLD = "old ledger\n".repeat(5_000);
    private static final String NEW = "new ledger, which is longer\n".repeat(8_000);

    @TempDir
    Path temp;

    /** Saves in a process that dies at a step, or goes on saving for ever if there is no such step. */
    static final class Child {
        static final int LINES = 10;

        private Child() {}

        static void main(String[] args) throws Exception {
            Path file = Path.of(args[0]);
            if (args[1].equals("for ever")) {
                while (true) {
                    new LedgerFile(file, Optional.of(OLD), NEW).save(_ -> {});
                    new LedgerFile(file, Optional.of(NEW), OLD).save(_ -> {});
                }
            }
            if (args[1].startsWith("add ")) {
                for (int i = 0; i < LINES;) {
                    String before = Files.readString(file);
                    i += new LedgerFile(file, Optional.of(before), before + args[1].substring(4) + ":" + i + "\n").save().hasErrors()
                            ? 0
                            : 1;
                }
                return;
            }
            LedgerFile.Step last = LedgerFile.Step.valueOf(args[1]);
            new LedgerFile(file, Optional.of(OLD), NEW).save(step -> {
                if (step == last) {
                    Runtime.getRuntime().halt(DIED);
                }
            });
        }

        static Process start(Path file, String step) throws IOException {
            return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1", "-cp", Objects.requireNonNull(System.getProperty("java.class.path")), Child.class.getName(),
                    file.toString(), step).inheritIO().start();
        }
    }

    private Path ledger() throws IOException {
        return Files.writeString(temp.resolve("links.lock.yaml"), OLD);
    }

    private static List<Diagnostic> save(Path file, Optional<String> before, String after) {
        return new LedgerFile(file, before, after).save().diagnostics();
    }

    @Test
    void aCrashAtAnyStepLeavesTheOldOrTheNewLedgerAndTheNextSaveWorks() throws Exception {
        for (LedgerFile.Step step : LedgerFile.Step.values()) {
            Path file = ledger();
            assertThat(Child.start(file, step.name()).waitFor()).isEqualTo(DIED);
            boolean moved = step == LedgerFile.Step.MOVED;
            assertThat(Files.readString(file)).as(step.name()).isEqualTo(moved ? NEW : OLD);
            assertThat(save(file, Optional.of(moved ? NEW : OLD), "next\n")).isEmpty();
            assertThat(file).hasContent("next");
            assertThat(Tree.names(temp)).containsExactly(".handbill", "links.lock.yaml");
        }
    }

    @Test
    void aProcessThatIsKilledAtAnyTimeLeavesAWholeLedger() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        Path file = ledger();
        for (int round = 0; round < (Boolean.getBoolean("handbill.full") ? 40 : 4); round++) {
            Files.writeString(file, OLD);
            Process child = Child.start(file, "for ever");
            child.waitFor(random.nextInt(150, 700), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            assertThat(Files.readString(file)).isIn(OLD, NEW);
        }
    }

    @Test
    void aFullDiskLeavesTheLedgerAsItWas() throws Exception {
        Path disk = Files.createDirectories(temp.resolve("disk"));
        boolean mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk.toString()).start().waitFor() == 0;
        assumeTrue(mounted, "not run: a small disk can be made by root alone, with 'mount -t tmpfs'");
        try {
            Path file = Files.writeString(disk.resolve("links.lock.yaml"), OLD);
            assertThat(save(file, Optional.of(OLD), NEW)).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Code.LEDGER_UNWRITABLE);
                assertThat(problem.message()).contains("the disk is full");
            });
            assertThat(Files.readString(file)).isEqualTo(OLD);
            assertThat(Tree.names(disk)).containsExactly(".handbill", "links.lock.yaml");
        } finally {
            assertThat(new ProcessBuilder("umount", disk.toString()).start().waitFor()).isZero();
        }
    }

    @Test
    void whatSomebodyElseHasSavedIsNotLost() throws IOException {
        Path file = ledger();
        Files.writeString(file, "theirs\n");
        assertThat(save(file, Optional.of(OLD), NEW)).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("changed the ledger of short links since it was read"));
        assertThat(file).hasContent("theirs");
        assertThat(save(file, Optional.empty(), NEW)).hasSize(1);
        assertThat(file).hasContent("theirs");
        Files.delete(file);
        assertThat(save(file, Optional.of("theirs\n"), NEW)).hasSize(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void aByteOrderMarkIsNoChange() throws IOException {
        Path file = Files.writeString(temp.resolve("links.lock.yaml"), "\uFEFF" + OLD);
        assertThat(save(file, Optional.of(OLD), NEW)).isEmpty();
        assertThat(file).hasContent(NEW);
    }

    @Test
    void itsRightsStay() throws IOException {
        Path file = ledger();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(save(file, Optional.of(OLD), NEW)).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path real = Files.writeString(Files.createDirectories(temp.resolve("elsewhere")).resolve("real.yaml"), OLD);
        Path link = Files.createSymbolicLink(temp.resolve("links.lock.yaml"), real);
        assertThat(save(link, Optional.of(OLD), NEW)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.FILE_OUTSIDE_FOLDER);
            assertThat(problem.location().file()).isEqualTo("links.lock.yaml");
        });
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo(OLD);
    }

    /** Many processes that want to add to the ledger: each that says it did has, however they meet, and a killed one leaves a whole file. */
    @Test
    void severalProcessesAtOnceLoseNothing() throws Exception {
        Path file = Files.writeString(temp.resolve("links.lock.yaml"), "start\n");
        int rounds = Boolean.getBoolean("handbill.full") ? 30 : 2;
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < rounds; round++) {
            List<Process> adding = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                adding.add(Child.start(file, "add " + round + "-" + i));
            }
            Process victim = Child.start(file, "add victim" + round);
            victim.waitFor(random.nextInt(100, 600), TimeUnit.MILLISECONDS);
            victim.destroyForcibly().waitFor();
            for (Process each : adding) {
                assertThat(each.waitFor()).isZero();
            }
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).startsWith("start").doesNotHaveDuplicates();
            for (int i = 0; i < 3; i++) {
                int number = i;
                int at = round;
                assertThat(lines.stream().filter(line -> line.startsWith(at + "-" + number + ":"))).hasSize(Child.LINES);
            }
        }
        new LedgerFile(file, Optional.of(Files.readString(file)), "end\n").save();
        assertThat(Tree.names(temp)).containsExactly(".handbill", "links.lock.yaml");
    }

    @Test
    void theRuleForMergingIsWrittenBesideANewLedgerOnly() throws IOException {
        Path file = temp.resolve("links.lock.yaml");
        assertThat(save(file, Optional.empty(), OLD)).isEmpty();
        assertThat(temp.resolve(".gitattributes")).content().contains("links.lock.yaml merge=union");
        Files.delete(temp.resolve(".gitattributes"));
        assertThat(save(file, Optional.of(OLD), NEW)).isEmpty();
        assertThat(Tree.names(temp)).containsExactly(".handbill", "links.lock.yaml");
        Files.delete(file);
        Files.writeString(temp.resolve(".gitattributes"), "* text=auto\n");
        assertThat(save(file, Optional.empty(), OLD)).isEmpty();
        assertThat(temp.resolve(".gitattributes")).hasContent("* text=auto");
    }

    /** A build that cannot save the ledger changes nothing in the site. */
    @Test
    void theSiteStaysAsItIsIfTheLedgerCannotBeSaved() throws IOException {
        Path site = temp.resolve("site");
        Publishing.publish(TestSite.of("index.html", "one"), site);
        Path file = ledger();
        LedgerFile stale = new LedgerFile(file, Optional.of("something else"), NEW);
        assertThat(new SitePublisher().publish(TestSite.of("index.html", "two"), site, Optional.of(stale)).hasErrors()).isTrue();
        assertThat(site.resolve("index.html")).hasContent("one");
        assertThat(Tree.names(temp)).containsExactly(".handbill", "links.lock.yaml", "site");
        List<String> order = new ArrayList<>();
        SitePublisher publisher = new SitePublisher(Publishing.NO_EXCHANGE, step -> {
            if (step == Step.FILLED || step == Step.SWITCHED) {
                order.add(step + (readQuietly(file).equals(NEW) ? " saved" : " not yet"));
            }
        });
        publisher.publish(TestSite.of("index.html", "two"), site, Optional.of(new LedgerFile(file, Optional.of(OLD), NEW)));
        assertThat(order).containsExactly("FILLED not yet", "SWITCHED saved");
    }

    private static String readQuietly(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
