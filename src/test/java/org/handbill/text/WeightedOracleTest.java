package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** X's own library, twitter-text 3.1.0, is the oracle for the repertoire that it knows. */
class WeightedOracleTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 10_000 : 1_000;

    @Test
    void countsGeneratedTextsAsTwitterTextDoes() {
        OracleTexts texts = new OracleTexts(new SplittableRandom(20120219));
        for (int i = 0; i < TEXTS; i++) {
            check(texts.next());
        }
    }

    @Test
    void countsRandomSequencesOfLinkPartsAsTwitterTextDoes() {
        OracleTexts texts = new OracleTexts(new SplittableRandom(7));
        for (int i = 0; i < TEXTS; i++) {
            check(texts.linkSoup());
        }
    }

    private static void check(String text) {
        TwitterTextParseResults theirs = TwitterTextParser.parseTweet(text);
        Measure ours = new Limit(Weighted.X, 280).measure(text);
        assertThat(ours.used()).as(OracleTexts.visible(text)).isEqualTo(theirs.weightedLength);
        assertThat(ours.fits()).as(OracleTexts.visible(text)).isEqualTo(theirs.isValid);
    }
}
