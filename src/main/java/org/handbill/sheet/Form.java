package org.handbill.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** What a key holds, as the campaign's binders read it. */
enum Form {
    /** One line, without blanks around it. */
    LINE,
    /** Any number of lines, without blanks at the end. */
    TEXT,
    /** A list of lines; in a cell, one on each line of the cell. */
    LINES;

    /** What is left of a text when it is read. */
    String read(String written) {
        return switch (this) {
            case LINE -> written.strip();
            case TEXT -> written.stripTrailing();
            case LINES -> String.join("\n", items(written));
        };
    }

    /** The items of a list in a cell. */
    static List<String> items(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toList());
    }
}
