package org.handbill.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a theme's style sheets, drawings and templates take their looks from, by name, in the order in which they are written.
 *
 * @param light colours as {@code #rrggbb}
 * @param dark the same names, for readers who want the dark
 * @param others typefaces and measures, as CSS writes them
 */
public record Tokens(Map<String, String> light, Map<String, String> dark, Map<String, String> others) {
    public static final Tokens NONE = new Tokens(Map.of(), Map.of(), Map.of());

    public Tokens {
        light = Collections.unmodifiableMap(new LinkedHashMap<>(light));
        dark = Collections.unmodifiableMap(new LinkedHashMap<>(dark));
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        if (!light.keySet().equals(dark.keySet())) {
            throw new IllegalArgumentException("colours " + light.keySet() + " for the light and " + dark.keySet() + " for the dark");
        }
    }

    /** All of them as they are in the light. */
    public Map<String, String> values() {
        Map<String, String> all = new LinkedHashMap<>(light);
        all.putAll(others);
        return all;
    }
}
