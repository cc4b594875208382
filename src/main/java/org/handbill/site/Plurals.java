package org.handbill.site;

import java.util.Locale;
import java.util.Set;

/**
 * Which form of a phrase goes with a whole number, as the Unicode CLDR has it (version 46, supplemental/plurals.xml, cardinal rules, for the
 * languages that the tool speaks). Spanish, French and Portuguese have one more form for round millions, which nothing here reaches; Hebrew
 * writes it as the others.
 */
public enum Plurals {
    ZERO, ONE, TWO, FEW, MANY, OTHER;

    /** The form for a count of 0 or more; languages that are not known have one for 1 and one for all else. */
    static Plurals of(Locale language, long count) {
        long last = count % 10;
        long lastTwo = count % 100;
        return switch (language.getLanguage()) {
            case "ja", "ko", "zh" -> OTHER;
            case "ar" -> count == 0
                    ? ZERO
                    : count == 1 ? ONE : count == 2 ? TWO : lastTwo >= 3 && lastTwo <= 10 ? FEW : lastTwo >= 11 ? MANY : OTHER;
            case "ru" -> last == 1 && lastTwo != 11 ? ONE : last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? FEW : MANY;
            case "he" -> count == 1 ? ONE : count == 2 ? TWO : OTHER;
            case "fr" -> count <= 1 ? ONE : OTHER;
            case "pt" -> count == 1 || count == 0 && !language.getCountry().equals("PT") ? ONE : OTHER;
            default -> count == 1 ? ONE : OTHER;
        };
    }

    /** The forms that a language has for whole numbers. */
    public static Set<Plurals> of(Locale language) {
        return switch (language.getLanguage()) {
            case "ja", "ko", "zh" -> Set.of(OTHER);
            case "ar" -> Set.of(values());
            case "ru" -> Set.of(ONE, FEW, MANY);
            case "he" -> Set.of(ONE, TWO, OTHER);
            default -> Set.of(ONE, OTHER);
        };
    }

    /** As it stands behind a phrase's key, for instance {@code few}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
