package org.handbill.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.handbill.campaign.Action;
import org.handbill.kit.LetterFit;
import org.handbill.kit.LetterParts;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.PageModel;
import org.handbill.text.Measure;
import org.handbill.text.Paragraph;

/** What a page asks readers who make a letter theirs: the same fields for all letters of a page, and the same reasons to choose from. */
final class LetterInputs {
    /** Texts that list names of fields, with what browsers know them as (HTML Living Standard, autofill). */
    private static final Map<String, String> AUTOFILL = new LinkedHashMap<>();

    static {
        AUTOFILL.put("field.name", "name");
        AUTOFILL.put("field.street", "street-address");
        AUTOFILL.put("field.town", "address-level2");
        AUTOFILL.put("field.postcode", "postal-code");
        AUTOFILL.put("field.email", "email");
        AUTOFILL.put("field.phone", "tel");
    }

    private final LetterParts parts;
    private final String data;
    private final InterfaceTexts texts;
    private final List<PageModel.Input> fields;
    private final List<PageModel.Reason> reasons;

    /** @param data address of the {@link LetterScript} seen from the page */
    LetterInputs(LetterParts parts, String data, InterfaceTexts texts) {
        this.parts = parts;
        this.data = data;
        this.texts = texts;
        this.reasons = reasons(parts);
        this.fields = parts.fields().stream().map(this::input).toList();
    }

    /** @param addressee lines of an address; empty if not known */
    PageModel.Yours of(LetterFit fit, Measure measure, String addressee) {
        String count = measure.limit() == Action.Form.NO_LIMIT
                ? texts.get("letter.used", measure.used())
                : texts.get("letter.count", measure.used(), measure.limit());
        String included = fit.included().stream().map(Object::toString).collect(Collectors.joining(" "));
        return new PageModel.Yours(data, fit.salutation(), fit.newline(), included, parts.end(), addressee, count, fields, reasons);
    }

    /** Those that are always in are no choice. */
    private static List<PageModel.Reason> reasons(LetterParts parts) {
        List<PageModel.Reason> reasons = new ArrayList<>();
        for (int i = 0; i < parts.parts().size(); i++) {
            LetterParts.Part part = parts.parts().get(i);
            if (part.reason() && part.priority() != Paragraph.Priority.ESSENTIAL) {
                reasons.add(new PageModel.Reason(i, part.label()));
            }
        }
        return reasons;
    }

    private PageModel.Input input(String name) {
        int first = name.offsetByCodePoints(0, 1);
        String label = name.substring(0, first).toUpperCase(texts.language()) + name.substring(first);
        return new PageModel.Input(name, label, autofill(name.toLowerCase(Locale.ROOT)));
    }

    private String autofill(String name) {
        for (Map.Entry<String, String> kind : AUTOFILL.entrySet()) {
            if (List.of(texts.plain().get(kind.getKey()).toLowerCase(Locale.ROOT).split("\\s*[,،、]\\s*", -1)).contains(name)) {
                return kind.getValue();
            }
        }
        return "";
    }
}
