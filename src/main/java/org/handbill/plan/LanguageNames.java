package org.handbill.plan;

import java.util.Locale;
import java.util.Map;

/** The names of languages in themselves, for the language switch. */
final class LanguageNames {
    private static final Map<String, String> CHINESE = Map.of("zh", "中文", "zh-Hans", "简体中文", "zh-Hant", "繁體中文");

    private LanguageNames() {}

    /** With a capital where the script has them, as a name that stands alone is written. */
    static String of(Locale language) {
        String tag = language.stripExtensions().toLanguageTag();
        if (CHINESE.containsKey(tag)) {
            return CHINESE.get(tag);
        }
        String name = language.getDisplayName(language);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(language) + name.substring(first);
    }
}
