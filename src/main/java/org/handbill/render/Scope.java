package org.handbill.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.handbill.site.PageModel;
import org.handbill.site.SitePath;
import org.handbill.site.Theme;
import org.jspecify.annotations.Nullable;

/** The names that a template can use: those of one page. */
final class Scope implements TemplateHashModel {
    /** All of them, for hints. */
    static final List<String> NAMES = List.of("asset", "frame", "headline", "layout", "page", "t", "theme", "weight");

    private final @Nullable TemplateModel page;
    private final @Nullable TemplateModel frame;
    private final TextsModel texts;
    private final HeadlineFunction headline;
    private final String layout;
    private final AssetFunction asset;
    private final @Nullable TemplateModel theme;
    private final WeightFunction weight;

    Scope(PageModel model, TextsModel texts, HeadlineFunction headline, Theme theme, ObjectWrapper values,
            ToLongFunction<SitePath> weights)
            throws TemplateModelException {
        this.page = values.wrap(model);
        this.frame = values.wrap(model.frame());
        this.texts = texts;
        this.headline = headline;
        this.layout = model.layout();
        this.weight = new WeightFunction(weights);
        this.asset = new AssetFunction(theme.assets(), model.frame().path());
        this.theme = values.wrap(theme.tokens());
    }

    @Override
    public @Nullable TemplateModel get(String name) {
        return switch (name) {
            case "page" -> page;
            case "frame" -> frame;
            case "t" -> texts;
            case "headline" -> headline;
            case "asset" -> asset;
            case "theme" -> theme;
            case "weight" -> weight;
            case "layout" -> new SimpleScalar(layout);
            default -> null;
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
