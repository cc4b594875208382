package org.handbill.text;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** Judges where sentences of one text may end. */
final class SentenceBoundaries {
    /** A quotation or parenthesis of at most so many UTF-16 units is not cut; a longer one is. */
    private static final int LONGEST_QUOTATION = 200;
    /** Full stops, question and exclamation marks that end a sentence whatever follows. */
    private static final String STRONG_STOPS = "。｡！？．؟۔।॥։።፧᙮";
    private static final String CLOSERS = "\"'”’»›」』】〉》〕）)]}";
    private static final String OPENERS = "\"'“‘«‹「『【〈《〔（([{„¿¡";
    /** Opening quotation marks and brackets, and at the same place what closes them. */
    private static final String QUOTE_OPENERS = "\"“„«‹「『（(";
    private static final String[] QUOTE_CLOSERS = {"\"", "”", "“”", "»", "›", "」", "』", "）", ")"};
    /** Always followed by a name; in lower case. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "hon", "pres", "gov", "sen", "rep",
            "gen",
            "col", "maj", "capt", "cpt", "lt", "sgt", "cmdr", "adm", "amb", "messrs", "mmes", "st", "ste", "mt", "ft", "vs", "v", "cf",
            "viz",
            "approx", "no", "nos", "vol", "fig", "art", "sec", "ch", "pp", "para", "dept", "ave", "blvd");

    private final String text;
    private final boolean english;
    private final BitSet quoted = new BitSet();

    SentenceBoundaries(String text, Locale locale) {
        this.text = text;
        this.english = locale.getLanguage().equals("en") || locale.getLanguage().isEmpty();
        findQuotations();
    }

    private void findQuotations() {
        int i = 0;
        while (i < text.length()) {
            int kind = QUOTE_OPENERS.indexOf(text.charAt(i));
            int close = kind >= 0 && opens(i) ? closing(i + 1, QUOTE_CLOSERS[kind]) : -1;
            if (close >= 0) {
                quoted.set(i + 1, close + 1);
                i = close;
            }
            i++;
        }
    }

    /** A straight quotation mark opens at the beginning of a word; others always do. */
    private boolean opens(int i) {
        return text.charAt(i) != '"' || i == 0 || isSpace(text.charAt(i - 1)) || OPENERS.indexOf(text.charAt(i - 1)) >= 0;
    }

    private int closing(int from, String closers) {
        int to = Math.min(text.length(), from + LONGEST_QUOTATION);
        for (int i = from; i < to && text.charAt(i) != '\n'; i++) {
            if (closers.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The first offset between two, not including them, where a line, or a strong full stop and the spaces behind it, end; {@code end} if none. */
    int strongEnd(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean strong = STRONG_STOPS.indexOf(c) >= 0 || closesSentence(i);
            if (strong || c == '\n') {
                int behind = i + 1;
                while (strong && behind < end
                        && (STRONG_STOPS.indexOf(text.charAt(behind)) >= 0 || CLOSERS.indexOf(text.charAt(behind)) >= 0)) {
                    behind++;
                }
                while (behind < end && isSpace(text.charAt(behind))) {
                    behind++;
                }
                return behind;
            }
        }
        return end;
    }

    /** Whether a « quotation ! » with a space before its closing mark ends there and a new sentence begins behind it. */
    private boolean closesSentence(int i) {
        if (text.charAt(i) != '»' || i < 2 || !isSpace(text.charAt(i - 1)) || ".!?…".indexOf(text.charAt(i - 2)) < 0) {
            return false;
        }
        int next = i + 1;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && next > i + 1 && Character.isUpperCase(text.codePointAt(next));
    }

    /** Whether a sentence may end at an offset that is behind its spaces. */
    boolean isEnd(int offset) {
        if (offset == text.length()) {
            return offset > 0;
        }
        int last = offset - 1;
        while (last >= 0 && isSpace(text.charAt(last))) {
            if (text.charAt(last) == '\n') {
                return true;
            }
            last--;
        }
        if (quoted.get(offset) || last < 0) {
            return false;
        }
        boolean spaced = last + 1 < offset;
        if (!spaced && text.charAt(last) < 0x80 && text.charAt(offset) < 0x80) {
            return false;
        }
        return text.charAt(last) != '.' || !isAbbreviation(last);
    }

    /** Whether the word that ends with the full stop at {@code stop} is an abbreviation rather than the last of a sentence. */
    private boolean isAbbreviation(int stop) {
        int start = stop;
        boolean dotted = false;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.') && stop - start < 12) {
            start--;
            dotted |= text.charAt(start) == '.';
        }
        if (start == stop || start > 0 && !isSpace(text.charAt(start - 1)) && OPENERS.indexOf(text.charAt(start - 1)) < 0) {
            return false;
        }
        if (dotted) {
            return isDottedAbbreviation(start, stop);
        }
        if (stop - start == 1) {
            char letter = text.charAt(start);
            return Character.isUpperCase(letter) && !(english && letter == 'I');
        }
        return english && TITLES.contains(text.substring(start, stop).toLowerCase(Locale.ROOT));
    }

    /** One or two letters between full stops, as in U.S., e.g. and Ph.D. */
    private boolean isDottedAbbreviation(int start, int stop) {
        int letters = 0;
        for (int i = start; i < stop; i++) {
            letters = text.charAt(i) == '.' ? 0 : letters + 1;
            if (letters > 2 || i + 1 < stop && text.charAt(i) == '.' && text.charAt(i + 1) == '.') {
                return false;
            }
        }
        return letters > 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2007';
    }
}
