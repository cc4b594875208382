package org.handbill.serve;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What hosts say with each answer, as the site's own file {@code _headers} has it: for all files, and for some by their address. */
final class OwnHeaders {
    /** A preview is never kept, and is not at the address that has https. */
    private static final Set<String> NOT_HERE = Set.of("cache-control", "strict-transport-security");

    private final Map<String, Map<String, String>> byPattern = new LinkedHashMap<>();

    /** @param file the text of {@code _headers} */
    OwnHeaders(String file) {
        Map<String, String> current = new LinkedHashMap<>();
        for (String line : file.lines().toList()) {
            int colon = line.indexOf(':');
            if (line.startsWith("/")) {
                current = byPattern.computeIfAbsent(line.strip(), _ -> new LinkedHashMap<>());
            } else if (line.startsWith(" ") && colon > 0) {
                String name = line.substring(0, colon).strip();
                if (!NOT_HERE.contains(name.toLowerCase(Locale.ROOT))) {
                    current.put(name, line.substring(colon + 1).strip());
                }
            }
        }
    }

    /** @param canonical the address of a file in the site, without a first '/' */
    Map<String, String> of(String canonical) {
        Map<String, String> all = new LinkedHashMap<>(byPattern.getOrDefault("/*", Map.of()));
        all.putAll(byPattern.getOrDefault("/" + canonical, Map.of()));
        return all;
    }
}
