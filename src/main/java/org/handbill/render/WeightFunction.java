package org.handbill.render;

import freemarker.template.SimpleNumber;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.function.ToLongFunction;
import org.handbill.site.SitePath;

/** {@code weight(path)} in a template: how many bytes a share card has. */
final class WeightFunction implements TemplateMethodModelEx {
    private final ToLongFunction<SitePath> weights;

    WeightFunction(ToLongFunction<SitePath> weights) {
        this.weights = weights;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof TemplateScalarModel path)) {
            throw new TemplateModelException("weight(…) needs the path of one share card");
        }
        try {
            return new SimpleNumber(weights.applyAsLong(new SitePath(path.getAsString())));
        } catch (IllegalArgumentException e) {
            throw new TemplateModelException("the site has no share card '" + path.getAsString() + "'");
        }
    }
}
