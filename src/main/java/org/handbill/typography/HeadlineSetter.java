package org.handbill.typography;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sets headlines as a letterpress broadside does: chooses the line breaks, and tells of each line how it fills the measure. Immutable. */
public final class HeadlineSetter {
    /** Tenths of an em that make a line about as high as a set one: over the full measure, and on a phone. */
    private static final int WIDE = 110;

    private static final int NARROW = 64;

    private final Typeface face;
    private final LetterCase letterCase;

    /**
     * Sets in one face.
     *
     * @param letterCase how the page shows the headlines that are set
     */
    public HeadlineSetter(Typeface face, LetterCase letterCase) {
        this.face = face;
        this.letterCase = letterCase;
    }

    /**
     * Sets a headline of any length.
     *
     * @param language of the text: it says how capitals are made and which small words should not hang at a line's end
     */
    public Setting set(String headline, Locale language) {
        List<String> words = split(Normalizer.normalize(headline, Normalizer.Form.NFC));
        List<String> shown = words.stream().map(word -> letterCase.shown(word, language)).toList();
        String text = String.join(" ", words);
        Optional<Unset.Reason> obstacle = obstacle(shown);
        if (obstacle.isPresent()) {
            return unset(text, obstacle.get(), shown);
        }
        Words placed = new Words(shown, face);
        if (words.isEmpty() || !placed.allInked()) {
            return unset(text, Unset.Reason.NO_INK, shown);
        }
        return headline(words, placed, language);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (start < i) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static Unset unset(String text, Unset.Reason reason, List<String> words) {
        int longest = LongestWord.ems(words);
        RoughLines lines = new RoughLines(words, longest);
        return new Unset(text, reason, longest, lines.widest(WIDE), lines.widest(NARROW));
    }

    private Optional<Unset.Reason> obstacle(List<String> shown) {
        Optional<Unset.Reason> found = Optional.empty();
        for (String word : shown) {
            for (int i = 0; i < word.length();) {
                int codePoint = word.codePointAt(i);
                i += Character.charCount(codePoint);
                if (needsShaping(codePoint)) {
                    return Optional.of(Unset.Reason.NEEDS_SHAPING);
                }
                if (!face.covers(codePoint) && !Typeface.isInvisible(codePoint)) {
                    found = Optional.of(Unset.Reason.NOT_COVERED);
                }
            }
        }
        return found;
    }

    /** Marks that NFC leaves apart are placed by shaping too, and so are characters written from right to left. */
    public static boolean needsShaping(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN, HANGUL, COMMON -> false;
            default -> !Typeface.isInvisible(codePoint);
        };
    }

    private Headline headline(List<String> words, Words placed, Locale language) {
        List<Headline.WideLine> lines = new ArrayList<>();
        BreakPlaces places = new BreakPlaces(words, language);
        int start = 0;
        int loudest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (List<Integer> ends : new LineBreaker(placed, face, places).breaks()) {
            int lineStart = start;
            int longestPart = 0;
            List<Headline.NarrowLine> parts = new ArrayList<>();
            for (int end : ends) {
                Ink ink = placed.line(start, end);
                longestPart = Math.max(longestPart, ink.width());
                parts.add(new Headline.NarrowLine(String.join(" ", words.subList(start, end)), fit(ink)));
                start = end;
            }
            Ink ink = placed.line(lineStart, start);
            double quietness = (double) ink.width() * longestPart;
            if (quietness < least && !places.allSmall(lineStart, start)) {
                least = quietness;
                loudest = lines.size();
            }
            lines.add(new Headline.WideLine(fit(ink), parts));
        }
        return new Headline(lines, loudest);
    }

    private Fit fit(Ink ink) {
        return Fit.of(ink, face.unitsPerEm());
    }
}
