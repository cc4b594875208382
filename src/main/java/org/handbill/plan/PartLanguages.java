package org.handbill.plan;

import java.util.Locale;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.prose.Labels;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Markup;
import org.handbill.site.PageModel;
import org.handbill.campaign.WritingDirection;

/** Marks what stands on a page in another language than the page's: the parts that are not translated. */
final class PartLanguages {
    private static final Markup NONE = new Markup("");

    private final Edition edition;
    private final Locale original;
    private final InterfaceTexts texts;
    private final InterfaceTexts originalTexts;

    /** @param originalTexts in the campaign's own language */
    PartLanguages(Campaign campaign, Edition edition, InterfaceTexts texts, InterfaceTexts originalTexts) {
        this.edition = edition;
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
