package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Places;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.AppealTexts;
import org.handbill.kit.Letter;
import org.handbill.kit.LetterFit;
import org.handbill.kit.LetterParts;
import org.handbill.prose.HtmlOptions;
import org.handbill.prose.HtmlText;
import org.handbill.prose.HtmlWriter;
import org.handbill.prose.LinkResolver;
import org.handbill.prose.MarkdownOptions;
import org.handbill.prose.MarkdownWriter;
import org.handbill.prose.Passage;
import org.handbill.prose.PlainOptions;
import org.handbill.prose.PlainTextWriter;
import org.handbill.prose.Prose;
import org.handbill.text.CleanText;
import org.handbill.text.FittedLetter;
import org.handbill.text.Graphemes;
import org.handbill.text.Limit;
import org.handbill.text.Paragraph;
import org.handbill.text.ParagraphFitter;
import org.handbill.text.WebForm;

/** Makes the appeal into texts to take along, whole and fitted. */
final class AppealComposer {
    /** A line break counts as two: a form sends it as CRLF. */
    private static final WebForm WEB_FORM = new WebForm(2);
    /** UTF-16 units of the author's words that a message shows. */
    private static final int LONGEST_SHOWN = 40;

    static final String SHORTEN = "Mark fewer or shorter paragraphs of the appeal with {.essential}, or shorten the closing.";

    /** So many characters are enough for a short sentence. */
    private static final int FEW_WORDS = 40;
    static final String MAKE_ROOM = "Shorten the paragraphs with {.essential} or the closing, or lower 'ownWords' in appeal.md.";

    private static final String SEPARATOR = "\n\n";

    private final Edition edition;
    private final Appeal appeal;
    private final String link;
    private final String shortLink;
    private final String ownLink;
    private final Locale language;
    private final LinkResolver links;
    private final Places places;
    private final Problems problems;
    private final List<Passage> passages;
    private final List<Paragraph> paragraphs;
    private final LetterParts parts;
    private final ShortenedLetters shortened;

    /**
     * @param edition whose actions name the forms
     * @param language of the appeal, which may lack a translation
     * @param home of the edition that the appeal is from
     * @param links absolute addresses for what the appeal refers to
     * @param places of what the author wrote
     */
    AppealComposer(Edition edition, Appeal appeal, Locale language, PageLinks home, LinkResolver links, Places places, Problems problems) {
        this.edition = edition;
        this.appeal = appeal;
        this.language = language;
        this.link = home.whole();
        this.shortLink = home.brief();
        this.ownLink = home.ofAppeal().lasting();
        this.links = links;
        this.places = places;
        this.problems = problems;
        this.passages = PlainTextWriter.passages(appeal.article().body(), PlainOptions.PLAIN.withNotes().withResolver(links));
        this.paragraphs = passages.stream().map(passage -> passage.paragraph(CleanText.of(passage.text()).text(), language.getLanguage()))
                .toList();
        this.shortened = new ShortenedLetters(appeal.article().file(), paragraphs);
        this.parts = new PartsComposer(language, appeal).compose(passages, paragraphs, closing());
    }

    AppealTexts texts() {
        Article article = appeal.article();
        Prose body = article.body();
        String title = article.title();
        String plain = joined(title, PlainTextWriter.write(body, PlainOptions.PLAIN.withResolver(links)), appeal.signature(), credit(),
                shortLink);
        String markdown = joined("# " + title, MarkdownWriter.write(body, MarkdownOptions.PLAIN.withResolver(links)), appeal.signature(),
                credit(),
                link.isEmpty() ? "" : "<" + link + ">");
        String html = "<h1>" + HtmlText.escape(title) + "</h1>\n"
                + HtmlWriter.write(body, HtmlOptions.PLAIN.withTitleAbove().withResolver(links)).strip()
                + paragraphOf(HtmlText.escape(appeal.signature())) + paragraphOf(HtmlText.escape(credit()))
                + paragraphOf(link.isEmpty() ? "" : "<a href=\"" + HtmlText.escape(link) + "\">" + HtmlText.escape(link) + "</a>");
        return new AppealTexts(plain, markdown, html, letters(), parts);
    }

