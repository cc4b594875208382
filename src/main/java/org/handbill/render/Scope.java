package org.handbill.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.handbill.site.PageModel;
import org.handbill.site.SitePath;
import org.jspecify.annotations.Nullable;

/** The names that a template can use: those of one page. */
final class Scope implements TemplateHashModel {
    /** All of them, for hints. */
    static final List<String> NAMES = List.of("asset", "frame", "headline", "layout", "page", "t", "weight");

    private final @Nullable TemplateModel page;
    private final @Nullable TemplateModel frame;
    private final TextsModel texts;
    private final HeadlineFunction headline;
    private final String layout;
    private final AssetFunction asset;
    private final WeightFunction weight;

    Scope(PageModel model, TextsModel texts, HeadlineFunction headline, Map<String, String> assets, ObjectWrapper values,
            ToLongFunction<SitePath> weights)
            throws TemplateModelException {
        this.page = values.wrap(model);
        this.frame = values.wrap(model.frame());
        this.texts = texts;
        this.headline = headline;
        this.layout = model.layout();
        this.weight = new WeightFunction(weights);
        this.asset = new AssetFunction(assets, model.frame().path());
    }

    @Override
    public @Nullable TemplateModel get(String name) {
        return switch (name) {
            case "page" -> page;
            case "frame" -> frame;
            case "t" -> texts;
            case "headline" -> headline;
            case "asset" -> asset;
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
