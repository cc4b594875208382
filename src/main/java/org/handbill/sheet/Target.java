package org.handbill.sheet;

import java.util.List;

/**
 * Where in a file a value stands.
 *
 * @param path the keys that lead to it; for a message, first its id
 */
record Target(List<String> path, Form form) {
    Target {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
    }

    static Target of(TextKey key) {
        return new Target(key.steps(), key.form());
    }
}