    private List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        for (Action action : edition.actions()) {
            if (action.kind() instanceof Action.Kind.Write write && write.form().isPresent() && !paragraphs.isEmpty()) {
                fit(action, write.form().get()).ifPresent(letters::add);
            }
        }
        return letters;
    }

    private Optional<Letter> fit(Action action, Action.Form form) {
        Limit limit = new Limit(WEB_FORM, form.limit());
        return switch (fit("", limit)) {
            case FittedLetter.Fitted fitted -> {
                shortened.see(form.name(), form.limit(), fitted);
                leftForReader(fitted, WEB_FORM.newline()).ifPresent(left -> problems.warning(Code.NO_ROOM_FOR_OWN_WORDS,
                        places.of(action.article().file(), "form.limit"), littleRoom(form.name(), left), MAKE_ROOM));
                yield Optional.of(letter(form, fitted, "", WEB_FORM.newline()));
            }
            case FittedLetter.TooLong tooLong -> {
                problems.error(Code.ESSENTIAL_TOO_LONG, places.of(action.article().file(), "form.limit"),
                        tooLong(form.name(), form.limit(), tooLong.over()),
                        SHORTEN);
                yield Optional.empty();
            }
        };
    }

    /** Which letter was not made, and by how much it is too long. */
    static String tooLong(String recipient, int limit, int over) {
        return String.format(Locale.ROOT,
                "There is no letter to '%s': the form takes %s, and the shortest letter has %,d more.",
                recipient, Counted.of(limit, "character"), over);
    }

    /** How many characters readers can write themselves in a letter; absent if the author asked for no more, or for nothing and a few words fit. */
    OptionalInt leftForReader(FittedLetter.Fitted letter, int newline) {
        int left = Math.max(0, letter.measure().room() - new WebForm(newline).count(SEPARATOR).used());
        int least = parts.ownWords() == Appeal.USUAL_OWN_WORDS ? FEW_WORDS : parts.ownWords();
        return left < least ? OptionalInt.of(left) : OptionalInt.empty();
    }

    /** In which letter readers have too little room, and how much. */
    String littleRoom(String recipient, int left) {
        return String.format(Locale.ROOT, "In the letter to '%s' %s left for the reader's own words, not %,d.", recipient,
                Counted.of(left, "character") + Counted.word(left, " is", " are"), parts.ownWords());
    }

    /** What was shortened without the author's saying what must stay; grows with each letter that is seen. */
    ShortenedLetters shortened() {
        return shortened;
    }

    /** The best letter with a salutation. */
    FittedLetter fit(String salutation, Limit limit) {
        return ParagraphFitter.fit(new org.handbill.text.Letter(salutation, paragraphs, closing(), appeal.signature(), SEPARATOR,
                parts.ownWords()), limit, language);
    }

    /** What a reader gets of a letter that fits. */
    Letter letter(Action.Form form, FittedLetter.Fitted fitted, String salutation, int newline) {
        Letter.Extent extent = !fitted.shortened()
                ? Letter.Extent.WHOLE
                : fitted.wholeParagraphs() ? Letter.Extent.PARAGRAPHS : Letter.Extent.SENTENCES;
        return new Letter(form, appeal.subject(), fitted.text(), fitted.total(), fitted.measure(),
                new LetterFit(salutation, newline, fitted.included()), extent);
    }

    /**
     * The appeal before it is fitted.
     *
     * @param end what stands at its end however short it becomes
     * @param isolated whether what would jump is isolated; forms may refuse isolates
     */
    org.handbill.text.Letter letter(String end, boolean isolated) {
        List<Paragraph> shown = isolated
                ? paragraphs.stream()
                        .map(paragraph -> new Paragraph(Isolates.around(paragraph.text()), paragraph.priority(), paragraph.leadsIn()))
                        .toList()
                : paragraphs;
        return new org.handbill.text.Letter("", shown, closing(), end, SEPARATOR);
    }

    /** Says that some words are longer than a post of some networks and have no place where they can be cut. */
    void cannotBeThread(String words, List<String> networks) {
        String start = words.substring(0, Graphemes.boundaryBefore(words, 0, LONGEST_SHOWN));
        String shown = start.length() < words.length() ? start + "…" : words;
        problems.warning(Code.NO_THREAD, place(start),
                "The appeal cannot be split into posts for " + String.join(", ", networks) + ": '" + shown
                        + "' is longer than one, and nothing shows where its words end.",
                "Put spaces between the words or, in Khmer, Burmese and Lao, zero-width spaces (U+200B), or shorten it.");
    }

    private Location place(String words) {
        return passages.stream().map(Passage::span).filter(span -> span.text().contains(words)).findFirst()
                .<Location>map(span -> span.source().span(span.start() + span.text().indexOf(words),
                        span.start() + span.text().indexOf(words) + words.length()))
                .orElseGet(() -> Location.whole(appeal.article().file()));
    }

    /** The appeal's paragraphs as plain text. */
    List<String> paragraphs() {
        return paragraphs.stream().map(Paragraph::text).toList();
    }

    boolean hasText() {
        return !paragraphs.isEmpty();
    }

    private String closing() {
        return new MessageText(appeal.closing(), Direction.isRightToLeft(language)).withLink(ownLink);
    }

    /** Where it was first published, by whom and in whose translation; empty if that is not said. */
    String credit() {
        return appeal.article().source().map(source -> {
            StringBuilder line = new StringBuilder(source.name());
            if (!source.author().isEmpty()) {
                line.append(", ").append(source.author());
            }
            if (!source.translator().isEmpty()) {
                line.append(" (").append(source.translator()).append(')');
            }
            if (!source.url().isEmpty()) {
                line.append(' ').append(source.url());
            }
            return "— " + line;
        }).orElse("");
    }

    private static String joined(String... parts) {
        return String.join("\n\n", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }

    private static String paragraphOf(String html) {
        return html.isBlank() ? "" : "\n<p>" + html + "</p>";
    }
}
