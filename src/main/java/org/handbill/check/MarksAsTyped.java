package org.handbill.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.jsoup.nodes.Entities;

/**
 * Marks that stay marks: Markdown, entities and tags in texts that are plain, and in pages what looks like Markdown but is none, for
 * instance a hyphen with a no-break space behind it. No pattern looks further than a few hundred characters.
 */
final class MarksAsTyped implements Rule {
    private static final Pattern IN_PLAIN = Pattern
            .compile("\\*\\*[^*\\n]{1,200}\\*\\*|(?<![\\p{L}\\p{N}])__[^_\\n]{1,200}__(?![\\p{L}\\p{N}])"
                    + "|!?\\[[^\\[\\]\\n]{1,200}\\]\\([^()\\s]{1,500}\\)|&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"
                    + "|</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\\s[^<>\\n]{0,300})?/?>");
    private static final Pattern IN_PAGES = Pattern.compile("\\*\\*[^*\\n]{1,200}\\*\\*"
            + "|(?m:^(?:#{1,6}|[-+*]|[0-9]{1,3}[.)])[\\u00a0\\u2007\\u202f\\u2003\\u2002\\u3000]|^[\\u2022\\u25e6\\u2023\\u00b7](?=[\\s\\u00a0]))");

    private static final List<String> IN_CODE = List.of("`", "~~~", "    ");

    @Override
    public Code code() {
        return Code.MARKS_AS_TYPED;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Text text : subject.texts()) {
            switch (text.kind()) {
                case TITLE, SUMMARY, NOTICE, MESSAGE -> plain(text, problems);
                case HEADING, PASSAGE -> page(text, problems);
                case HASHTAG -> {
                }
            }
        }
    }

    private static void plain(Text text, Problems problems) {
        Matcher marks = IN_PLAIN.matcher(text.words());
        while (marks.find()) {
            String found = marks.group();
            if (!found.startsWith("&") || isEntity(found)) {
                problems.warning(Code.MARKS_AS_TYPED, text.placeOf(found), "Readers see '" + found + "' as it is typed here.",
                        found.startsWith("&") ? "Type the character itself." : "This text has no marks: type just the words.");
                return;
            }
        }
    }

    private static boolean isEntity(String found) {
        return found.charAt(1) == '#' || Entities.isNamedEntity(found.substring(1, found.length() - 1));
    }

    /** Only what stands in the author's file too: marks behind a backslash, and those in code, are meant to be seen. */
    private static void page(Text text, Problems problems) {
        Written written = new Written(text.place());
        if (IN_CODE.stream().anyMatch(written.text()::startsWith)) {
            return;
        }
        int lastCode = written.text().lastIndexOf('`');
        Matcher marks = IN_PAGES.matcher(text.words());
        while (marks.find()) {
            String found = marks.group();
            int at = written.next(found);
            if (at >= 0 && written.text().lastIndexOf('\n', at) + 1 > lastCode) {
                boolean isMarker = !found.startsWith("**");
                problems.warning(Code.MARKS_AS_TYPED, written.place(at, found),
                        "Readers see '" + found.strip() + "' as it is typed here, since Markdown reads it as words.",
                        isMarker
                                ? "Type '-' or '#' and a plain space for a list or a heading."
                                : "Put the two '**' right beside the words, with spaces outside of them.");
                return;
            }
        }
    }
}
