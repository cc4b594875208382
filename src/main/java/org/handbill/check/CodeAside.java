package org.handbill.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Span;

/** A text as its author wrote it, with spaces in place of what is no running text: code, the author's own notes, and characters behind a backslash. */
final class CodeAside {
    private static final Pattern CODE = Pattern.compile("<(code|pre|kbd|samp)(?:\\s[^<>]{0,200})?>", Pattern.CASE_INSENSITIVE);
    /** Code in a list: a line behind an empty one that is indented further than text in a list is. */
    private static final Pattern INDENTED = Pattern.compile("(?m)(?<=\\n)[ \\t]*\\n(?: {6}|\\t\\t)[^\\n]*(?:\\n(?: {6}|\\t\\t)[^\\n]*+)*+");

    private final String text;
    private final String lower;
    private final char[] out;
    private final Map<Integer, Deque<Integer>> runs = new HashMap<>();
    private final Set<String> withoutEnd = new HashSet<>();

    private CodeAside(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT).length() == text.length() ? text.toLowerCase(Locale.ROOT) : text;
        this.out = text.toCharArray();
    }

    /** As long as the text of a block itself; empty where it is not known how it is written. */
    static String of(Location place) {
        if (!(place instanceof Span span)) {
            return "";
        }
        String text = span.text();
        return text.startsWith("~~~") || isIndented(span) ? " ".repeat(text.length()) : new CodeAside(text).aside();
    }

    /** As code is: the block begins behind the indentation. */
    private static boolean isIndented(Span span) {
        String file = span.source().text();
        int line = file.lastIndexOf('\n', span.start() - 1) + 1;
        String before = file.substring(line, span.start());
        return before.isBlank() && (before.length() >= 4 || before.contains("\t"));
    }

    private String aside() {
        for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i)) {
            int end = runEnd(i);
            runs.computeIfAbsent(end - i, _ -> new ArrayDeque<>()).add(i);
            i = end;
        }
        Matcher element = CODE.matcher(text);
        for (int i = 0; i < text.length();) {
            int end = switch (text.charAt(i)) {
                case '\\' -> Math.min(text.length(), i + 2);
                case '`' -> closing(i);
                case '<' -> text.startsWith("<!--", i)
                        ? behind("-->", i)
                        : element.region(i, text.length()).lookingAt()
                                ? behind("</" + element.group(1).toLowerCase(Locale.ROOT) + ">", i)
                                : i;
                default -> i;
            };
            Arrays.fill(out, i, end, ' ');
            i = end > i ? end : text.charAt(i) == '`' ? runEnd(i) : i + 1;
        }
        Matcher indented = INDENTED.matcher(text);
        while (indented.find()) {
            Arrays.fill(out, indented.start(), indented.end(), ' ');
        }
        return new String(out);
    }

    private int runEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /** The end of the code that begins here; the place itself if none does. */
    private int closing(int from) {
        int length = runEnd(from) - from;
        Deque<Integer> same = runs.getOrDefault(length, new ArrayDeque<>());
        while (!same.isEmpty() && same.getFirst() <= from) {
            same.removeFirst();
        }
        return same.isEmpty() ? from : same.getFirst() + length;
    }

    private int behind(String mark, int from) {
        int at = withoutEnd.contains(mark) ? -1 : lower.indexOf(mark, from);
        if (at < 0) {
            withoutEnd.add(mark);
            return from;
        }
        return at + mark.length();
    }
}
