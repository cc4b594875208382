package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No text with emoji counts less here than in X's own libraries: for Java and, where Node.js is installed, for JavaScript. */
class EmojiOfXTest {
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
        List<String> texts = texts();
        List<Integer> theirs = ScriptCounts.of(texts);
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
}
