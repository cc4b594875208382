package org.handbill.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as networks store it: composed (NFC), its lines ended by LF, without byte-order marks, noncharacters and control characters but LF and
 * tab, and with each bidirectional isolate closed in its line. The cost is linear in the text.
 *
 * @param text with U+FFFD for each half of a surrogate pair
 * @param flaws the first halves of surrogate pairs, at most {@value #MAX_FLAWS}, by their offset in the text that was given
 */
public record CleanText(String text, List<Flaw> flaws) {
    private static final int MAX_FLAWS = 10;
    private static final char FIRST_ISOLATE = '\u2066';
    private static final char LAST_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    public CleanText {
        flaws = List.copyOf(flaws);
    }

    public static CleanText of(String text) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return new CleanText(text, List.of());
        }
        StringBuilder result = new StringBuilder(text.length()).append(text, 0, clean);
        List<Flaw> flaws = new ArrayList<>();
        int isolates = 0;
        for (int i = clean; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                close(isolates, result);
                isolates = 0;
                result.append('\n');
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (c >= FIRST_ISOLATE && c <= LAST_ISOLATE) {
                isolates++;
                result.append(c);
            } else if (c == POP_ISOLATE) {
                if (isolates > 0) {
                    isolates--;
                    result.append(c);
                }
            } else if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                    appendUnlessNoncharacter(Character.toCodePoint(c, text.charAt(++i)), result);
                } else {
                    if (flaws.size() < MAX_FLAWS) {
                        flaws.add(new Flaw.InvalidCharacter(i, c));
                    }
                    result.append('\uFFFD');
                }
            } else if (!isDropped(c)) {
                result.append(c);
            }
        }
        close(isolates, result);
        return new CleanText(Nfc.of(result.toString()), flaws);
    }

    /** A character that every clean text may have wherever it stands. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F || c == '\n' || c == '\t' || c >= 0xA0 && c < 0x300;
    }

    private static boolean isDropped(char c) {
        return c < ' ' && c != '\t' || c >= 0x7F && c < 0xA0 || c == '\uFEFF' || c >= '\uFFFE' || c >= '\uFDD0' && c <= '\uFDEF';
    }

    private static void appendUnlessNoncharacter(int codePoint, StringBuilder result) {
        if ((codePoint & 0xFFFE) != 0xFFFE) {
            result.appendCodePoint(codePoint);
        }
    }

    private static void close(int isolates, StringBuilder result) {
        result.repeat(POP_ISOLATE, isolates);
    }
}
