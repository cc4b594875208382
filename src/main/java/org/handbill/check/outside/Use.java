package org.handbill.check.outside;

/** What a file of the site does with an address outside, the most telling first. */
enum Use {
    /** A browser asks for it when the page opens, so that its host learns who reads. */
    FETCHED("fetched"),
    /** A reader can follow it. */
    LED_TO("link"),
    /** It is in a text, a script or in what is said about the page. */
    NAMED("named");

    private final String word;

    Use(String word) {
        this.word = word;
    }

    /** As it is written in the list. */
    String word() {
        return word;
    }

    Use and(Use other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
