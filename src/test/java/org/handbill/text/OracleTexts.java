package org.handbill.text;

import java.util.SplittableRandom;

/** Generated texts of what twitter-text 3.1.0 knows: scripts, links, emoji that both of X's libraries know, white space and stray marks. */
final class OracleTexts {
    private static final String[] WORDS = {"refugees", "Stop", "the", "naïve", "café", "탈북자", "강제송환을", "难民", "遣返", "人権", "ひと", "カタカナ",
            "Привет",
            "мир", "γειά", "שלום", "لاجئون", "मानव", "अधिकार", "สิทธิ", "ქართული", "Việt", "e\u0301", "ﬁn", "…", "•", "€20", "→", "−1", "™",
            "©", "®", "©️",
            "“quoted”", "—", "a\u00ADb", "x\u202Fy", "\u200B", "Ⅷ", "\u1100\u1161\u11A8", "Straße", "İstanbul", "#tag", "#난민", "@name",
            "$USD", "1.5",
            "e.g.", "3.14.15", "...", ".", "!", "?", ":", "/", "&amp;", "\u200E", "\u2067", "\u2069", "a\u0300\u0316\u0301"};
    private static final String[] LINKS = {"http://example.org", "https://example.org/a/b?c=d#e", "example.com", "README.md", "foo.java",
            "web.dev",
            "node.js", "bsky.app/profile", "HTTP://EXAMPLE.COM/Ä", "http://user.name@example.com", "someone@example.org",
            "http://127.0.0.1/x",
            "https://t.co/abcDEF123", "https://t.co/abc-def/ghi", "t.co/x", "http://пример.рф/путь", "http://例え.jp", "https://müller.de/ß",
            "xn--80ak6aa92e.com", "foo.xn--p1ai/x", "a_b.example.org", "example_x.org", "sub.sub.sub.example.co.uk:8080/x", "foo.com:",
            "foo.com.",
            "(foo.com)", "https://en.wikipedia.org/wiki/Primer_(film)", "http://x.org/a_(b_(c))_d", "http://x.org/(((",
            "http://x.org/?q=a&b=(c)",
            "http://x.org/a?", "http://x.org?x=1", "http://x.org/a,b.", "-example.com", "_foo.com", "/foo.com", "http://http://foo.com",
            "http://foo",
            "//foo.com", "https://foo.한국", "foo.한국어", "foo.みんな", "http://foo.comé", "équipe.com", "xéfoo.com", "http://a-.com",
            "http://-a.com",
            "http://" + "a".repeat(63) + ".com", "http://" + "a".repeat(64) + ".com", "https://t.co/" + "a".repeat(41),
            "https://t.co/" + "b".repeat(40),
            "http://x.org/" + "p".repeat(300), "http://x.org/" + "p".repeat(4100), "foo.com@bar.org", "foo.com+1", "foo.org-bar.com",
            "foo.vermögensberatung",
            "http://foo.嘉里大酒店店", "https://x.org/привет", "x.org/@user/", "x.org/–", "ftp://foo.com", "http://例え.例え.jp",
            "http://a\u00ADb.jp",
            "http://日本語.com/日本", "中文foo.com中文", "http://foo.com…", "http://\\x.com", "http://ex\u2013ample.com", "KKK.com"};
    private static final String[] EMOJI = {"😀", "❤", "❤️", "☺︎", "👍🏽", "👩‍💻", "👩🏿‍🚀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🏴‍☠️", "🇰🇷",
            "🇺🇸🇬🇧", "🇰", "1️⃣", "#⃣", "🤷🏻‍♀️",
            "👩‍❤️‍💋‍👨", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "✈️", "⌚", "🥳", "🤵🏿‍♀️", "‼️", "↔", "🐶🏻", "ℹ️", "㊗️", "🅰️", "♀️", "⛹️‍♀️",
            "🕵🏼‍♂️"};
    private static final String[] GAPS = {" ", " ", " ", "\n", "", "  ", "\u3000", "\u00A0", "\t", ", ", "\n\n", "\r\n", "، "};
    private static final String[] SOUP = {"a", "b", ".", ".", "com", "org", "co.uk", "-", "_", "/", "/", "?", "=", "&", "#", "@", "http://",
            "https://", ":", "80",
            "(", ")", "é", "б", "中", " ", "t.co", "xn--a", "%20", "1", "A", "!", "\u0301", "рф", "한국", "–", "md", "'", "\uFF20", "$", "😀",
            "[", "]", "~", "+",
            "\u200E", "\\", "\n", "http", "s"};

    private static final String[] HOSTS = {"harbour", "한국", "우리집", "日本", "b\u00FCcher", "пристань", "مرفأ", "a_b", "_", "-", "-x", "x-",
            "co", "or",
            "org", "jp", "kr", "com", "рф", "РФ", "ελ", "ΕΛ", "გე", "みんな", "xn--p1ai", "xn--a", "👉", "ι", "ʌ", "ⱥ", "＠", "＃", "“", "”",
            "…", "\"", "`",
            "\u3002", "\u200D", "\u200F", "\u180E", "\uFEFF", "t.co", "W", "7", "日".repeat(30), "k".repeat(64), "é".repeat(40),
            "中".repeat(130)};
    private static final String[] HOST_ENDS = {".org", ".com", ".co.kr", ".or.kr", ".co.jp", ".jp", ".한국", ".рф", ".РФ", ".みんな",
            ".xn--p1ai", ".md", "."};
    private static final String[] TAILS = {"", "", " ", " ", "?id=7", "?id=7&b", ":80", ":80?a", ":8080/x?y", "/", "/pfad", "/путь", "/ᲀʌ",
            "/日本", "/a?b=c",
            "/(x)", "/#top", "#top", "@x", "@", "、", "。", ", ", "\n", "한", "é", "-", "_", "+1"};
    private static final String[] FRONTS = {"", "", "", " ", "https://", "http://", "HTTPS://", "@", "#", "$", "👉", "👉.", "👉-", "/", ".",
            "中", "é", "(", "ー", "‘"};

    private final SplittableRandom random;

    OracleTexts(SplittableRandom random) {
        this.random = random;
    }

    /** Words, links and emoji, sometimes without a gap. */
    String next() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            int kind = random.nextInt(10);
            text.append(pick(kind < 6 ? WORDS : kind < 8 ? LINKS : EMOJI)).append(pick(GAPS));
        }
        return text.toString();
    }

    /** Pieces of links in any order. */
    String linkSoup() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(24);
        for (int i = 0; i < pieces; i++) {
            text.append(pick(SOUP));
        }
        return text.toString();
    }

    /** Hosts of letters of all scripts, with what may be before and behind them. */
    String hosts() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            text.append(pick(FRONTS)).append(pick(HOSTS));
            for (int labels = random.nextInt(4); labels > 0; labels--) {
                text.append(random.nextInt(4) == 0 ? "" : ".").append(pick(HOSTS));
            }
            text.append(pick(HOST_ENDS)).append(pick(TAILS));
        }
        return text.toString();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    /** For messages of failed assertions. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text).append("  ");
        text.codePoints().filter(c -> c > 0x7E || c < 0x20).forEach(c -> visible.append(Integer.toHexString(c)).append(' '));
        return visible.toString();
    }
}
