package org.handbill.bind;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags of BCP 47. Names of languages look like tags of five letters or more, which are only reserved, so those are refused. */
final class LanguageReader {
    private LanguageReader() {}

    /** The tag in its usual case. */
    static Reading<String> tag(String text) {
        String dashed = text.replace('_', '-');
        try {
            Locale locale = new Locale.Builder().setLanguageTag(dashed).build();
            boolean language = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
            if (language && !locale.getLanguage().equals("und")) {
                String tag = locale.toLanguageTag();
                return dashed.equals(text) ? Reading.good(tag) : wrong(text, "Type " + tag + ".");
            }
        } catch (IllformedLocaleException e) {
            // said below
        }
        return wrong(text, "Type a tag of BCP 47, for instance en, ko, ar or zh-Hant.");
    }

    private static Reading<String> wrong(String text, String hint) {
        return Reading.bad("'" + text + "' is not a language tag.", hint);
    }
}
