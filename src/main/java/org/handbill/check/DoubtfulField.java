package org.handbill.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.prose.Attributes;
import org.handbill.prose.Block;
import org.handbill.prose.Inline;

/** What looks like a mark of this tool, a footnote or a link, but is in a place where it is none, so that readers see it as it is typed. */
final class DoubtfulField implements Rule {
    private static final String OWN = "(?<![{$])\\{(?:link|hashtags|@[^{}\\s]{1,64}|yours|"
            + "[ \\t]{0,8}:?[.#]?(?:essential|optional|reason)(?:[ \\t]{1,8}[.#]?(?:essential|optional|reason)){0,4}[ \\t]{0,8})\\}(?!\\})";
    private static final String NOTE = "|\\[\\^[^\\[\\]\\n]{1,40}\\]";
    private static final Pattern IN_PAGES = Pattern.compile("(?i:" + OWN + ")" + NOTE
            + "|(?<![A-Za-z0-9_\\]\\[!])\\[[^\\[\\]\\n]{1,80}\\](?:\\[[^\\[\\]\\n]{1,80}\\]|(?=\\((?:https?:|mailto:|www\\.)))");
    /** A whole link of Markdown is left to {@link MarksAsTyped}. */
    private static final Pattern IN_PLAIN = Pattern.compile("(?i:" + OWN + ")" + NOTE
            + "|(?<![A-Za-z0-9_\\]\\[!])\\[[^\\[\\]\\n]{1,80}\\]\\[[^\\[\\]\\n]{1,80}\\]");
    private static final Pattern IN_LETTER_ENDS = Pattern.compile("(?i:" + OWN + ")" + NOTE
            + "|\\[[0-9]{1,3}\\](?!" + MarksAsTyped.LINK_END + ")|\\[[^\\[\\]\\n]{1,80}\\](?=[\\[(])(?!" + MarksAsTyped.LINK_END + ")");
    /** Letters have fields in brackets, so that more in brackets could be misread there. */
    private static final Pattern IN_APPEAL = Pattern
            .compile("(?i:" + OWN + ")" + NOTE + "|\\[[0-9]{1,3}\\]|\\[[^\\[\\]\\n]{1,80}\\](?=[\\[(])");

