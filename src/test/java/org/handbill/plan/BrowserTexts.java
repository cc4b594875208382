package org.handbill.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Generated texts of all scripts, emoji, links, mentions and stray characters. All characters are assigned in the Unicode version of the JDK. */
final class BrowserTexts {
    private static final String[] WORDS = {"refugees", "Stop", "the", "naïve", "탈북자", "강제송환을", "중단하라", "难民", "遣返", "人権", "ひと", "カタカナ",
            "ｶﾞｷﾞ", "Привет",
            "γειά", "ΟΔΟΣ", "שלום", "لاجئون", "ا\u064Dً", "मानव", "अधिकार", "क्ष्म", "স্ক্রিপ্ট", "ക്ഷ", "สิทธิ", "ກຳ", "ကြောင့်", "ខ្មែរ",
            "བོད་", "ქართული", "Việt",
            "e\u0301", "ﬁn", "…", "€20", "Straße", "İstanbul", "ﷺ", "𐤀𐤁", "𝒳", "𠮷野家", "1.5", "e.g.", "...", ".", "!", "?", ":", "/",
            "&amp;", "\"", "'", "[~]",
            "{|}", "\\", "£¥", "ÄÖ"};
    private static final String[] STRAY = {"\0", "\u0007", "\u001B", "\u007F", "\u0085", "\u00AD", "\u034F", "\u061C", "\u180E", "\u200B",
            "\u200C", "\u200D", "\u200E",
            "\u200F", "\u2028", "\u2029", "\u202E", "\u2060", "\u2067", "\u2069", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uFE0F",
            "\uFE0E", "\u20E3", "\uD83D",
            "\uDE00", "\uD800", "\uE000", "\u0301", "\u0300\u0316\u0301", "\u0600", "\u094D", "\u1100", "\u1161", "\u11A8", "\r", "\n\r",
            "\f", "\u000B"};
    private static final String[] GAPS = {" ", " ", " ", " ", "\n", "", "", "\r\n", "\n\n", "\t", "\u00A0", "\u3000", "\u2003", ", ", ". ",
            "، ", "。", "(", ")", "@", "#"};
    private static final String[] LABELS = {"example", "www", "a", "x-y", "-bad", "bad-", "a_b", "_a", "müller", "straße", "例え", "пример",
            "ΟΔΟΣ", "한국", "لاجئون", "สิทธิ",
            "1", "127", "0", "xn--mller-kva", "t", "EXAMPLE", "k".repeat(63), "k".repeat(64), "é".repeat(30), "日".repeat(40), "नमस्ते",
            "😀", "a\u0301", "\\", "co", "or", "港", "👉", "ι", "ʌ", "ⱥ", "“", "\"", "＠"};
    private static final String[] LAST = {"md", "js", "java", "org", "com", "xyz1", "local", "txt", "co", "xn--p1ai", "xn--", "ORG", "한국",
            "みんな", "рф", "test", "kr", "jp", "РФ", "ΕΛ", "ᲒᲔ"};
    private static final String[] PATHS = {"", "", "/", "/a", "/wiki/Primer_(film)", "/a_(b_(c))_d", "/((", "/a(b", "/путь", "/日本", "/ä/",
            "/%20a%2", "/a,b.", "/@user/", "/a?",
            "/Very/Long/Path/that/goes/on.html", "/{x}", "/\"q\"", "/a–b", "/abcdef-g", "?x=1", "/?q=a&b=(c)", "?ключ=ä", "/#top", "/a#b?c",
            "#x", ":", ":80", ":443/", ":8080/x?y", "/ᲀʌ", "?id=7"};
    private static final String[] SCHEMES = {"http://", "https://", "https://", "HTTP://", "httpS://", "hhttp://", "://", "ftp://", "//",
            "http:/", "http://http://",
            "https://user@", "(https://", "-http://", "@http://", "éhttp://", "mailto:"};
    private static final String[] SOUP = {"a", "b", ".", ".", "com", "org", "-", "_", "/", "/", "?", "=", "&", "#", "@", "http://",
            "https://", ":", "80", "(", ")", "é",
            "б", "中", " ", "t.co", "xn--a", "%20", "1", "A", "!", "\u0301", "рф", "한국", "–", "md", "'", "＠", "＃", "$", "😀", "[", "]", "~",
            "+", "\u200E", "\\", "\n",
            "http", "s", "\uFEFF", "\u3002", "\u0600", "<", ">", "\"", "{", "^", "`"};
    private static final List<Integer> EMOJI = IntStream.rangeClosed(0x80, 0x1FFFF).filter(Character::isEmoji).boxed().toList();
    private static final List<String> DOMAINS = domains();

