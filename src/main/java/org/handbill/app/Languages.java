package org.handbill.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handbill.bind.TextsBinder;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.compose.Salutations;
import org.handbill.diagnostic.Outcome;
import org.handbill.load.TextFiles;
import org.handbill.site.InterfaceTexts;

/** The words of the pages themselves in the languages of a campaign. */
final class Languages {
    private static final String FALLBACK = "en";

    private Languages() {}

    /** For each edition the texts in its language or the nearest one that there is (RFC 4647 lookup), else English. */
    static Outcome<Map<Locale, InterfaceTexts>> of(Campaign campaign) {
        Outcome<Map<Locale, InterfaceTexts>> all = Outcome.of(new HashMap<>());
        for (Edition edition : campaign.editions()) {
            all = all.then(found -> TextsBinder.bind(edition.language(), TextFiles.of(tag(edition.language()))).then(texts -> {
                found.put(edition.language(), texts);
                return Outcome.of(found);
            }));
        }
        return all;
    }

    /** How letters begin in these languages. */
    static Salutations salutations(Map<Locale, InterfaceTexts> texts) {
        Map<Locale, Salutations.Wording> wordings = new HashMap<>();
        texts.forEach((language, own) -> wordings.put(language,
                new Salutations.Wording(own.get("salutation.person", "{0}"), own.get("salutation.neutral", "{0}"))));
        return new Salutations(wordings);
    }

    private static String tag(Locale language) {
        List<Locale.LanguageRange> wanted = List.of(new Locale.LanguageRange(language.toLanguageTag()));
        String found = Locale.lookupTag(wanted, TextFiles.languages());
        return found == null ? FALLBACK : found;
    }
}
