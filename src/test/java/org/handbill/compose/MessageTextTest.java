package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Settings;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the author set a place for the link, no network's text has a hole there. */
class MessageTextTest {
    private static final String LINK = "https://example.org/harbour/";
    private static final String[] BEFORE = {"All that you need is on", "Please read this:", "Look.", "Friday decides!", "",
            "He said: “Go.”", "Say it {hashtags}",
            "See"};
    private static final String[] BETWEEN = {" ", "\n", "\n\n", ""};
    private static final String[] AFTER = {".", ". It takes five minutes.", " and pass it on.", "", "!", ", please.", "\n\nThank you.", ")",
            "), please.", " has the letter.",
            " {hashtags}", "…", "; then write."};

    private static boolean needs(String text) {
        return new MessageText(text, false).needsLink();
    }

    @Test
    void needsTheLinkWhereASentenceHasIt() {
        assertThat(needs("All that you need is on {link}. It takes a minute.")).isTrue();
        assertThat(needs("Please read it: {link}")).isTrue();
        assertThat(needs("Read {link} and pass it on.")).isTrue();
        assertThat(needs("Look. {link}")).isFalse();
        assertThat(needs("Look.\n\n{link}\n\nPass it on.")).isFalse();
        assertThat(needs("Say it! {hashtags} {link}\nThen go.")).isFalse();
        assertThat(needs("Look. {link} #Harbour {hashtags}\nThen go.")).isFalse();
        assertThat(needs("Look.")).isFalse();
    }

