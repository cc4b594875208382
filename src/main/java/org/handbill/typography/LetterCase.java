package org.handbill.typography;

import java.text.Normalizer;
import java.util.Locale;

/** How a page shows the letters of a headline. */
public enum LetterCase {
    AS_WRITTEN, CAPITALS;

    /** Greek capitals carry neither accent nor breathing: acute, grave, the two tildes of Greek, smooth, rough. */
    private static final String GREEK_ACCENTS = "\u0301\u0300\u0342\u0303\u0313\u0314";

    /** The text as {@code text-transform: uppercase} shows it in an element of this language ("CSS Text Module Level 3", 2.1). */
    public String shown(String text, Locale language) {
        return switch (this) {
            case AS_WRITTEN -> text;
            case CAPITALS -> language.getLanguage().equals("el") ? greek(text.toUpperCase(language)) : text.toUpperCase(language);
        };
    }

    private static String greek(String capitals) {
        String apart = Normalizer.normalize(capitals, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        int base = 0;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                base = c;
            } else if (Character.UnicodeScript.of(base) == Character.UnicodeScript.GREEK && GREEK_ACCENTS.indexOf(c) >= 0) {
                continue;
            }
            bare.append(c);
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
