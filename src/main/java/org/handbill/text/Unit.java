package org.handbill.text;

/** What a counting rule counts in. */
public enum Unit {
    CHARACTERS("characters"), WEIGHTED_CHARACTERS("weighted characters"), GRAPHEMES("graphemes"), UTF16_UNITS("UTF-16 units"),
    BYTES("bytes"),
    SEPTETS("septets");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    /** As users and scripts see it, in the plural. */
    public String label() {
        return label;
    }
}
