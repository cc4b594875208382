package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handbill.diagnostic.Code;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitComposerTest {
    private static final String LINK = "https://example.org/harbour/";

    @TempDir
    Path folder;

    private Kit kit(String settings, String messages) {
        return kit(settings, messages, Map.of());
    }

    private Kit kit(String settings, String messages, Map<String, String> others) {
        return Composed.folder(Composed.write(folder, settings, messages, others));
    }

    private static String address(Wording wording) {
        return wording.open().orElseThrow();
    }

    private static String value(Wording wording, String name) {
        String address = address(wording);
        for (String pair : address.substring(address.indexOf('?') + 1).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    @Test
    void takesTheMessageForThePlatformThenOthersThatFitInTheAuthorsOrder() {
        Kit kit = kit("platforms: [x]", """
                - {id: short, text: Keep it.}
                - {id: long, text: Keep the harbour open for all of us.}
                - {id: huge, text: "%s"}
                - {id: own, for: [x], text: For X.}
                - {id: second, for: [x], text: For X and for all of its readers.}
                """.formatted("Too long. ".repeat(40)));
        assertThat(Composed.snippet(kit, "x").wordings()).extracting(Wording::origin).containsExactly("own", "second", "short", "long");
    }

    @Test
    void offersEveryMessageThatFitsInTheAuthorsOrder() {
        StringBuilder messages = new StringBuilder();
        List<String> ids = IntStream.rangeClosed(1, 24).mapToObj(i -> "m" + i).toList();
        ids.forEach(id -> messages.append("- {id: ").append(id).append(", text: Keep the harbour ").append(id).append(".}\n"));
        Kit kit = kit("platforms: [x, mastodon, reddit, sms]", messages.toString());
        for (Snippet snippet : kit.snippets()) {
            assertThat(snippet.wordings()).as(snippet.platform().id()).extracting(Wording::origin).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void saysWhichMessagesNoNetworkShows() {
        StringBuilder messages = new StringBuilder("""
                - {id: hole, text: "{link} has the letter."}
                - {id: elsewhere, for: [x], text: For X.}
                - {id: here, for: [reddit], text: "{link} has it."}
                """);
        for (int i = 0; i < 25; i++) {
            messages.append("- {id: m").append(i).append(", text: Keep the harbour ").append(i).append(".}\n");
        }
        messages.append("- {id: same, text: Keep the harbour 3.}\n");
        var found = Composed.outcome(Composed.write(folder, "platforms: [reddit, hacker-news]\n", messages.toString(), Map.of()))
                .diagnostics();
        assertThat(found).extracting(one -> one.code()).containsOnly(Code.MESSAGE_NOT_SHOWN);
        assertThat(found).extracting(one -> one.location().toString()).containsExactly("messages.yaml:1:20", "messages.yaml:2:35",
                "messages.yaml:28:19");
        Composed.write(folder, "platforms: [reddit]\n", messages.toString(), Map.of());
        assertThat(Composed.outcome(folder).diagnostics()).extracting(one -> one.location().toString())
                .containsExactly("messages.yaml:1:20", "messages.yaml:2:35", "messages.yaml:27:19", "messages.yaml:28:19");
    }

    @Test
    void dropsHashtagsFromTheLastAndPutsWeibosBetweenTwoSigns() {
        String message = "- {id: m, text: \"" + "a".repeat(230) + "\"}\n";
        Kit kit = kit("platforms: [x]\nhashtags: [SaveTheHarbour, Harbour, Friday]\n", message);
        assertThat(Composed.snippet(kit, "x").best().text()).endsWith(LINK + " #SaveTheHarbour #Harbour");
        Kit weibo = kit("platforms: [weibo]\nhashtags: [Harbour, Friday]\n", "- {id: m, text: Keep it.}\n");
        assertThat(Composed.snippet(weibo, "weibo").best().text()).contains("#Harbour# #Friday#");
    }

    @Test
    void mentionsOnePersonAsEachNetworkWritesIt() {
        Kit kit = kit("""
                platforms: [x, mastodon, sms]
                people:
                  mayor: {name: Ann Lee, x: annlee, mastodon: "@ann@town.example"}
                """, "- {id: m, text: \"{@mayor}, keep the harbour.\"}\n");
        assertThat(Composed.snippet(kit, "x").best().text()).startsWith("@annlee, keep");
        assertThat(Composed.snippet(kit, "mastodon").best().text()).startsWith("@ann@town.example, keep");
        assertThat(Composed.snippet(kit, "sms").best().text()).startsWith("Ann Lee, keep");
    }

    @Test
    void takesWholeSentencesOfSummaryAndAppealWhereNoMessageFits() {
        String appeal = "---\ntitle: Appeal\n---\n\nThe harbour is ours. " + "It has been here for years. ".repeat(20) + "\n";
        Kit kit = kit("platforms: [x]", "[]", Map.of("appeal.md", appeal));
        List<Wording> wordings = Composed.snippet(kit, "x").wordings();
        assertThat(wordings).extracting(Wording::origin).containsExactly("summary", "appeal");
        assertThat(wordings.getFirst().text()).isEqualTo("The council votes on Friday. It can still be stopped. " + LINK);
        assertThat(wordings.getLast().text()).startsWith("The harbour is ours. It").endsWith("years.\n\n" + LINK).doesNotContain("…");
    }

    @Test
    void offersTheSummaryBesideASingleMessage() {
        Kit kit = kit("platforms: [x]", "- {id: m, text: Keep it.}\n");
        assertThat(Composed.snippet(kit, "x").wordings()).extracting(Wording::origin).containsExactly("m", "summary");
        Kit long1 = kit("title: T\nbaseUrl: " + LINK + "\nplatforms: [x]\nsummary: " + "word ".repeat(90) + "\n",
                "- {id: m, text: Keep it.}\n");
        assertThat(Composed.snippet(long1, "x").wordings()).as("no cut sentence beside a whole message").extracting(Wording::origin)
                .containsExactly("m");
    }

    @Test
    void prefersASentenceOfTheAppealToWordsOfTheSummary() {
        String settings = "title: T\nbaseUrl: " + LINK + "\nplatforms: [x]\nsummary: " + "word ".repeat(90) + "\n";
        Kit kit = kit(settings, "[]", Map.of("appeal.md", "---\ntitle: A\n---\n\nIt is ours. " + "And more words here ".repeat(30) + "\n"));
        assertThat(Composed.snippet(kit, "x").wordings()).extracting(Wording::text).containsExactly("It is ours.\n\n" + LINK);
        Kit without = kit(settings, "[]", Map.of("appeal.md", "---\ntitle: A\n---\n\n" + "And more words here ".repeat(30) + "\n"));
        assertThat(Composed.snippet(without, "x").wordings()).singleElement().satisfies(wording -> {
            assertThat(wording.origin()).isEqualTo("summary");
            assertThat(wording.text()).contains("word… " + LINK);
        });
    }

    @Test
    void opensALongMailCopyFirstWithAShortBody() {
        Kit kit = kit("platforms: [email]", "- {id: m, text: \"" + "한국어로 씁니다. ".repeat(60) + "\"}\n- {id: s, text: Short.}\n");
        List<Wording> wordings = Composed.snippet(kit, "email").wordings();
        Wording mail = wordings.getFirst();
        assertThat(mail.copyFirst()).isTrue();
        assertThat(address(mail)).startsWith("mailto:?subject=Save%20the%20harbour&body=").hasSizeLessThanOrEqualTo(2000);
        assertThat(value(mail, "body")).isEqualTo("The council votes on Friday. It can still be stopped.\r\n\r\n" + LINK);
        assertThat(wordings.getLast().copyFirst()).isFalse();
        assertThat(value(wordings.getLast(), "body")).isEqualTo("Short. " + LINK);
    }

    @Test
    void shortensTheShortBodyByWholeSentencesAndNeverCutsAnAddress() {
        String base = "https://example.org/" + "p".repeat(1_700) + "/";
        String settings = "title: T\nsummary: \"" + "One. Two. X" + "x".repeat(300) + ".\"\nplatforms: [email]\nbaseUrl: ";
        String messages = "- {id: m, text: \"" + "Long. ".repeat(90) + "\"}\n";
        Wording mail = Composed.snippet(kit(settings + base + "\n", messages), "email").best();
        assertThat(value(mail, "body")).isEqualTo("One. Two.\r\n\r\n" + base);
        String longer = "https://example.org/" + "p".repeat(2_100) + "/";
        assertThat(Composed.snippet(kit(settings + longer + "\n", messages), "email").best().open()).isEmpty();
    }

    @Test
    void measuresAServersAddressWithItsLongestName() {
        Kit kit = kit("platforms: [misskey]", "- {id: m, text: \"" + "글".repeat(850) + "\"}\n");
        Wording wording = Composed.snippet(kit, "misskey").best();
        assertThat(wording.text()).startsWith("글");
        assertThat(wording.copyFirst()).isEqualTo(address(wording).length() < 7_000);
        assertThat(address(wording).length() + 247).isLessThanOrEqualTo(8_000);
    }

    @Test
    void opensNothingWithoutTheLinkOrPictureThatTheAddressAsksFor() {
        String messages = "- {id: m, text: Keep it.}\n";
        String picture = "---\ntitle: P\nimage: {file: media/a b.png, alt: A boat}\n---\n\nText.\n";
        Kit with = kit("outputs: [pages, kit]\nplatforms: [pinterest, weibo, telegram]\naccounts: {weibo: \"1234567890\"}\n", messages,
                Map.of("post.md", picture, "media/a b.png", ""));
        assertThat(value(Composed.snippet(with, "pinterest").best(), "media")).isEqualTo(LINK + "media/a%20b.png");
        assertThat(value(Composed.snippet(with, "weibo").best(), "ralateUid")).isEqualTo("1234567890");
        assertThat(value(Composed.snippet(with, "telegram").best(), "url")).isEqualTo(LINK);
        Kit drawn = kit("platforms: [pinterest]\n", messages);
        assertThat(value(Composed.snippet(drawn, "pinterest").best(), "media")).isEqualTo(LINK + "cards/campaign-1000x1500.png");
        Kit without = kit("outputs: [pages, kit]\nplatforms: [pinterest]\n", messages);
        assertThat(Composed.snippet(without, "pinterest").best().open()).isEmpty();
        assertThat(Composed.snippet(without, "pinterest").template()).isEmpty();
    }

    @Test
    void fitsTheTitleOfAnAddressByWords() {
        String title = "A harbour for all of us ".repeat(20).strip();
        Kit kit = kit("title: " + title + "\nsummary: S.\nbaseUrl: " + LINK + "\nplatforms: [reddit-text]\n",
                "- {id: m, text: Keep it.}\n");
        String shown = value(Composed.snippet(kit, "reddit-text").best(), "title");
        assertThat(shown).hasSizeBetween(280, 300).endsWith("…");
        assertThat(title).startsWith(shown.substring(0, shown.length() - 1) + " ");
    }

    @Test
    void splitsTheAppealIntoAThreadWithTheLinkInTheFirst() {
        String appeal = "---\ntitle: Appeal\n---\n\n" + "The harbour is ours, and it has been here for years. ".repeat(12) + "\n";
        Kit kit = kit("platforms: [x, bluesky, facebook]", "- {id: m, text: Keep it.}\n", Map.of("appeal.md", appeal));
        Snippet snippet = Composed.snippet(kit, "x");
        assertThat(snippet.thread()).hasSizeGreaterThan(2).allMatch(post -> post.measure().fits());
        assertThat(snippet.thread().getFirst().text()).startsWith("1/" + snippet.thread().size() + " ").endsWith("\n\n" + LINK);
        assertThat(address(snippet.thread().getFirst())).startsWith("https://x.com/intent/tweet");
        assertThat(snippet.thread().subList(1, snippet.thread().size()))
                .allMatch(post -> !post.text().contains(LINK) && post.open().isEmpty());
        assertThat(Composed.snippet(kit, "bluesky").thread()).isNotEmpty();
        assertThat(Composed.snippet(kit, "facebook").thread()).isEmpty();
        Kit little = kit("platforms: [x]", "- {id: m, text: Keep it.}\n", Map.of("appeal.md", "---\ntitle: A\n---\n\nKeep it.\n"));
        assertThat(Composed.snippet(little, "x").thread()).isEmpty();
    }

    @Test
    void setsTheLinkApartAndIsolatesHandlesInTextFromRightToLeft() {
        Kit kit = kit("""
                language: ar
                platforms: [x]
                hashtags: [Harbour]
                people:
                  mayor: {name: عمر, x: omar}
                """, "- {id: a, text: \"أوقفوا {@mayor} غدا 2012-02-18 هنا.\"}\n- {id: b, text: \"هنا {link} الآن.\"}\n");
        List<String> texts = Composed.snippet(kit, "x").wordings().stream().map(Wording::text).toList();
        assertThat(texts).containsExactlyInAnyOrder(
                "أوقفوا \u2066 @omar\u2069 غدا \u20662012-02-18\u2069 هنا.\n" + LINK + " #Harbour", "هنا\n" + LINK + "\nالآن.\n\n#Harbour");
    }

    @Test
    void cleansMessagesBeforeTheyAreCounted() {
        Kit kit = kit("platforms: [bluesky]", "- {id: m, text: \"Cafe\\u0301\\uFEFF open.\"}\n");
        assertThat(Composed.snippet(kit, "bluesky").best().text()).isEqualTo("Café open. " + LINK);
    }

    @Test
    void saysWhichMessageCannotBePosted() {
        var source = new org.handbill.diagnostic.Source("messages.yaml", "- text");
        var problems = new org.handbill.diagnostic.Problems();
        var message = new org.handbill.campaign.Message("m", "a\uD83D b", List.of(), false, source.span(2, 6));
        var edition = Composed.campaign(Composed.settings(java.util.Locale.ENGLISH, java.util.Optional.empty(), List.of()), "S.", List.of(),
                java.util.Optional.empty()).original();
        CleanTexts clean = CleanTexts
                .of(new org.handbill.campaign.Edition(edition.language(), "T", "S.", "", edition.post(), edition.appeal(),
                        List.of(), List.of(), List.of(message), List.of(), java.util.Optional.empty()), problems);
        assertThat(clean.messages()).isEmpty();
        assertThat(problems.sorted()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.MESSAGE_INVALID);
            assertThat(found.location()).hasToString("messages.yaml:1:3");
            assertThat(found.message()).contains("U+D83D at position 2");
        });
    }

    @Test
    void theLongFormHasTheLinkOnceWhereTheAddressHasIt() {
        Kit kit = kit("platforms: [telegram]\nhashtags: [Harbour]\n", "- {id: m, text: Keep it.}\n",
                Map.of("appeal.md", "---\ntitle: A\nsource: {name: Gazette}\n---\n\nKeep it. It is ours.\n\nCome on Friday.\n"));
        Wording full = Composed.snippet(kit, "telegram").longForms().getFirst();
        assertThat(full.text()).isEqualTo("Keep it. It is ours.\n\nCome on Friday.\n\n— Gazette\n" + LINK + " #Harbour");
        assertThat(value(full, "text")).isEqualTo("Keep it. It is ours.\n\nCome on Friday.\n\n— Gazette #Harbour");
    }

    @Test
    void offersNoThreadOfMoreThan25Posts() {
        StringBuilder appeal = new StringBuilder("---\ntitle: An appeal\nsubject: The harbour\n---\n\n");
        for (int i = 0; i < 60; i++) {
            appeal.append("Part ").append((char) ('A' + i % 26))
                    .append(" of the harbour is for those who live and work there, and the council has known it for many years now.\n\n");
        }
        Kit kit = Composed.folder(Composed.write(folder, "platforms: [x, mastodon]\n", "- {id: m, text: Keep it.}\n",
                Map.of("appeal.md", appeal.toString())));
        assertThat(Composed.snippet(kit, "x").thread()).isEmpty();
        assertThat(Composed.snippet(kit, "mastodon").thread()).hasSizeBetween(2, 25);
    }

    @Test
    void cardsHaveTheHashtagOfTheirLanguage() throws IOException {
        Files.createDirectories(folder.resolve("de"));
        Composed.write(folder, "hashtags: [SaveTheHarbour]\n", "- {id: m, card: true, text: Keep it.}\n", Map.of(
                "de/campaign.yaml", "title: Rettet den Hafen\nsummary: Der Rat stimmt am Freitag ab.\nhashtags: [RettetDenHafen]\n",
                "de/messages.yaml", "- {id: m, card: true, text: Lasst ihn uns.}\n"));
        List<Kit> kits = Composed.outcome(folder).value().orElseThrow();
        assertThat(kits.getLast().cards()).hasSize(2).allSatisfy(card -> {
            assertThat(card.tag()).isEqualTo("#RettetDenHafen");
            assertThat(card.alt()).contains("#RettetDenHafen").doesNotContain("SaveTheHarbour");
        });
        assertThat(kits.getFirst().cards()).extracting(card -> card.tag()).containsOnly("#SaveTheHarbour");
    }
}
