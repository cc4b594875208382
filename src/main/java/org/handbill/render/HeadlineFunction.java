package org.handbill.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.campaign.WritingDirection;
import org.handbill.site.ForeignText;

/**
 * {@code headline(text)} in a template: the page's {@code h1}, its lines set to the full measure where the theme names a face for it;
 * {@code headline(text, mark)} for a text whose mark says that it is in another language than the page.
 */
final class HeadlineFunction implements TemplateMethodModelEx {
    private static final Pattern LANGUAGE = Pattern.compile(" lang=\"([^\"]+)\"");

    private final Optional<Headlines> headlines;
    private final Locale language;

    HeadlineFunction(Optional<Headlines> headlines, Locale language) {
        this.headlines = headlines;
        this.language = language;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || arguments.size() > 2 || !(arguments.getFirst() instanceof TemplateScalarModel text)) {
            throw new TemplateModelException("headline(…) needs one text");
        }
        String words = text.getAsString();
        String plain = ForeignText.plain(words);
        if (ForeignText.isIn(words)) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(foreign(plain, ForeignText.language(words, language)));
        }
        if (headlines.isEmpty()) {
            String escaped = HTMLOutputFormat.INSTANCE.escapePlainText(plain);
            return HTMLOutputFormat.INSTANCE.fromMarkup("<h1 class=\"headline\">" + escaped + "</h1>");
        }
        return HTMLOutputFormat.INSTANCE
                .fromMarkup(headlines.get().html(plain, arguments.size() == 2 ? marked(arguments.get(1)) : language));
    }

    /** A headline of the page's own words that are not in its language. */
    private String foreign(String plain, Locale other) {
        String html = headlines.map(found -> found.html(plain, other))
                .orElseGet(() -> "<h1 class=\"headline\">" + HTMLOutputFormat.INSTANCE.escapePlainText(plain) + "</h1>");
        return html.replaceFirst("^<h1",
                "<h1 lang=\"" + other.toLanguageTag() + "\" dir=\"" + WritingDirection.of(other).attribute() + "\"");
    }

    /** The language that a mark names; the page's if it names none. */
    private Locale marked(Object mark) throws TemplateModelException {
        if (!(mark instanceof TemplateHTMLOutputModel html)) {
            return language;
        }
        Matcher tag = LANGUAGE.matcher(HTMLOutputFormat.INSTANCE.getMarkupString(html));
        return tag.find() ? Locale.forLanguageTag(tag.group(1)) : language;
    }
}
