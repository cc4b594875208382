package org.handbill.compose;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
final class Direction {
    private static final Set<String> LANGUAGES = Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr",
            "ug",
            "ur", "yi");
    /** ISO 15924. */
    private static final Set<String> SCRIPTS = Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    private Direction() {}

    static boolean isRightToLeft(Locale language) {
        String script = language.getScript();
        return script.isEmpty() ? LANGUAGES.contains(language.getLanguage()) : SCRIPTS.contains(script);
    }
}
