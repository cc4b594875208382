package org.handbill.typography;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** How wide the lines of a headline will be, at a guess, if a browser balances them in a face whose widths are not known. */
final class RoughLines {
    private static final int SPACE = 3;
    private static final int SQUARE = 10;
    private static final int MOST_LINES = 6;

    /** @param before the space in front, in tenths of an em */
    private record Piece(int before, int width) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final int longestWord;

    /** @param longestWord in ems, which no line is said to be narrower than */
    RoughLines(List<String> words, int longestWord) {
        this.longestWord = longestWord * 10;
        for (String word : words) {
            add(word);
        }
    }

    private void add(String word) {
        int before = SPACE;
        int width = 0;
        for (int i = 0; i < word.length();) {
            int codePoint = word.codePointAt(i);
            i += Character.charCount(codePoint);
            if (LongestWord.breaksAnywhere(codePoint) && width > 0) {
                pieces.add(new Piece(before, width));
                before = 0;
                width = 0;
            }
            width += width(codePoint);
        }
        pieces.add(new Piece(before, width));
    }

    /** Tenths of an em that the widest line takes, in the fewest lines that are at most {@code most} tenths wide; wider only where a word is. */
    int widest(int most) {
        int all = pieces.stream().mapToInt(piece -> piece.before() + piece.width()).sum() - SPACE;
        int widest = longestWord;
        for (int lines = 1; lines <= MOST_LINES; lines++) {
            widest = Math.max(longestWord, all / lines);
            while (lines(widest) > lines) {
                widest++;
            }
            if (widest <= Math.max(most, longestWord)) {
                break;
            }
        }
        return widest;
    }

    private int lines(int most) {
        int lines = 1;
        int taken = 0;
        for (Piece piece : pieces) {
            if (taken > 0 && taken + piece.before() + piece.width() > most) {
                lines++;
                taken = 0;
            }
            taken += taken == 0 ? piece.width() : piece.before() + piece.width();
        }
        return lines;
    }

    /** Tenths of an em in a heavy face, on average: a line that turns out wider is broken once more. */
    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.OTHER_SYMBOL -> SQUARE;
            default -> switch (UnicodeScript.of(codePoint)) {
                case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> SQUARE;
                case ARABIC -> 6;
                case HEBREW, THAI, DEVANAGARI -> 7;
                default -> 8;
            };
        };
    }
}
