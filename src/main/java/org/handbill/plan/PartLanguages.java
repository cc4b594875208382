package org.handbill.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.handbill.campaign.Action;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.kit.Correspondents;
import org.handbill.kit.Letter;
import org.handbill.prose.Labels;
import org.handbill.site.ForeignText;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Markup;
import org.handbill.site.PageModel;
import org.handbill.site.SharePicture;
import org.handbill.campaign.WritingDirection;

/** Marks what stands on a page in another language than the page's: the parts that are not translated. */
final class PartLanguages {
    private static final Markup NONE = new Markup("");

    private final Edition edition;
    private final List<String> hashtags;
    private final Locale original;
    private final InterfaceTexts texts;
    private final InterfaceTexts originalTexts;

    /** @param originalTexts in the campaign's own language */
    PartLanguages(Campaign campaign, Edition edition, InterfaceTexts texts, InterfaceTexts originalTexts) {
        this.edition = edition;
        this.hashtags = campaign.settings(edition).hashtags();
        this.original = campaign.original().language();
        this.texts = texts;
        this.originalTexts = originalTexts;
    }

    /** The attributes of an element in a language; none if it is the page's. */
    Markup language(Locale language) {
        return language.equals(edition.language())
                ? NONE
                : new Markup(" lang=\"" + language.toLanguageTag() + "\" dir=\"" + WritingDirection.of(language).attribute() + "\"");
    }

    Markup of(Part part) {
        return edition.isTranslated(part) ? NONE : language(original);
    }

    Markup of(Article article, Part part) {
        return article.isTranslated(part) ? NONE : language(original);
    }

    /** The words of the edition itself, with the marks of the campaign's own language if they are in that. */
    String shown(Part part, String words) {
        return shown(edition.isTranslated(part), words);
    }

    /** The words of an article, with the marks of the campaign's own language if they are in that. */
    String shown(Article article, Part part, String words) {
        return shown(article.isTranslated(part), words);
    }

    /** What is said of a picture of one of the edition's texts, or of a share card, which begins with the campaign's title. */
    String alternative(String words) {
        if (words.startsWith(edition.title())) {
            return shown(Part.TITLE, words);
        }
        return edition.articles().stream().filter(article -> article.image().filter(image -> image.alt().equals(words)).isPresent())
                .findFirst()
                .map(article -> shown(article, Part.IMAGE_ALT, words)).orElse(words);
    }

    /** Who made a picture of one of the edition's texts. */
    String credit(String words) {
        return edition.articles().stream().filter(article -> article.image().filter(image -> image.credit().equals(words)).isPresent())
                .findFirst().map(article -> shown(article, Part.IMAGE_CREDIT, words)).orElse(words);
    }

    /** The share cards; that of the campaign begins with its title. */
    SharePicture shown(SharePicture picture) {
        return new SharePicture(picture.id(),
                picture.title().equals(edition.title()) ? shown(Part.TITLE, picture.title()) : picture.title(),
                picture.title().equals(edition.title()) ? ofCard(picture.alt()) : picture.alt(), picture.sizes());
    }

    /** What is said of the campaign's share card: its title, the summary and what the photograph shows, of which each may be translated. */
    private String ofCard(String alternative) {
        if (!edition.isTranslated(Part.TITLE)) {
            return shown(false, alternative);
        }
        String summary = within(alternative, edition.summary(), edition.isTranslated(Part.SUMMARY));
        return edition.post().image()
                .map(image -> within(summary, image.alt(), edition.post().isTranslated(Part.IMAGE_ALT))).orElse(summary);
    }

    private String within(String text, String words, boolean translated) {
        int at = words.isBlank() ? -1 : text.indexOf(words);
        return at < 0 ? text : text.substring(0, at) + shown(translated, words) + text.substring(at + words.length());
    }

    /** Words of a recipients' table, which has no translations. */
    String ofTable(String words) {
        return shown(false, words);
    }

    /** Words in a language that an author has named. */
    String in(Locale language, String words) {
        return Correspondents.matches(language.toLanguageTag(), edition.language()) ? words : ForeignText.in(language, words);
    }

    /** The language and direction of a recipients' table, as scripts of pages read it; empty if the table is in the page's language. */
    String tableForScripts() {
        return original.equals(edition.language()) ? "" : original.toLanguageTag() + " " + WritingDirection.of(original).attribute();
    }

    /** Whom to write to; the translation's own, or the campaign's. */
    String contact(String name) {
        return shown(edition.translation().isEmpty() || edition.translation().get().contact().isPresent(), name);
    }

    /** Hashtags in a text of the edition, which are the campaign's own where the translation has none. */
    String withHashtags(Locale language, String text) {
        if (edition.translation().isEmpty() || !edition.translation().get().hashtags().isEmpty() || !language.equals(edition.language())) {
            return text;
        }
        String names = hashtags.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return names.isEmpty()
                ? text
                : Pattern.compile("#(?:" + names + ")(?![\\p{L}\\p{M}\\p{N}_])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .replaceAll(tag -> Matcher.quoteReplacement(shown(false, tag.group())));
    }

    /** A letter to a form whose name, topic and steps may be in the campaign's own language. */
    Letter shown(Letter letter) {
        return edition.actions().stream().filter(action -> action.kind() instanceof Action.Kind.Write write
                && write.form().equals(Optional.of(letter.form()))).findFirst().map(Action::article)
                .map(article -> letter.on(form(article, letter.form()))).orElse(letter);
    }

    private Action.Form form(Article article, Action.Form form) {
        return new Action.Form(shown(article, Part.FORM_NAME, form.name()), form.url(), form.limit(),
                shown(article, Part.FORM_TOPIC, form.topic()),
                form.steps().stream().map(step -> shown(article, Part.FORM_STEPS, step)).toList());
    }

    Article.Credit shown(Article article, Article.Credit credit) {
        return new Article.Credit(shown(article, Part.SOURCE_NAME, credit.name()), credit.url(),
                shown(article, Part.SOURCE_AUTHOR, credit.author()),
                shown(article, Part.SOURCE_TRANSLATOR, credit.translator()), credit.date(), credit.canonical());
    }

    private String shown(boolean translated, String words) {
        return translated || original.equals(edition.language()) ? words : ForeignText.in(original, words);
    }

    /** The words that are added to an article's text, in its language. */
    Labels labels(Article article) {
        return ProseLabels.of(article.isTranslated(Part.BODY) ? texts : originalTexts);
    }

    /** For the page of an article; it says so to the reader where the text itself is not translated. */
    PageModel.Marks marks(Article article) {
        String note = article.isTranslated(Part.BODY) ? "" : texts.get("untranslated");
        return new PageModel.Marks(of(article, Part.TITLE), of(article, Part.SUMMARY), of(article, Part.BODY), note);
    }
}
