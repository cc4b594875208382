package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.handbill.prose.Passage;
import org.handbill.prose.PlainOptions;
import org.handbill.prose.PlainTextWriter;
import org.handbill.prose.Prosed;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Each letter that an author typed as a word reaches the reader, in order, in every form in which the text is published. */
class EveryLetterTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 20_000 : 2_000;

    private static String inHtml(String html) {
        return TypedLetters.of(Jsoup.parse(html).body().wholeText());
    }

    private static void forEachText(long seed, Function<TypedLetters, String> typedLetters, Function<Prosed, String> published) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < TEXTS && lost.size() < 3; i++) {
            MarkdownTexts.Typed typed = MarkdownTexts.next(random);
            String expected = typedLetters.apply(typed.letters());
            String found = published.apply(Prosed.of(typed.source()));
            if (!found.equals(expected)) {
                lost.add(typed.source() + "\n  letters " + expected + "\n  found   " + found);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void onThePageAndInTheFeed() {
        forEachText(21, TypedLetters::page, read -> inHtml(read.html()));
    }

    @Test
    void inThePlainText() {
        forEachText(22, TypedLetters::plain, read -> TypedLetters.of(read.plain()));
    }

    @Test
    void inTheLetter() {
        forEachText(23, TypedLetters::letter, read -> {
            StringBuilder letter = new StringBuilder();
            for (Passage passage : PlainTextWriter.passages(read.prose(), PlainOptions.PLAIN.withNotes())) {
                letter.append(passage.text()).append('\n');
            }
            return TypedLetters.of(letter.toString());
        });
    }

    @Test
    void inTheMarkdownToCopy() {
        forEachText(24, TypedLetters::plain, read -> TypedLetters.of(Prosed.of(read.markdown()).plain()));
    }
}
