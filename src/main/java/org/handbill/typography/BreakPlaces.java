package org.handbill.typography;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How bad it is to break a headline after a word: nothing where a reader would pause, much where a small word would hang. */
public final class BreakPlaces {
    private static final double AFTER_WORD = 0.04;
    private static final double AFTER_SMALL_WORD = 0.22;
    private static final double BESIDE_NUMBER = 0.15;
    private static final double BEFORE_SIGN = 2;
    private static final double LONELY_SMALL_WORD = 0.5;

    /** Articles, prepositions, conjunctions and the like that belong to the word after them. */
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
            Set.of("a", "an", "the", "of", "to", "in", "on", "at", "for", "from", "by", "with", "and", "or", "but", "not", "no", "is",
                    "are",
                    "be", "as", "into", "your", "our", "their", "his", "her", "my", "its", "this", "that", "do", "we", "who"),
            "es",
            Set.of("el", "la", "los", "las", "un", "una", "de", "del", "al", "a", "en", "con", "por", "para", "sin", "y", "e", "o", "u",
                    "que", "no", "se", "su", "sus", "es"),
            "pt",
            Set.of("o", "a", "os", "as", "um", "uma", "de", "do", "da", "dos", "das", "em", "no", "na", "nos", "nas", "com", "por", "para",
                    "sem", "e", "ou", "que", "não", "se", "ao", "à"),
            "fr",
            Set.of("le", "la", "les", "un", "une", "des", "de", "du", "à", "au", "aux", "en", "dans", "par", "pour", "sur", "avec", "sans",
                    "et", "ou", "que", "qui", "ne", "ce", "ces", "se", "vos", "nos", "leur", "leurs"),
            "de",
            Set.of("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "zu", "zur", "zum", "in", "im", "an",
                    "am", "auf", "aus", "bei", "für", "mit", "nach", "von", "vom", "vor", "ohne", "und", "oder", "nicht", "sie", "ist"),
            "it",
            Set.of("il", "lo", "la", "i", "gli", "le", "un", "una", "di", "del", "della", "dei", "a", "al", "alla", "da", "in", "con", "su",
                    "per", "e", "o", "che", "non", "si"),
            "nl",
            Set.of("de", "het", "een", "van", "te", "in", "op", "aan", "voor", "met", "en", "of", "niet", "uit", "bij", "naar", "om"));

    private final double[] after;
    private final boolean[] small;

    public BreakPlaces(List<String> words, Locale language) {
        int count = words.size();
        small = new boolean[count];
        after = new double[count];
        for (int i = 0; i < count; i++) {
            small[i] = isSmall(words.get(i), language);
            after[i] = i + 1 == count ? 0 : penalty(words.get(i), words.get(i + 1), small[i]);
        }
    }

    /** What it costs to begin a line with a word; nothing for the first. */
    public double before(int word) {
        return word == 0 ? 0 : after[word - 1];
    }

    /** What it costs to set a word as a line of its own. */
    public double alone(int word) {
        return small[word] ? LONELY_SMALL_WORD : 0;
    }

    /** Whether the words from one up to, not including, another are small words only. */
    public boolean allSmall(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!small[i]) {
                return false;
            }
        }
        return true;
    }

    private static double penalty(String word, String next, boolean small) {
        if (!next.codePoints().anyMatch(Character::isLetterOrDigit)) {
            return BEFORE_SIGN;
        }
        int last = word.codePointBefore(word.length());
        if (small) {
            return AFTER_SMALL_WORD;
        }
        if (Character.isDigit(last) || Character.isDigit(next.codePointAt(0))) {
            return BESIDE_NUMBER;
        }
        return Character.isLetterOrDigit(last) ? AFTER_WORD : 0;
    }

    /** Also a single letter in any language: the prepositions of Slavic languages, initials. */
    private static boolean isSmall(String word, Locale language) {
        boolean oneLetter = word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0));
        return oneLetter || SMALL_WORDS.getOrDefault(language.getLanguage(), Set.of()).contains(word.toLowerCase(language));
    }
}
