package org.handbill.text;

import java.util.List;

/** Finds halves of surrogate pairs, which no encoding can carry. */
final class Surrogates {
    private Surrogates() {}

    /** The offset of the first half without its other half; -1 if there is none. */
    static int firstLone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** A flaw for the first lone half; empty if there is none. */
    static List<Flaw> flaws(String text) {
        int lone = firstLone(text);
        return lone < 0 ? List.of() : List.of(new Flaw.InvalidCharacter(lone, text.charAt(lone)));
    }
}
