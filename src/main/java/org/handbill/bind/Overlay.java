package org.handbill.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.handbill.parse.Yaml;

/** Lays a translation over its original, key by key, so that what it leaves out is as in the original. */
final class Overlay {
    /** Says which version of the original a text was translated from. */
    static final String ORIGINAL = "original";

    private Overlay() {}

    /**
     * The keys of both; where both have a key, the translation's value, unless it is empty.
     *
     * @param own keys that are never taken from the original
     */
    static Yaml.Mapping of(Yaml.Mapping translated, Yaml.Mapping original, Set<String> own) {
        List<Yaml.Entry> entries = new ArrayList<>();
        for (Yaml.Entry entry : translated.entries()) {
            Optional<Yaml> below = value(original, entry.key().text());
            if (entry.key().text().equals(ORIGINAL) || isNothing(entry.value()) && below.isPresent()) {
                continue;
            }
            boolean both = entry.value() instanceof Yaml.Mapping && below.orElse(null) instanceof Yaml.Mapping;
            entries.add(both
                    ? new Yaml.Entry(entry.key(), of((Yaml.Mapping) entry.value(), (Yaml.Mapping) below.orElseThrow(), Set.of()))
                    : entry);
        }
        for (Yaml.Entry entry : original.entries()) {
            String key = entry.key().text();
            if (!own.contains(key) && entries.stream().noneMatch(taken -> taken.key().text().equals(key))) {
                entries.add(entry);
            }
        }
        return new Yaml.Mapping(entries, translated.span(), translated.flow());
    }

    static Yaml.Mapping without(Yaml.Mapping mapping, Set<String> keys) {
        List<Yaml.Entry> entries = mapping.entries().stream().filter(entry -> !keys.contains(entry.key().text())).toList();
        return new Yaml.Mapping(entries, mapping.span(), mapping.flow());
    }

    static Optional<Yaml> value(Yaml.Mapping mapping, String key) {
        return mapping.entries().stream().filter(entry -> entry.key().text().equals(key)).findFirst().map(Yaml.Entry::value);
    }

    /** Whether a key is there and says something. */
    static boolean has(Yaml.Mapping mapping, String key) {
        return value(mapping, key).filter(value -> !isNothing(value)).isPresent();
    }

    /** The text of a key; empty if it has none. */
    static String text(Yaml.Mapping mapping, String key) {
        return value(mapping, key).map(value -> value instanceof Yaml.Scalar scalar ? scalar.text().strip() : "").orElse("");
    }

    private static boolean isNothing(Yaml value) {
        return value instanceof Yaml.Scalar scalar && (scalar.isNothing() || scalar.text().isBlank());
    }
}