    @Override
    public Code code() {
        return Code.DOUBTFUL_FIELD;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Text text : subject.texts()) {
            switch (text.kind()) {
                case TITLE, SUMMARY, NOTICE, HEADING, PASSAGE -> look(text, isInAppeal(subject, text.place()), false, problems);
                case MESSAGE, HASHTAG, FIELD -> {
                } // what is in braces there is read by itself
            }
        }
        for (Edition edition : subject.campaign().editions()) {
            edition.appeal().filter(appeal -> appeal.article().isTranslated(Part.BODY))
                    .ifPresent(appeal -> {
                        ends(subject, edition.language(), appeal, problems);
                        misspelt(appeal.article(), problems);
                    });
            edition.articles().stream().filter(article -> article.isTranslated(Part.BODY)).forEach(article -> links(article, problems));
        }
    }

    private static boolean isInAppeal(Subject subject, Location place) {
        return subject.campaign().editions().stream().flatMap(edition -> edition.appeal().stream())
                .anyMatch(appeal -> appeal.article().file().equals(place.file()));
    }

    private static void ends(Subject subject, Locale language, Appeal appeal, Problems problems) {
        String file = appeal.article().file();
        look(new Text(language, Text.Kind.NOTICE, appeal.subject(), subject.places().of(file, "subject")), true, false, problems);
        look(new Text(language, Text.Kind.NOTICE, appeal.closing(), subject.places().of(file, "closing")), true, true, problems);
        look(new Text(language, Text.Kind.NOTICE, appeal.signature(), subject.places().of(file, "signature")), true, false, problems);
    }

    /** @param filled whether the link is put in its place */
    private static void look(Text text, boolean inAppeal, boolean filled, Problems problems) {
        try (Findings findings = new Findings(Code.DOUBTFUL_FIELD, text.place(), problems)) {
            LeftMarks marks = new LeftMarks(text);
            for (LeftMarks.Mark mark : marks.find(pattern(text, inAppeal))) {
                if (!filled || !mark.words().equals("{link}") && !mark.words().equals("{hashtags}")) {
                    findings.warning(() -> marks.finding(mark, message(mark.words()), hint(mark.words(), inAppeal, isPlain(text))));
                }
            }
        }
    }

    private static Pattern pattern(Text text, boolean inAppeal) {
        return isPlain(text) ? inAppeal ? IN_LETTER_ENDS : IN_PLAIN : inAppeal ? IN_APPEAL : IN_PAGES;
    }

    private static boolean isPlain(Text text) {
        return text.kind() != Text.Kind.HEADING && text.kind() != Text.Kind.PASSAGE;
    }

    private static String message(String found) {
        if (found.startsWith("{")) {
            return "Readers see '" + found + "' as it is typed here.";
        }
        return "'" + found + (found.matches("\\[(?:\\^.*|[0-9]+)\\]")
                ? "' looks like a footnote, but there is no such note."
                : "' looks like a link, but leads nowhere.");
    }

    /** @param isPlain whether the text is no Markdown */
    private static String hint(String found, boolean inAppeal, boolean isPlain) {
        String name = found.toLowerCase(Locale.ROOT);
        if (isPlain && !found.startsWith("{")) {
            return MarksAsTyped.NO_MARKS;
        }
        if (!found.startsWith("{")) {
            return message(found).contains("footnote")
                    ? "Write the note on a line of its own, as '[^1]: …', or take the brackets away."
                    : inAppeal
                            ? "Write [words](https://…), or put a space behind the bracket if readers are to fill it in."
                            : "Write [words](https://…), or put a backslash before the bracket if readers are to see it.";
        }
        if (name.equals(Appeal.PLACE)) {
            return inAppeal
                    ? "Put {yours} in a paragraph of its own, with a blank line before and behind it."
                    : "Delete it: only appeal.md has a place for the reader's own words.";
        }
        if (name.equals("{link}")) {
            return inAppeal
                    ? "Type the address itself; only 'closing' of the appeal and messages.yaml have {link} filled in."
                    : "Type the address itself, or a link such as [words](appeal.md); {link} is filled in only in messages.yaml and in 'closing' of the appeal.";
        }
        if (name.equals("{hashtags}") || name.startsWith("{@")) {
            return "Type the words themselves, or delete it; it is filled in only in messages.yaml.";
        }
        return inAppeal
                ? "Put it at the very end of the paragraph, behind the last line, with a dot inside: {." + mark(name) + "}"
                : "Delete it: only paragraphs of appeal.md have such a mark.";
    }

    private static String mark(String found) {
        return found.contains("essential") ? "essential" : found.contains("optional") ? "optional" : "reason";
    }

    /** What is nearly a mark of paragraphs: nothing would be seen of it, and the paragraph could be left out of letters. */
    private static void misspelt(Article article, Problems problems) {
        try (Findings findings = new Findings(Code.DOUBTFUL_FIELD, Location.whole(article.file()), problems)) {
            for (Block block : article.body().marked()) {
                Attributes marks = block.marks();
                if (Attributes.FOR_LETTERS.contains(marks.id().toLowerCase(Locale.ROOT))) {
                    findings.warning(() -> misspelt(block, "#" + marks.id(), marks.id().toLowerCase(Locale.ROOT)));
                }
                for (String name : marks.classes()) {
                    List<String> near = NearNames.of(name, Attributes.FOR_LETTERS);
                    if (!near.isEmpty() && !Attributes.FOR_LETTERS.contains(name.toLowerCase(Locale.ROOT))) {
                        findings.warning(() -> misspelt(block, "." + name, near.getFirst()));
                    }
                }
            }
        }
    }

    private static Findings.Finding misspelt(Block block, String typed, String meant) {
        int at = block.span().text().lastIndexOf(typed);
        Span place = at < 0
                ? block.span()
                : block.span().source().span(block.span().start() + at, block.span().start() + at + typed.length());
        return new Findings.Finding(place, "'" + typed + "' is no mark, so that this paragraph is like any other in letters.",
                "Did you mean {." + meant + "}?");
    }

    private static void links(Article article, Problems problems) {
        try (Findings findings = new Findings(Code.DOUBTFUL_FIELD, Location.whole(article.file()), problems)) {
            for (Inline.Link link : article.body().links()) {
                if (link.target().isBlank()) {
                    findings.warning(() -> new Findings.Finding(link.span(),
                            "'" + Findings.quoted(link.span().text()) + "' looks like a link, but leads nowhere.",
                            "Type the address between the round brackets: [words](https://…)"));
                }
            }
        }
    }
}
