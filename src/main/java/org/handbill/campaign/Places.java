package org.handbill.campaign;

import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Span;

/**
 * Where the author wrote the values of settings and front matters.
 *
 * @param values by file, a space, and the keys that lead to the value with dots between them; items of lists are numbered from 0
 */
public record Places(Map<String, Span> values) {
    public static final Places NONE = new Places(Map.of());

    public Places {
        values = Map.copyOf(values);
    }

    /** @param key for instance {@code petition.closedOn} */
    public Optional<Span> find(String file, String key) {
        return Optional.ofNullable(values.get(name(file, key)));
    }

    /** The value's place, or the file as a whole where it is not written. */
    public Location of(String file, String key) {
        return find(file, key).map(Location.class::cast).orElseGet(() -> Location.whole(file));
    }

    public static String name(String file, String key) {
        return file + " " + key;
    }
}
