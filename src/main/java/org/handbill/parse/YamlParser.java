package org.handbill.parse;

import java.util.List;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;

/**
 * YAML 1.2 to a tree that knows its place. Only what a campaign needs: mappings, sequences and scalars in one document.
 * Aliases, anchors, merge keys, tags, directives, complex keys and further documents are errors.
 */
public final class YamlParser {
    private YamlParser() {}

    /** The file's tree, as far as it can be read; absent if it is empty or its syntax is broken. */
    public static Optional<Yaml> parse(Source source, Problems problems) {
        return parse(source.span(0, source.text().length()), problems);
    }

    /** The tree of a stretch of a file, for instance its front matter. */
    public static Optional<Yaml> parse(Span stretch, Problems problems) {
        return Optional.ofNullable(new YamlTree(stretch, problems).read());
    }

    /** A file that holds keys and values; absent after an error, which an empty file is too. */
    public static Optional<Yaml.Mapping> mapping(Source source, Problems problems) {
        if (isEmpty(source)) {
            problems.error(
                    Code.YAML_SYNTAX, Location.whole(source.file()), "The file is empty, but has to hold keys and values.",
                    "Begin with a line such as 'title: Do not send them back'.");
            return Optional.empty();
        }
        return parse(source, problems).flatMap(root -> asMapping(root, problems));
    }

    /** A file that holds a list; an empty file is an empty one. Absent after an error. */
    public static Optional<Yaml.Sequence> sequence(Source source, Problems problems) {
        if (isEmpty(source)) {
            return Optional.of(new Yaml.Sequence(List.of(), source.span(0, 0), false));
        }
        return parse(source, problems).flatMap(root -> asSequence(root, problems));
    }

    public static Optional<Yaml.Mapping> asMapping(Yaml root, Problems problems) {
        return switch (root) {
            case Yaml.Mapping mapping -> Optional.of(mapping);
            case Yaml.Sequence list -> {
                problems.error(
                        Code.WRONG_TYPE, list.span(), "There is a list here, but keys and values are wanted.",
                        "Write lines such as 'title: Do not send them back', without '-' in front.");
                yield Optional.empty();
            }
            case Yaml.Scalar text -> {
                problems.error(
                        Code.WRONG_TYPE, text.span(), YamlMistake.onlyText(text.span()),
                        YamlMistake.spaceAfterColon(text.span()));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Yaml.Sequence> asSequence(Yaml root, Problems problems) {
        if (root instanceof Yaml.Sequence list) {
            return Optional.of(list);
        }
        boolean dashes = root instanceof Yaml.Scalar && root.span().text().startsWith("-");
        problems.error(
                Code.WRONG_TYPE, root.span(), "The file has to hold a list, each item of which begins with '- '.",
                dashes
                        ? "Put a space after each '-'."
                        : "Put '- ' before the first line of each item, and two spaces before its other lines.");
        return Optional.empty();
    }

    /** Whether there is nothing but blank lines, comments and {@code ---}. */
    private static boolean isEmpty(Source source) {
        return source.text().lines()
                .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#") || line.stripTrailing().equals("---"));
    }
}
