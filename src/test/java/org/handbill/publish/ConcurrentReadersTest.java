package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentReadersTest {
    @TempDir
    Path temp;

    @Test
    void neverMissAPageWhileTheSiteIsExchanged() throws Exception {
        assumeTrue(canExchange(), "this system cannot exchange folders");
        int exchanges = 200;
        Path output = temp.resolve("site");
        Publishing.publish(site(0), output);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        ConcurrentLinkedQueue<Object> missed = new ConcurrentLinkedQueue<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                try {
                    String page = Files.readString(output.resolve("index.html"));
                    if (!page.matches("version \\d+")) {
                        missed.add(page);
                    }
                } catch (IOException e) {
                    missed.add(e);
                }
                reads.incrementAndGet();
            }
        });
        for (int version = 1; version <= exchanges; version++) {
            assertThat(Publishing.publish(site(version), output).changed()).isTrue();
        }
        done.set(true);
        reader.join();
        assertThat(missed).isEmpty();
        assertThat(reads).hasValueGreaterThan(exchanges);
    }

    private static TestSite site(int version) {
        return TestSite.of("index.html", "version " + version, "share/index.html", "share");
    }

    private boolean canExchange() throws IOException {
        List<Path> two = List.of(Files.createDirectory(temp.resolve("one")), Files.createDirectory(temp.resolve("two")));
        boolean can = new NativeExchange().exchange(two.get(0), two.get(1));
        assertThat(can || !System.getProperty("os.name", "").equals("Linux")
                || !Files.getFileStore(temp).type().matches("ext4|xfs|btrfs|tmpfs"))
                .as("a Linux with a usual disk can exchange folders").isTrue();
        return can;
    }
}
