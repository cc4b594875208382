package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.kit.Kit;
import org.handbill.kit.Wording;
import org.handbill.platform.Platform;
import org.handbill.platform.ShareTarget;
import org.handbill.prose.Attributes;
import org.handbill.prose.Block;
import org.handbill.prose.Inline;
import org.handbill.text.CleanText;
import org.handbill.text.FittedPost;
import org.handbill.text.GeneratedSentences;
import org.handbill.text.Graphemes;
import org.handbill.text.RandomTexts;
import org.handbill.text.Sentences;
import org.junit.jupiter.api.Test;

/** What is composed of generated texts for the platforms of the catalogue: all of them in a full run, else some for each text in turn. */
class ComposedTextsPropertyTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    private static final int TEXTS = FULL ? 10_000 : 1_000;
    private static final String LINK = "https://example.org/refugees/";
    private static final List<String> TAGS = List.of("SaveRefugees", "난민", "NorthKorea");
    private static final List<Platform> ALL = Composed.CATALOGUE.all();
    private static final int EACH = FULL ? ALL.size() : 6;
    private static final Locale ARABIC = Locale.of("ar");

    private static List<Platform> some(int turn) {
        List<Platform> some = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            some.add(ALL.get((turn * EACH + i) % ALL.size()));
        }
        return some;
    }

    private static Settings settings(Locale language, List<Platform> platforms) {
        Settings all = Composed.settings(language, Optional.of(LINK), TAGS);
        return new Settings(all.baseUrl(), language, all.theme(), all.themeNamedAt(), TAGS, all.accounts(), all.contact(), all.people(),
                all.links(), platforms.stream().map(Platform::id).toList(), all.outputs(), all.mirrors(), all.hosting());
    }

    private static Appeal appeal(String text) {
        Block paragraph = new Block.Paragraph(List.of(new Inline.Text(text)), Attributes.NONE, new Source("appeal.md", "x").span(0, 1));
        return new Appeal(Composed.article("appeal.md", List.of(paragraph)), "Subject", "", "", OptionalInt.empty(),
                Appeal.USUAL_OWN_WORDS);
    }

    @Test
    void noTextIsOverItsLimitAndMessagesAreWhole() {
        SplittableRandom random = new SplittableRandom(2026);
        RandomTexts texts = new RandomTexts(random);
        long threads = 0;
        for (int i = 0; i < TEXTS; i++) {
            Locale language = i % 3 == 0 ? ARABIC : Locale.ENGLISH;
            String message = i % 2 == 0 ? "x" + texts.next(400) : String.join("", GeneratedSentences.next(random)).strip();
            String summary = String.join("", GeneratedSentences.next(random)).strip();
            Campaign campaign = Composed.campaign(settings(language, some(i)), summary, List.of(message, "Look."),
                    Optional.of(appeal(String.join("", GeneratedSentences.next(random)).strip())));
            Outcome<List<Kit>> kits = KitComposer.compose(campaign, Composed.CATALOGUE);
            if (kits.value().isPresent()) {
                check(kits.value().get().getFirst(), message);
                threads += kits.value().get().getFirst().snippets().stream().filter(snippet -> !snippet.thread().isEmpty()).count();
            } else {
                assertThat(CleanText.of(message).flaws()).as(message).isNotEmpty();
            }
        }
        assertThat(threads).isGreaterThan(TEXTS / 20);
    }

    private static void check(Kit kit, String message) {
        kit.snippets().forEach(snippet -> {
            Platform platform = snippet.platform();
            List<Wording> all = new ArrayList<>(snippet.wordings());
            all.addAll(snippet.longForms());
            all.addAll(snippet.thread());
            for (Wording wording : all) {
                assertThat(platform.limit().measure(wording.text()).flaws()).as(platform.id() + ": " + wording.text()).isEmpty();
                assertThat(wording.measure()).isEqualTo(platform.limit().measure(wording.text()));
                assertThat(Isolates.isBalanced(wording.text())).as(wording.text()).isTrue();
                wording.open()
                        .ifPresent(address -> assertThat(address).as(platform.id()).hasSizeLessThanOrEqualTo(longest(platform.share()))
                                .matches("[!-~]+"));
                if (platform.link() == Platform.LinkPlace.TEXT && !snippet.thread().contains(wording)) {
                    assertThat(List.of(wording.text().split("\\s+", -1))).as(platform.id()).contains(LINK);
                }
            }
            for (Wording wording : snippet.wordings()) {
                if (wording.origin().equals("m0")) {
                    assertThat(bare(wording.text())).as(platform.id()).startsWith(bare(CleanText.of(message).text()));
                }
            }
        });
    }

    private static int longest(ShareTarget share) {
        return switch (share) {
            case ShareTarget.Compose compose -> compose.maxAddress();
            case ShareTarget.Server server -> server.maxAddress();
            case ShareTarget.LinkOnly _,ShareTarget.CopyOnly _,ShareTarget.Device _,ShareTarget.Scan _ -> ShareTarget.LONGEST_ADDRESS;
        };
    }

    /** Without white space and isolates. */
    private static String bare(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(c -> !Character.isWhitespace(c) && !(c >= 0x2066 && c <= 0x2069)).forEach(out::appendCodePoint);
        return out.toString();
    }

    @Test
    void excerptsEndWithSentencesAndAnotherWouldNotHaveFitted() {
        SplittableRandom random = new SplittableRandom(117);
        int shortened = 0;
        for (int i = 0; i < TEXTS; i++) {
            Locale language = i % 3 == 0 ? ARABIC : Locale.ENGLISH;
            String summary = text(random);
            String appeal = text(random);
            Excerpts excerpts = new Excerpts(summary, List.of(appeal), language);
            for (Platform platform : some(i)) {
                String link = platform.link() == Platform.LinkPlace.TEXT ? LINK : "";
                List<String> tags = SnippetComposer.tags(TAGS, platform.hashtags());
                for (Excerpts.Excerpt excerpt : excerpts.fitting(platform, link, tags)) {
                    boolean ofAppeal = excerpt.origin().equals("appeal");
                    String gap = ofAppeal ? "\n\n" : language.equals(ARABIC) ? "\n" : " ";
                    String end = link.isEmpty() ? "" : gap + link;
                    String source = platform.arriving(ofAppeal ? appeal : summary);
                    String shown = language.equals(ARABIC) ? Isolates.around(source) : source;
                    shortened += check(platform, List.of(shown, source), language, end, excerpt.post()) ? 1 : 0;
                }
            }
        }
        assertThat(shortened).isGreaterThan(TEXTS / 5);
    }

    private static String text(SplittableRandom random) {
        String text = String.join("", GeneratedSentences.next(random)) + " " + String.join("", GeneratedSentences.next(random));
        return CleanText.of(text.strip()).text();
    }

    /**
     * Whether it had to be shortened.
     *
     * @param sources with isolates, and without for a text that would be cut inside one
     */
    private static boolean check(Platform platform, List<String> sources, Locale language, String end, FittedPost post) {
        String because = platform.id() + ": " + post.text();
        assertThat(platform.limit().fits(post.text())).as(because).isTrue();
        switch (post.cut()) {
            case WHOLE -> assertThat(post.text()).as(because).startsWith(sources.getFirst() + end);
            case SENTENCES -> {
                List<String> longer = sources.stream().map(source -> oneMore(source, language, end, post.text()))
                        .filter(more -> !more.isEmpty()).toList();
                assertThat(longer).as(because).isNotEmpty();
                assertThat(longer).as(because).anyMatch(more -> !platform.limit().fits(more));
            }
            case WORDS -> {
                String shown = post.text().substring(0, post.text().indexOf('…'));
                String source = sources.stream().filter(found -> found.startsWith(shown)).findFirst()
                        .orElseThrow(() -> new AssertionError(because));
                String first = Sentences.split(source, language).getFirst();
                assertThat(platform.limit().fits(first.strip() + end)).as(because).isFalse();
                assertThat(Graphemes.boundaryBefore(source, 0, shown.length())).as(because).isEqualTo(shown.length());
            }
            case NOTHING_FITS -> throw new AssertionError(because);
        }
        return post.cut() != FittedPost.Cut.WHOLE;
    }

    /** The excerpt with the next sentence of its source; empty if it is not made of that source's first sentences. */
    private static String oneMore(String source, Locale language, String end, String excerpt) {
        List<String> sentences = Sentences.split(source, language);
        String more = "";
        for (int n = 1; n < sentences.size(); n++) {
            String start = String.join("", sentences.subList(0, n)).strip() + end;
            if (excerpt.equals(start) || excerpt.startsWith(start + " #")) {
                more = String.join("", sentences.subList(0, n + 1)).strip() + end;
            }
        }
        return more;
    }

    @Test
    void messagesWithFlawsAreReportedAndNotPosted() {
        Problems problems = new Problems();
        Campaign campaign = Composed.campaign(settings(Locale.ENGLISH, some(0)), "S.", List.of("a\uDC00", "fine"), Optional.empty());
        assertThat(CleanTexts.of(campaign.original(), problems).messages()).extracting(message -> message.id()).containsExactly("m1");
        assertThat(problems.hasErrors()).isTrue();
    }
}
