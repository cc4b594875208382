package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Outcome;
import org.handbill.load.PlatformFiles;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.platform.Platform.Hashtags.Style;
import org.handbill.platform.ShareTarget;
import org.handbill.platform.UriTemplate;
import org.handbill.text.Sms;
import org.handbill.text.Utf8;
import org.handbill.text.Weibo;
import org.handbill.text.Weighted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tool's own platform files say. */
class BuiltInCatalogueTest {
    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 30);
    /** Threads of others' repositories, collections of limits, share libraries and hearsay. */
    private static final Pattern SECONDARY = Pattern
            .compile("(?i)\\w/[\\w.-]+#\\d|\\bnpm\\b|librar|react-share|sharer|shariff|buffer|ayrshare|hubspot"
                    + "|getlate|reports?\\b|public (code|posts)|not stated|our choice|tradition|stackoverflow|blog(?!\\.joinmastodon)");
    private static final Catalogue CATALOGUE = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), NEWEST).value().orElseThrow();

    static List<Platform> platforms() {
        return CATALOGUE.all();
    }

    private static Platform platform(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    @Test
    void everyFileIsReadWithoutAProblem() {
        Outcome<Catalogue> outcome = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), NEWEST);
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.value().orElseThrow().all()).hasSameSizeAs(PlatformFiles.builtIn());
    }

    @Test
    void thoseThatReadersLookForAreThereAndAFewAreShownWhereNobodyChooses() {
        assertThat(CATALOGUE.ids()).containsExactly("x", "bluesky", "mastodon", "threads", "facebook", "linkedin", "reddit", "reddit-text",
                "whatsapp", "telegram", "signal", "email", "gmail", "outlook", "yahoo-mail", "sms", "instagram", "tiktok", "youtube",
                "snapchat",
                "wechat", "pixelfed", "pinterest", "weibo", "discord", "messenger", "line", "viber", "tumblr", "vk", "odnoklassniki",
                "kakaotalk",
                "naver", "band", "slack", "teams", "nextdoor", "hacker-news", "flipboard", "misskey", "truth-social", "lemmy", "diaspora",
                "friendica", "nostr", "device", "copy", "web-form");
        assertThat(CATALOGUE.recommended().stream().map(Platform::id)).containsExactly("x", "bluesky", "mastodon", "threads", "facebook",
                "linkedin", "reddit",
                "reddit-text", "whatsapp", "telegram", "signal", "email", "sms", "instagram", "device", "copy");
    }

    /** A number without a source is a guess that nobody can check again. */
    @ParameterizedTest
    @MethodSource("platforms")
    void everyFactHasItsSource(Platform platform) {
        Set<String> wanted = new TreeSet<>(Set.of("limit", "count", "share"));
        if (platform.title().isPresent()) {
            wanted.add("title");
        }
        if (platform.hashtags().style() != Style.NONE) {
            wanted.add("hashtags");
        }
        if (!platform.limit().refused().isEmpty()) {
            wanted.add("refused");
        }
        if (platform.link() == Platform.LinkPlace.APART && platform.facts().stream().noneMatch(fact -> fact.about().equals("link"))) {
            assertThat(platform.share()).as("a link that stands apart is in the address").isInstanceOf(ShareTarget.Compose.class);
        }
        assertThat(platform.facts().stream().map(Platform.Fact::about)).containsAll(wanted).doesNotHaveDuplicates();
        assertThat(platform.facts()).allSatisfy(fact -> assertThat(fact.source()).hasSizeGreaterThan(5));
        assertThat(platform.checked()).isBetween(LocalDate.of(2026, 1, 1), NEWEST);
    }

    /** What others wrote of a network, or tried, is no more than likely; it may stand in the note. */
    @ParameterizedTest
    @MethodSource("platforms")
    void whatIsVerifiedHasAPrimarySource(Platform platform) {
        assertThat(platform.facts().stream().filter(fact -> fact.confidence() == Platform.Confidence.VERIFIED).map(Platform.Fact::source))
                .allSatisfy(source -> assertThat(source).doesNotContainPattern(SECONDARY));
        assertThat(platform.facts().stream().filter(fact -> fact.confidence() == Platform.Confidence.VERIFIED))
                .noneMatch(fact -> fact.source().startsWith("no "));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void addressesLeadWhereTheyShould(Platform platform) {
        String address = switch (platform.share()) {
            case ShareTarget.Compose compose -> compose.template().toString();
            case ShareTarget.LinkOnly linkOnly -> linkOnly.template().toString();
            case ShareTarget.Server server -> server.template().toString().replace("{host}", server.example());
            case ShareTarget.CopyOnly _,ShareTarget.Device _,ShareTarget.Scan _ -> "https://none.example/?";
        };
        URI uri = URI.create(address.replaceAll("\\{[^}]*}", "x"));
        assertThat(uri.getScheme()).isIn("https", "mailto", "sms", "viber");
        assertThat(address).doesNotContain("twitter.com", "threads.net", "wa.me", "line://", "plus.google", "quote=", "web+mastodon",
                "authorize_interaction",
                "toot.", "tootpick", "share.diasporafoundation", "/home?status", "getpocket", "story.kakao");
    }

    @Test
    void platformsWithRoomAreThoseThatGetTheWholeAppeal() {
        assertThat(CATALOGUE.all().stream().filter(Platform::longForm).map(Platform::id)).containsExactlyInAnyOrder("facebook", "linkedin",
                "reddit-text",
                "telegram", "email", "discord", "tumblr", "gmail", "outlook", "yahoo-mail", "teams", "friendica");
        assertThat(CATALOGUE.all().stream().filter(Platform::longForm))
                .allSatisfy(platform -> assertThat(platform.limit().max()).isGreaterThanOrEqualTo(2_000));
    }

    @Test
    void trapsOfShareAddresses() {
        assertThat(open("telegram")).isEqualTo("https://t.me/share/url?url={link}&text={body}");
        assertThat(open("reddit")).endsWith("&resubmit=true").contains("url={link}").doesNotContain("text=");
        assertThat(open("reddit-text")).doesNotContain("url=");
        assertThat(open("weibo")).contains("ralateUid=", "title={body}");
        assertThat(open("line")).startsWith("https://line.me/R/share?text=");
        assertThat(open("sms")).isEqualTo("sms:?&body={text}");
        assertThat(open("email")).startsWith("mailto:?subject=").endsWith("&body={text:crlf}");
        assertThat(open("pinterest")).contains("media={image}");
        assertThat(platform("facebook").share()).isInstanceOf(ShareTarget.LinkOnly.class);
        assertThat(open("linkedin")).isEqualTo("https://www.linkedin.com/feed/?shareActive=true&text={text}");
        assertThat(open("threads")).contains("url={link}", "tag={tag}");
        assertThat(
                CATALOGUE.all().stream().filter(platform -> platform.share() instanceof ShareTarget.Compose compose && compose.copyFirst())
                        .map(Platform::id))
                .contains("linkedin", "reddit-text").doesNotContain("reddit", "x", "bluesky", "email");
        assertThat(((ShareTarget.Server) platform("mastodon").share()).picker()).map(UriTemplate::toString)
                .contains("https://share.joinmastodon.org/#text={text}");
        assertThat(open("gmail")).contains("su={subject:line}", "body={text:crlf}");
        assertThat(platform("snapchat").share()).isInstanceOf(ShareTarget.LinkOnly.class);
        assertThat(platform("wechat").share()).isInstanceOf(ShareTarget.Scan.class);
        assertThat(platform("device").share()).isInstanceOf(ShareTarget.Device.class);
    }

    @Test
    void addressesOfMailAreShorterThanOthers() {
        assertThat(((ShareTarget.Compose) platform("email").share()).maxAddress()).isEqualTo(2_000);
        assertThat(((ShareTarget.Compose) platform("x").share()).maxAddress()).isEqualTo(8_000);
        assertThat(((ShareTarget.Server) platform("mastodon").share()).maxAddress()).isEqualTo(8_000);
    }

    @Test
    void trapsOfLimits() {
        assertThat(platform("x").limit().rule()).isEqualTo(Weighted.X);
        assertThat(platform("sms").limit().rule()).isEqualTo(Sms.STANDARD);
        assertThat(platform("youtube").limit().rule()).isEqualTo(new Utf8());
        assertThat(platform("youtube").limit().fits("5 > 4")).isFalse();
        assertThat(platform("youtube").title().orElseThrow().fits("5 < 6")).isFalse();
        assertThat(platform("youtube").limit().fits("5 = 5")).isTrue();
        assertThat(platform("hacker-news").limit().max()).isEqualTo(80);
        assertThat(platform("weibo").limit().rule()).isEqualTo(new Weibo());
        assertThat(platform("weibo").hashtags().style()).isEqualTo(Style.DOUBLE);
        assertThat(platform("instagram").hashtags().most()).isEqualTo(5);
        assertThat(platform("tiktok").hashtags().most()).isEqualTo(5);
        assertThat(platform("threads").hashtags().most()).isEqualTo(1);
    }

    private static String open(String id) {
        return ((ShareTarget.Compose) platform(id).share()).template().toString();
    }

    @Test
    void theBuildWarnsWhenFactsWereNotCheckedForMoreThanAYear() {
        Platform oldest = CATALOGUE.all().stream().min(Comparator.comparing(Platform::checked)).orElseThrow();
        LocalDate birthday = oldest.checked().plusYears(1);
        assertThat(stale(birthday)).isEmpty();
        assertThat(stale(birthday.plusDays(1))).singleElement().satisfies(warning -> {
            assertThat(warning.isError()).isFalse();
            assertThat(warning.code().id()).isEqualTo("platform-stale");
            assertThat(warning.message()).isEqualTo("What is known of " + oldest.name() + " was last checked on " + oldest.checked() + ".");
            assertThat(warning.hint()).isNotBlank();
        });
        assertThat(stale(LocalDate.of(2028, 1, 1))).singleElement().satisfies(warning -> assertThat(warning.message())
                .isEqualTo("What is known of " + oldest.name() + " was last checked on " + oldest.checked() + ", and that of "
                        + (CATALOGUE.all().size() - 1) + " others not for a year."));
    }

    private static List<Diagnostic> stale(LocalDate asOf) {
        Outcome<Catalogue> outcome = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), asOf);
        assertThat(outcome.value()).isPresent();
        return outcome.diagnostics();
    }
}
