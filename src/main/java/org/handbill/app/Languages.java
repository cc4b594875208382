package org.handbill.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.bind.TextsBinder;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.compose.Salutations;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.LanguageMistake;
import org.handbill.load.Sources;
import org.handbill.load.TextFiles;
import org.handbill.site.InterfaceTexts;

/**
 * The words of the pages themselves in the languages of a campaign: those that the tool has in the language or the nearest one, and over them those
 * of the campaign's own {@code texts/}. What neither has is in English.
 */
final class Languages {
    private static final String FALLBACK = "en";
    /** Chinese without a script, by country (CLDR, supplemental/likelySubtags.xml). */
    private static final Map<String, String> CHINESE = Map.of("TW", "zh-Hant", "HK", "zh-Hant", "MO", "zh-Hant");

    private Languages() {}

    /** For each edition the texts in its language. */
    static Outcome<Map<Locale, InterfaceTexts>> of(Campaign campaign, Sources sources) {
        Problems problems = new Problems();
        Map<Locale, InterfaceTexts> all = new HashMap<>();
        for (Edition edition : campaign.editions()) {
            all.put(edition.language(), texts(edition.language(), sources.wordings(), problems));
        }
        return Outcome.of(all, problems);
    }

    private static InterfaceTexts texts(Locale language, List<Source> wordings, Problems problems) {
        String tag = language.toLanguageTag();
        Optional<String> builtIn = nearest(language);
        Map<String, String> english = TextsBinder.read(TextFiles.of(FALLBACK), problems);
        Map<String, String> texts = builtIn.map(found -> TextsBinder.read(TextFiles.of(found), problems)).orElseGet(HashMap::new);
        String file = "texts/" + tag + ".yaml";
        wordings.stream().filter(source -> source.file().equals(file)).findFirst()
                .ifPresent(source -> texts.putAll(TextsBinder.read(source, english, problems)));
        Set<String> filled = TextsBinder.complete(texts, english);
        if (!filled.isEmpty() && builtIn.isEmpty()) {
            problems.warning(Code.INTERFACE_TEXTS_MISSING, Location.whole(file),
                    "The tool does not speak '" + tag + "', so pages in it have buttons and labels in English.",
                    LanguageMistake.oftenMeant(tag).map(meant -> "If you mean " + name(meant) + " and not " + name(tag) + ", its code is '"
                            + meant + "'. Else write").orElse("Write") + " them into " + file
                            + " in the campaign folder, for instance copy: …");
        }
        return new InterfaceTexts(language, texts, filled);
    }

    private static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** The tool's own texts in the language or, without its region, in the nearest one (RFC 4647, lookup). */
    private static Optional<String> nearest(Locale language) {
        return nearest(language, TextFiles.languages());
    }

    /** The nearest of these tags. */
    static Optional<String> nearest(Locale language, List<String> known) {
        boolean chinese = language.getLanguage().equals("zh") && language.getScript().isEmpty();
        String wanted = chinese ? CHINESE.getOrDefault(language.getCountry(), "zh-Hans") : language.toLanguageTag();
        return Optional.ofNullable(Locale.lookupTag(List.of(new Locale.LanguageRange(wanted)), known));
    }

    /** How letters begin in these languages. */
    static Salutations salutations(Map<Locale, InterfaceTexts> texts) {
        Map<Locale, Salutations.Wording> wordings = new HashMap<>();
        texts.forEach((language, own) -> wordings.put(language,
                new Salutations.Wording(own.get("salutation.person", "{0}"), own.get("salutation.neutral", "{0}"))));
        return new Salutations(wordings);
    }
}
