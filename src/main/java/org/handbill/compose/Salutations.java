package org.handbill.compose;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.handbill.campaign.Recipient;

/**
 * How letters begin in each language. None says anything of a person's gender, which nobody can tell from a name.
 *
 * @param byLanguage one for each edition; letters in other languages begin without a salutation
 */
public record Salutations(Map<Locale, Wording> byLanguage) {
    /** Letters begin with a salutation only where the author wrote one. */
    public static final Salutations NONE = new Salutations(Map.of());

    public Salutations {
        byLanguage = new HashMap<>(byLanguage);
    }

    /**
     * Texts with {@code {0}} for the name.
     *
     * @param person for somebody with a role, so that the name is a person's
     * @param neutral for whoever it is, an office too
     */
    public record Wording(String person, String neutral) {}

    /** The author's own salutation if there is one. */
    String of(Recipient recipient, Locale language) {
        if (!recipient.salutation().isBlank()) {
            return recipient.salutation();
        }
        Wording wording = byLanguage.get(language);
        if (wording == null) {
            return "";
        }
        String text = recipient.role().isBlank() ? wording.neutral() : wording.person();
        return text.replace("{0}", recipient.name());
    }
}
