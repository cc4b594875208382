package org.handbill.parse;

import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** What an author most likely did wrong where the YAML engine gave up, in words for people who do not know YAML. */
record YamlMistake(Span span, String message, String hint) {
    /**
     * @param lastEnd where the last token that could be read ended
     * @param last the last scalar that could be read
     * @param offsets from the engine's count of code points to offsets in the file
     */
    static YamlMistake of(JacksonException e, Source source, int lastEnd, Yaml.@Nullable Scalar last, IntUnaryOperator offsets) {
        if (e.getCause() instanceof MarkedYamlEngineException cause && cause.getProblemMark().isPresent()) {
            int mark = offsets.applyAsInt(cause.getProblemMark().get().getIndex());
            int context = cause.getContextMark().map(Mark::getIndex).map(offsets::applyAsInt).orElse(mark);
            YamlFault fault = new YamlFault(source, mark, context, text(cause.getContext()), text(cause.getProblem()), last);
            return YamlLayoutMistakes.tab(fault)
                    .or(() -> YamlValueMistakes.find(fault))
                    .or(() -> YamlLayoutMistakes.find(fault))
                    .orElseGet(
                            () -> fault.at(mark, mark + 1, "This cannot be read as YAML.",
                                    "Look at the indentation, the quotes and the space after each colon."));
        }
        String text = source.text();
        int at = lastEnd;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (e instanceof StreamConstraintsException) {
            return new YamlMistake(source.span(at, at + 1), "A key is far too long.", "Keys are short names such as 'title'.");
        }
        return new YamlMistake(
                source.span(at, at + 1), "A key has to be plain text.",
                "If this is a text that begins with a bracket or brace, put all of it in quotes: \"…\".");
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** Why a colon without a plain space behind it does not end a key. */
    static String tightColon(YamlLine line, int tight) {
        int behind = tight + 1 < line.end() ? line.text().codePointAt(tight + 1) : 0;
        if (line.text().charAt(tight) == '\uFF1A') {
            return "This is a wide colon '：', which YAML does not know.";
        }
        return YamlScan.isInvisible(behind)
                ? String.format(Locale.ROOT, "The space after the colon is not a plain one (it is U+%04X), so YAML takes it for a letter.",
                        behind)
                : "There has to be a space after the colon.";
    }

    static String onlyText(Span span) {
        YamlLine line = YamlLine.at(span.source().text(), span.start());
        int tight = line.tightColon();
        boolean odd = tight >= 0 && tight + 1 < line.end() && YamlScan.isInvisible(line.text().codePointAt(tight + 1));
        return odd ? tightColon(line, tight) : "There is only text here, but keys and values are wanted.";
    }

    /** A hint for text where keys are wanted: that the space after the colon is missing, if that is so. */
    static String spaceAfterColon(Span span) {
        YamlLine line = YamlLine.at(span.source().text(), span.start());
        int tight = line.tightColon();
        if (tight < 0) {
            return "Write lines such as 'title: Do not send them back'.";
        }
        return tightColonHint(line, tight);
    }

    /** What to type instead of a colon without a space. */
    static String tightColonHint(YamlLine line, int tight) {
        String key = line.text().substring(line.content(), tight);
        int from = tight + 1;
        while (from < line.end()
                && (YamlScan.isInvisible(line.text().codePointAt(from)) || Character.isWhitespace(line.text().charAt(from)))) {
            from++;
        }
        return "Type a colon and a space: " + key + ": " + line.text().substring(from, line.end()).strip();
    }
}
