package org.handbill.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what readers see though it was meant for a program, each at its place, and not in code or behind a backslash. */
final class LeftMarks {
    private final Text text;
    private final Written written;

    LeftMarks(Text text) {
        this.text = text;
        this.written = new Written(text.place());
    }

    /** @param at in UTF-16 units from the start of the text as it is written; -1 if it is written otherwise there */
    record Mark(String words, int at) {}

    Findings.Finding finding(Mark mark, String message, String hint) {
        return new Findings.Finding(written.place(mark.at(), mark.words()), message, hint);
    }

    List<Mark> find(Pattern pattern) {
        return switch (text.kind()) {
            case HEADING, PASSAGE -> inMarkdown(pattern);
            case TITLE, SUMMARY, NOTICE, MESSAGE, HASHTAG, FIELD -> inPlain(pattern);
        };
    }

    private List<Mark> inPlain(Pattern pattern) {
        List<Mark> marks = new ArrayList<>();
        for (Matcher shown = pattern.matcher(text.words()); shown.find();) {
            marks.add(new Mark(shown.group(), written.next(shown.group())));
        }
        return marks;
    }

    /** What is both typed so and shown so. */
    private List<Mark> inMarkdown(Pattern pattern) {
        Map<String, Integer> seen = new HashMap<>();
        for (Matcher shown = pattern.matcher(text.words()); shown.find();) {
            seen.merge(shown.group(), 1, Integer::sum);
        }
        if (seen.isEmpty()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        for (Matcher typed = pattern.matcher(CodeAside.of(text.place())); typed.find();) {
            if (seen.getOrDefault(typed.group(), 0) > 0) {
                seen.merge(typed.group(), -1, Integer::sum);
                marks.add(new Mark(typed.group(), typed.start()));
            }
        }
        return marks;
    }
}
