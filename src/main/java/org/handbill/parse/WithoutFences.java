package org.handbill.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/** What a text without front matter is, and what to type above it. In a translation such a text is right. */
public final class WithoutFences {
    /** Keys that a front matter may begin with; as the first word of a text, none of them has a small letter and a colon behind it. */
    private static final Set<String> KEYS = Set.of("title", "summary", "date", "author", "image", "draft", "publishOn", "source", "short",
            "subject", "closing", "signature", "kind", "minutes", "until", "original");
    private static final int LONGEST_TITLE = 80;
    /** A brace and a key in quotes. */
    private static final Pattern JSON_BEGINS = Pattern.compile("[ \\t]{0,3}\\{\\s*+\"[^\"\\r\\n]{1,60}+\"\\s*+:");

    private WithoutFences() {}

    /** Whether a file's first lines are keys and values between no hyphens; then they are reported. */
    static boolean reportKeys(Source source, int first, Problems problems) {
        String text = source.text();
        YamlLine line = YamlLine.at(text, first);
        if (!isKey(line, first)) {
            return false;
        }
        int last = first;
        int next = FrontMatter.nextLine(text, last);
        while (next < text.length() && belongs(text, next)) {
            last = next;
            next = FrontMatter.nextLine(text, last);
        }
        boolean closed = next < text.length() && text.startsWith("---", next);
        String below = closed
                ? ""
                : " and another one below this one: " + text.substring(last, YamlScan.lineEnd(text, last)).strip();
        problems.error(Code.BAD_FRONT_MATTER, source.span(first, YamlScan.lineEnd(text, first)),
                "The front matter begins here, but there is no '---' line before it.",
                last == first && !closed
                        ? "Put a line with just '---' above this one, and another one below it."
                        : "Put a line with just '---' above this one" + below + (closed ? "." : ""));
        return true;
    }

    private static boolean isKey(YamlLine line, int first) {
        return line.hasKey() && line.content() == first && KEYS.contains(line.key());
    }

    /** Whether a line goes on with the keys above it. */
    static boolean belongs(String text, int at) {
        YamlLine line = YamlLine.at(text, at);
        boolean indented = Character.isWhitespace(text.charAt(at)) && line.content() < line.end();
        return indented || text.charAt(at) == '#' || line.hasKey() && line.key().indexOf(' ') < 0;
    }

    /** Whether a file begins as no text of Markdown does: with the front matter of another program, or as a file of another kind. Then it is reported. */
    static boolean reportOther(Source source, int first, Problems problems) {
        String text = source.text();
        if (kind(text, first) == Kind.MARKDOWN) {
            return false;
        }
        report(source, first, problems);
        return true;
    }

    /** Says that a text has no title because it has no front matter; false if it has one. */
    public static boolean report(Document document, Problems problems) {
        Source source = document.source();
        String text = source.text();
        int first = FrontMatter.firstLine(text);
        if (FrontMatter.isFence(text, first)) {
            return false;
        }
        if (first >= text.length()) {
            problems.error(Code.BAD_FRONT_MATTER, Location.whole(source.file()), "The file is empty.",
                    "Begin it with three lines: '---', then 'title: …', then '---'. The text comes below them.");
            return true;
        }
        report(source, first, problems);
        return true;
    }

    private static void report(Source source, int first, Problems problems) {
        String text = source.text();
        int end = YamlScan.lineEnd(text, first);
        Kind kind = kind(text, first);
        problems.error(Code.BAD_FRONT_MATTER, source.span(first, end), what(kind), hint(kind, text, first, end));
    }

    private static String what(Kind kind) {
        return switch (kind) {
            case TOML -> "The front matter is between '+++' lines, but has to be between '---' lines.";
            case JSON -> "The front matter is JSON between braces, but has to be between '---' lines.";
            case RTF -> "This is a file of a word processor, not a plain text.";
            case HTML -> "This is a page of HTML, not a text of Markdown.";
            case MARKDOWN -> "The text has no title, since no front matter between '---' lines is above it.";
        };
    }

    private static String hint(Kind kind, String text, int first, int end) {
        return switch (kind) {
            case JSON -> "Type a line '---' in place of each of the two braces, and 'title: \u2026' in place of '\"title\": \"\u2026\",'.";
            case TOML -> "Type '---' in place of each '+++', and 'title: …' in place of 'title = …'.";
            case RTF -> "Save it as plain text with the encoding UTF-8, and put three lines above it: '---', 'title: …' and '---'.";
            case HTML -> "Copy the text out of it, and put three lines above it: '---', 'title: …' and '---'.";
            case MARKDOWN -> title(text, first, end)
                    .map(title -> "Put three lines in place of this one: '---', 'title: " + title + "' and '---'.")
                    .orElse("Put three lines above this one: '---', 'title: …' and '---'.");
        };
    }

    private enum Kind {
        TOML, JSON, RTF, HTML, MARKDOWN
    }

    private static Kind kind(String text, int first) {
        String start = text.substring(first, YamlScan.lineEnd(text, first)).strip().toLowerCase(Locale.ROOT);
        if (JSON_BEGINS.matcher(text).region(first, text.length()).lookingAt()) {
            return Kind.JSON;
        }
        if (start.equals("+++")) {
            return Kind.TOML;
        }
        if (start.startsWith("{\\rtf")) {
            return Kind.RTF;
        }
        return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml") ? Kind.HTML : Kind.MARKDOWN;
    }

    /** Without the number signs that may end a heading behind a space (CommonMark, section 4.2). */
    private static String withoutClosing(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end == 0 || Character.isWhitespace(heading.charAt(end - 1));
        return (closed ? heading.substring(0, end) : heading).strip();
    }

    /** What a heading says in the first line, as a value of YAML. */
    private static Optional<String> title(String text, int first, int end) {
        String line = text.substring(first, end).strip();
        String title = line.startsWith("# ") ? withoutClosing(line.substring(2)) : "";
        return title.isEmpty() || title.length() > LONGEST_TITLE ? Optional.empty() : Optional.of(YamlText.value(title));
    }
}
