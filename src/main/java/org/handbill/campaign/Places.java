package org.handbill.campaign;

import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Span;

/**
 * What the author wrote as values of settings and front matters, and where.
 *
 * @param values by file, and by the keys that lead to the value with dots between them; items of lists are numbered from 0
 */
public record Places(Map<String, Map<String, Located<String>>> values) {
    public static final Places NONE = new Places(Map.of());

    public Places {
        values = Map.copyOf(values);
    }

    /** @param key for instance {@code petition.closedOn} */
    public Optional<Span> find(String file, String key) {
        return Optional.ofNullable(in(file).get(key)).map(Located::span);
    }

    /** The value's place, or the file as a whole where it is not written. */
    public Location of(String file, String key) {
        return find(file, key).map(Location.class::cast).orElseGet(() -> Location.whole(file));
    }

    /** All values of a file by their keys; none if it has none. */
    public Map<String, Located<String>> in(String file) {
        return values.getOrDefault(file, Map.of());
    }
}
