package org.handbill.check;

import java.util.Locale;

import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Span;

/**
 * Words of the campaign in one language.
 *
 * @param language of the words
 * @param words as readers see them
 * @param place where the author wrote them
 */
record Text(Locale language, Kind kind, String words, Location place) {
    /** A field is any other text that readers see as it is typed, for instance a name or a label. */
    enum Kind {
        TITLE, SUMMARY, NOTICE, MESSAGE, HEADING, PASSAGE, HASHTAG, FIELD
    }

    /** Where a part of the words stands; all of them where the author wrote it otherwise, for instance over a line's end. */
    Location placeOf(String part) {
        return placeOf(place, part);
    }

    static Location placeOf(Location place, String part) {
        if (!(place instanceof Span span) || part.isEmpty()) {
            return place;
        }
        int at = span.text().indexOf(part);
        return at < 0 ? span : span.source().span(span.start() + at, span.start() + at + part.length());
    }
}
