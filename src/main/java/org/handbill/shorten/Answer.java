package org.handbill.shorten;

/** How a service answered when it was asked for a short link. */
public sealed interface Answer {
    /**
     * There is a link, new or from an earlier attempt.
     *
     * @param slug its last part
     * @param address the whole short link
     */
    record Made(String slug, String address) implements Answer {}

    /** Somebody else has this slug. */
    record Taken() implements Answer {}

    /** Asking again is of no use until something is changed. */
    record Refused(String message, String hint) implements Answer {}

    /** The service could not be reached in time, or did not answer as it should; asking again later may help. */
    record Failed(String message, String hint) implements Answer {}
}
