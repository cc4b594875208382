package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;

import org.handbill.campaign.Article;
import org.handbill.prose.HtmlText;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Markup;
import org.handbill.site.PageModel;

/** Says in a line where a text was first published, by whom and in whose translation. */
final class Credits {
    private final InterfaceTexts texts;
    private final Dates dates;

    Credits(InterfaceTexts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    PageModel.Credit credit(Article.Credit credit) {
        List<String> parts = new ArrayList<>();
        String name = HtmlText.escape(credit.name());
        String cited = "<cite>" + (credit.url().isEmpty() ? name : "<a href=\"" + HtmlText.escape(credit.url()) + "\">" + name + "</a>")
                + "</cite>";
        parts.add(credit.date().map(day -> texts.get("credit.published-on", cited, dates.full(day)))
                .orElse(texts.get("credit.published", cited)));
        if (!credit.author().isEmpty()) {
            parts.add(texts.get("credit.author", HtmlText.escape(credit.author())));
        }
        if (!credit.translator().isEmpty()) {
            parts.add(texts.get("credit.translator", HtmlText.escape(credit.translator())));
        }
        return new PageModel.Credit(new Markup(String.join(" · ", parts)));
    }
}
