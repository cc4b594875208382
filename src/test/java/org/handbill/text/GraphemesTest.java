package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphemesTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 200_000 : 20_000;

    // Cases of the platform facts sheet, "Counting graphemes in Java", and of Unicode Standard Annex 29.
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {"'',0", "abc,3", "👨‍👩‍👧‍👦,1", "🇰🇷🇺🇸,2", "🇰🇷🇺,2", "❤️‍🔥,1",
            "กำ,1", "क्षि,1", "ക്ഷ,1",
            "e\u0301,1", "'\r\n',1", "'\n\r',2", "👍🏽👍,2", "1️⃣,1", "한국,2", "\u1112\u1161\u11ab,1", "🫩,1", "🏴󠁧󠁢󠁳󠁣󠁴󠁿x,2",
            "\u0600a,1", "क्\u200cष,2"})
    void countsWhatReadersTakeForOneCharacter(String text, int graphemes) {
        assertThat(Graphemes.count(text)).isEqualTo(graphemes);
    }

    @Test
    void findsTheBoundariesThatTheJdkFinds() {
        RandomTexts texts = new RandomTexts(new SplittableRandom(29));
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next(24);
            breaks.setText(text);
            List<Integer> theirs = new ArrayList<>();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                theirs.add(end);
            }
            assertThat(boundaries(text)).as(OracleTexts.visible(text)).isEqualTo(theirs);
        }
    }

    @Test
    void findsTheBoundariesThatRegularExpressionsFind() {
        RandomTexts texts = new RandomTexts(new SplittableRandom(30));
        Pattern grapheme = Pattern.compile("\\X");
        for (int i = 0; i < TEXTS / 10; i++) {
            String text = texts.next(24);
            List<Integer> theirs = new ArrayList<>();
            Matcher matcher = grapheme.matcher(text);
            while (matcher.find()) {
                theirs.add(matcher.end());
            }
            assertThat(boundaries(text)).as(OracleTexts.visible(text)).isEqualTo(theirs);
        }
    }

    private static List<Integer> boundaries(String text) {
        List<Integer> ours = new ArrayList<>();
        for (int i = 0; i < text.length();) {
            i = Graphemes.next(text, i);
            ours.add(i);
        }
        return ours;
    }

    @Test
    void findsTheBoundaryBeforeAnOffset() {
        assertThat(Graphemes.boundaryBefore("ab👨‍👩‍👧c", 0, 4)).isEqualTo(2);
        assertThat(Graphemes.boundaryBefore("ab👨‍👩‍👧c", 0, 2)).isEqualTo(2);
        assertThat(Graphemes.boundaryBefore("ab", 0, 9)).isEqualTo(2);
    }

    @Test
    void oneEndlessGraphemeTakesLinearTime() {
        String marks = "a" + "\u0301".repeat(10_000_000);
        Effort.within(Duration.ofSeconds(5), () -> assertThat(Graphemes.count(marks)).isEqualTo(1));
        String family = "👩" + "\u200D👩".repeat(1_000_000);
        Effort.within(Duration.ofSeconds(5), () -> assertThat(Graphemes.count(family)).isEqualTo(1));
    }
}
