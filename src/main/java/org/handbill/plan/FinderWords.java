package org.handbill.plan;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words by which a recipient is found, as {@code finder.js} folds what a reader types: change one with the other. */
final class FinderWords {
    /** Accents and points above and below letters in the scripts that readers type without them; vowel signs of Indic scripts stay. */
    private static final Pattern MARKS = Pattern
            .compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    /** Letters with strokes, which have no decomposition in Unicode, and what a reader types instead. */
    private static final String[][] STROKES = {{"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ı", "i"},
            {"ς", "σ"}};

    private FinderWords() {}

    static String folded(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        for (String[] stroke : STROKES) {
            folded = folded.replace(stroke[0], stroke[1]);
        }
        return BETWEEN.matcher(folded).replaceAll(" ").strip();
    }

    static List<String> of(String folded) {
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }
}
