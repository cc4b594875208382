package org.handbill.text;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * The properties of a code point that decide where graphemes end: Grapheme_Cluster_Break, Extended_Pictographic and Indic_Conjunct_Break of
 * Unicode Standard Annex 29.
 *
 * <p>Java does not publish the first and the last of them, but its break iterator knows them. So each block of 256 code points is classified
 * when a text first needs it: by {@link Character} where that says enough, else by asking the break iterator whether the code point joins a
 * neighbour that tells the classes apart. A newer JDK brings newer data, and no table has to be kept.
 */
final class GraphemeClass {
    static final byte OTHER = 0;
    static final byte CR = 1;
    static final byte LF = 2;
    static final byte CONTROL = 3;
    /** Joins what is before it, and ends an Indic conjunct: ZERO WIDTH NON-JOINER. */
    static final byte EXTEND = 4;
    /** Joins what is before it, and may stand inside an Indic conjunct. */
    static final byte CONJUNCT_EXTEND = 5;
    /** A virama: joins what is before it, and a consonant after it too. */
    static final byte LINKER = 6;
    static final byte ZWJ = 7;
    static final byte SPACING_MARK = 8;
    static final byte PREPEND = 9;
    static final byte L = 10;
    static final byte V = 11;
    static final byte T = 12;
    static final byte LV = 13;
    static final byte LVT = 14;
    static final byte REGIONAL_INDICATOR = 15;
    static final byte PICTOGRAPH = 16;
    /** A consonant of a script that joins consonants to conjuncts. */
    static final byte CONSONANT = 17;

    private static final byte[] UNKNOWN = {};
    private static final byte[][] BLOCKS = new byte[(Character.MAX_CODE_POINT >> 8) + 1][];

    static {
        Arrays.fill(BLOCKS, UNKNOWN);
    }

    private GraphemeClass() {}

    static byte of(int codePoint) {
        byte[] block = BLOCKS[codePoint >> 8];
        if (block.length == 0) {
            // Threads that race here write equal blocks.
            block = classify(codePoint >> 8);
            BLOCKS[codePoint >> 8] = block;
        }
        return block[codePoint & 0xFF];
    }

    private static byte[] classify(int number) {
        byte[] block = new byte[256];
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        for (int i = 0; i < 256; i++) {
            block[i] = classify((number << 8) + i, breaks);
        }
        return block;
    }

    private static byte classify(int cp, BreakIterator breaks) {
        if (cp == '\r') {
            return CR;
        }
        if (cp == '\n') {
            return LF;
        }
        if (cp == 0x200D) {
            return ZWJ;
        }
        if (cp >= 0x1F1E6 && cp <= 0x1F1FF) {
            return REGIONAL_INDICATOR;
        }
        if (cp >= 0xAC00 && cp <= 0xD7A3) {
            return (cp - 0xAC00) % 28 == 0 ? LV : LVT;
        }
        if (Character.isExtendedPictographic(cp)) {
            return PICTOGRAPH;
        }
        return switch (Character.getType(cp)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> CONTROL;
            // The standard has them break as letters do, but for those that are reserved for invisible characters.
            case Character.UNASSIGNED ->
                cp >= 0xE0000 && cp <= 0xE0FFF || cp >= 0x2065 && cp <= 0x2069 || cp >= 0xFFF0 && cp <= 0xFFF8 ? CONTROL : OTHER;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT,
                    Character.MODIFIER_SYMBOL,
                    Character.MODIFIER_LETTER ->
                joining(Character.toString(cp), breaks);
            case Character.OTHER_LETTER -> Character.isIdeographic(cp) ? OTHER : joining(Character.toString(cp), breaks);
            default -> OTHER;
        };
    }

    /** The class of a character that may join a neighbour, by what it joins. */
    private static byte joining(String c, BreakIterator breaks) {
        if (joins("a", c, breaks)) {
            if (!joins("\u2764" + c + "\u200D", "\u2764", breaks)) {
                return SPACING_MARK;
            }
            if (joins("\u0915" + c, "\u0915", breaks)) {
                return LINKER;
            }
            return joins("\u0915" + c + "\u094D", "\u0915", breaks) ? CONJUNCT_EXTEND : EXTEND;
        }
        if (joins(c, "a", breaks)) {
            return PREPEND;
        }
        if (!joins(c, "\u0301", breaks)) {
            return CONTROL;
        }
        if (joins("\u1100", c, breaks)) {
            return joins(c, "\uAC00", breaks) ? L : V;
        }
        if (joins("\uAC01", c, breaks)) {
            return T;
        }
        return joins("\u0915\u094D", c, breaks) ? CONSONANT : OTHER;
    }

    private static boolean joins(String before, String after, BreakIterator breaks) {
        breaks.setText(before + after);
        return !breaks.isBoundary(before.length());
    }
}
