package org.handbill.bind;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

import org.handbill.load.LanguageMistake;

/** Language tags of BCP 47. Names of languages look like tags of five letters or more, which are only reserved, so those are refused. */
final class LanguageReader {
    private static final String EXAMPLE = "Type a tag of BCP 47, for instance en, ko, ar or zh-Hant.";

    private LanguageReader() {}

    /** The tag in its usual case. */
    static Reading<String> tag(String text) {
        String dashed = text.replace('_', '-');
        try {
            Locale locale = new Locale.Builder().setLanguageTag(dashed).build();
            boolean language = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
            if (language && !locale.getLanguage().equals("und")) {
                String tag = locale.toLanguageTag();
                Optional<LanguageMistake> mistake = LanguageMistake.of(tag);
                if (mistake.isPresent()) {
                    return Reading.bad(mistake.get().message(), mistake.get().meant().map(meant -> "Type " + meant + ".").orElse(EXAMPLE));
                }
                return dashed.equals(text) ? Reading.good(tag) : wrong(text, "Type " + tag + ".");
            }
        } catch (IllformedLocaleException e) {
            // said below
        }
        return wrong(text, LanguageMistake.named(text).map(tag -> "Type " + tag + ".").orElse(EXAMPLE));
    }

    private static Reading<String> wrong(String text, String hint) {
        return Reading.bad("'" + text + "' is not a language tag.", hint);
    }
}
