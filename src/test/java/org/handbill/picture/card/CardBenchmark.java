package org.handbill.picture.card;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.handbill.kit.Card;
import org.handbill.kit.CardShape;

/**
 * Cards a second, bytes and peak memory, beside satori with resvg on the same texts in the same run, one thread each. The peer runs where
 * {@code npm install} was run in {@code src/test/bench/cards}. Not a test: run its main method.
 */
final class CardBenchmark {
    private static final int CARDS = 200;
    /** Rounds of as many cards with other texts before the clock starts, until a program draws no faster. More than one made the peer slower. */
    private static final int WARM_UP = 12;
    private static final Path PEER = Path.of("src/test/bench/cards");
    private static final Path PHOTO = Path.of("content/media/river.png");
    /** Of the interface texts where there are any in a language of the script, so that words come back as often as they do. */
    private static final Map<String, List<String>> WORDS = new TreeMap<>(Map.of(
            "en", written("en"), "ru", written("ru"), "he", written("he"), "ko", written("ko"),
            "el", List.of("Μην στείλετε τους πρόσφυγες πίσω στα σύνορα της χώρας τους γιατί εκεί τους περιμένει φυλακή και μέρα με τη μέρα"
                    .split(" ")),
            "ja", List.of("彼らを 送り返さないで ください 中国は 難民を 逮捕しました 国境近くの 都市で".split(" "))));
    private static final List<String> FACES = List.of("themes/broadside/fonts/league-gothic.ttf",
            "themes/broadside/fonts/sofia-sans-extra-condensed.ttf", "themes/broadside/fonts/noto-sans-hebrew.ttf",
            "content/fonts/black-han-sans.ttf", "src/test/resources/fonts/chinese-japanese.ttf");

    private CardBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, CardFault {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path texts = Files.createTempFile("cards", ".tsv");
        try {
            for (boolean photo : new boolean[]{false, true}) {
                List<Card> cards = cards(photo, 6);
                List<Card> all = new ArrayList<>();
                for (int seed = 0; seed < WARM_UP; seed++) {
                    all.addAll(cards(photo, 10 + seed));
                }
                all.addAll(cards);
                Files.writeString(texts, String.join("\n",
                        all.subList(all.size() - 2 * CARDS, all.size()).stream().map(card -> card.title() + "\t" + card.text()).toList()));
                out.printf(Locale.ROOT, "%d cards of 1200x630, titles in six scripts, %s%n", CARDS, photo ? "with a photograph" : "flat");
                out.printf(Locale.ROOT, "  %-18s %10s %12s %14s%n", "", "cards/s", "bytes/card", "peak memory");
                double[] ours = ours(all.subList(0, all.size() - CARDS), cards);
                report(out, "handbill", ours);
                Optional<double[]> peer = peer(texts, photo);
                peer.ifPresent(found -> {
                    report(out, "satori with resvg", found);
                    out.printf(Locale.ROOT, "  %.1f times as fast, %.2f of the bytes%n", ours[0] / found[0], ours[1] / found[1]);
                });
                if (peer.isEmpty()) {
                    out.println("  for the peer install Node.js and run 'npm install' in " + PEER);
                }
            }
        } finally {
            Files.delete(texts);
        }
    }

    private static List<Card> cards(boolean photo, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> languages = List.copyOf(WORDS.keySet());
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            String language = languages.get(i % languages.size());
            cards.add(CardSamples.card(language, "", words(language, 3 + random.nextInt(3), random), words(language, 14, random) + ".",
                    photo ? Optional.of(new Card.Photo(PHOTO.toString(), PHOTO)) : Optional.empty()));
        }
        return cards;
    }

    /** Some that stand one behind the other. */
    private static String words(String language, int count, SplittableRandom random) {
        List<String> all = WORDS.getOrDefault(language, List.of());
        int from = random.nextInt(all.size());
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((from + i) % all.size()));
        }
        return String.join(" ", chosen);
    }

    private static List<String> written(String language) {
        try {
            String texts = Files.readString(Path.of("src/main/resources/org/handbill/texts", language + ".yaml"));
            return Pattern.compile("(?m)^[^#\\n]*?: (.+)$").matcher(texts).results().flatMap(line -> Pattern.compile("[^\\p{L}]+")
                    .splitAsStream(line.group(1))).filter(word -> word.length() > 1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] ours(List<Card> before, List<Card> cards) throws CardFault, IOException {
        for (Card card : before) {
            CardSamples.PAINTER.draw(card, CardShape.OPEN_GRAPH);
        }
        long bytes = 0;
        long start = System.nanoTime();
        for (Card card : cards) {
            bytes += CardSamples.PAINTER.draw(card, CardShape.OPEN_GRAPH).length;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new double[]{cards.size() / seconds, (double) bytes / cards.size(), peak()};
    }

    /** Of this process in MB; 0 where the system does not say. */
    private static double peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(0);
    }

    private static Optional<double[]> peer(Path texts, boolean photo) throws IOException, InterruptedException {
        if (!Files.isDirectory(PEER.resolve("node_modules"))) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(
                List.of("node", PEER.resolve("peer.mjs").toString(), texts.toString(), String.valueOf(CARDS),
                        photo ? PHOTO.toString() : "-"));
        command.addAll(FACES);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            return Optional.empty();
        }
        String[] numbers = printed.split("\t", -1);
        return Optional.of(new double[]{Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2])});
    }

    private static void report(PrintStream out, String name, double[] measured) {
        out.printf(Locale.ROOT, "  %-18s %10.1f %,12.0f %11.0f MB%n", name, measured[0], measured[1], measured[2]);
    }
}
