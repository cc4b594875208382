package org.handbill.text;

/** What a counting rule counts in. */
public enum Unit {
    CHARACTERS("character"), WEIGHTED_CHARACTERS("weighted character"), GRAPHEMES("grapheme"), UTF16_UNITS("UTF-16 unit"), BYTES("byte"),
    SEPTETS("septet");

    private final String one;

    Unit(String one) {
        this.one = one;
    }

    /** One of them. */
    public String one() {
        return one;
    }

    /** As users and scripts see it, in the plural. */
    public String label() {
        return one + "s";
    }
}
