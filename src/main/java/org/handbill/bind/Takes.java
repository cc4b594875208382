package org.handbill.bind;

import java.util.List;

/** What a key takes as its value. */
public sealed interface Takes {
    /**
     * @param lines whether it may have more than one
     * @param pattern what one line has to be, as a regular expression; empty if it may be anything
     */
    record Text(boolean lines, String pattern) implements Takes {}

    /** Written YYYY-MM-DD. */
    record Day() implements Takes {}

    /** Written HH:MM. */
    record Time() implements Takes {}

    /**
     * A whole number; both limits are included.
     *
     * @param quoted whether it may be in quotes
     */
    record Whole(int min, int max, boolean quoted) implements Takes {}

    record TrueFalse() implements Takes {}

    record Web() implements Takes {}

    record Email() implements Takes {}

    /** One of these. */
    record Word(List<String> words) implements Takes {
        public Word {
            words = List.copyOf(words);
        }
    }

    /**
     * A text of a kind of its own.
     *
     * @param wanted what it is, with its article
     * @param pattern a regular expression; empty if it may be anything
     */
    record Special(String wanted, String pattern) implements Takes {}

    record Items(Takes each) implements Takes {}

    record Group(Shape below) implements Takes {}

    /** A list of them. */
    record Groups(Shape each) implements Takes {}

    record Anything() implements Takes {}

    /** What it is, with its article. */
    default String wanted() {
        return switch (this) {
            case Text _ -> "a text";
            case Day _ -> "a date";
            case Time _ -> "a time";
            case Whole _ -> "a number";
            case TrueFalse _ -> "true or false";
            case Web _ -> "a web address";
            case Email _ -> "an e-mail address";
            case Word _ -> "a word";
            case Special special -> special.wanted();
            case Items _,Groups _ -> "a list";
            case Group _ -> "keys and values";
            case Anything _ -> "anything";
        };
    }
}
