package org.handbill.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.parse.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * The keys that were asked for in a mapping and those below it. What is left over is reported at the end, when it is known which keys the
 * neighbouring levels take.
 */
final class KnownKeys {
    private record Missing(String key, Location place) {}

    private final @Nullable KnownKeys above;
    private final String name;
    private final Yaml.Mapping mapping;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<KnownKeys> below = new ArrayList<>();

    private KnownKeys(@Nullable KnownKeys above, String name, Yaml.Mapping mapping) {
        this.above = above;
        this.name = name;
        this.mapping = mapping;
    }

    static KnownKeys root(Yaml.Mapping mapping) {
        return new KnownKeys(null, "", mapping);
    }

    KnownKeys below(String key, Yaml.Mapping child) {
        KnownKeys keys = new KnownKeys(this, key, child);
        below.add(keys);
        return keys;
    }

    void add(String key) {
        known.add(key);
    }

    void missing(String key, Location place) {
        missing.add(new Missing(key, place));
    }

    void report(Problems problems) {
        Set<String> meant = new HashSet<>();
        for (Yaml.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                problems.error(Code.UNKNOWN_KEY, entry.key().span(), "The tool does not know a key '" + key + "' here.", hint(key));
                NearNames.of(key, known).stream().findFirst().ifPresent(meant::add);
            }
        }
        missing.forEach(one -> report(one, meant.contains(one.key()), problems));
        below.forEach(child -> child.report(problems));
    }

    /** A key that is there without a value is shown where it is; one that is misspelt was reported as unknown. */
    private void report(Missing one, boolean misspelt, Problems problems) {
        Optional<Yaml.Entry> empty = mapping.entries().stream().filter(entry -> entry.key().text().equals(one.key())).findFirst();
        if (empty.isPresent()) {
            problems.error(
                    Code.MISSING_KEY, empty.get().key().span(), "'" + one.key() + "' is required, but has no value.",
                    "Write the value behind the colon.");
            return;
        }
        if (misspelt) {
            return;
        }
        String where = name.isEmpty() ? "" : " in '" + name + "'";
        problems.error(
                Code.MISSING_KEY, one.place(), "'" + one.key() + "' is required" + where + ", but is not there.",
                "Add a line '" + one.key() + ": …'.");
    }

    private String hint(String key) {
        if (above != null && above.known.contains(key)) {
            return "'" + key + "' belongs one level up, beside '" + name + "': remove the spaces in front of it.";
        }
        for (KnownKeys child : below) {
            if (child.known.contains(key)) {
                return "'" + key + "' belongs below '" + child.name + "': indent it by two spaces more.";
            }
        }
        return NearNames.hint(key, known);
    }
}
