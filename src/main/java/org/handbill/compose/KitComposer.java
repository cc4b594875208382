package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.AppealTexts;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.text.Sentences;

/** Composes the share kit of a campaign: one for each of its languages. */
public final class KitComposer {
    private final Campaign campaign;
    private final List<Platform> platforms;
    private final Problems problems = new Problems();

    private KitComposer(Campaign campaign, Catalogue catalogue) {
        this.campaign = campaign;
        List<String> chosen = campaign.settings().platforms();
        this.platforms = chosen.isEmpty() ? catalogue.recommended() : chosen.stream().flatMap(id -> catalogue.find(id).stream()).toList();
    }

    /** The kits in the order of the editions. */
    public static Outcome<List<Kit>> compose(Campaign campaign, Catalogue catalogue) {
        KitComposer composer = new KitComposer(campaign, catalogue);
        List<Kit> kits = new ArrayList<>();
        for (Edition edition : campaign.editions()) {
            kits.add(composer.kit(edition, kits.stream().findFirst()));
        }
        return Outcome.of(kits, composer.problems);
    }

    /**
     * A text is in one language from its first character to its last: what a translation lacks is left out, and where it has nothing that fits a
     * platform, the original's texts stand there as they are, with the original's link.
     *
     * @param original absent while that one is composed
     */
    private Kit kit(Edition edition, Optional<Kit> original) {
        Settings settings = campaign.settings(edition);
        Locale language = edition.language();
        String link = link(edition);
        Optional<AppealComposer> appeal = edition.appeal().filter(found -> found.article().isTranslated(Part.BODY))
                .map(found -> new AppealComposer(edition, found, language, link, new AbsoluteLinks(link), problems));
        Optional<AppealTexts> texts = appeal.or(() -> original.flatMap(kit -> untranslated(edition, kit))).map(AppealComposer::texts);
        Optional<LongForms> longForms = appeal.map(composer -> new LongForms(composer, link, language));
        CleanTexts clean = CleanTexts.of(edition, problems);
        Excerpts excerpts = new Excerpts(edition.isTranslated(Part.SUMMARY) ? clean.summary() : "",
                appeal.map(AppealComposer::paragraphs).orElse(List.of()), language);
        ShareValues values = new ShareValues(settings, edition, link, clean.title());
        List<String> shorter = edition.isTranslated(Part.SUMMARY) ? firstSentences(clean.summary(), language) : List.of();
        List<Snippet> snippets = new ArrayList<>();
        for (Platform platform : platforms) {
            Opener opener = new Opener(platform, values.of(platform), shorter);
            List<String> tags = SnippetComposer.tags(settings.hashtags(), platform.hashtags());
            List<Wording> whole = longForms.map(found -> found.whole(platform, tags, opener)).orElse(List.of());
            List<Wording> thread = longForms.map(found -> found.thread(platform, tags, opener)).orElse(List.of());
            SnippetComposer composer = new SnippetComposer(settings, platform, language, link, opener, problems);
            composer.compose(clean.messages(), excerpts, whole, thread)
                    .or(() -> original.map(kit -> kit.snippet(platform.id())).orElseGet(() -> composer.nothingFits()))
                    .ifPresent(snippets::add);
        }
        return new Kit(edition, link, snippets, texts);
    }

    /** The original's appeal, fitted to the forms that the edition's actions name. */
    private Optional<AppealComposer> untranslated(Edition edition, Kit original) {
        return original.edition().appeal().filter(_ -> edition.appeal().isPresent())
                .map(found -> new AppealComposer(edition, found, original.edition().language(), original.link(),
                        new AbsoluteLinks(original.link()), problems));
    }

    /** All sentences, then one less each time, down to the first. */
    private static List<String> firstSentences(String text, Locale language) {
        List<String> starts = new ArrayList<>();
        for (int end : Sentences.ends(text, language)) {
            starts.addFirst(text.substring(0, end).strip());
        }
        return starts;
    }

    /** The address of the edition's home page. */
    private String link(Edition edition) {
        String folder = edition.translation().isEmpty() ? "" : edition.language().toLanguageTag() + "/";
        return campaign.settings().baseUrl().map(base -> base + folder).orElse("");
    }
}
