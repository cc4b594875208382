package org.handbill.load;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** BCP 47 tags as folder names. */
public final class LanguageTag {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /**
     * The tag in its usual case, if the name is well-formed and begins with a language of two or three letters: longer ones are only
     * reserved, and every word would be one.
     */
    public static Optional<String> of(String name) {
        int end = name.indexOf('-') < 0 ? name.length() : name.indexOf('-');
        if (end < 2 || end > 3) {
            return Optional.empty();
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(name).build().toLanguageTag();
            return tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** Whether its language is one of ISO 639-1; of those with three letters too many look like other words. */
    public static boolean isCommon(String tag) {
        int end = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
        return TWO_LETTERS.contains(tag.substring(0, end));
    }
}
