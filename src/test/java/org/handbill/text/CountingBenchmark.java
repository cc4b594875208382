package org.handbill.text;

import com.twitter.twittertext.TwitterTextParser;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Texts a second for each rule, and for twitter-text beside ours in the same run, on texts of about a post's length. Not a test: run its main method. */
final class CountingBenchmark {
    private static final int TEXTS = 2_000;
    private static final long NANOS = 600_000_000L;

    private CountingBenchmark() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String kind : List.of("plain English", "all scripts, links and emoji")) {
            List<String> texts = texts(kind.startsWith("plain"));
            out.printf(Locale.ROOT, "%s, %d texts of %d UTF-16 units on average%n", kind, texts.size(),
                    texts.stream().mapToInt(String::length).sum() / TEXTS);
            for (CountingRule rule : CountingRuleTest.rules()) {
                report(out, rule.getClass().getSimpleName(), texts, text -> rule.count(text).used());
            }
            report(out, "twitter-text", texts, text -> TwitterTextParser.parseTweet(text).weightedLength);
            long same = texts.stream().filter(text -> TwitterTextParser.parseTweet(text).weightedLength == Weighted.X.count(text).used())
                    .count();
            out.printf(Locale.ROOT, "  twitter-text and Weighted agree on %,d of %,d texts%n", same, TEXTS);
        }
        linearity(out);
    }

    private static List<String> texts(boolean plain) {
        SplittableRandom random = new SplittableRandom(1);
        OracleTexts oracle = new OracleTexts(random);
        List<String> texts = new ArrayList<>();
        while (texts.size() < TEXTS) {
            String text = plain ? english(random) : oracle.next();
            if (text.length() > 40 && text.length() < 400) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String english(SplittableRandom random) {
        String[] words = {"refugees", "the", "of", "China", "repatriation", "Please.", "stop,", "and", "sign", "it's", "not", "petition"};
        StringBuilder text = new StringBuilder("Save them: https://example.org/go/x ");
        for (int i = 10 + random.nextInt(25); i > 0; i--) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        return text.append("#SaveRefugees").toString();
    }

    private static void report(PrintStream out, String name, List<String> texts, ToIntFunction<String> count) {
        run(texts, count, NANOS / 2);
        out.printf(Locale.ROOT, "  %-16s %,12.0f texts/s%n", name, run(texts, count, NANOS));
    }

    private static double run(List<String> texts, ToIntFunction<String> count, long nanos) {
        long start = System.nanoTime();
        long done = 0;
        int sum = 0;
        while (System.nanoTime() - start < nanos) {
            for (String text : texts) {
                sum += count.applyAsInt(text);
            }
            done += texts.size();
        }
        if (sum == 42) {
            throw new IllegalStateException("never, but the sum has to be used");
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    private static void linearity(PrintStream out) {
        out.println("nanoseconds a UTF-16 unit, for texts of 1, 10 and 100 times the length");
        String text = texts(false).getFirst();
        for (CountingRule rule : CountingRuleTest.rules()) {
            out.printf(Locale.ROOT, "  %-16s", rule.getClass().getSimpleName());
            for (int times : new int[]{1, 10, 100}) {
                List<String> longer = List.of(text.repeat(times));
                out.printf(Locale.ROOT, " %8.2f", 1e9 / run(longer, t -> rule.count(t).used(), NANOS / 5) / longer.getFirst().length());
            }
            out.println();
        }
    }
}
