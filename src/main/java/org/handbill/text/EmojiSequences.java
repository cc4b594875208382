package org.handbill.text;

/**
 * Finds emoji: the emoji sequences of Unicode Technical Standard 51 (an emoji with its presentation selector, skin tone or tags, several of them
 * joined, a flag of two letters, a keycap), known by the properties of the running JDK. A character that is text unless a selector follows, as ©
 * and ® and digits are, is none without it; other emoji are, unless they are followed by the selector for text.
 */
final class EmojiSequences {
    /** The first emoji beyond Latin-1, ‼. */
    private static final int FIRST = 0x203C;
    private static final char TEXT_SELECTOR = 0xFE0E;
    private static final char EMOJI_SELECTOR = 0xFE0F;
    private static final char JOINER = 0x200D;
    private static final char KEYCAP = 0x20E3;

    private EmojiSequences() {}

    /** The end of the emoji that starts at an offset; that offset if none does. */
    static int end(String text, int start) {
        char first = text.charAt(start);
        if (first < FIRST) {
            return first < 0x80 ? keycapEnd(text, start, first) : first == '©' || first == '®' ? joinedEnd(text, start) : start;
        }
        if (isRegionalIndicator(text, start)) {
            return isRegionalIndicator(text, start + 2) ? start + 4 : start + 2;
        }
        return joinedEnd(text, start);
    }

    private static int keycapEnd(String text, int start, char first) {
        if (first != '#' && first != '*' && (first < '0' || first > '9')) {
            return start;
        }
        int i = is(text, start + 1, EMOJI_SELECTOR) ? start + 2 : start + 1;
        return is(text, i, KEYCAP) ? i + 1 : start;
    }

    private static boolean is(String text, int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    private static boolean isRegionalIndicator(String text, int index) {
        return is(text, index, '\uD83C') && index + 1 < text.length() && text.charAt(index + 1) >= '\uDDE6'
                && text.charAt(index + 1) <= '\uDDFF';
    }

    private static int joinedEnd(String text, int start) {
        int end = elementEnd(text, start);
        while (end > start && is(text, end, JOINER) && end + 1 < text.length()) {
            int next = elementEnd(text, end + 1);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of one emoji with its selector, skin tone and tags. */
    private static int elementEnd(String text, int start) {
        int codePoint = text.codePointAt(start);
        int end = start + Character.charCount(codePoint);
        if (codePoint < 0x80 || !isEmoji(codePoint) || isRegionalIndicator(text, start) || is(text, end, TEXT_SELECTOR)) {
            return start;
        }
        if (is(text, end, EMOJI_SELECTOR)) {
            end++;
        } else if (codePoint < FIRST) {
            return start;
        }
        if (Character.isEmojiModifierBase(codePoint) && end < text.length() && Character.isEmojiModifier(text.codePointAt(end))) {
            end += 2;
        }
        return tagsEnd(text, end);
    }

    /** Emoji, and what the standard keeps for emoji of later versions. */
    private static boolean isEmoji(int codePoint) {
        return Character.isEmoji(codePoint)
                || Character.isExtendedPictographic(codePoint) && Character.getType(codePoint) == Character.UNASSIGNED;
    }

    /** The end of the tags that make a black flag one of a region: letters and digits, then the end tag. */
    private static int tagsEnd(String text, int start) {
        int i = start;
        while (is(text, i, '\uDB40') && i + 1 < text.length() && text.charAt(i + 1) >= '\uDC20' && text.charAt(i + 1) <= '\uDC7E') {
            i += 2;
        }
        boolean closed = i > start && is(text, i, '\uDB40') && i + 1 < text.length() && text.charAt(i + 1) == '\uDC7F';
        return closed ? i + 2 : start;
    }
}
