package org.handbill.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.handbill.publish.PublishReport;
import org.handbill.publish.SitePublisher;

/**
 * Builds sites for 1,000, 10,000 and 100,000 recipients in three languages, each in a Java of its own with a heap of 512 MB, and prints how long it took
 * and how much memory. With a number, it builds one of them here.
 */
public final class ScaleBenchmark {
    private static final List<String> LANGUAGES = List.of("en", "ko", "ar");

    private ScaleBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            build(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
            return;
        }
        List<String> sizes = arguments.length == 1 ? List.of(arguments[0]) : List.of("1000", "10000", "100000");
        for (String size : sizes) {
            Path folder = Files.createTempDirectory("handbill-scale");
            try {
                new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), ScaleBenchmark.class.getName(),
                        size, folder.resolve("site").toString()).inheritIO().start().waitFor();
            } finally {
                delete(folder);
            }
        }
    }

    private static void build(int recipients, Path output) throws IOException {
        long start = System.nanoTime();
        PublishReport report = new SitePublisher().publish(ManyLetters.site(LANGUAGES, ManyRecipients.of(recipients)), output).value()
                .orElseThrow();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT,
                "%,d recipients in %d languages: %,d files, %,d MB; %.1f s, %.0f files a second; at most %,d MB of memory%n",
                recipients, LANGUAGES.size(), report.written(), report.bytes() >> 20, seconds, report.written() / seconds, peak() >> 20);
    }

    /** The most bytes of memory that this Java had, all in all; 0 where the system does not say (Linux does). */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum() << 10;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
