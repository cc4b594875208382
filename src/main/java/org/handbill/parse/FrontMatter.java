package org.handbill.parse;

import java.util.List;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;

/**
 * The YAML between two {@code ---} lines at the beginning of a Markdown file.
 *
 * @param fields its keys and values; none if the file has no front matter
 * @param bodyOffset where the Markdown begins, in UTF-16 units
 */
public record FrontMatter(Yaml.Mapping fields, int bodyOffset) {
    private static final String FENCE = "---";

    /** Absent after an error. Spaces behind the dashes and blank lines before the first are allowed. */
    public static Optional<FrontMatter> of(Source source, Problems problems) {
        String text = source.text();
        int first = firstLine(text);
        if (!isFence(text, first)) {
            return withoutOpeningFence(source, first, problems);
        }
        int from = nextLine(text, first);
        int close = closingFence(text, from);
        if (close < 0) {
            return unclosed(source, first, from, problems);
        }
        int body = nextLine(text, close);
        Span stretch = source.span(from, close);
        Problems found = new Problems();
        Optional<Yaml> root = YamlParser.parse(stretch, found);
        if (root.isEmpty()) {
            List<Diagnostic> diagnostics = found.sorted();
            Optional<Span> prose = diagnostics.isEmpty() ? Optional.empty() : firstProse(stretch);
            if (prose.isPresent()) {
                problems.error(
                        Code.BAD_FRONT_MATTER, prose.get(), "The front matter seems to end before this line, but there is no '---' line.",
                        "Put a line with just '---' between the front matter and the text.");
                return Optional.empty();
            }
            problems.addAll(diagnostics);
            return diagnostics.isEmpty() ? Optional.of(new FrontMatter(nothing(source, from), body)) : Optional.empty();
        }
        problems.addAll(found.sorted());
        if (SecondFrontMatter.report(source, close, problems)) {
            return Optional.empty();
        }
        return root.flatMap(yaml -> isNothing(yaml) ? Optional.of(nothing(source, from)) : YamlParser.asMapping(yaml, problems))
                .map(fields -> new FrontMatter(fields, body));
    }

    private static Optional<FrontMatter> withoutOpeningFence(Source source, int first, Problems problems) {
        String text = source.text();
        int end = YamlScan.lineEnd(text, first);
        int next = nextLine(text, first);
        boolean keyFollows = next < text.length() && YamlLine.at(text, next).hasKey();
        if (first < end && keyFollows && isDashes(text.substring(first, end).strip())) {
            problems.error(
                    Code.BAD_FRONT_MATTER, source.span(first, end),
                    "The line before the front matter has to be exactly three hyphens, '---'.",
                    "Type --- here; some programs turn hyphens into a dash by themselves.");
            return Optional.empty();
        }
        if (WithoutFences.reportKeys(source, first, problems) || WithoutFences.reportOther(source, first, problems)) {
            return Optional.empty();
        }
        return Optional.of(new FrontMatter(nothing(source, 0), 0));
    }

    private static Optional<FrontMatter> unclosed(Source source, int first, int from, Problems problems) {
        String text = source.text();
        for (int line = from; line < text.length(); line = nextLine(text, line)) {
            int end = YamlScan.lineEnd(text, line);
            String content = text.substring(line, end).strip();
            if (isDashes(content) && !content.equals("-") || content.equals("...")) {
                problems.error(
                        Code.BAD_FRONT_MATTER, source.span(line, end),
                        "The line after the front matter has to be exactly three hyphens, '---', without spaces before them.",
                        "Type --- here.");
                return Optional.empty();
            }
        }
        problems.error(
                Code.BAD_FRONT_MATTER, source.span(first, first + FENCE.length()), "The front matter that begins here does not end.",
                "Put a line with just '---' after its last line.");
        return Optional.empty();
    }

    /** The first line behind a blank one that is neither a key, an item, a comment nor indented. */
    private static Optional<Span> firstProse(Span stretch) {
        String text = stretch.source().text();
        boolean afterBlank = false;
        for (int line = stretch.start(); line < stretch.end(); line = nextLine(text, line)) {
            int end = YamlScan.lineEnd(text, line);
            if (text.substring(line, end).isBlank()) {
                afterBlank = true;
            } else if (afterBlank && !Character.isWhitespace(text.charAt(line)) && text.charAt(line) != '-'
                    && (text.charAt(line) != '#' || text.startsWith("# ", line) && !YamlLine.at(text, nextLine(text, line)).hasKey())
                    && !isKeyLine(YamlLine.at(text, line))) {
                return Optional.of(stretch.source().span(line, end));
            }
        }
        return Optional.empty();
    }

    private static boolean isKeyLine(YamlLine line) {
        return line.hasKey() && line.key().indexOf(' ') < 0 || line.tightColon() >= 0;
    }

    private static boolean isNothing(Yaml yaml) {
        return yaml instanceof Yaml.Scalar scalar && scalar.isNothing();
    }

    private static Yaml.Mapping nothing(Source source, int at) {
        return new Yaml.Mapping(List.of(), source.span(at, at), false);
    }

    static int firstLine(String text) {
        int line = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        while (line < text.length() && text.substring(line, YamlScan.lineEnd(text, line)).isBlank()) {
            line = nextLine(text, line);
        }
        return line;
    }

    private static int closingFence(String text, int from) {
        for (int line = from; line < text.length(); line = nextLine(text, line)) {
            if (isFence(text, line)) {
                return line;
            }
        }
        return -1;
    }

    static boolean isFence(String text, int line) {
        return text.startsWith(FENCE, line) && text.substring(line + FENCE.length(), YamlScan.lineEnd(text, line)).isBlank();
    }

    /** Hyphens and what programs make of them. */
    private static boolean isDashes(String line) {
        return !line.isEmpty() && line.codePoints().allMatch(c -> c == '-' || c >= 0x2010 && c <= 0x2015 || c == 0x2212);
    }

    /** Where the line after this one begins; the text's length if there is none. */
    static int nextLine(String text, int line) {
        int end = YamlScan.lineEnd(text, line);
        if (end < text.length() && text.charAt(end) == '\r') {
            end++;
        }
        return end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
    }
}
