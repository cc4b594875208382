package org.handbill.check;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.jsoup.nodes.Entities;

/**
 * Marks that stay marks: Markdown, entities and tags in texts that are plain, and in pages what looks like Markdown but is none, for
 * instance a hyphen with a no-break space behind it. No pattern looks further than a few hundred characters.
 */
final class MarksAsTyped implements Rule {
    static final String NO_MARKS = "This text has no marks: type just the words.";
    /** What makes words in brackets a link of Markdown: its address behind them. */
    static final String LINK_END = "\\([^()\\s]{1,500}\\)";
    /** Single stars and lines are not among them: some networks make them bold or italic, and notes begin with a star. */
    private static final Pattern IN_PLAIN = Pattern
            .compile("\\*\\*[^*\\n]{1,200}\\*\\*|(?<![\\p{L}\\p{N}])__[^_\\n]{1,200}__(?![\\p{L}\\p{N}])"
                    + "|!?\\[[^\\[\\]\\n]{1,200}\\]" + LINK_END + "|&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"
                    + "|</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\\s[^<>\\n]{0,300})?/?>"
                    + "|~~[^~\\n]{1,200}~~|`[^`\\n]{1,200}`|<(?i:https?|mailto):[^\\s<>]{1,500}>|(?m:^#{1,6} (?=\\S))"
                    + "|\\\\[*`#\\[\\]~<>]");
    private static final Pattern AROUND_WORDS = Pattern.compile("\\*\\*[^*\\n]{1,200}\\*\\*"
            + "|(?<![=A-Za-z0-9])==(?=[^\\s=])[^=\\n]{1,200}(?<=\\S)==(?![=A-Za-z0-9])");
    /** Any space but the plain one, which Markdown does not take for one. */
    private static final String OTHER_SPACE = "[\\p{Zs}&&[^ ]]";
    private static final Pattern AT_LINE_START = Pattern.compile("(?m)^[ \\t>]{0,20}("
            + "(?:#{1,6}|[-+*]|[0-9]{1,3}[.)])" + OTHER_SPACE
            + "|" + OTHER_SPACE + "\\p{Zs}{0,7}(?:#{1,6}|[-+*])(?= )"
            + "|" + OTHER_SPACE + "{0,8}[\\u2022\\u25e6\\u2023\\u00b7\\u25aa\\uf0b7](?=[\\s\\p{Zs}])"
            + "|#{7,20}(?=[\\s\\p{Zs}])"
            + "|:{3,8}[ \\t]{0,3}[A-Za-z][A-Za-z0-9_-]{0,30})");

    @Override
    public Code code() {
        return Code.MARKS_AS_TYPED;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Text text : subject.texts()) {
            switch (text.kind()) {
                case TITLE, SUMMARY, NOTICE, MESSAGE, FIELD -> plain(text, problems);
                case HEADING, PASSAGE -> page(text, problems);
                case HASHTAG -> {
                }
            }
        }
        subject.fields(MarksAsTyped::hasMarks).forEach(field -> plain(field, problems));
    }

    private static boolean hasMarks(String words) {
        return words.chars().anyMatch(c -> "*_[&<~`#\\".indexOf(c) >= 0) && mark(words).isPresent();
    }

    private static void plain(Text text, Problems problems) {
        mark(text.words()).ifPresent(found -> problems.warning(Code.MARKS_AS_TYPED, text.placeOf(found),
                "Readers see '" + found.strip() + "' as it is typed here.",
                found.startsWith("&") ? "Type the character itself." : NO_MARKS));
    }

    private static Optional<String> mark(String words) {
        return IN_PLAIN.matcher(words).results().map(MatchResult::group).filter(found -> !found.startsWith("&") || isEntity(found))
                .findFirst();
    }

    private static boolean isEntity(String found) {
        return found.charAt(1) == '#' || Entities.isNamedEntity(found.substring(1, found.length() - 1));
    }

    /** Only what stands in the author's file too: marks behind a backslash, and those in code, are meant to be seen. */
    private static void page(Text text, Problems problems) {
        Written written = new Written(text.place());
        String aside = CodeAside.of(text.place());
        if (aside.isBlank()) {
            return;
        }
        Matcher line = AT_LINE_START.matcher(aside);
        while (line.find()) {
            if (text.words().contains(line.group(1))) {
                warn(line.group(1), written.place(line.start(1), line.group(1)), problems);
                return;
            }
        }
        int lastCode = written.text().lastIndexOf('`');
        Matcher marks = AROUND_WORDS.matcher(text.words());
        while (marks.find()) {
            String found = marks.group();
            int at = written.next(found);
            if (at >= 0 && written.text().lastIndexOf('\n', at) + 1 > lastCode) {
                warn(found, written.place(at, found), problems);
                return;
            }
        }
    }

    private static void warn(String found, Location place, Problems problems) {
        problems.warning(Code.MARKS_AS_TYPED, place,
                "Readers see '" + found.strip() + "' as it is typed here, since Markdown reads it as words.", hint(found));
    }

    private static String hint(String found) {
        if (found.startsWith("**")) {
            return "Put the two '**' right beside the words, with spaces outside of them.";
        }
        if (found.startsWith("==")) {
            return "Type '**' in place of '==' to make the words stand out.";
        }
        if (found.startsWith(":::")) {
            return "For a box type '> [!NOTE]' on a line of its own, and '> ' before each line of its text.";
        }
        return found.startsWith("#######")
                ? "A heading has at most six '#'."
                : "Type '-' or '#' and a plain space for a list or a heading.";
    }
}