    private final SplittableRandom random;

    BrowserTexts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private static List<String> domains() {
        try {
            List<String> domains = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("src/main/resources/org/handbill/text/top-level-domains.txt"))) {
                if (!line.startsWith("#")) {
                    domains.addAll(List.of(line.split(" ")));
                }
            }
            return domains;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String next() {
        StringBuilder text = new StringBuilder();
        int kind = random.nextInt(10);
        int pieces = random.nextInt(random.nextInt(8) == 0 ? 90 : 20);
        for (int i = 0; i < pieces; i++) {
            switch (kind) {
                case 0 -> text.append(pick(SOUP));
                case 1 -> text.append(anyCharacters(3));
                case 2 -> text.append(emoji());
                case 3 -> text.append(link()).append(pick(GAPS));
                default -> text.append(piece()).append(pick(GAPS));
            }
        }
        return random.nextInt(12) == 0 ? Normalizer.normalize(text, pickForm()) : text.toString();
    }

    private Normalizer.Form pickForm() {
        return random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFC;
    }

    private String piece() {
        return switch (random.nextInt(12)) {
            case 0 -> emoji();
            case 1 -> link();
            case 2 -> host() + pick(PATHS);
            case 3 -> mention();
            case 4 -> (random.nextBoolean() ? "#" : "＃") + pick(WORDS);
            case 5 -> pick(STRAY);
            case 6 -> anyCharacters(4);
            default -> pick(WORDS);
        };
    }

    private String anyCharacters(int most) {
        StringBuilder text = new StringBuilder();
        int[] planes = {0x250, 0x2FFF, 0xFFFF, 0x1FFFF, 0x10FFFF};
        int below = planes[random.nextInt(planes.length)];
        for (int i = random.nextInt(most); i >= 0; i--) {
            int c = random.nextInt(below + 1);
            if (Character.isDefined(c)) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private String emoji() {
        StringBuilder text = new StringBuilder();
        switch (random.nextInt(6)) {
            case 0 -> flag(text);
            case 1 -> text.append("#*0123456789a".charAt(random.nextInt(13))).append(random.nextBoolean() ? "\uFE0F" : "").append('\u20E3');
            case 2 -> text.append("🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74")
                    .append(random.nextBoolean() ? "\uDB40\uDC7F" : "");
            case 3 -> element(text);
            default -> {
                element(text);
                for (int i = random.nextInt(4); i > 0; i--) {
                    text.append('\u200D');
                    element(text);
                }
            }
        }
        return text.toString();
    }

    private void flag(StringBuilder text) {
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.appendCodePoint(0x1F1E6 + random.nextInt(26));
        }
    }

    private void element(StringBuilder text) {
        String[] people = {"👨", "👩", "👧", "👦", "🧑", "❤", "💻", "♀", "🤝", "👍"};
        if (random.nextBoolean()) {
            text.append(pick(people));
        } else {
            text.appendCodePoint(EMOJI.get(random.nextInt(EMOJI.size())));
        }
        switch (random.nextInt(6)) {
            case 0 -> text.append('\uFE0F');
            case 1 -> text.append('\uFE0E');
            case 2, 3 -> text.appendCodePoint(0x1F3FB + random.nextInt(5));
            default -> {
                // as it is
            }
        }
    }

    private String link() {
        return pick(SCHEMES) + host() + pick(PATHS)
                + (random.nextInt(4) == 0 ? "/" + pick(SOUP).repeat(random.nextInt(random.nextInt(9) == 0 ? 2500 : 30)) : "");
    }

    private String host() {
        StringBuilder host = new StringBuilder();
        if (random.nextInt(12) == 0) {
            return random.nextBoolean() ? "t.co/" + "b".repeat(38 + random.nextInt(5)) : "example.org";
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            host.append(pick(LABELS)).append('.');
        }
        return host.append(random.nextInt(3) == 0 ? pick(LAST) : DOMAINS.get(random.nextInt(DOMAINS.size())))
                .append(random.nextInt(5) == 0 ? pick(SOUP) : "").toString();
    }

    private String mention() {
        String[] users = {"@name", "@a.b", "@a_b-", "@名", "@", "＠name", "@name.", "x@name", "/@name"};
        return pick(users) + (random.nextBoolean() ? "@" + host() : "") + (random.nextInt(6) == 0 ? pick(SOUP) : "");
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
