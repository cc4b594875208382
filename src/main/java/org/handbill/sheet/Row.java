package org.handbill.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Located;

/**
 * A row as somebody typed it, each cell with its place; a cell that is not there is empty.
 *
 * @param platforms what a message is for
 * @param original absent if the table has no such column
 * @param mark what the tool wrote of the text when it exported it; empty for a row of somebody's own
 */
record Row(Located<String> file, Located<String> key, Located<String> platforms, Optional<Located<String>> original, Located<String> text,
        Located<String> mark) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    List<String> platformIds() {
        return BETWEEN.splitAsStream(platforms.value()).filter(id -> !id.isEmpty()).toList();
    }
}
