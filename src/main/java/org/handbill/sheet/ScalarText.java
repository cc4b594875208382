package org.handbill.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.handbill.parse.Yaml;
import org.handbill.parse.YamlText;

/**
 * Ways to write a text where a scalar stands, the simplest first and last the one that can say everything. Which of them says exactly the text is
 * for the reader to find out.
 *
 * @param indent of the line that the scalar's key stands in
 * @param flow whether it stands in brackets or braces
 */
record ScalarText(int indent, boolean flow, String lineEnd) {
    private static final String STEP = "  ";
    /** What ends a plain scalar in brackets or braces. */
    private static final String FLOW_SIGNS = ",[]{}";

    /** In place of another, in its style where that can be. */
    List<String> inPlaceOf(Yaml.Scalar old, String text) {
        List<String> ways = new ArrayList<>();
        boolean oneLine = text.indexOf('\n') < 0;
        switch (old.style()) {
            case PLAIN -> {
                if (oneLine) {
                    ways.add(plain(text));
                }
            }
            case SINGLE_QUOTED -> {
                if (oneLine) {
                    ways.add("'" + text.replace("'", "''") + "'");
                }
            }
            case DOUBLE_QUOTED -> {
                if (oneLine) {
                    ways.add(YamlText.quoted(text));
                }
            }
            case BLOCK -> ways.addAll(new BlockText(old.span().text(), indent, lineEnd).ways(text));
        }
        if (!flow && !oneLine) {
            ways.add(literal(text));
        }
        ways.add(YamlText.quoted(text));
        return ways;
    }

    /** Where there is nothing yet. */
    List<String> anew(String text) {
        List<String> ways = new ArrayList<>();
        if (text.indexOf('\n') < 0) {
            ways.add(plain(text));
        } else if (!flow) {
            ways.add(literal(text));
        }
        ways.add(YamlText.quoted(text));
        return ways;
    }

    /** A list, in brackets or with a line for each item below its key. */
    String list(List<String> items) {
        return flow
                ? items.stream().map(item -> inFlow().plain(item)).collect(Collectors.joining(", ", "[", "]"))
                : items.stream().map(item -> lineEnd + " ".repeat(indent) + STEP + "- " + plain(item)).collect(Collectors.joining());
    }

    /** The same in brackets. */
    ScalarText inFlow() {
        return new ScalarText(indent, true, lineEnd);
    }

    private String plain(String text) {
        return flow && text.chars().anyMatch(c -> FLOW_SIGNS.indexOf(c) >= 0) ? YamlText.quoted(text) : YamlText.value(text);
    }

    private String literal(String text) {
        return "|-" + lineEnd + lines(text, " ".repeat(indent) + STEP, lineEnd);
    }

    /** Each line behind some blanks, empty ones without. */
    static String lines(String text, String blanks, String lineEnd) {
        return Arrays.stream(text.split("\n", -1)).map(line -> line.isEmpty() ? "" : blanks + line).collect(Collectors.joining(lineEnd));
    }
}
