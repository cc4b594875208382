package org.handbill.text;

/**
 * Finds graphemes, what readers take for one character: the extended grapheme clusters of Unicode Standard Annex 29, at a cost that is linear in
 * the text. They are those of {@code \X} and {@code BreakIterator} of JDK 25, but for two cases that these get wrong: an emoji sequence with a
 * prefix, as U+0600, is one, and two joiners do not join emoji. Offsets are UTF-16 units.
 */
public final class Graphemes {
    /** Below it no character joins another, but for CR and LF. */
    private static final int FIRST_JOINING = 0x300;

    private Graphemes() {}

    /** How many graphemes a text has; the line break CRLF is one. */
    public static int count(CharSequence text) {
        int count = 0;
        int length = text.length();
        for (int i = 0; i < length; count++) {
            i = next(text, i);
        }
        return count;
    }

    /** The offset behind the grapheme that starts at {@code start}; {@code start} is a boundary before the text's end. */
    public static int next(CharSequence text, int start) {
        int length = text.length();
        int i = start + 1;
        char first = text.charAt(start);
        if (i == length) {
            return i;
        }
        if (first < FIRST_JOINING && first != '\r' && text.charAt(i) < FIRST_JOINING) {
            return i;
        }
        int codePoint = first;
        if (Character.isHighSurrogate(first) && Character.isLowSurrogate(text.charAt(i))) {
            codePoint = Character.toCodePoint(first, text.charAt(i++));
        }
        byte before = GraphemeClass.of(codePoint);
        Sequence sequence = Sequence.NONE.after(before);
        while (i < length) {
            codePoint = Character.codePointAt(text, i);
            byte after = GraphemeClass.of(codePoint);
            if (!joins(before, after, sequence)) {
                return i;
            }
            sequence = sequence.after(after);
            before = after;
            i += Character.charCount(codePoint);
        }
        return i;
    }

    /** The last grapheme boundary at or before {@code offset}, searched for from {@code start}, which is one. */
    public static int boundaryBefore(CharSequence text, int start, int offset) {
        int boundary = start;
        while (boundary < Math.min(offset, text.length())) {
            int next = next(text, boundary);
            if (next > offset) {
                return boundary;
            }
            boundary = next;
        }
        return boundary;
    }

    /** What a grapheme has seen that lets it go on over what else would be a boundary. */
    private enum Sequence {
        NONE, PICTOGRAPH, PICTOGRAPH_ZWJ, REGIONAL_INDICATOR, REGIONAL_PAIR, CONSONANT, CONSONANT_LINKER;

        /** Rules GB9c, GB11, GB12 and GB13. */
        Sequence after(byte added) {
            return switch (added) {
                case GraphemeClass.PICTOGRAPH -> PICTOGRAPH;
                case GraphemeClass.CONSONANT -> CONSONANT;
                case GraphemeClass.REGIONAL_INDICATOR -> this == REGIONAL_INDICATOR ? REGIONAL_PAIR : REGIONAL_INDICATOR;
                case GraphemeClass.EXTEND -> this == PICTOGRAPH ? this : NONE;
                case GraphemeClass.CONJUNCT_EXTEND -> this == PICTOGRAPH || this == CONSONANT || this == CONSONANT_LINKER ? this : NONE;
                case GraphemeClass.LINKER ->
                    this == CONSONANT || this == CONSONANT_LINKER ? CONSONANT_LINKER : this == PICTOGRAPH ? this : NONE;
                case GraphemeClass.ZWJ -> switch (this) {
                    case PICTOGRAPH -> PICTOGRAPH_ZWJ;
                    case CONSONANT, CONSONANT_LINKER -> this;
                    case NONE, PICTOGRAPH_ZWJ, REGIONAL_INDICATOR, REGIONAL_PAIR -> NONE;
                };
                default -> NONE;
            };
        }
    }

    /** Whether no boundary is between two classes; rules GB3 to GB999. */
    private static boolean joins(byte before, byte after, Sequence sequence) {
        if (before == GraphemeClass.CR) {
            return after == GraphemeClass.LF;
        }
        if (before == GraphemeClass.LF || before == GraphemeClass.CONTROL) {
            return false;
        }
        return switch (after) {
            case GraphemeClass.CR, GraphemeClass.LF, GraphemeClass.CONTROL -> false;
            case GraphemeClass.EXTEND, GraphemeClass.CONJUNCT_EXTEND, GraphemeClass.LINKER, GraphemeClass.ZWJ, GraphemeClass.SPACING_MARK ->
                true;
            case GraphemeClass.L, GraphemeClass.LV, GraphemeClass.LVT -> before == GraphemeClass.L || before == GraphemeClass.PREPEND;
            case GraphemeClass.V -> before == GraphemeClass.L || before == GraphemeClass.V || before == GraphemeClass.LV
                    || before == GraphemeClass.PREPEND;
            case GraphemeClass.T -> before == GraphemeClass.V || before == GraphemeClass.T || before == GraphemeClass.LV
                    || before == GraphemeClass.LVT || before == GraphemeClass.PREPEND;
            case GraphemeClass.PICTOGRAPH -> sequence == Sequence.PICTOGRAPH_ZWJ || before == GraphemeClass.PREPEND;
            case GraphemeClass.REGIONAL_INDICATOR -> sequence == Sequence.REGIONAL_INDICATOR && before == GraphemeClass.REGIONAL_INDICATOR
                    || before == GraphemeClass.PREPEND;
            case GraphemeClass.CONSONANT -> sequence == Sequence.CONSONANT_LINKER || before == GraphemeClass.PREPEND;
            default -> before == GraphemeClass.PREPEND;
        };
    }
}
