package org.handbill.scale;

import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.handbill.Golden;
import org.handbill.browser.Chromium;
import org.handbill.campaign.Recipient;
import org.handbill.cli.Main;

/**
 * Saves files of large campaigns while a page is open in Chromium, and prints how long it takes from the write until the change is in the page: once with
 * 10, 1,000 and 50,000 updates, each a Markdown file and a page, and once with 50,000 recipients. The preview is the command in a Java of its own. With
 * numbers, it measures for so many updates.
 */
public final class ServeBenchmark {
    private static final int SAVES = 50;
    private static final int FEW = 5;
    /** Between saves. After the longest, each tenth, the preview has begun to read the campaign whole, or has done so. */
    private static final int[] PAUSES_MS = {300, 900, 2_400};
    private static final int LONG_PAUSE_MS = 8_000;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final String[] WORDS = ("the river froze early that winter and nobody who crossed it came back to tell what happened next so people "
            + "wrote letters held candles and asked their own offices to speak before it was too late").split(" ");

    private ServeBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> sizes = arguments.length > 0 ? List.of(arguments) : List.of("10", "1000", "50000");
        try (Chromium chromium = Chromium.start()) {
            for (String size : sizes) {
                int number = Integer.parseInt(size);
                measure(number + " updates", chromium, campaign -> updates(number, campaign), "updates/" + FIRST + "-0");
            }
            if (arguments.length == 0) {
                measure("50000 recipients", chromium, campaign -> recipients(ManyRecipients.of(50_000).list(), campaign), "about");
            }
        }
    }

    /** The preview ends before its output is closed, which somebody reads until then. */
    private interface Ending extends AutoCloseable {
        @Override
        void close();
    }

    private interface Writer {
        void write(Path campaign) throws IOException;
    }

    private static void measure(String name, Chromium chromium, Writer writer, String page) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("handbill-serve");
        Path campaign = folder.resolve("campaign");
        Golden.copy(Path.of("content"), campaign);
        for (String translation : List.of("ko", "ar")) {
            ScaleBenchmark.delete(campaign.resolve(translation));
        }
        writer.write(campaign);
        Instant start = Instant.now();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve",
                campaign.toString(), "--port", "0", "--as-of", "2012-02-20").redirectErrorStream(true).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Page open = chromium.browser().newPage();
                Ending _ = process::destroy) {
            String line = String.valueOf(lines.readLine());
            Thread.ofVirtual().start(() -> lines.lines().filter(told -> told.contains("error")).forEach(System.out::println));
            open.setDefaultTimeout(120_000);
            open.setDefaultNavigationTimeout(600_000);
            open.navigate(line.replaceAll(".*(http://[^ ]+/).*", "$1") + page + "/");
            System.out.printf(Locale.ROOT, "%s: first page after %.1f s%n", name, Duration.between(start, Instant.now()).toMillis() / 1e3);
            Path text = campaign.resolve(page.equals("about") ? "pages/about.md" : page + ".md");
            String before = Files.readString(text);
            print(name, "Markdown", saves(open, SAVES, number -> Files.writeString(text, before + "\n\nSave number " + number + ".\n")));
            Path settings = campaign.resolve("campaign.yaml");
            String keys = Files.readString(settings);
            print(name, "settings", saves(open, FEW,
                    number -> Files.writeString(settings, keys.replaceFirst("notice: >-", "notice: >-\n  Save number " + number + "."))));
            table(name, campaign, open);
        } finally {
            process.destroy();
            process.waitFor();
            ScaleBenchmark.delete(folder);
        }
    }

    /** The page of the first recipient is open, whose name changes. */
    private static void table(String name, Path campaign, Page open) throws IOException, InterruptedException {
        List<Path> tables = new ArrayList<>();
        try (var files = Files.newDirectoryStream(campaign.resolve("recipients"), "*.csv")) {
            files.forEach(tables::add);
        }
        Path table = tables.getFirst();
        String rows = Files.readString(table);
        String file = String.valueOf(table.getFileName()).replace(".csv", "");
        open.navigate(open.url().replaceFirst("(http://[^/]+/).*", "$1") + "write/" + file + "/");
        print(name, "CSV", saves(open, FEW, number -> Files.writeString(table,
                rows.replaceFirst("# source: .*", "# source: Save number " + number + "."))));
    }

    private interface Save {
        void save(int number) throws IOException;
    }

    private static List<Double> saves(Page page, int times, Save save) throws IOException, InterruptedException {
        page.waitForLoadState();
        page.evaluate("""
                () => {
                  window.seen = {};
                  const look = () => {
                    for (const found of document.documentElement.textContent.matchAll(/Save number (\\d+)[.]/g))
                      if (!seen[found[1]]) seen[found[1]] = performance.timeOrigin + performance.now();
                  };
                  new MutationObserver(look).observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
                }""");
        List<Double> took = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(times);
        for (int i = 1; i <= times; i++) {
            int number = random.nextInt(1_000_000, 9_999_999);
            Thread.sleep(i % 10 == 0 ? LONG_PAUSE_MS : PAUSES_MS[i % PAUSES_MS.length]);
            double start = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / 1e3;
            save.save(number);
            page.waitForFunction("number => window.seen && window.seen[number]", number);
            took.add(((Number) page.evaluate("number => window.seen[number]", number)).doubleValue() - start);
        }
        return took;
    }

    private static void print(String name, String kind, List<Double> took) {
        List<Double> sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        System.out.printf(Locale.ROOT, "%s: %d saves of %s, median %.0f ms, worst %.0f ms%n", name, sorted.size(), kind,
                sorted.get(sorted.size() / 2), sorted.getLast());
    }

    private static void updates(int number, Path campaign) throws IOException {
        SplittableRandom random = new SplittableRandom(number);
        for (int i = 0; i < number; i++) {
            StringBuilder text = new StringBuilder("---\ntitle: Update number " + i + "\nsummary: What happened on that day.\n---\n");
            for (int j = 0; j < 4; j++) {
                text.append("\nAnd");
                for (int k = 0; k < 60; k++) {
                    text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
                }
                text.append(". See the [appeal](../appeal.md) and *act*.\n");
            }
            Files.writeString(campaign.resolve("updates/" + FIRST.plusDays(i % 4_000) + "-" + i + ".md"), text);
        }
    }

    private static void recipients(List<Recipient> recipients, Path campaign) throws IOException {
        Path action = campaign.resolve("actions/3-write.md");
        Files.writeString(action, Files.readString(action).replaceFirst("recipients: .*", "recipients: many.csv"));
        Files.delete(campaign.resolve("recipients/offices-2012.csv"));
        try (CsvWriter csv = CsvWriter.builder().build(campaign.resolve("recipients/many.csv"))) {
            ScaleBenchmark.write(recipients, csv);
        }
    }
}
