package org.handbill.parse;

import java.util.Optional;
import org.handbill.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/** Mistakes within a value: quotes, brackets, and characters that mean something to YAML. */
final class YamlValueMistakes {
    private final YamlFault fault;
    private final int mark;
    private final int context;
    private final String during;
    private final String problem;
    private final Yaml.@Nullable Scalar last;

    private YamlValueMistakes(YamlFault fault) {
        this.fault = fault;
        this.mark = fault.mark();
        this.context = fault.context();
        this.during = fault.during();
        this.problem = fault.problem();
        this.last = fault.last();
    }

    /** From the most telling sign to the least; empty if there is none. */
    static Optional<YamlMistake> find(YamlFault fault) {
        YamlValueMistakes finder = new YamlValueMistakes(fault);
        return finder.openQuote().or(finder::textAfterQuote).or(finder::strayBracket).or(finder::specialStart).or(finder::specialInBrackets)
                .or(finder::openBracket);
    }

    private Optional<YamlMistake> openQuote() {
        if (!during.contains("quoted scalar")) {
            return Optional.empty();
        }
        if (problem.contains("escape")) {
            return Optional.of(
                    fault.at(
                            Math.max(context, mark - 1), mark + 1,
                            "A '\\' in double quotes has to be followed by one of a few letters, which this is not.",
                            "Type '\\\\' for one '\\', or put the text in single quotes."));
        }
        return Optional.of(unclosed(context));
    }

    private YamlMistake unclosed(int quote) {
        String mark = fault.charAt(quote) == '\'' ? "'" : "\"";
        return fault.at(
                quote, YamlScan.lineEnd(fault.text(), quote), "The quote that opens here is not closed.",
                "Type " + mark + " at the end of the text too. If the text itself begins with " + mark + ", put all of it in "
                        + (mark.equals("'") ? "double quotes: \"…\"." : "single quotes: '…'."));
    }

    /** Something stands behind a closed quote: it was not meant to close there, or an earlier one was not closed. */
    private Optional<YamlMistake> textAfterQuote() {
        if (last == null || last.style() != Yaml.Style.SINGLE_QUOTED && last.style() != Yaml.Style.DOUBLE_QUOTED) {
            return Optional.empty();
        }
        Span quoted = last.span();
        if (mark < quoted.end() || !fault.text().substring(quoted.end(), mark).isBlank()
                || YamlScan.lineStart(fault.text(), mark) > quoted.end()) {
            return Optional.empty();
        }
        if (YamlScan.lineStart(fault.text(), quoted.end()) > quoted.start()) {
            return Optional.of(unclosed(quoted.start()));
        }
        if (during.startsWith("while parsing a flow") || fault.charAt(mark) == ']' || fault.charAt(mark) == '}') {
            return Optional.empty();
        }
        return Optional.of(
                fault.at(
                        mark, YamlScan.lineEnd(fault.text(), mark), "There is more text after the closing quote.",
                        last.style() == Yaml.Style.SINGLE_QUOTED
                                ? "Put the whole value in double quotes, \"…\", or type '' for each ' inside it."
                                : "Put the whole value in single quotes, '…', or type \\\" for each \" inside it."));
    }

    private Optional<YamlMistake> strayBracket() {
        char c = fault.charAt(mark);
        if (c != ']' && c != '}') {
            return Optional.empty();
        }
        return Optional.of(
                fault.at(mark, mark + 1, "There is a '" + c + "' that closes nothing.", "Delete it, or put the whole value in quotes."));
    }

    /** The value of the line begins with a character that means something to YAML. */
    private Optional<YamlMistake> specialStart() {
        YamlLine line = YamlLine.at(fault.text(), during.startsWith("while parsing a flow") ? context : mark);
        char c = line.valueStart();
        boolean always = "@`%*&!,".indexOf(c) >= 0 && c != 0;
        boolean block = (c == '|' || c == '>') && during.contains("block scalar");
        boolean textInBraces = (c == '{' || c == '[') && mark < line.end() && goesOnBehindBracket(line);
        if (line.value() > mark || !always && !block && !textInBraces) {
            return Optional.empty();
        }
        String hint = "Put the value in quotes: " + line.quoted();
        if (block) {
            hint += " If you want text of several lines, begin it on the next line.";
        }
        return Optional.of(fault.at(line.value(), line.end(), "A value cannot begin with '" + c + "' unless it is in quotes.", hint));
    }

    /** Whether the line is a text such as {@code {link} is here}, not an unfinished list or mapping. */
    private boolean goesOnBehindBracket(YamlLine line) {
        String value = fault.text().substring(line.value(), line.end());
        int close = value.indexOf(value.charAt(0) == '{' ? '}' : ']');
        boolean reserved = value.length() > 1 && (value.charAt(1) == '@' || value.charAt(1) == '`' || value.charAt(1) == '%');
        return reserved || close >= 0 && close + 1 < value.stripTrailing().length() && during.startsWith("while parsing a block");
    }

    /** A handle such as {@code @name} between braces or brackets. */
    private Optional<YamlMistake> specialInBrackets() {
        char c = fault.charAt(mark);
        if (!problem.contains("cannot start any token") || "@`%".indexOf(c) < 0) {
            return Optional.empty();
        }
        int end = mark;
        while (end < fault.text().length() && ",]}\n\r".indexOf(fault.charAt(end)) < 0) {
            end++;
        }
        String value = fault.text().substring(mark, end).stripTrailing();
        return Optional.of(
                fault.at(mark, mark + value.length(), "A value cannot begin with '" + c + "' unless it is in quotes.",
                        "Put the value in quotes: \"" + value + "\""));
    }

    private Optional<YamlMistake> openBracket() {
        if (!during.startsWith("while parsing a flow") || "[{".indexOf(fault.charAt(context)) < 0) {
            return Optional.empty();
        }
        char open = fault.charAt(context);
        char close = open == '{' ? '}' : ']';
        int hash = fault.text().substring(context, YamlScan.lineEnd(fault.text(), context)).indexOf('#');
        if (hash >= 0) {
            return Optional.of(
                    fault.at(
                            context + hash, YamlScan.lineEnd(fault.text(), context),
                            "A word that begins with '#' is a comment in YAML, so the rest of this line is lost.",
                            "Leave the '#' out, or put each such word in quotes."));
        }
        return Optional.of(
                fault.at(
                        context, context + 1,
                        "What opens here with '" + open + "' does not end with '" + close + "', or lacks a comma.",
                        open == '{'
                                ? "Write {name: value, name: value}; if it is a text, put all of it in quotes."
                                : "Write [one, two]; if it is a text, put all of it in quotes."));
    }
}
