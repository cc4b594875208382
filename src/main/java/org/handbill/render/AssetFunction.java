package org.handbill.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Map;
import org.handbill.diagnostic.NearNames;
import org.handbill.site.SitePath;

/** {@code asset(name)} in a template: the address of an asset of the theme, seen from the page. */
final class AssetFunction implements TemplateMethodModelEx {
    private final Map<String, String> assets;
    private final SitePath page;

    /** @param assets by their name in the theme, with the name under {@code assets/} in the site */
    AssetFunction(Map<String, String> assets, SitePath page) {
        this.assets = assets;
        this.page = page;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof TemplateScalarModel name)) {
            throw new TemplateModelException("asset(…) needs the name of one asset, in quotes");
        }
        String published = assets.get(name.getAsString());
        if (published == null) {
            throw new TemplateModelException("the theme has no asset '" + name.getAsString() + "'. "
                    + NearNames.file(name.getAsString(), assets.keySet()));
        }
        return new SimpleScalar(new SitePath("assets/" + published).from(page));
    }
}
