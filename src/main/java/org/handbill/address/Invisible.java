package org.handbill.address;

import java.util.Locale;
import java.util.Optional;

/** Characters that nobody sees, which come along when an address is copied from a page or an address book. */
final class Invisible {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Invisible() {}

    /**
     * The first one, as a message names it: of Unicode's format characters, fillers and variation selectors, and whatever is a control character.
     * Joiners and variation selectors count only where nothing visible is on both sides, since words of some scripts and emoji have them.
     */
    static Optional<String> find(String text) {
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (is(c) && !(mayJoin(c) && i > 0 && joins(text, i, next))) {
                return Optional.of(named(c));
            }
            i = next;
        }
        return Optional.empty();
    }

    /** The first one wherever it is: no mailbox, host or number has any. */
    static Optional<String> findAny(String text) {
        return text.codePoints().filter(Invisible::is).boxed().findFirst().map(Invisible::named);
    }

    private static String named(int c) {
        return String.format(Locale.ROOT, "%s character (U+%04X)", Character.isISOControl(c) ? "a control" : "an invisible", c);
    }

    private static boolean joins(String text, int at, int next) {
        boolean selector = isSelector(text.codePointAt(at));
        return !is(text.codePointBefore(at)) && text.codePointBefore(at) >= 0x80
                && (selector || next < text.length() && text.codePointAt(next) >= 0x80 && !is(text.codePointAt(next)))
                || text.codePointAt(at) == ZERO_WIDTH_JOINER && isSelector(text.codePointBefore(at));
    }

    private static boolean mayJoin(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER || isSelector(c);
    }

    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F;
    }

    /** Source: Unicode, DerivedCoreProperties.txt, Default_Ignorable_Code_Point, with all of the category Cf and the controls. */
    static boolean is(int c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || c == 0x034F || c == 0x115F || c == 0x1160
                || c == 0x17B4 || c == 0x17B5 || c >= 0x180B && c <= 0x180F || c == 0x2028 || c == 0x2029 || c >= 0x2060 && c <= 0x206F
                || c == 0x2800 || c == 0x3164 || isSelector(c) || c == 0xFFA0 || c >= 0xFFF0 && c <= 0xFFFB
                || (c & 0xFFFE) == 0xFFFE || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
