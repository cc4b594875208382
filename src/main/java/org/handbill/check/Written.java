package org.handbill.check;

import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Span;

/** A text as its author wrote it, in which what readers see is found again, in the order in which it is written. */
final class Written {
    private static final int MOST_MISSED = 20;

    private final Location place;
    private final String text;
    private int from;
    private int missed;

    /** @param place where the whole text is */
    Written(Location place) {
        this.place = place;
        this.text = place instanceof Span span ? span.text() : "";
    }

    /** Empty where the author wrote it otherwise. */
    String text() {
        return text;
    }

    /**
     * Where a part of the text is next, in UTF-16 units from its start; -1 if it is not there as readers see it, or if so much was not there that
     * looking on would take longer than it is worth.
     */
    int next(String part) {
        int at = missed < MOST_MISSED ? text.indexOf(part, from) : -1;
        if (at < 0) {
            missed++;
        } else {
            from = at + part.length();
        }
        return at;
    }

    /** @param at as {@link #next} found it */
    Location place(int at, String part) {
        return at >= 0 && place instanceof Span span ? span.source().span(span.start() + at, span.start() + at + part.length()) : place;
    }
}
