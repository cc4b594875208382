package org.handbill.scale;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.handbill.campaign.Recipient;
import org.handbill.cli.Main;

/**
 * Builds the example campaign with 1,000, 10,000 and 100,000 recipients in all of its languages, each by the command in a Java of its own with a heap of
 * 512 MB, and prints how long that took and the most memory that the process had. With a number, it builds for so many.
 */
public final class ScaleBenchmark {
    private static final String HEAP = "-Xmx512m";
    private static final List<String> COLUMNS = List.of("name", "role", "group", "region", "language", "email", "url", "limit", "newline",
            "topic", "phone", "x", "mastodon");

    private ScaleBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> sizes = arguments.length > 0 ? List.of(arguments) : List.of("1000", "10000", "100000");
        for (String size : sizes) {
            Path folder = Files.createTempDirectory("handbill-scale");
            try {
                build(Integer.parseInt(size), folder);
            } finally {
                delete(folder);
            }
        }
    }

    private static void build(int recipients, Path folder) throws IOException, InterruptedException {
        Path campaign = folder.resolve("campaign");
        Golden.copy(Path.of("content"), campaign);
        Path action = campaign.resolve("actions/3-write.md");
        Files.writeString(action, Files.readString(action).replaceFirst("recipients: .*", "recipients: many.csv"));
        Files.delete(campaign.resolve("recipients/offices-2012.csv"));
        write(ManyRecipients.of(recipients).list(), campaign.resolve("recipients/many.csv"));
        Path site = folder.resolve("site");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "build",
                campaign.toString(), "--output", site.toString(), "--as-of", "2012-02-20").inheritIO().start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process));
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the build ended with " + process.exitValue());
        }
        long[] size = size(site);
        System.out.printf(Locale.ROOT,
                "%,d recipients: %,d files of %,d MB in %.1f s, %.0f files a second, with %s at most %,d MB of memory%n",
                recipients, size[0], size[1] >> 20, seconds, size[0] / seconds, HEAP, peak >> 20);
    }

    private static void write(List<Recipient> recipients, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            write(recipients, csv);
        }
    }

    static void write(List<Recipient> recipients, CsvWriter csv) {
        csv.writeRecord("# checked: 2012-02-18");
        csv.writeRecord("# source: made up for a measurement");
        csv.writeRecord(COLUMNS);
        for (Recipient one : recipients) {
            csv.writeRecord(one.name(), one.role(), one.group(), one.region(), one.language(), one.email(), one.url(),
                    one.limit() == 0 ? "" : String.valueOf(one.limit()), String.valueOf(one.newline()), one.topic(), one.phone(),
                    one.accounts().getOrDefault("x", ""), one.accounts().getOrDefault("mastodon", ""));
        }
    }

    /** The most bytes of memory that a process had so far, all in all; 0 where the system does not say (Linux does). */
    private static long peak(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum() << 10;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** How many files a folder has, and how many bytes are in them. */
    private static long[] size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(() -> new long[2], (sum, file) -> {
                sum[0]++;
                sum[1] += file.toFile().length();
            }, (a, b) -> {
                a[0] += b[0];
                a[1] += b[1];
            });
        }
    }

    static void delete(Path folder) throws IOException {
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
