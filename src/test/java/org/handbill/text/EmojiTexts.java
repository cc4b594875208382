package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Every emoji with every kind of sign that may follow one, recommended by Unicode or not, and such signs in any order. */
public final class EmojiTexts {
    private static final String SELECTOR = "\uFE0F";
    private static final String JOINER = "\u200D";
    private static final String TONE = "🏽";
    private static final List<String> EMOJI = IntStream.rangeClosed('#', 0x1FFFF).filter(Character::isEmoji).mapToObj(Character::toString)
            .toList();
    private static final String[] SIGNS = {SELECTOR, SELECTOR, JOINER, JOINER, JOINER, TONE, "🏿", "\uFE0E", "\u20E3", "👩", "👨", "👦",
            "👧", "🧑", "❤",
            "💋", "♀", "♂", "⚕", "🏳", "🏴", "🌈", "☠", "👁", "🗨", "⛹", "🕵", "☝", "💻", "🦰", "🤝", "🇺", "🇸", "🇽", "7", "#", "©", "a",
            " ", "中"};

    private EmojiTexts() {}

    /** Each emoji with one or two signs behind it, or before it. */
    public static List<String> sequences() {
        List<String> texts = new ArrayList<>();
        for (String emoji : EMOJI) {
            for (String behind : List.of("", SELECTOR, "\uFE0E", TONE, SELECTOR + TONE, TONE + SELECTOR, SELECTOR + SELECTOR, "\u20E3",
                    SELECTOR + "\u20E3", JOINER + "♀", JOINER + "♀" + SELECTOR, TONE + JOINER + "♂" + SELECTOR,
                    SELECTOR + JOINER + "♂" + SELECTOR,
                    SELECTOR + JOINER + "🌈", JOINER + "❤" + SELECTOR + JOINER + "👨", JOINER + "👩" + JOINER + "👦", JOINER + emoji)) {
                texts.add(emoji + behind);
            }
            for (String before : List.of("👩", "👨🏿", "🧑", "🏴", "🏳" + SELECTOR, "👩" + JOINER + "❤" + SELECTOR)) {
                texts.add(before + JOINER + emoji);
                texts.add(before + JOINER + emoji + SELECTOR);
                texts.add(before + JOINER + emoji + TONE);
            }
        }
        flags(texts);
        return texts;
    }

    private static void flags(List<String> texts) {
        for (int first = 0x1F1E6; first <= 0x1F1FF; first++) {
            for (int second = 0x1F1E6; second <= 0x1F1FF; second++) {
                String flag = Character.toString(first) + Character.toString(second);
                texts.add(flag);
                texts.add(flag + "🇺");
                texts.add("🇽" + flag);
            }
        }
        for (String region : List.of("gbeng", "gbsct", "gbwls", "gbnir", "usca", "gb", "")) {
            StringBuilder tags = new StringBuilder("🏴");
            region.chars().forEach(c -> tags.appendCodePoint(0xE0000 + c));
            texts.add(tags.toString());
            texts.add(tags.appendCodePoint(0xE007F).toString());
        }
    }

    /** Texts of emoji and signs in any order. */
    public static List<String> mixed(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(10); pieces > 0; pieces--) {
                text.append(random.nextInt(5) == 0 ? EMOJI.get(random.nextInt(EMOJI.size())) : SIGNS[random.nextInt(SIGNS.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
