package org.handbill.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes texts in the manner of a block scalar that is there: with its header, its indent and the length of its lines.
 */
final class BlockText {
    private final String header;
    private final String blanks;
    private final int width;
    private final String lineEnd;

    /**
     * @param written the scalar as it stands in the file
     * @param indent of the line that its key stands in
     */
    BlockText(String written, int indent, String lineEnd) {
        List<String> lines = written.lines().toList();
        List<String> content = lines.stream().skip(1).filter(line -> !line.isBlank()).toList();
        // a digit says how far the text is indented, which is seen from its first line
        this.header = lines.getFirst().replaceFirst("^([|>][+-]?)[0-9]", "$1").replaceFirst("^([|>])[0-9]", "$1");
        this.blanks = content.isEmpty() ? " ".repeat(indent + 2) : content.getFirst().replaceFirst("^( *).*$", "$1");
        this.width = isWrapped(lines) ? content.stream().mapToInt(line -> line.codePointCount(0, line.length())).max().orElse(0) : 0;
        this.lineEnd = lineEnd;
    }

    /** Whether two lines follow each other without a blank one between them. */
    private static boolean isWrapped(List<String> lines) {
        for (int i = 2; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i - 1).isBlank()) {
                return true;
            }
        }
        return false;
    }

    List<String> ways(String text) {
        List<String> ways = new ArrayList<>();
        boolean marginal = text.lines().anyMatch(line -> !line.equals(line.strip()));
        if (header.startsWith(">") && !marginal) {
            ways.add(header + lineEnd + folded(text));
        }
        if (!text.startsWith(" ")) {
            ways.add((header.startsWith("|") ? header : "|-") + lineEnd + ScalarText.lines(text, blanks, lineEnd));
        }
        return ways;
    }

    /** A line break of the text is an empty line; single ones are read as spaces. */
    private String folded(String text) {
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            if (!first) {
                out.append(lineEnd);
            }
            if (!line.isEmpty()) {
                out.append(out.isEmpty() ? "" : lineEnd).append(wrapped(line));
            }
            first = false;
        }
        return out.toString();
    }

    private String wrapped(String line) {
        if (width == 0) {
            return blanks + line;
        }
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : line.split("(?<=[^ ]) (?=[^ ])", -1)) {
            int length = blanks.length() + row.codePointCount(0, row.length()) + 1 + word.codePointCount(0, word.length());
            if (!row.isEmpty() && length > width) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows.stream().map(part -> blanks + part).collect(Collectors.joining(lineEnd));
    }
}
