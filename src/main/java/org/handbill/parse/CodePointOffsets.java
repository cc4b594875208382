package org.handbill.parse;

import java.util.Arrays;

/** Turns offsets counted in code points, as the YAML engine counts them, into UTF-16 units. */
final class CodePointOffsets {
    private final int[] pairs;
    private final int length;

    CodePointOffsets(String text) {
        int[] found = new int[8];
        int count = 0;
        int codePoint = 0;
        for (int i = 0; i < text.length(); i++, codePoint++) {
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = codePoint;
                i++;
            }
        }
        pairs = Arrays.copyOf(found, count);
        length = text.length();
    }

    /** At most the length of the text. */
    int utf16(long codePoints) {
        if (pairs.length == 0) {
            return (int) Math.min(length, codePoints);
        }
        int index = Arrays.binarySearch(pairs, (int) Math.min(length, codePoints));
        int pairsBefore = index >= 0 ? index : -index - 1;
        return (int) Math.min(length, codePoints + pairsBefore);
    }
}
