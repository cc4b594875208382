package org.handbill.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Where a text may be cut when it has to be: between words, never inside a word, a grapheme or a link. */
final class CutPoints {
    private static final String CLAUSE_ENDS = ",;:–—、，；：،؛";

    private CutPoints() {}

    /**
     * The offsets behind a word and its spaces, ascending, without the end of the text. Where words are not set apart by spaces, as in Japanese
     * and Thai, lines may end between them, and so may we.
     */
    static Offsets words(String text, Locale locale) {
        BreakIterator lines = BreakIterator.getLineInstance(locale);
        lines.setText(text);
        Offsets points = new Offsets();
        int word = 0;
        boolean link = false;
        int seen = 0;
        for (int point = lines.next(); point != BreakIterator.DONE && point < text.length(); point = lines.next()) {
            for (; seen < point; seen++) {
                if (Character.isWhitespace(text.charAt(seen))) {
                    word = seen + 1;
                    link = false;
                } else if (text.charAt(seen) == ':' && text.startsWith("://", seen)) {
                    link = true;
                }
            }
            boolean spaced = word == point;
            boolean unspacedScript = !link && text.charAt(point - 1) >= 0x80 && text.charAt(point) >= 0x80;
            if ((spaced || unspacedScript) && !joins(text.codePointAt(point))) {
                points.add(point);
            }
        }
        return points;
    }

    private static boolean joins(int codePoint) {
        byte kind = GraphemeClass.of(codePoint);
        return kind >= GraphemeClass.EXTEND && kind <= GraphemeClass.SPACING_MARK;
    }

    /** Whether what is before an offset, spaces aside, ends a clause. */
    static boolean endsClause(String text, int offset) {
        int last = offset - 1;
        while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last >= 0 && CLAUSE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** A stretch without the spaces, and without the commas and dashes, at its end. */
    static String withoutDanglingMarks(String text) {
        int end = text.length();
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || CLAUSE_ENDS.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    /** The greatest number from 1 to {@code most} that fits, if every smaller one does too; 0 if 1 does not. Asks about small numbers first. */
    static int greatest(int most, IntPredicate fits) {
        int low = 0;
        int high = most;
        for (int step = 1; step <= most; step = Math.min(step * 2, most)) {
            if (!fits.test(step)) {
                high = step - 1;
                break;
            }
            low = step;
            if (step == most) {
                return most;
            }
        }
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (fits.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
