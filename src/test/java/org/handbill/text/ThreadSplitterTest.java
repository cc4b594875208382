package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThreadSplitterTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 10_000 : 1_000;

    private static Optional<List<String>> split(String text, String link, int max) {
        return ThreadSplitter.split(text, link, " ", new Limit(new Utf16(), max), Locale.ENGLISH);
    }

    @Test
    void onePostHasNoNumber() {
        assertThat(split("Stop it. Now.", "http://x.org", 40)).contains(List.of("Stop it. Now. http://x.org"));
    }

    @Test
    void numbersPostsAndPutsTheLinkInTheFirst() {
        assertThat(split("One is here. Two is here. Three is here.", "http://x.org", 31))
                .contains(List.of("1/2 One is here. http://x.org", "2/2 Two is here. Three is here."));
    }

    @Test
    void cutsALongSentenceBehindAClauseOrBetweenWords() {
        assertThat(split("When they came to us, we said that they may stay. Yes.", "", 30))
                .contains(List.of("1/3 When they came to us,", "2/3 we said that they may", "3/3 stay. Yes."));
    }

    @Test
    void longThreadsHaveLongerNumbers() {
        List<String> posts = split("Some words are here. ".repeat(30).strip(), "", 30).orElseThrow();
        assertThat(posts).hasSize(30).first().isEqualTo("1/30 Some words are here.");
        assertThat(posts).allMatch(post -> post.length() <= 30);
    }

    @Test
    void isAbsentIfAWordIsLongerThanAPost() {
        assertThat(split("Stop. Antidisestablishmentarianism is a long word.", "", 20)).isEmpty();
    }

    @Test
    void everyPostFitsAndTheyHaveTheWholeTextAndNoPostHadRoomForAnotherSentence() {
        SplittableRandom random = new SplittableRandom(5);
        int full = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = String.join("", GeneratedSentences.next(random)).strip();
            Limit limit = GeneratedSentences.limit(random);
            String link = random.nextBoolean() ? "https://example.org/" : "";
            Optional<List<String>> posts = ThreadSplitter.split(text, link, "\n", limit, Locale.ENGLISH);
            if (posts.isPresent()) {
                check(text, link, limit, posts.get());
                full += full(text, link, limit, posts.get());
            }
        }
        assertThat(full).as("posts that end with a sentence and go on in another").isGreaterThan(TEXTS / 2);
    }

    /** How many posts end with a sentence though more follow; the next sentence fits in none of them. */
    private static int full(String text, String link, Limit limit, List<String> posts) {
        List<Integer> ends = Arrays.stream(Sentences.ends(text, Locale.ENGLISH)).boxed().toList();
        int full = 0;
        int start = 0;
        for (int i = 0; i + 1 < posts.size(); i++) {
            String end = i == 0 && !link.isEmpty() ? "\n" + link : "";
            String post = posts.get(i);
            String body = post.substring(post.indexOf(' ') + 1, post.length() - end.length());
            start = text.indexOf(body, start);
            int stop = start + body.length();
            while (Character.isWhitespace(text.charAt(stop))) {
                stop++;
            }
            if (ends.contains(stop)) {
                int next = ends.get(ends.indexOf(stop) + 1);
                String more = i + 1 + "/" + posts.size() + " " + text.substring(start, next).strip() + end;
                assertThat(limit.fits(more)).as(more).isFalse();
                full++;
            }
            start = stop;
        }
        return full;
    }

    private static void check(String text, String link, Limit limit, List<String> posts) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < posts.size(); i++) {
            String post = posts.get(i);
            assertThat(limit.fits(post)).as(post).isTrue();
            String body = posts.size() == 1 ? post : post.substring(post.indexOf(' ') + 1);
            if (posts.size() > 1) {
                assertThat(post).startsWith(i + 1 + "/" + posts.size() + " ");
            }
            if (i == 0 && !link.isEmpty()) {
                assertThat(body).endsWith("\n" + link);
                body = body.substring(0, body.length() - link.length() - 1);
            }
            joined.append(body);
        }
        assertThat(withoutSpaces(joined.toString())).isEqualTo(withoutSpaces(text));
    }

    private static String withoutSpaces(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
