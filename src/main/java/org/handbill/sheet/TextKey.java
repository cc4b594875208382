package org.handbill.sheet;

import java.util.List;

/**
 * A key that holds words.
 *
 * @param path the keys that lead to it, with dots between them
 */
record TextKey(String path, Form form) {
    static TextKey line(String path) {
        return new TextKey(path, Form.LINE);
    }

    static TextKey text(String path) {
        return new TextKey(path, Form.TEXT);
    }

    static TextKey lines(String path) {
        return new TextKey(path, Form.LINES);
    }

    List<String> steps() {
        return List.of(path.split("\\.", -1));
    }
}
