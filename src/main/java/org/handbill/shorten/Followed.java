package org.handbill.shorten;

/** Where a short link was found to lead. */
public sealed interface Followed {
    /** Where it should. */
    record Right() implements Followed {}

    /** Somewhere else, or nowhere. */
    record Wrong(String found) implements Followed {}

    /** It could not be followed. */
    record Unknown(String why) implements Followed {}
}
