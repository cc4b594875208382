package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.twitter.twittertext.TwitterTextParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text with emoji counts less here than in X's own libraries: for Java and, where Node.js is installed, for JavaScript. */
class EmojiOfXTest {
    private static final Path SCRIPTS = Path.of("src/test/counts");
    private static final int MIXED = Boolean.getBoolean("handbill.full") ? 300_000 : 20_000;

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(EmojiTexts.sequences());
        texts.addAll(EmojiTexts.mixed(20120219, MIXED));
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static int ours(String text) {
        return Weighted.X.count(text).used();
    }

    @Test
    void countsNoLessThanTheLibraryForJava() {
        List<String> less = new ArrayList<>();
        for (String text : texts()) {
            int theirs = TwitterTextParser.parseTweet(text).weightedLength;
            if (ours(text) < theirs) {
                less.add(OracleTexts.visible(text) + ours(text) + " instead of " + theirs);
            }
        }
        assertThat(less).isEmpty();
    }

    @Test
    void countsAsTheLibraryForJavaScriptWhichKnowsFewer() throws IOException, InterruptedException {
        needs("node");
        List<String> texts = texts();
        List<Integer> theirs = counted(texts);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (ours(texts.get(i)) != theirs.get(i)) {
                different.add(OracleTexts.visible(texts.get(i)) + ours(texts.get(i)) + " instead of " + theirs.get(i));
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void countsPartsOfWhatIsNoSequenceOfX() {
        assertThat(ours("😀\uFE0F")).isEqualTo(4);
        assertThat(ours("❤\uFE0F\u200D🔥")).isEqualTo(5);
        assertThat(ours("🐶🏻")).isEqualTo(4);
        assertThat(ours("🇽🇽")).isEqualTo(4);
        assertThat(ours("🧑🏻\u200D🤝\u200D🧑🏿")).isEqualTo(12 - 4);
        assertThat(ours("👨\u200D👩\u200D👧\u200D👦")).isEqualTo(2);
    }

    private static List<Integer> counted(List<String> texts) throws IOException, InterruptedException {
        Path tools = installed();
        Path input = tools.resolve("texts.txt");
        Files.write(input, texts.stream().map(EmojiOfXTest::quoted).toList());
        Path errors = tools.resolve("errors.txt");
        Process process = new ProcessBuilder("node", "count.mjs").directory(tools.toFile()).redirectInput(input.toFile())
                .redirectError(errors.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return printed.lines().map(Integer::valueOf).toList();
    }

    /** As JSON in ASCII. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(String.format(Locale.ROOT, "\\u%04x", c)));
        return json.append('"').toString();
    }

    /** Fetched once into {@code target}, from wherever npm fetches on this machine. */
    private static Path installed() throws IOException, InterruptedException {
        Path tools = Path.of("target/counts").toAbsolutePath();
        Files.createDirectories(tools);
        for (String name : List.of("package.json", "count.mjs")) {
            Files.write(tools.resolve(name), Files.readAllBytes(SCRIPTS.resolve(name)));
        }
        if (!Files.isDirectory(tools.resolve("node_modules/twitter-text"))) {
            needs("npm");
            Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts",
                    "--loglevel=error").directory(tools.toFile()).redirectErrorStream(true).start();
            String printed = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(npm.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(npm.exitValue()).as(printed).isZero();
        }
        return tools;
    }

    private static void needs(String program) {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError("This machine has no " + program + ": install nodejs and npm.");
        }
        assumeTrue(there, "skipped: install nodejs and npm to have texts counted by X's library for JavaScript");
    }
}
