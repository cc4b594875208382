package org.handbill.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    private static boolean belongs(String text, int at) {
        YamlLine line = YamlLine.at(text, at);
        boolean indented = Character.isWhitespace(text.charAt(at)) && line.content() < line.end();
        return indented || text.charAt(at) == '#' || line.hasKey() && line.key().indexOf(' ') < 0;
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
        int end = YamlScan.lineEnd(text, first);
        problems.error(Code.BAD_FRONT_MATTER, source.span(first, end), what(text.substring(first, end)), hint(text, first, end));
        return true;
    }

    private static String what(String line) {
        return switch (kind(line)) {
            case TOML -> "The front matter is between '+++' lines, but has to be between '---' lines.";
            case RTF -> "This is a file of a word processor, not a plain text.";
            case HTML -> "This is a page of HTML, not a text of Markdown.";
            case MARKDOWN -> "The text has no title, since no front matter between '---' lines is above it.";
        };
    }

    private static String hint(String text, int first, int end) {
        return switch (kind(text.substring(first, end))) {
            case TOML -> "Type '---' in place of each '+++', and 'title: …' in place of 'title = …'.";
            case RTF -> "Save it as plain text with the encoding UTF-8, and put three lines above it: '---', 'title: …' and '---'.";
            case HTML -> "Copy the text out of it, and put three lines above it: '---', 'title: …' and '---'.";
            case MARKDOWN -> title(text, first, end)
                    .map(title -> "Put three lines in place of this one: '---', 'title: " + title + "' and '---'.")
                    .orElse("Put three lines above this one: '---', 'title: …' and '---'.");
        };
    }

    private enum Kind {
        TOML, RTF, HTML, MARKDOWN
    }

    private static Kind kind(String line) {
        String start = line.strip().toLowerCase(Locale.ROOT);
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
