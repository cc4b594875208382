package org.handbill.text;

import java.util.SplittableRandom;

/** Random texts of all scripts, marks, emoji and controls. */
public final class RandomTexts {
    /** Stretches of code points that matter to graphemes: first and last of each. */
    private static final int[][] STRETCHES = {{0x20, 0x7E}, {0xA0, 0x24F}, {0x300, 0x36F}, {0x370, 0x52F}, {0x590, 0x6FF}, {0x700, 0x8FF},
            {0x900, 0x97F}, {0x980, 0x9FF}, {0xA00, 0xAFF}, {0xB00, 0xBFF}, {0xC00, 0xCFF}, {0xD00, 0xDFF}, {0xE00, 0xEFF}, {0xF00, 0xFFF},
            {0x1000, 0x109F}, {0x1100, 0x11FF}, {0x1780, 0x17FF}, {0x1A00, 0x1AFF}, {0x1B00, 0x1C7F}, {0x200B, 0x206F}, {0x20D0, 0x20F0},
            {0x2600, 0x27BF}, {0x3040, 0x30FF}, {0x4E00, 0x4F00}, {0xA960, 0xA97F}, {0xA9B0, 0xAAFF}, {0xAC00, 0xACFF}, {0xD7B0, 0xD7FF},
            {0xFB00, 0xFE2F}, {0xFF00, 0xFFFC}, {0x11000, 0x110FF}, {0x11100, 0x115FF}, {0x11600, 0x11DFF}, {0x16D40, 0x16D7F},
            {0x1F1E6, 0x1F1FF}, {0x1F300, 0x1F64F}, {0x1F900, 0x1FAFF}, {0xE0020, 0xE007F}};
    private static final int[] JOINING = {0x200D, 0x200D, 0x200C, 0xFE0F, 0xFE0E, 0x20E3, 0x94D, 0x9CD, 0xACD, 0xD4D, 0x301, 0x1F3FD, 0x915,
            0x937, 0x995, 0x600,
            0x110BD, 0x903, 0x93C, 0x1F468, 0x2764, 0x1F1F0, 0x1F1F7, '\r', '\n', 0x1160, 0x11A8, 0x1100, 0xAC00, 0xAC01, 0x0E33, 0x0D4E,
            0x09BE};

    private final SplittableRandom random;

    public RandomTexts(SplittableRandom random) {
        this.random = random;
    }

    /** Assigned characters in any order, many of them such as join others. */
    public String next(int most) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most + 1);
        int[] stretch = STRETCHES[0];
        for (int i = 0; i < length; i++) {
            if (random.nextInt(4) == 0) {
                stretch = STRETCHES[random.nextInt(STRETCHES.length)];
            }
            int codePoint = random.nextInt(3) == 0 ? JOINING[random.nextInt(JOINING.length)] : random.nextInt(stretch[0], stretch[1] + 1);
            if (Character.isDefined(codePoint) && !isJdkWrong(text, codePoint)) {
                text.appendCodePoint(codePoint);
            }
        }
        return text.toString();
    }

    /** JDK 25 ends a grapheme behind the joiner of an emoji with a prefix, and does not behind several joiners; the standard and ICU do otherwise. */
    private static boolean isJdkWrong(StringBuilder text, int next) {
        int i = text.length();
        if (i > 0 && Character.isExtendedPictographic(next)) {
            return GraphemeClass.of(text.codePointBefore(i)) == GraphemeClass.PREPEND;
        }
        boolean joined = false;
        while (i > 0 && next == 0x200D && !joined && isMark(text.codePointBefore(i))) {
            joined = text.codePointBefore(i) == next;
            i -= Character.charCount(text.codePointBefore(i));
        }
        return joined;
    }

    private static boolean isMark(int codePoint) {
        byte kind = GraphemeClass.of(codePoint);
        return kind >= GraphemeClass.EXTEND && kind <= GraphemeClass.ZWJ;
    }
}
