package org.handbill.picture.type;

/** Characters that say how others are shown and have no sign of their own (Unicode: Default_Ignorable_Code_Point). */
final class Invisible {
    private Invisible() {}

    static boolean is(int codePoint) {
        return codePoint == 0xAD || codePoint == 0x34F || codePoint == 0x61C || codePoint >= 0x200B && codePoint <= 0x200F
                || codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2060 && codePoint <= 0x206F
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint == 0xFEFF || codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    }

    /** Whether a whole cluster is of this kind, or white space. */
    static boolean orBlank(String cluster) {
        return cluster.codePoints().allMatch(each -> is(each) || Character.isWhitespace(each) || Character.isSpaceChar(each));
    }
}
