package org.handbill.text;

import java.util.Locale;

import org.handbill.diagnostic.Counted;

/** Why a network would not take a text. */
public sealed interface Flaw {
    /** One sentence for a campaigner. */
    String message();

    /** Over the main limit by {@code over} units, at least 1. */
    record TooLong(int over, Unit unit) implements Flaw {
        @Override
        public String message() {
            return "It is " + Counted.of(over, unit.one()) + " too long.";
        }
    }

    /** Within the main limit, but over a second one in UTF-8 bytes. */
    record TooManyBytes(int bytes, int max) implements Flaw {
        @Override
        public String message() {
            return String.format(Locale.ROOT, "It takes %s; at most %,d %s allowed.", Counted.of(bytes, "byte"), max,
                    Counted.word(max, "is", "are"));
        }
    }

    record TooManyLinks(int links, int max) implements Flaw {
        @Override
        public String message() {
            return String.format(Locale.ROOT, "It has %s; at most %,d %s allowed.", Counted.of(links, "link"), max,
                    Counted.word(max, "is", "are"));
        }
    }

    /**
     * A character that the network refuses, or half of a surrogate pair, which no encoding can carry.
     *
     * @param index in UTF-16 units of the text, from 0
     */
    record InvalidCharacter(int index, int codePoint) implements Flaw {
        @Override
        public String message() {
            return String.format(Locale.ROOT, "It has the character U+%04X at position %,d, which cannot be posted.", codePoint, index + 1);
        }
    }

    /** Nothing but spaces. */
    record Blank() implements Flaw {
        @Override
        public String message() {
            return "It has nothing but spaces.";
        }
    }
}
