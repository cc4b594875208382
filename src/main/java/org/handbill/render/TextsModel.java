package org.handbill.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handbill.diagnostic.NearNames;
import org.handbill.site.InterfaceTexts;
import org.jspecify.annotations.Nullable;

/**
 * The interface texts in a template: {@code t("skip")}, with values for its places {@code t("copy.of", name)}, or {@code t["skip"]}; a phrase that counts,
 * without values, as {@link InterfaceTexts#forms}.
 */
final class TextsModel implements TemplateHashModel, TemplateMethodModelEx {
    private final InterfaceTexts texts;
    private final Map<String, String> all;

    TextsModel(InterfaceTexts texts) {
        this.texts = texts;
        this.all = texts.all();
    }

    Set<String> keys() {
        return all.keySet();
    }

    @Override
    public @Nullable TemplateModel get(String key) {
        String text = all.get(key);
        return text == null ? null : new SimpleScalar(text);
    }

    @Override
    public boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof TemplateScalarModel name)) {
            throw new TemplateModelException("t(…) needs the key of an interface text, in quotes");
        }
        String key = name.getAsString();
        String text = all.get(key);
        if (!texts.has(key)) {
            throw new UnknownText(key, NearNames.hint(key, keys()));
        }
        if (arguments.size() == 1) {
            return new SimpleScalar(text == null ? texts.forms(key) : text);
        }
        Object[] values = new Object[arguments.size() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (arguments.get(i + 1)) {
                case TemplateScalarModel scalar -> scalar.getAsString();
                case TemplateNumberModel number -> number.getAsNumber();
                case null -> throw new TemplateModelException("value " + (i + 1) + " for the interface text '" + key + "' is missing");
                default ->
                    throw new TemplateModelException("value " + (i + 1) + " for the interface text '" + key + "' is no text or number");
            };
        }
        return new SimpleScalar(texts.get(key, values));
    }

    /** Says that there is no interface text of a name. */
    static final class UnknownText extends TemplateModelException {
        private static final long serialVersionUID = 1;

        private final String said;
        private final String hint;

        UnknownText(String key, String hint) {
            super("There is no interface text '" + key + "'.");
            this.said = "There is no interface text '" + key + "'.";
            this.hint = hint;
        }

        /** Without what FreeMarker adds to a message. */
        String said() {
            return said;
        }

        String hint() {
            return hint;
        }
    }
}
