package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors for each rule; "sheet" is the platform facts sheet that the catalogue is made from. */
class CountingRuleTest {
    private static int used(CountingRule rule, String text) {
        return rule.count(text).used();
    }

    // Sheet 2.1: what X counts 1 and 2, tested there with twitter-text 3.1.0.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a|1", "я|1", "Ω|1", "ก|1", "ქ|1", "“|1", "”|1", "‘|1", "–|1", "—|1", "\u200B|1", "©|1", "…|2",
            "•|2", "€|2", "→|2", "−|2",
            "™|2", "ﬁ|2", "ἀ|2", "ệ|2", "中|2", "ᄀ|2", "©️|2", "1️⃣|2", "🇰🇷|2", "👍🏽|2", "👨‍👩‍👧‍👦|2", "x\u202Fy|4", "&amp;|5"})
    void xWeighsCharacters(String text, int weight) {
        assertThat(used(Weighted.X, text)).isEqualTo(weight);
    }

    // X documents that every emoji counts 2; its libraries, which decide what is posted, count sequences that they do not know by their parts.
    @ParameterizedTest
    @CsvSource({"❤️‍🔥,5", "🧑‍🧑‍🧒,8", "🐦‍🔥,5", "😵‍💫,5", "🫩,2"})
    void xCountsNewerSequencesByTheirParts(String emoji, int weight) {
        assertThat(used(Weighted.X, emoji)).isEqualTo(weight);
    }

    // Sheet 2.1: bare file and class names are links, node.js is none; e-mail, IP and over-long addresses are literal.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"README.md|23", "foo.java|23", "readme.zip|23", "web.dev|23", "bsky.app|23", "node.js|7",
            "a@example.org|13",
            "http://127.0.0.1/x|18", "https://example.org/a/long/path/of/no/consequence?q=1#z|23", "见http://x.org|25",
            "(http://x.org/a_(b))|25",
            "http://x.org/a.|24", "https://t.co/abc-def|27", "http://müller.de|23", "http://例え.jp|23", "foo.xn--p1ai|23"})
    void xCountsLinksAlike(String text, int weight) {
        assertThat(used(Weighted.X, text)).isEqualTo(weight);
    }

    // Its library for Java takes 4096 characters for a link; the one for JavaScript adds the scheme's 8 once more.
    @Test
    void xCountsAnAddressOfMoreThan4088CharactersLiterally() {
        String longest = "https://x.org/" + "a".repeat(4088 - 14);
        assertThat(used(Weighted.X, longest)).isEqualTo(23);
        assertThat(used(Weighted.X, longest + "a")).isEqualTo(4089);
    }

    // twitter-text 3.1.0, Validator: white space alone, U+FEFF, U+FFFE and U+FFFF are refused.
    @Test
    void xRefusesBlanksAndByteOrderMarks() {
        Limit limit = new Limit(Weighted.X, 280);
        assertThat(limit.measure(" \n\t ").flaws()).containsExactly(new Flaw.Blank());
        assertThat(limit.measure("a\uFEFF").flaws()).containsExactly(new Flaw.InvalidCharacter(1, 0xFEFF));
        assertThat(limit.measure("\uFFFEa").fits()).isFalse();
        assertThat(limit.measure("a\u0000").fits()).isTrue();
    }

    @Test
    void xComposesFirst() {
        assertThat(used(Weighted.X, "e\u0301")).isEqualTo(1);
        assertThat(used(Weighted.X, "e\u0302\u0323")).as("one composed letter of weight 2").isEqualTo(2);
    }

    // Sheet 2.2 and the lexicon app.bsky.feed.post: 300 graphemes and 3,000 bytes.
    @Test
    void blueskyHasTwoLimits() {
        Limit limit = new Limit(GraphemeClusters.BLUESKY, 300);
        assertThat(limit.measure("👨‍👩‍👧‍👦".repeat(120)).fits()).as("120 graphemes of 25 bytes are 3,000 bytes").isTrue();
        Measure over = limit.measure("👨‍👩‍👧‍👦".repeat(121));
        assertThat(over.used()).isEqualTo(121);
        assertThat(over.flaws()).containsExactly(new Flaw.TooManyBytes(3025, 3000));
        assertThat(limit.measure("a".repeat(301)).flaws()).containsExactly(new Flaw.TooLong(1, Unit.GRAPHEMES));
    }

    // social-app, toShortUrl: without scheme; more than 15 characters of path, query and fragment become 13 and "...".
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://example.org/|example.org",
            "https://example.org/123456789012345|example.org/123456789012...",
            "https://example.org/12345678901234|example.org/12345678901234",
            "https://example.org/1234567890123456|example.org/123456789012...",
            "https://straße.de|xn--strae-oqa.de", "https://faß.DE/|xn--fa-hia.de",
            "https://müller.straße.de/a|xn--mller-kva.xn--strae-oqa.de/a",
            "https://λόγος.gr|xn--oxapnm1c.gr",
            "(http://Example.org/a).|(example.org/a).", "https://example.org/a_(b)|example.org/a_(b)",
            "see https://example.org:443/x, now|see example.org/x, now",
            "https://example.org?q=1|example.org?q=1", "example.org/1234567890123456|example.org/1234567890123456",
            "https://é.fr/é|xn--9ca.fr/%c3%a9",
            "ftp://x.org/|ftp://x.org/", "https://user:pw@x.org/|x.org", "https://|https://", "a(https://x.org/b|a(x.org/b",
            "HTTPS://X.ORG/|HTTPS://X.ORG/"})
    void blueskyWritesLinksShort(String text, String written) {
        assertThat(ShortLinks.shorten(text)).isEqualTo(written);
    }

    // Sheet 3 and mastodon/mastodon, StatusLengthValidator.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://example.org/a/very/long/address/of/more/than/23|23", "http://x.org|23", "example.org|11",
            "@user@example.org|5",
            "@user|5", "hi @a.b@x.org!|8", "me@example.org|14", "https://localhost/abc|21", "https://пример.рф/ж|23",
            "https://a.b.例え.jp/x|23",
            "/@user@example.org|18", "@a@b.org@c|10", "https://x.org/@user@example.org|23", "👨‍👩‍👧‍👦|1", "https://x.org/a.|24",
            "a https://x.org/ @u@h.org b|30"})
    void mastodonCountsLinksAndMentions(String text, int used) {
        assertThat(used(Mastodon.STANDARD, text)).isEqualTo(used);
    }

    @Test
    void mastodonCountsTheContentWarningToo() {
        Limit limit = new Limit(Mastodon.STANDARD, 500);
        assertThat(limit.measure("a".repeat(490), "Refugees").used()).isEqualTo(498);
        assertThat(limit.measure("a".repeat(490), "Refugees, death").flaws()).containsExactly(new Flaw.TooLong(5, Unit.GRAPHEMES));
        assertThat(new Limit(Weighted.X, 280).measure("a", "ignored").used()).isEqualTo(1);
    }

    // Sheet 2: an emoji costs its bytes (a family is 25); more than 5 links are refused; one topic of up to 50 characters.
    @Test
    void threadsCountsEmojiInBytesAndLinks() {
        assertThat(used(new Threads(5), "é中a👨‍👩‍👧‍👦©")).isEqualTo(3 + 25 + 1);
        Limit limit = new Limit(new Threads(5), 500);
        assertThat(limit.measure("http://x.org ".repeat(5)).fits()).isTrue();
        assertThat(limit.measure("http://x.org ".repeat(6)).flaws()).containsExactly(new Flaw.TooManyLinks(6, 5));
        assertThat(Threads.isTopicTag("North Korean refugees")).isTrue();
        assertThat(List.of("", " ", "a.b", "a&b", "a\nb", "a\tb", "a".repeat(51))).noneMatch(Threads::isTopicTag);
    }

    @Test
    void plainRulesCountTheirUnits() {
        assertThat(used(new Utf16(), "a😀é")).isEqualTo(4);
        assertThat(used(new CodePoints(), "a😀é")).isEqualTo(3);
        assertThat(used(new Utf8(), "a😀é中")).isEqualTo(1 + 4 + 2 + 3);
    }

    // Sheet 2.3, found with sms-segments-calculator 1.3.0 and computed from TS 23.040: characters, parts.
    @Test
    void smsCountsParts() {
        Sms rule = Sms.STANDARD;
        assertThat(rule.count("a".repeat(160)).parts()).isEqualTo(1);
        assertThat(rule.count("a".repeat(161)).parts()).isEqualTo(2);
        assertThat(rule.count("a".repeat(306)).parts()).isEqualTo(2);
        assertThat(rule.count("a".repeat(307)).parts()).isEqualTo(3);
        assertThat(rule.count("a".repeat(152) + "€" + "a".repeat(152)).parts()).as("306 septets, but an extension pair is not cut")
                .isEqualTo(3);
        assertThat(rule.count("é".repeat(160)).unit()).isEqualTo(Unit.SEPTETS);
        assertThat(rule.count("ы".repeat(70)).parts()).isEqualTo(1);
        assertThat(rule.count("ы".repeat(71)).parts()).isEqualTo(2);
        assertThat(rule.count("ы".repeat(134)).parts()).isEqualTo(2);
        assertThat(rule.count("ы".repeat(135)).parts()).isEqualTo(3);
        assertThat(rule.count("😀".repeat(35)).parts()).isEqualTo(1);
        assertThat(rule.count("😀".repeat(36)).parts()).isEqualTo(2);
        assertThat(rule.count("😀".repeat(66)).parts()).as("33 pairs a part").isEqualTo(2);
        assertThat(rule.count("😀".repeat(67)).parts()).isEqualTo(3);
        assertThat(rule.count("").parts()).isEqualTo(1);
    }

    // Sheet 2.3: in the extension table; not in the alphabet.
    @Test
    void smsKnowsTheGsmAlphabet() {
        for (String extension : List.of("^", "{", "}", "\\", "[", "]", "~", "|", "€", "\f")) {
            assertThat(used(Sms.STANDARD, extension)).as(extension).isEqualTo(2);
        }
        assertThat(used(Sms.STANDARD, "éèàùìòÇØÅΔΩñÑüß¿¡§£¥¤@_\n")).isEqualTo(24);
        for (String other : List.of("ç", "á", "í", "ó", "ú", "ê", "`", "“", "…", "–", "\t", "\u00A0", "😀")) {
            assertThat(Sms.STANDARD.count(other).unit()).as(other).isEqualTo(Unit.UTF16_UNITS);
        }
        assertThat(used(Sms.STANDARD, "\r\n")).isEqualTo(2);
    }

    @Test
    void smsLimitsAreInParts() {
        Measure measure = new Limit(Sms.STANDARD, 1).measure("ы".repeat(71));
        assertThat(measure.limit()).isEqualTo(70);
        assertThat(measure.flaws()).containsExactly(new Flaw.TooLong(1, Unit.UTF16_UNITS));
        assertThat(new Limit(Sms.STANDARD, 2).measure("a".repeat(306)).room()).isZero();
        assertThat(new Limit(Sms.STANDARD, 2).fits("a".repeat(152) + "€" + "a".repeat(152))).isFalse();
    }

    // Sheet 2.5: a line break may be counted as CRLF.
    @ParameterizedTest
    @CsvSource({"'a\nb',4,3", "'a\r\nb',4,3", "'a\rb',4,3", "'\n\n\r\n',6,3", "😀,2,2"})
    void webFormsCountLineBreaks(String text, int asTwo, int asOne) {
        assertThat(used(new WebForm(2), text)).isEqualTo(asTwo);
        assertThat(used(new WebForm(1), text)).isEqualTo(asOne);
    }

    // Sheet 2: CJK 1, ASCII a half, rounded up.
    @ParameterizedTest
    @CsvSource({"中文,2", "abc,2", "中a,2", "中ab,2", "'',0"})
    void weiboCountsAsciiHalf(String text, int used) {
        assertThat(used(new Weibo(), text)).isEqualTo(used);
    }

    @Test
    void halvesOfSurrogatePairsAreFlaws() {
        for (CountingRule rule : rules()) {
            assertThat(rule.count("ab\uD83D c").flaws()).as(rule.toString()).contains(new Flaw.InvalidCharacter(2, 0xD83D));
            assertThat(rule.count("\uDE00").flaws()).as(rule.toString()).contains(new Flaw.InvalidCharacter(0, 0xDE00));
        }
    }

    @Test
    void aMeasureTellsTheRoomLeft() {
        Measure measure = new Limit(Weighted.X, 280).measure("hello");
        assertThat(measure).isEqualTo(new Measure(5, 280, Unit.WEIGHTED_CHARACTERS, 1, List.of()));
        assertThat(measure.room()).isEqualTo(275);
        assertThat(new Flaw.TooLong(1200, Unit.BYTES).message()).isEqualTo("It is 1,200 bytes too long.");
    }

    @Test
    void namesTheBadNumber() {
        assertThatThrownBy(() -> new Limit(new Utf16(), 0)).hasMessageContaining("0");
        assertThatThrownBy(() -> new WebForm(3)).hasMessageContaining("3");
        assertThatThrownBy(() -> new Weighted.Range(9, 8, 100)).hasMessageContaining("9 to 8");
    }

    static List<CountingRule> rules() {
        return List.of(Weighted.X, GraphemeClusters.BLUESKY, GraphemeClusters.PLAIN, Mastodon.STANDARD, new Threads(5), new Utf16(),
                new Utf8(),
                new CodePoints(), Sms.STANDARD, new WebForm(2), new Weibo());
    }
}
