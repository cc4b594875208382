package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * X's own libraries, twitter-text 3.1.0 for Java and, where Node.js is installed, for JavaScript, are the oracles for the repertoire that both know:
 * where they differ, the larger count holds, so that a text that fits here fits by both.
 */
class WeightedOracleTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 40_000 : 1_000;
    /** JavaScript's regular expressions need milliseconds for each. */
    private static final int TEXTS_FOR_SCRIPT = TEXTS / 4;

    @Test
    void countsGeneratedTextsAsTheLargerOfBothLibraries() throws IOException, InterruptedException {
        OracleTexts texts = new OracleTexts(new SplittableRandom(20120219));
        check(Stream.generate(texts::next).limit(TEXTS).toList());
    }

    @Test
    void countsRandomSequencesOfLinkPartsAsTheLargerOfBothLibraries() throws IOException, InterruptedException {
        OracleTexts texts = new OracleTexts(new SplittableRandom(7));
        check(Stream.generate(texts::linkSoup).limit(TEXTS).toList());
    }

    @Test
    void countsHostsOfAllScriptsAsTheLargerOfBothLibraries() throws IOException, InterruptedException {
        OracleTexts texts = new OracleTexts(new SplittableRandom(36));
        check(Stream.generate(texts::hosts).limit(TEXTS).toList());
    }

    @Test
    void countsWhatLooksLikeLinksAsTheLargerOfBothLibraries() throws IOException, InterruptedException {
        List<String> texts = List.of("부두.co.kr", "바닷가.or.kr 보기", "港町.co.jp", "quay.org?no=4", "See quay.org?no=4 now", "☕.quay.org",
                "☕-quay.org",
                "quay.org:8080", "quay.org:80/a?b=c", "港.quay.org港.jp", "quay.РФ", "quay.org_x.com", "https://quay.org?no=4",
                "https://港町.co.jp/x", "  ", "\n", "https://quay.org/a,(b)", "https://quay.org/a.(b.org)/",
                "", "Dr.Meier und z.B. 3.14");
        check(texts);
        assertThat(texts.stream().map(text -> Weighted.X.count(text).used()))
                .containsExactly(28, 35, 28, 28, 36, 26, 25, 28, 23, 31, 23, 29, 23, 28, 2, 1, 27, 23, 0, 22);
    }

    private static void check(List<String> texts) throws IOException, InterruptedException {
        List<String> different = new ArrayList<>();
        for (String text : texts) {
            TwitterTextParseResults java = TwitterTextParser.parseTweet(text);
            Measure ours = new Limit(Weighted.X, 280).measure(text);
            if (ours.used() < java.weightedLength || ours.fits() && !java.isValid) {
                different.add(OracleTexts.visible(text) + ours.used() + " less than " + java.weightedLength + " in Java");
            }
        }
        assertThat(different).isEmpty();
        // The library takes seconds for a path of thousands of characters.
        List<String> some = texts.stream().limit(TEXTS_FOR_SCRIPT).filter(text -> text.length() < 1000).toList();
        List<Integer> script = ScriptCounts.of(some);
        for (int i = 0; i < some.size(); i++) {
            int larger = Math.max(script.get(i), TwitterTextParser.parseTweet(some.get(i)).weightedLength);
            int ours = Weighted.X.count(some.get(i)).used();
            if (ours != larger) {
                different.add(OracleTexts.visible(some.get(i)) + ours + " instead of " + larger);
            }
        }
        different.sort(Comparator.comparingInt(String::length));
        assertThat(different.stream().limit(25)).isEmpty();
    }
}
