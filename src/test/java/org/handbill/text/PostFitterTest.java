package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.handbill.text.FittedPost.Cut;
import org.junit.jupiter.api.Test;

class PostFitterTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 10_000 : 1_000;
    private static final String LINK = "https://example.org/refugees/";
    private static final List<String> HASHTAGS = List.of("#SaveRefugees", "#NorthKorea");

    private static FittedPost fit(String body, int max) {
        return PostFitter.fit(new Post(body, LINK, HASHTAGS, " ", " "), new Limit(new Utf16(), max), Locale.ENGLISH);
    }

    @Test
    void putsBodyLinkAndHashtagsTogether() {
        FittedPost post = fit("Stop it.", 100);
        assertThat(post.text()).isEqualTo("Stop it. https://example.org/refugees/ #SaveRefugees #NorthKorea");
        assertThat(post.cut()).isEqualTo(Cut.WHOLE);
        assertThat(post.hashtags()).isEqualTo(2);
    }

    @Test
    void dropsHashtagsFromTheLast() {
        assertThat(fit("Stop it.", 60).text()).isEqualTo("Stop it. https://example.org/refugees/ #SaveRefugees");
        assertThat(fit("Stop it.", 40).text()).isEqualTo("Stop it. https://example.org/refugees/");
    }

    @Test
    void fallsBackToWholeSentencesAndPutsHashtagsBack() {
        FittedPost post = fit("Stop it now. Do not send the refugees back to the place that they fled from.", 60);
        assertThat(post.text()).isEqualTo("Stop it now. https://example.org/refugees/ #SaveRefugees");
        assertThat(post.cut()).isEqualTo(Cut.SENTENCES);
    }

    @Test
    void cutsBetweenWordsOnlyIfNoSentenceFits() {
        FittedPost post = fit("Stop it, now, before they are sent back to the place that they fled from.", 45);
        assertThat(post.text()).isEqualTo("Stop it, now… https://example.org/refugees/");
        assertThat(post.cut()).isEqualTo(Cut.WORDS);
    }

    @Test
    void cutsNoWordAndNoLink() {
        assertThat(fit("Antidisestablishmentarianism", 50).cut()).isEqualTo(Cut.NOTHING_FITS);
        assertThat(fit("http://example.org/日本語/日本語/日本語", 40).fits()).isFalse();
        FittedPost japanese = fit("難民を送り返さないでください", 40);
        assertThat(japanese.cut()).isEqualTo(Cut.WORDS);
        assertThat(japanese.text()).startsWith("難民").contains("… https");
    }

    @Test
    void anEmptyBodyLeavesTheLink() {
        assertThat(fit("", 100).text()).isEqualTo("https://example.org/refugees/ #SaveRefugees #NorthKorea");
    }

    @Test
    void everyTextFitsAndAnotherSentenceWouldNot() {
        SplittableRandom random = new SplittableRandom(280);
        for (int i = 0; i < TEXTS; i++) {
            List<String> sentences = GeneratedSentences.next(random);
            String body = String.join("", sentences).strip();
            Limit limit = GeneratedSentences.limit(random);
            Post post = new Post(body, random.nextBoolean() ? LINK : "", HASHTAGS, random.nextBoolean() ? " " : "\n\n", " ");
            check(post, limit, sentences);
        }
    }

    private static void check(Post post, Limit limit, List<String> sentences) {
        FittedPost fitted = PostFitter.fit(post, limit, Locale.ENGLISH);
        String because = OracleTexts.visible(post.body()) + limit;
        assertThat(fitted.fits()).as(because).isEqualTo(limit.fits(fitted.text()));
        assertThat(fitted.text()).contains(post.link());
        switch (fitted.cut()) {
            case WHOLE -> assertThat(fitted.text()).startsWith(post.body());
            case SENTENCES -> {
                int kept = keptSentences(post, fitted, sentences, because);
                String more = String.join("", sentences.subList(0, kept + 1));
                assertThat(limit.fits(post.text(more, 0))).as(because).isFalse();
            }
            case WORDS -> {
                assertThat(limit.fits(post.text(sentences.getFirst(), 0))).as(because).isFalse();
                String shown = fitted.text().substring(0, fitted.text().indexOf('…'));
                assertThat(post.body()).startsWith(shown);
                assertThat(Graphemes.boundaryBefore(post.body(), 0, shown.length())).as(because).isEqualTo(shown.length());
            }
            case NOTHING_FITS -> assertThat(limit.fits(post.text(sentences.getFirst(), 0))).as(because).isFalse();
        }
    }

    private static int keptSentences(Post post, FittedPost fitted, List<String> sentences, String because) {
        List<String> prefixes = new ArrayList<>();
        for (int n = 1; n < sentences.size(); n++) {
            prefixes.add(post.text(String.join("", sentences.subList(0, n)), fitted.hashtags()));
        }
        assertThat(prefixes).as(because).contains(fitted.text());
        return prefixes.indexOf(fitted.text()) + 1;
    }
}
