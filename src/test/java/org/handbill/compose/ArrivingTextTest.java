package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handbill.campaign.Campaign;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees and copies is what the network is sent, line by line: a title has one line on the page too. */
class ArrivingTextTest {
    private static final int CAMPAIGNS = Boolean.getBoolean("handbill.full") ? 200 : 6;
    private static final String LINK = "https://example.org/harbour/";
    private static final List<String> PIECES = List.of("Keep it.", "Stop it now!", "\n", "\n\n", " \n ", " ", "{link}", "{hashtags}",
            "قفوا معنا.",
            "see", "(here)");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theTextOfAnAddressHasTheLinesThatAreShown(String language) {
        SplittableRandom random = new SplittableRandom(11);
        Set<String> oneLine = new TreeSet<>();
        int broken = 0;
        for (int i = 0; i < CAMPAIGNS; i++) {
            List<String> messages = Stream.generate(() -> message(random)).limit(12).toList();
            Campaign campaign = Composed.campaign(
                    Composed.settings(Locale.forLanguageTag(language), Optional.of(LINK), List.of("Harbour")), "The vote is on Friday.",
                    messages, Optional.empty());
            Kit kit = KitComposer.compose(campaign, Composed.CATALOGUE).value().orElseThrow().getFirst();
            for (Snippet snippet : kit.snippets()) {
                for (Wording wording : snippet.wordings()) {
                    broken += wording.text().contains("\n") ? 1 : 0;
                    if (wording.open().isPresent() && !wording.copyFirst()) {
                        assertThat(sent(wording.open().get())).as(snippet.platform().id()).containsAnyElementsOf(shown(wording.text()));
                    }
                    if (snippet.platform().share().isOneLine()) {
                        oneLine.add(snippet.platform().id());
                        assertThat(wording.text()).as(snippet.platform().id()).doesNotContain("\n");
                        assertThat(wording.measure().used()).isEqualTo(snippet.platform().limit().measure(wording.text()).used());
                    }
                }
            }
        }
        assertThat(oneLine).contains("reddit", "hacker-news", "naver");
        assertThat(broken).isGreaterThan(100);
    }

    private static String message(SplittableRandom random) {
        StringBuilder text = new StringBuilder("Words " + random.nextInt(1_000) + ".");
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().strip();
    }

    /** The text; where the link has a field of its own, the words without it, since the lines that it stood on are gone. */
    private static List<String> shown(String text) {
        return text.contains(LINK) ? List.of(text, words(text.replace(LINK, ""))) : List.of(text);
    }

    private static List<String> sent(String address) {
        List<String> values = new ArrayList<>();
        for (String pair : address.substring(Math.max(address.indexOf('?'), address.indexOf('#')) + 1).split("[&?]", -1)) {
            String value = URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8).replace("\r\n", "\n");
            values.add(value);
            values.add(words(value));
        }
        return values;
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
