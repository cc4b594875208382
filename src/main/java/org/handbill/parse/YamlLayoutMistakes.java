package org.handbill.parse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.handbill.diagnostic.Counted;

/** Mistakes in how lines stand to each other: tabs, indentation, colons, items. */
final class YamlLayoutMistakes {
    private final YamlFault fault;
    private final int mark;
    private final int context;
    private final String problem;
    private final Yaml.@Nullable Scalar last;

    private YamlLayoutMistakes(YamlFault fault) {
        this.fault = fault;
        this.mark = fault.mark();
        this.context = fault.context();
        this.problem = fault.problem();
        this.last = fault.last();
    }

    /** From the most telling sign to the least; empty if there is none. */
    static Optional<YamlMistake> find(YamlFault fault) {
        YamlLayoutMistakes finder = new YamlLayoutMistakes(fault);
        return finder.secondColon().or(finder::noColon).or(finder::noKey).or(finder::secondDocument).or(finder::itemBehindKey)
                .or(finder::indentation);
    }

    /** The engine names a tab where it meets one, so this is certain. */
    static Optional<YamlMistake> tab(YamlFault fault) {
        if (fault.charAt(fault.mark()) != '\t') {
            return Optional.empty();
        }
        boolean indents = fault.text().substring(YamlScan.lineStart(fault.text(), fault.mark()), fault.mark()).isBlank();
        return Optional.of(
                fault.at(
                        fault.mark(), fault.mark() + 1,
                        indents
                                ? "This line is indented with a tab, but YAML takes spaces only."
                                : "There is a tab where YAML takes only spaces.",
                        "Replace the tab by two spaces."));
    }

    private Optional<YamlMistake> secondColon() {
        if (!problem.contains("mapping values are not allowed")) {
            return Optional.empty();
        }
        YamlLine line = YamlLine.at(fault.text(), mark);
        if (line.hasKey() && line.colon() < mark) {
            return Optional.of(
                    fault.at(line.value(), line.end(), "A value with ': ' in it has to be in quotes.", "Write: " + line.quoted()));
        }
        if (last != null && last.span().end() == mark && YamlScan.lineStart(fault.text(), mark) > last.span().start()) {
            YamlLine before = YamlLine.at(fault.text(), last.span().start());
            return Optional.of(before.hasKey() ? tooDeep(line, before) : missingColon(before));
        }
        return Optional.empty();
    }

    private YamlMistake tooDeep(YamlLine line, YamlLine before) {
        return fault.at(
                line.content(), line.end(),
                "This line is indented deeper than '" + before.key() + "' above it, so it is read as part of that value.",
                "Indent it exactly as '" + before.key() + "'.");
    }

    private Optional<YamlMistake> noColon() {
        if (!problem.contains("could not find expected ':'")) {
            return Optional.empty();
        }
        return Optional.of(missingColon(YamlLine.at(fault.text(), context)));
    }

    private YamlMistake missingColon(YamlLine line) {
        int tight = line.tightColon();
        if (line.content() < line.end() && YamlScan.isInvisible(fault.text().codePointAt(line.content()))) {
            return fault.at(
                    line.content(), line.content() + 1,
                    "This line is indented with a character that looks like a space but is not one.",
                    "Delete the space in front of the line and type it again.");
        }
        if (tight >= 0) {
            return fault.at(
                    tight, tight + 1,
                    YamlMistake.tightColon(line, tight),
                    YamlMistake.tightColonHint(line, tight));
        }
        return fault.at(line.content(), line.end(), "This line has no 'key:' in front.",
                "Write 'key: value', with a space after the colon. A longer text goes in quotes, or is indented below 'key: |'.");
    }

    private Optional<YamlMistake> noKey() {
        return fault.charAt(mark) != ':'
                ? Optional.empty()
                : Optional
                        .of(fault.at(mark, mark + 1, "There is no key before the ':'.", "Write the key before it, for instance 'title:'."));
    }

    private Optional<YamlMistake> secondDocument() {
        return !problem.contains("<document start>")
                ? Optional.empty()
                : Optional.of(
                        fault.at(
                                mark, YamlScan.lineEnd(fault.text(), mark),
                                "Nothing can follow here, because the YAML has already ended above.",
                                "Delete the line '...' or '---' above this one."));
    }

    private Optional<YamlMistake> itemBehindKey() {
        if (!problem.contains("sequence entries are not allowed")) {
            return Optional.empty();
        }
        return Optional.of(
                fault.at(
                        mark, YamlScan.lineEnd(fault.text(), mark), "A list item cannot stand on the same line as its key.",
                        "Begin it on the next line, or write a short list as [one, two]."));
    }

    private Optional<YamlMistake> indentation() {
        if (!problem.contains("expected <block end>")) {
            return Optional.empty();
        }
        int lineStart = YamlScan.lineStart(fault.text(), mark);
        if (!fault.text().substring(lineStart, mark).isBlank()) {
            return Optional.empty();
        }
        int indent = mark - lineStart;
        if (last != null && problem.contains("'<scalar>'")) {
            Optional<YamlMistake> text = brokenText(last, indent);
            if (text.isPresent()) {
                return text;
            }
        }
        int wanted = context - YamlScan.lineStart(fault.text(), context);
        boolean dash = fault.charAt(mark) == '-';
        if (indent == wanted) {
            return Optional.of(
                    fault.at(
                            mark, YamlScan.lineEnd(fault.text(), mark),
                            dash ? "A list item stands here among keys." : "A key stands here among list items.",
                            dash
                                    ? "Put it below the key that it belongs to, or delete the '-'."
                                    : "Indent it by two spaces so that it belongs to the item above, or begin it with '- '."));
        }
        return Optional.of(
                fault.at(
                        mark, YamlScan.lineEnd(fault.text(), mark),
                        "This line is indented by " + Counted.of(indent, "space")
                                + ", which matches no line above it that it could belong to.",
                        "Indent lines that belong together by the same number of spaces."));
    }

    /** Text of several lines that a comment or a line with too few spaces has ended too early. */
    private Optional<YamlMistake> brokenText(Yaml.Scalar above, int indent) {
        int end = YamlScan.lineEnd(fault.text(), mark);
        if (above.style() == Yaml.Style.BLOCK) {
            return Optional.of(
                    fault.at(
                            mark, end,
                            "This line is indented by " + Counted.of(indent, "space")
                                    + ", less than the text above that it seems to belong to.",
                            "Indent it exactly as the first line of that text."));
        }
        boolean comment = above.span().end() < mark && fault.text().substring(above.span().end(), mark).indexOf('#') >= 0;
        return !comment
                ? Optional.empty()
                : Optional.of(
                        fault.at(
                                mark, end, "A comment stands between this line and the text above that it seems to belong to.",
                                "Delete the comment, or put the text in quotes."));
    }
}
