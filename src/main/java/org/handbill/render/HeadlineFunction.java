package org.handbill.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code headline(text)} in a template: the page's {@code h1}, its lines set to the full measure where the theme names a face for it. */
final class HeadlineFunction implements TemplateMethodModelEx {
    private final Optional<Headlines> headlines;
    private final Locale language;

    HeadlineFunction(Optional<Headlines> headlines, Locale language) {
        this.headlines = headlines;
        this.language = language;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof TemplateScalarModel text)) {
            throw new TemplateModelException("headline(…) needs one text");
        }
        String plain = text.getAsString();
        if (headlines.isEmpty()) {
            String escaped = HTMLOutputFormat.INSTANCE.escapePlainText(plain);
            return HTMLOutputFormat.INSTANCE.fromMarkup("<h1 class=\"headline\">" + escaped + "</h1>");
        }
        return HTMLOutputFormat.INSTANCE.fromMarkup(headlines.get().html(plain, language));
    }
}
