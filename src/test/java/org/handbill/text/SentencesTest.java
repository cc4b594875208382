package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    /** Sentences are separated by '|'; '⏎' is a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, value = {"en;Hello there. |How are you? |I am fine!",
            "en;Mr. Smith met Dr. Lee. |They talked.", "en;The U.S. Congress has No. 5 of them. |Write today.",
            "en;J. R. R. Tolkien wrote it. |So am I. |Then go.",
            "en;Some, e.g. Korea and China, do. |At 5 p.m. Monday it ends.", "en;See http://x.org/?a=b&c=D.E now. |Go on.",
            "en;\"Stop! Go back.\" he said. |\"Yes.\" |Then he left.", "en;“Never. Ever.” they say. |Stop.",
            "en;(He left. Really.) |We stay.", "en;Wait... |What?! |Yes.",
            "en;Line one⏎|Line two. |Three⏎⏎|four", "en;He has a Ph.D. from Seoul. |Good.", "en;It is over. |A new day begins.",
            "zh;他们说了。|我们走！|好吗？|行。", "zh;他说：「走吧。快！」|然后走了。|好。", "ja;止めてください。|お願いします！|はい。", "ko;안녕하세요. |반갑습니다.", "ar;مرحبا بكم؟ |نعم. |لا",
            "ur;یہ ہے۔ |وہ ہے۔", "hi;यह है। |वह है॥ |अच्छा", "de;Das ist J. S. Bach. |Gut.", "am;ሰላም። |እንዴት፧ |ነህ።",
            "fr;Il a dit : « Non ! Jamais. » |Puis il partit."})
    void endsSentencesWhereReadersDo(String language, String marked) {
        String text = marked.replace('⏎', '\n');
        List<String> expected = List.of(text.split("\\|"));
        assertThat(Sentences.split(text.replace("|", ""), Locale.forLanguageTag(language))).isEqualTo(expected);
    }

    @Test
    void splitsALongQuotation() {
        String text = "“" + "He came and he saw and he went. ".repeat(10).strip() + "” Yes.";
        assertThat(Sentences.split(text, Locale.ENGLISH)).hasSizeGreaterThan(5);
    }

    @Test
    void hasNoSentencesInAnEmptyText() {
        assertThat(Sentences.split("", Locale.ENGLISH)).isEmpty();
        assertThat(Sentences.split("  ", Locale.ENGLISH)).containsExactly("  ");
    }

    @Test
    void sentencesJoinBackToTheTextAndCutNoGrapheme() {
        String[] pieces = {"Stop", "It", ". ", "! ", "?", "。", "؟ ", "\n", "\"", "“", "”", "(", ")", "Mr", "U.S", "http://x.org/?A.B",
                "👨‍👩‍👧", "é", " ", "J", "5", "।"};
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            List<String> sentences = Sentences.split(text.toString(), Locale.ENGLISH);
            assertThat(String.join("", sentences)).isEqualTo(text.toString());
            List<Integer> ends = new ArrayList<>();
            for (int end = 0; end < text.length();) {
                end = Graphemes.next(text, end);
                ends.add(end);
            }
            for (int end : Sentences.ends(text.toString(), Locale.ENGLISH)) {
                assertThat(ends).as(text.toString()).contains(end);
            }
        }
    }

    /** Questions are costly, as each sets a text. */
    @Test
    void findsTheLongestBeginningThatFitsWithFewQuestions() {
        String text = "Yes. ".repeat(10_000);
        int[] ends = Sentences.ends(text, Locale.ENGLISH);
        for (int most : new int[]{0, 1, 2, 7, 500, 9_999, 10_000}) {
            int[] questions = {0};
            assertThat(Sentences.longest(text, ends, part -> {
                questions[0]++;
                return part.length() < 5 * most;
            })).as("" + most).isEqualTo(most == 0 ? Optional.empty() : Optional.of("Yes. ".repeat(most).strip()));
            assertThat(questions[0]).isLessThan(40);
        }
        assertThat(Sentences.longest("", new int[0], _ -> true)).isEmpty();
    }
}
