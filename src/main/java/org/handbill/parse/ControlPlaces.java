package org.handbill.parse;

import java.util.Locale;
import java.util.TreeMap;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Source;

/** Where in a file control characters are: the first places are shown one by one, and the rest is counted in one line. */
final class ControlPlaces {
    static final int MOST = 20;

    private final Source source;
    /** By where it begins, in UTF-16 units; a place that is read twice is one. */
    private final TreeMap<Integer, Place> places = new TreeMap<>();

    /** How the character is written: as it is, by its number in HTML, or by an escape of YAML. */
    private enum Kind {
        TYPED, ENTITY, ESCAPE
    }

    private record Place(int to, int character, Kind kind) {
        String message() {
            return switch (kind) {
                case TYPED, ENTITY -> Controls.message(character);
                case ESCAPE ->
                    String.format(Locale.ROOT, "An escape in this text stands for an invisible control character (U+%04X).", character);
            };
        }

        String hint() {
            return switch (kind) {
                case TYPED -> Controls.HINT;
                case ENTITY -> "Delete it, from '&' to ';'.";
                case ESCAPE -> "Delete it; for a backslash in double quotes, type two.";
            };
        }
    }

    /** Gets what is found, as an error or a warning. */
    interface Reporter {
        void add(Code code, Location place, String message, String hint);
    }

    ControlPlaces(Source source) {
        this.source = source;
    }

    /** All that are typed as they are in a stretch. */
    void typed(int from, int to) {
        for (int at = Controls.next(source.text(), from, to); at >= 0; at = Controls.next(source.text(), at + 1, to)) {
            places.put(at, new Place(at + 1, source.text().charAt(at), Kind.TYPED));
        }
    }

    void entity(int from, int to, int character) {
        places.put(from, new Place(to, character, Kind.ENTITY));
    }

    void escape(int from, int to, int character) {
        places.put(from, new Place(to, character, Kind.ESCAPE));
    }

    /** @return where the last place that was told ends, or -1 if there is none */
    int report(Code code, Reporter reporter) {
        int told = 0;
        int end = -1;
        for (var entry : places.entrySet()) {
            Place place = entry.getValue();
            end = place.to();
            if (told == MOST) {
                reporter.add(code, source.span(entry.getKey(), end),
                        "From here on the file has " + Counted.of(places.size() - MOST, "more control character") + ".",
                        "Delete those before it first, then look again.");
                return end;
            }
            reporter.add(code, source.span(entry.getKey(), end), place.message(), place.hint());
            told++;
        }
        return end;
    }
}
