package org.handbill.diagnostic;

import java.util.Locale;

/** Numbers in English messages, each with the word that goes with it: 1 page, 2,300 pages. */
public final class Counted {
    private Counted() {}

    /** @param one the word for one, whose plural ends in -s */
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    public static String of(long number, String one, String more) {
        return String.format(Locale.ROOT, "%,d %s", number, word(number, one, more));
    }

    /** Without the number. */
    public static String word(long number, String one, String more) {
        return number == 1 ? one : more;
    }
}
