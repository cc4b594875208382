package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.handbill.Effort;
import org.junit.jupiter.api.Test;

/** A number or a clear error for every text, in linear time: each of the long ones is far too long for any cost that grows faster. */
class BadInputTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    private static final int MANY = FULL ? 1_000_000 : 200_000;
    private static final Duration LIMIT = Duration.ofSeconds(FULL ? 75 : 15);

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("empty", "");
        texts.put("spaces", " ".repeat(1000));
        texts.put("lone surrogates", "\uD83D\uD83D a \uDE00\uDE00 \uD800");
        texts.put("controls", "\u0000\u0001\u0007\u001B\u007F\u0085\u009F");
        texts.put("byte-order marks", "\uFEFF\uFFFE\uFFFF\uFEFF");
        texts.put("isolates", "\u2066\u2067\u2068 x \u2069\u2069\u2069\u2069 \u2066");
        texts.put("a long link", "https://example.org/" + "a/".repeat(2500));
        texts.put("10 MB of one grapheme, 2 in a sample", "a" + "\u0301".repeat(10 * MANY));
        texts.put("marks of alternating classes", "a" + "\u0301\u0323".repeat(MANY / 2));
        texts.put("joined emoji", "👩" + "\u200D👩".repeat(MANY / 2));
        texts.put("flags", "🇰🇷".repeat(MANY / 2));
        texts.put("labels", "a.".repeat(MANY / 2));
        texts.put("labels and domains", "a.com_".repeat(MANY / 6));
        texts.put("hyphens before a domain", "-a".repeat(MANY / 2) + ".b".repeat(MANY / 2) + ".com");
        texts.put("open parentheses", "x.org/" + "(a".repeat(MANY / 2));
        texts.put("links with open parentheses", "x.org/(a".repeat(MANY / 8));
        texts.put("schemes", "http://".repeat(MANY / 7));
        texts.put("schemes and dots", "http://.".repeat(MANY / 8));
        texts.put("a label of any script", "http://" + "中".repeat(MANY) + ".com");
        texts.put("labels of any script", "http://" + "é.中".repeat(MANY / 3) + ".com");
        texts.put("at signs", "@a".repeat(MANY / 2));
        texts.put("mentions", "@a@b.c-".repeat(MANY / 7));
        texts.put("quotes", "\"“(«".repeat(MANY / 4));
        texts.put("full stops", "A. ".repeat(MANY / 3));
        texts.put("question marks", "?".repeat(MANY));
        texts.put("open parentheses in a word", "(".repeat(MANY) + "http://x");
        texts.put("line breaks", "\r\n".repeat(MANY / 2));
        texts.put("one word", "a".repeat(MANY));
        texts.put("many words", "word ".repeat(MANY / 5));
        texts.put("thai", "ภาษาไทย".repeat(1000));
        return texts;
    }

    @Test
    void everyRuleAnswers() {
        texts().forEach((name, text) -> CountingRuleTest.rules().forEach(rule -> Effort.within(name, LIMIT, () -> {
            Count count = rule.count(text);
            assertThat(count.used()).as(name + " " + rule).isBetween(0, 40_000_000);
            assertThat(count.parts()).isPositive();
        })));
    }

    @Test
    void cleaningAndSentencesAnswer() {
        texts().forEach((name, text) -> Effort.within(name, LIMIT, () -> {
            CleanText clean = CleanText.of(text);
            assertThat(Surrogates.firstLone(clean.text())).as(name).isNegative();
            assertThat(String.join("", Sentences.split(text, Locale.ENGLISH))).as(name).isEqualTo(text);
        }));
    }

    @Test
    void fittersAnswer() {
        Limit limit = new Limit(Weighted.X, 280);
        texts().forEach((name, text) -> Effort.within(name, LIMIT, () -> {
            FittedPost post = PostFitter.fit(new Post(text, "https://example.org/", List.of("#One"), " ", " "), limit, Locale.ENGLISH);
            assertThat(post.fits()).as(name).isEqualTo(limit.fits(post.text()));
            ThreadSplitter.split(text, "https://example.org/", " ", limit, Locale.ENGLISH)
                    .ifPresent(posts -> assertThat(posts).as(name).allMatch(limit::fits));
        }));
    }

    @Test
    void randomUnitsNeverCrash() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append((char) (random.nextInt(4) == 0 ? 0xD800 + random.nextInt(0x800) : random.nextInt(0x10000)));
            }
            String any = text.toString();
            assertThatCode(() -> {
                CountingRuleTest.rules().forEach(rule -> rule.count(any));
                CleanText.of(any);
                Sentences.ends(any, Locale.ROOT);
                PostFitter.fit(new Post(any, "", List.of(), " ", " "), new Limit(new Utf8(), 20), Locale.ROOT);
            }).as(OracleTexts.visible(any)).doesNotThrowAnyException();
        }
    }
}
