package org.handbill.parse;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/**
 * Refuses, before it is parsed, Markdown on which the parser would overflow its stack or take more than a moment. Looks at each
 * character once; reports the first thing that it refuses.
 */
final class MarkdownGuard {
    static final int MOST_CHARACTERS = 300_000;
    static final int DEEPEST = 100;
    static final int LONGEST_RUN = 500;
    static final int LONGEST_RULE = 1_500;
    static final int MOST_CELLS = 200;
    static final int MOST_LINES = 5_000;
    /** Of lines that follow each other, items of lists too: a mark of a list that begins no item leaves its line to the paragraph above. */
    static final int MOST_LINES_OF_LISTS = 20_000;
    /** Of attributes of a tag, and of parts of an address in angle brackets: a host has fewer (RFC 1035, section 2.3.4). */
    static final int MOST_PARTS = 128;
    /** Letters of the name of a tag; no tag that is allowed has as many as ten. */
    static final int LONGEST_NAME = 500;

    private final Source source;
    private final String text;
    private final Problems problems;
    private int linesTogether;
    private int linesOfLists;

    private MarkdownGuard(Source source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    /** Whether the text from an offset on may be parsed; what speaks against it is added to the problems. */
    static boolean admits(Source source, int from, Problems problems) {
        return new MarkdownGuard(source, problems).admits(from);
    }

    private boolean admits(int from) {
        if (text.length() - from > MOST_CHARACTERS) {
            problems.error(Code.FILE_TOO_LARGE, source.span(from, from),
                    "This text has " + Counted.of(text.length() - from, "character") + ", and the tool reads at most " + MOST_CHARACTERS
                            + ".",
                    "Split it into several pages.");
            return false;
        }
        int start = from;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (!admitsLine(start, end)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private boolean admitsLine(int start, int end) {
        int quotes = 0;
        int width = 0;
        int i = start;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                width += 4 - width % 4;
            } else if (c == ' ' || c == '>') {
                width++;
                quotes += c == '>' ? 1 : 0;
            } else {
                break;
            }
        }
        if (i == end) {
            linesTogether = 0;
            linesOfLists = 0;
            return quotes <= DEEPEST || tooDeep(start, end);
        }
        int markers = markers(i, end);
        linesTogether = markers > 0 ? 1 : linesTogether + 1;
        linesOfLists++;
        int most = linesTogether > MOST_LINES ? MOST_LINES : MOST_LINES_OF_LISTS;
        if (linesTogether > most || linesOfLists > most) {
            return tooSlow(start, end, "More than " + most + " lines follow each other without an empty one.",
                    "Put an empty line between paragraphs.");
        }
        // a list inside another is indented by at least two columns more, so a line tells how deep it can stand
        if (quotes + markers > 0 && quotes + markers + Math.max(0, width - 2 * quotes) / 2 > DEEPEST) {
            return tooDeep(i, end);
        }
        return admitsTags(i, end) && admitsRuns(i, end);
    }

    private boolean admitsTags(int from, int end) {
        for (int open = text.indexOf('<', from, end); open >= 0; open = text.indexOf('<', open + 1, end)) {
            if (TagParts.more(text, open + 1, end, MOST_PARTS)) {
                return tooSlow(open, end, "This tag or address has more than " + MOST_PARTS + " parts.",
                        "Shorten it, or type '&lt;' for '<'.");
            }
            if (TagParts.hasLongerName(text, open + 1, end, LONGEST_NAME)) {
                return tooSlow(open, open + 1,
                        "More than " + LONGEST_NAME + " letters follow this without a space, as if they were the name of a tag.",
                        "Type '&lt;' for '<'.");
            }
        }
        return true;
    }

    /** How many marks of lists and quotes a line begins with; none if it is a line to separate parts. */
    private int markers(int from, int end) {
        int count = 0;
        int i = from;
        while (i < end && count <= DEEPEST) {
            int after = afterMarker(i, end);
            if (after < 0 || isSeparator(i, end)) {
                break;
            }
            count++;
            i = after;
            while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
                i++;
            }
        }
        return count;
    }

    private int afterMarker(int at, int end) {
        int i = at;
        switch (text.charAt(i)) {
            case '>' -> {
                return i + 1;
            }
            case '-', '+', '*', ':', '~' -> i++;
            case '[' -> {
                return afterFootnoteMarker(i, end);
            }
            default -> {
                while (i < end && i - at < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    i++;
                }
                if (i == at || i == end || text.charAt(i) != '.' && text.charAt(i) != ')') {
                    return -1;
                }
                i++;
            }
        }
        return i == end || text.charAt(i) == ' ' || text.charAt(i) == '\t' ? i : -1;
    }

    private int afterFootnoteMarker(int at, int end) {
        if (at + 1 >= end || text.charAt(at + 1) != '^') {
            return -1;
        }
        int close = LinkScan.label(text, at);
        return close > 0 && close < end && text.charAt(close) == ':' ? close + 1 : -1;
    }

    private boolean isSeparator(int from, int end) {
        char mark = text.charAt(from);
        if (mark != '-' && mark != '*') {
            return false;
        }
        int marks = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                marks++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return marks >= 3;
    }

    /** Hyphens, colons and bars alone: the line below a table's header, a heading's underline, or a line to separate parts. */
    private boolean isRule(int from, int end) {
        for (int i = from; i < end; i++) {
            if ("-=:| \t".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return end - from <= LONGEST_RULE;
    }

    private boolean admitsRuns(int from, int end) {
        boolean isRule = isRule(from, end);
        char last = 0;
        int run = 0;
        int cells = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '|' && ++cells > MOST_CELLS) {
                return tooSlow(i, end, "This line has more than " + MOST_CELLS + " table cells.", "Split the table.");
            }
            if (c == ' ' || c == '\t') {
                continue;
            }
            run = c == last ? run + 1 : 1;
            last = c;
            if (run > LONGEST_RUN && !isRule && LinkScan.isPunctuation(c)) {
                return tooSlow(i - LONGEST_RUN, end, "This line repeats '" + c + "' more than " + LONGEST_RUN + " times.", "Shorten it.");
            }
        }
        return true;
    }

    private boolean tooDeep(int start, int end) {
        problems.error(Code.MARKDOWN_TOO_DEEP, source.span(start, end),
                "Quotes and lists stand in each other deeper than " + DEEPEST + " levels.", "Indent less, or begin a new list.");
        return false;
    }

    private boolean tooSlow(int start, int end, String message, String hint) {
        problems.error(Code.MARKDOWN_TOO_SLOW, source.span(start, end), message, hint);
        return false;
    }
}
