package org.handbill.campaign;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
public enum WritingDirection {
    LTR, RTL;

    /** Languages whose usual script is one of those below, with the tags that they had before. */
    private static final Set<String> LANGUAGES = Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr",
            "ug",
            "ur", "yi");
    /** ISO 15924. */
    private static final Set<String> SCRIPTS = Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    public static WritingDirection of(Locale language) {
        String script = language.getScript();
        boolean rightToLeft = script.isEmpty() ? LANGUAGES.contains(language.getLanguage()) : SCRIPTS.contains(script);
        return rightToLeft ? RTL : LTR;
    }

    /** As the attribute {@code dir} has it. */
    public String attribute() {
        return this == RTL ? "rtl" : "ltr";
    }
}
