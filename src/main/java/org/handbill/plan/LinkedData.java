package org.handbill.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.campaign.Settings;
import org.handbill.prose.PlainOptions;
import org.handbill.site.Markup;
import org.handbill.site.SitePath;

/**
 * What a page is about, for search engines: JSON-LD 1.1 in the words of schema.org. Texts are named once, in the page's own element of the head.
 *
 * <p>A text that was first published elsewhere is based on that; only where the author asks for the canonical address of the source is it the same text,
 * with the same author and translator.
 */
final class LinkedData {
    private static final String PUBLISHER = "#publisher";

    private final Campaign campaign;
    private final Edition edition;
    private final String base;
    private final PlainOptions plain;

    LinkedData(Campaign campaign, Edition edition, PlainOptions plain) {
        this.campaign = campaign;
        this.edition = edition;
        this.plain = plain;
        this.base = campaign.settings().baseUrl().map(Object::toString).orElse("");
    }

    /**
     * Of the post, with whom the campaign is from.
     *
     * @param image absolute; empty if there is none
     */
    Markup home(SitePath path, Article post, String image) {
        JsonObject article = article(path, post, image);
        edition.updates().stream().flatMap(update -> update.date().stream()).max(LocalDate::compareTo)
                .filter(newest -> post.date().filter(newest::isAfter).isPresent())
                .ifPresent(newest -> article.with("dateModified", newest.toString()));
        return written(article);
    }

    /** Of any other text: a list of questions, or an article. */
    Markup page(SitePath path, Article article, String image) {
        List<Questions.Question> questions = Questions.of(article.body(), plain);
        return written(questions.isEmpty() ? article(path, article, image) : questions(path, article, questions));
    }

    private Markup written(JsonObject data) {
        return new Markup(base.isEmpty() ? "" : data.inPage());
    }

    private JsonObject article(SitePath path, Article article, String image) {
        JsonObject data = begun("Article", path, article).with("headline", article.title()).with("description", article.summary())
                .with("datePublished", article.date().map(Object::toString).orElse("")).with("image", image);
        Optional<Article.Credit> source = article.source();
        Optional<Article.Credit> same = Republished.source(campaign, edition, article);
        String author = article.author().isEmpty() ? same.map(Article.Credit::author).orElse("") : article.author();
        data.with("author", author.isEmpty() ? new JsonObject().with("@id", base + PUBLISHER) : person(author));
        data.with("translator", person(same.map(Article.Credit::translator).orElse("")));
        data.with("publisher", publisher());
        source.ifPresent(credit -> data.with("isBasedOn", source(credit)));
        return data;
    }

    private JsonObject begun(String type, SitePath path, Article article) {
        Locale language = article.isTranslated(Part.BODY) ? edition.language() : campaign.original().language();
        return new JsonObject().with("@context", "https://schema.org").with("@type", type).with("url", base + path.canonical())
                .with("inLanguage", language.toLanguageTag());
    }

    private JsonObject questions(SitePath path, Article article, List<Questions.Question> questions) {
        List<JsonObject> asked = new ArrayList<>();
        questions.forEach(question -> asked.add(JsonObject.typed("Question").with("name", question.question())
                .with("acceptedAnswer", JsonObject.typed("Answer").with("text", question.answer()))));
        return begun("FAQPage", path, article).with("name", article.title()).with("mainEntity", asked);
    }

    private JsonObject publisher() {
        Optional<Settings.Contact> contact = campaign.settings(edition).contact();
        return JsonObject.typed("Organization").with("@id", base + PUBLISHER)
                .with("name", contact.map(Settings.Contact::name).orElse(edition.title())).with("url", base)
                .with("email", contact.flatMap(Settings.Contact::email).orElse(""));
    }

    private static JsonObject person(String name) {
        return name.isEmpty() ? new JsonObject() : JsonObject.typed("Person").with("name", name);
    }

    private static JsonObject source(Article.Credit credit) {
        return JsonObject.typed("CreativeWork").with("url", credit.url())
                .with("publisher", JsonObject.typed("Organization").with("name", credit.name()))
                .with("author", person(credit.author())).with("translator", person(credit.translator()))
                .with("datePublished", credit.date().map(Object::toString).orElse(""));
    }
}