    /** Without the link, "Help us save it. has the letter." would be left. */
    @ParameterizedTest
    @ValueSource(strings = {"{link} is where it says so.", "Help us save it. {link} has the letter.", "{link} tells you how to write.",
            "Twenty-two? {link} ← here", "Say it! {hashtags} {link} Then go.", "Go. {link} # now", "Go. {link}\nhas the letter.",
            "He said: “Go.” {link} — read it.", "가세요. {link} 에서 읽으세요.", "{link}", "{link} {hashtags}", "Go. \"{link}\""})
    void needsTheLinkWhereASentenceBeginsWithIt(String message) {
        assertThat(needs(message)).isTrue();
        Campaign campaign = Composed.campaign(Composed.settings(Locale.ENGLISH, Optional.of(LINK), List.of("Harbour")),
                "The council votes on Friday.", List.of(message, "Keep it."), Optional.empty());
        Kit kit = KitComposer.compose(campaign, Composed.CATALOGUE).value().orElseThrow().getFirst();
        for (Snippet snippet : kit.snippets()) {
            assertThat(snippet.wordings()).as(snippet.platform().id()).filteredOn(wording -> wording.origin().equals("m0"))
                    .allMatch(wording -> wording.text().contains(LINK) && snippet.platform().link() == Platform.LinkPlace.TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"(see {link})|(see %s)",
            "Keep it (see {link}), please.|Keep it (see %s), please.",
            "Keep it ({link}).|Keep it (%s).", "It is on {link}, today.|It is on %s, today.", "Read “this: {link}”|Read “this: %s”"})
    void aClosingBracketTouchesTheLinkWhereTheNetworkLeavesItOut(String message, String filled) {
        for (String id : List.of("x", "mastodon", "bluesky", "line", "whatsapp")) {
            Platform platform = Composed.CATALOGUE.find(id).orElseThrow();
            String text = new MessageText(message, false).fill(platform, Map.of(), LINK, List.of());
            String behind = filled.substring(filled.indexOf("%s") + 2).split(" ", 2)[0];
            if (platform.limit().rule().keepsLink(LINK, behind)) {
                assertThat(text).as(id).isEqualTo(filled.formatted(LINK));
            } else {
                assertThat(text).as(id).contains(LINK + " " + behind);
            }
        }
        Platform x = Composed.CATALOGUE.find("x").orElseThrow();
        int bare = filled.length() - 2;
        assertThat(x.limit().measure(filled.formatted(LINK)).used()).as("X finds the whole link").isEqualTo(bare + 23);
    }

    @Test
    void textThatGoesOnBehindPunctuationWithoutASpaceTouchesTheLink() {
        Platform x = Composed.CATALOGUE.find("x").orElseThrow();
        assertThat(new MessageText("请看{link}，周五投票。", false).fill(x, Map.of(), LINK, List.of())).isEqualTo("请看 " + LINK + "，周五投票。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "mastodon", "bluesky", "device"})
    void aFullStopTouchesTheLinkWhereTheNetworkLeavesItOut(String id) {
        Platform platform = Composed.CATALOGUE.find(id).orElseThrow();
        assertThat(new MessageText("It is on {link}. Go.", false).fill(platform, Map.of(), LINK, List.of()))
                .isEqualTo("It is on " + LINK + ". Go.");
    }

    @Test
    void aFullStopKeepsAwayWhereTheRuleIsNotKnown() {
        Platform line = Composed.CATALOGUE.find("line").orElseThrow();
        assertThat(new MessageText("It is on {link}. Go.", false).fill(line, Map.of(), LINK, List.of()))
                .isEqualTo("It is on " + LINK + " . Go.");
    }

    @Test
    void noTextOfAnyNetworkHasAHole() {
        SplittableRandom random = new SplittableRandom(19);
        for (int i = 0; i < 300; i++) {
            String message = BEFORE[random.nextInt(BEFORE.length)] + BETWEEN[random.nextInt(BETWEEN.length)] + "{link}"
                    + AFTER[random.nextInt(AFTER.length)];
            Settings settings = Composed.settings(i % 4 == 0 ? Locale.of("ar") : Locale.ENGLISH, Optional.of(LINK), List.of("Harbour"));
            Campaign campaign = Composed.campaign(settings, "The council votes on Friday.", List.of(message), Optional.empty());
            Kit kit = KitComposer.compose(campaign, Composed.CATALOGUE).value().orElseThrow().getFirst();
            kit.snippets().forEach(snippet -> check(snippet, message));
        }
    }

    private static void check(Snippet snippet, String message) {
        Platform platform = snippet.platform();
        for (Wording wording : snippet.wordings()) {
            String text = wording.text();
            assertThat(platform.limit().measure(text).fits()).as(text).isTrue();
            assertThat(text).as(platform.id() + ": " + message).doesNotContain("  ", "{").doesNotEndWith(":").doesNotEndWith(" on");
            if (wording.origin().equals("m0") && (needs(message) || platform.link() == Platform.LinkPlace.TEXT)) {
                assertThat(platform.link()).isEqualTo(Platform.LinkPlace.TEXT);
                int at = text.indexOf(LINK);
                assertThat(at).as(text).isNotNegative();
                String behind = text.substring(at + LINK.length()).split("\\s", 2)[0];
                assertThat(behind.isEmpty() || platform.limit().rule().keepsLink(LINK, behind)).as(text).isTrue();
            }
            if (wording.origin().equals("m0") && needs(message) && !wording.copyFirst()) {
                wording.open().filter(address -> address.contains("text=") || address.contains("title=")).ifPresent(address -> assertThat(
                        java.net.URLDecoder.decode(address.replaceAll("[?&]u(rl)?=[^&]*", ""), java.nio.charset.StandardCharsets.UTF_8))
                        .as(platform.id())
                        .contains(LINK));
            }
        }
    }

    /** Hashtags inside a sentence are words of it: every network keeps at least one, also those where no hashtags are used. */
    @ParameterizedTest
    @ValueSource(strings = {"Put {hashtags} into whatever you write.", "{hashtags} is what to write.", "Go! {hashtags} is our tag.",
            "{hashtags} {link} have it all", "Схема: {hashtags} для всех", "가세요. {hashtags} 를 쓰세요."})
    void aSentenceKeepsItsHashtags(String message) {
        assertThat(new MessageText(message, false).needsHashtags()).isTrue();
        assertThat(kit(message, List.of("Harbour")).snippets()).allSatisfy(snippet -> assertThat(snippet.wordings())
                .filteredOn(wording -> wording.origin().equals("m0")).as(snippet.platform().id())
                .allMatch(wording -> wording.text().contains("#Harbour")));
        assertThat(kit(message, List.of()).snippets()).allSatisfy(
                snippet -> assertThat(snippet.wordings()).extracting(Wording::origin).as(snippet.platform().id()).doesNotContain("m0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keep it {hashtags}", "Keep it. {hashtags} {link}", "{hashtags}\nKeep it.", "Keep it. {hashtags} Then go.",
            "Keep it {hashtags}.", "{hashtags}"})
    void hashtagsBesideSentencesMayGo(String message) {
        assertThat(new MessageText(message, false).needsHashtags()).isFalse();
    }

    private static Kit kit(String message, List<String> hashtags) {
        Campaign campaign = Composed.campaign(Composed.settings(Locale.ENGLISH, Optional.of(LINK), hashtags),
                "The council votes on Friday.", List.of(message, "Keep it."), Optional.empty());
        return KitComposer.compose(campaign, Composed.CATALOGUE).value().orElseThrow().getFirst();
    }
}
