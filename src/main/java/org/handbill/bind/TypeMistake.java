package org.handbill.bind;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.parse.Yaml;

/** A value of another kind than its key takes, and what to type instead. */
record TypeMistake(Span span, String message, String hint) {
    void report(Problems problems) {
        problems.error(Code.WRONG_TYPE, span, message, hint);
    }

    /** @param owner whose value it is, for instance a key in quotes */
    static TypeMistake scalarWanted(String owner, String wanted, Yaml found) {
        boolean brackets = found instanceof Yaml.Mapping mapping && mapping.flow() || found instanceof Yaml.Sequence list && list.flow();
        String written = found.span().text();
        boolean quotable = brackets && written.length() <= 60 && written.indexOf('\n') < 0;
        String hint = quotable
                ? "If the brackets belong to it, put it in quotes: " + quoted(written)
                : "Write " + wanted + " on the same line, behind the colon.";
        return new TypeMistake(found.span(), owner + " takes " + wanted + ", but this is " + kind(found) + ".", hint);
    }

    static TypeMistake listWanted(String key, Yaml found) {
        String hint = switch (found) {
            case Yaml.Mapping mapping -> "Put '- ' before the first line of each item, and two spaces before its other lines.";
            case Yaml.Sequence list -> "";
            case Yaml.Scalar scalar -> listHint(key, scalar.text());
        };
        return new TypeMistake(found.span(), "'" + key + "' takes a list, but this is " + kind(found) + ".", hint);
    }

    private static String listHint(String key, String text) {
        if (text.startsWith("-")) {
            return "Put a space after each '-'.";
        }
        List<String> parts = Stream.of(text.split("[,;\n]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        if (text.length() > 80 || parts.isEmpty()) {
            return "Write each item on a line of its own that begins with '- '.";
        }
        return "Put it in a list: " + key + ": [" + parts.stream().map(TypeMistake::item).collect(Collectors.joining(", ")) + "]";
    }

    private static String item(String text) {
        boolean plain = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '_' || c == '.')
                && !text.startsWith("-");
        return plain ? text : quoted(text);
    }

    /** @param owner whose value it is, at the beginning of a sentence */
    static TypeMistake mappingWanted(String owner, Yaml found) {
        String hint = switch (found) {
            case Yaml.Mapping mapping -> "";
            case Yaml.Sequence list -> "Write its keys without '-' in front.";
            case Yaml.Scalar scalar -> scalar.text().indexOf(':') > 0 && !scalar.text().contains("://")
                    ? "Put a space after the colon, as in 'key: value'."
                    : "Write each of its keys on a line of its own, indented by two spaces.";
        };
        return new TypeMistake(found.span(), owner + " takes keys and values, but this is " + kind(found) + ".", hint);
    }

    static TypeMistake emptyItem(String key, Yaml.Scalar item) {
        String written = item.span().text();
        if (!written.isBlank() && item.isNothing()) {
            return new TypeMistake(item.span(), "An item of '" + key + "' is empty: '" + written + "' means nothing in YAML.",
                    "If it is meant as a word, put it in quotes: \"" + written + "\". If not, delete it.");
        }
        return new TypeMistake(item.span(), "An item of '" + key + "' is empty.", "Write something for it, or delete the line.");
    }

    private static String kind(Yaml found) {
        return switch (found) {
            case Yaml.Mapping mapping -> "keys and values";
            case Yaml.Sequence list -> "a list";
            case Yaml.Scalar scalar -> scalar.isNothing() ? "empty" : "a text";
        };
    }

    private static String quoted(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0 ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
    }
}
