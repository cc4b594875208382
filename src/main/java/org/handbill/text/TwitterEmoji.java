package org.handbill.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the emoji that X counts as one: those that both of its libraries list. A sequence that one of them does not list, for instance a newer one, or
 * an emoji with a selector, a skin tone or a joiner that Unicode does not recommend there, is counted by its parts, so that no text counts less here
 * than on X. Sources: twitter-text 3.1.0 for Java, {@code TwitterTextEmojiRegex}; twemoji-parser 11.0.2, which twitter-text 3.1.0 for JavaScript
 * uses.
 */
final class TwitterEmoji {
    /** The first that is no digit or sign of Latin-1: ‼. */
    private static final int FIRST = 0x203C;
    private static final String TONE = "[🏻-🏿]";
    private static final String SELECTOR = "\\x{FE0F}";
    private static final String JOINER = "\\x{200D}";
    /** Text unless the selector follows. */
    private static final String SELECTED = "[‼⁉ℹ↔-↙↩↪⌚⌛⌨⏏⏭-⏯⏱⏲⏸-⏺Ⓜ▪▫▶◀◻-◾☀-☄☎☑☔☕☘☠☢☣☦☪☮☯☸-☺♀♂♈-♓♟♠♣♥♦♨♻♿⚒-⚗⚙⚛⚜⚠⚡⚪⚫⚰⚱⚽⚾⛄⛅⛈⛏⛑⛓"
            + "⛔⛩⛪⛰-⛵⛸⛺⛽✂✈✉✏✒✔✖✝✡✳✴❄❇❗❣❤➡⤴⤵⬅-⬇⬛⬜⭐⭕〰〽㊗㊙™©®🀄🅰🅱🅾🅿🈂🈚🈯🈷🌡🌤-🌬🌶🍽🎖🎗🎙-🎛🎞🎟🏍🏎🏔-🏟🏳🏵🏷🐿👁📽🕉🕊"
            + "🕯🕰🕳🕶-🕹🖇🖊-🖍🖥🖨🖱🖲🖼🗂-🗄🗑-🗓🗜-🗞🗡🗣🗨🗯🗳🗺🛋🛍-🛏🛠-🛥🛩🛰🛳]";
    /** Text too, and with skin tones. */
    private static final String SELECTED_TONED = "[☝⛷⛹✌✍🏋🏌🕴🕵🖐]";
    private static final String TONED = "[✊✋🎅🏂-🏄🏇🏊👂👃👆-👐👦-👩👮👰-👸👼💁-💃💅-💇💪🕺🖕🖖🙅-🙇🙋-🙏🚣🚴-🚶🛀🛌🤘-🤜🤞🤟🤦🤰-🤹🤽🤾🦵🦶🦸🦹🧑-🧝]";
    private static final String OF_TWO_SEXES = "[🏃🏄🏊👮👱👳👷💁💂💆💇🙅-🙇🙋🙍🙎🚣🚴-🚶🤦🤵🤷-🤹🤽🤾🦸🦹🧖-🧝]" + TONE + "?|[⛹🏋🏌🕴🕵]["
            + SELECTOR
            + "🏻-🏿]|[👯🤼🧞🧟]";
    private static final String PERSON = "[👨👩]" + TONE + "?" + JOINER + "(?:[⚕⚖✈]" + SELECTOR + "|[🌾🍳🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦰-🦳])|(?:"
            + OF_TWO_SEXES
            + ")" + JOINER + "[♀♂]" + SELECTOR;
    private static final String COUPLE = "(?:👨H(?:💋J)?👨|👩H(?:💋J)?[👨👩])".replace("H", JOINER + "❤" + SELECTOR + JOINER).replace("J",
            JOINER);
    private static final String FAMILY = "(?:👨J[👨👩]|👩J👩|[👨👩])J(?:👦J👦|👧J[👦👧]|[👦👧])".replace("J", JOINER);
    private static final String OTHER = "🏳" + SELECTOR + JOINER + "🌈|🏴" + JOINER + "☠" + SELECTOR + "|👁" + JOINER + "🗨|[#*0-9]"
            + SELECTOR
            + "?\\x{20E3}";
    /** The flags of England, Scotland and Wales, whose letters are tags behind a black flag. */
    private static final String REGIONS = "🏴(?:" + tags("gbeng") + "|" + tags("gbsct") + "|" + tags("gbwls") + ")";
    /** Codes of countries and a few other places. */
    private static final String FLAGS = letters("A[C-GILMOQ-UWXZ]|B[ABD-JL-OQ-TVWYZ]|C[ACDF-IK-PRU-Z]|D[EGJKMOZ]|E[ACEGHR-U]|F[I-KMOR]|"
            + "G[ABD-IL-NP-UWY]|H[KMNRTU]|I[C-EL-OQ-T]|J[EMOP]|K[EG-IMNPRWYZ]|L[A-CIKR-VY]|M[AC-HK-Z]|N[ACE-GILOPRUZ]|OM|P[AE-HK-NR-TWY]|QA|"
            + "R[EOSUW]|S[A-EG-OR-TVX-Z]|T[ACDF-HJ-ORTVWZ]|U[AGMNSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW]");
    private static final Pattern SEQUENCE = Pattern
            .compile(PERSON + "|" + COUPLE + "|" + FAMILY + "|" + OTHER + "|" + SELECTED + SELECTOR + "|"
                    + SELECTED_TONED + "(?:" + SELECTOR + TONE + "?|" + TONE + ")|" + TONED + TONE + "|" + REGIONS + "|" + FLAGS);

    private final Matcher matcher;
    private final String text;

    TwitterEmoji(String text) {
        this.text = text;
        this.matcher = SEQUENCE.matcher(text);
    }

    /** The end of the sequence of several characters that starts at an offset; that offset if none does. */
    int end(int start) {
        char first = text.charAt(start);
        if (start + 1 == text.length() || first < FIRST && !mayStart(first, text.charAt(start + 1)) || first >= 0x3400 && first < 0xD800) {
            return start;
        }
        return matcher.region(start, text.length()).lookingAt() ? matcher.end() : start;
    }

    private static boolean mayStart(char first, char next) {
        return next == 0xFE0F || next == 0x20E3 && first < 0x80;
    }

    private static String tags(String word) {
        StringBuilder tags = new StringBuilder();
        word.chars().forEach(c -> tags.appendCodePoint(0xE0000 + c));
        return tags.appendCodePoint(0xE007F).toString();
    }

    /** With the letters that flags are made of, for those from A to Z. */
    private static String letters(String latin) {
        StringBuilder letters = new StringBuilder();
        latin.chars().forEach(c -> letters.appendCodePoint(c >= 'A' && c <= 'Z' ? 0x1F1E6 + c - 'A' : c));
        return letters.toString();
    }
}
