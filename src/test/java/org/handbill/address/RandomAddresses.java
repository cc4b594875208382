package org.handbill.address;

import java.util.SplittableRandom;

/** Addresses as people and attackers write them: pieces that readers of addresses treat differently, put together at random. */
public final class RandomAddresses {
    private static final String[] HOSTS = {"example.org", "EXAMPLE.Org", "münchen.example", "xn--mnchen-3ya.example", "faß.example",
            "пример.рф",
            "例え.jp", "صوت.example", "a\u05d0.example", "127.1", "0x7f.0.0.1", "017700000001", "472.314.470.462", "1.2.3", "256.1.1.1",
            "1.2.3.4.5",
            "[::1]", "[2001:DB8:0:0:1::1]", "[::ffff:1.2.3.4]", "[1:2]", "[::g]", "[::1", "localhost", "a_b.example", "-a.example", "a..b",
            ".example", "example.org.", "ex%41mple.org", "ex%2Fample.org", "%C3%BC.example", "*.example", "a$b.example", "a b.example",
            "ａ.example",
            "a\u00adb.example", "xn--a.example", "xn--.example", "xn--mnchen-3y.example", "a.b.c.d.e.example", "i\u2764.example",
            "user@example.org",
            "user:pw@example.org", "", "0", "0.0.0.0", "4294967296", "1.0x", "09.1.1.1", "a\u3002example", "ﬀ.example", "\u0301a.example"};
    private static final String[] PORTS = {"", "", "", "", ":", ":80", ":443", ":0", ":65535", ":65536", ":8080", ":00080", ":x", ":-1",
            "::80"};
    private static final String[] PIECES = {"/", "/", "a", "b", ".", "..", "%2e", "%2E%2e", "%", "%zz", "%41", "%e2%80%8b", "|", "^", "{x}",
            "[", "]", "~", "'",
            "(", ")", "!", "$", "&", "=", "+", ",", ";", ":", "@", "*", "ü", "청원", "\uD83D\uDE00", "?", "?", "#", "#", "//", "/../", "/./",
            "index.html",
            "x|y", "100%", "\u200d", "\u00a0", " ", "\"", "<", ">", "`", "\\", "\t", "\u200b", "\u202e", "\uFEFF"};

    private final SplittableRandom random;

    public RandomAddresses(long seed) {
        random = new SplittableRandom(seed);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Beginning with http or https mostly. */
    public String next() {
        StringBuilder out = new StringBuilder(
                one("https://", "https://", "https://", "http://", "HTTPS://", "https:", "https:/", "https:///"));
        out.append(random.nextInt(3) == 0 ? one(HOSTS) : "example.org").append(random.nextInt(4) == 0 ? one(PORTS) : "");
        int pieces = random.nextInt(8);
        out.append(pieces == 0 ? "" : one("/", "/", "/", "?", "#"));
        for (int i = 0; i < pieces; i++) {
            out.append(random.nextInt(6) == 0 ? one(PIECES) : PIECES[random.nextInt(PIECES.length - 12)]);
        }
        return out.toString();
    }
}
