package org.handbill.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.campaign.Part;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.AppealTexts;
import org.handbill.kit.Card;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.platform.ShareTarget;
import org.handbill.text.Sentences;

/** Composes the share kit of a campaign: one for each of its languages. */
public final class KitComposer {
    /** Of a text that stands in an address, in UTF-16 units. */
    private static final int LONGEST_BEGINNING = 2_000;

    private final Campaign campaign;
    private final List<Platform> platforms;
    private final List<Platform> composed;
    private final Problems problems = new Problems();
    private final List<Platform> mentioning;
    private final RecipientLetters letters;

    private KitComposer(Campaign campaign, Catalogue catalogue, Salutations salutations) {
        this.campaign = campaign;
        this.mentioning = catalogue.recommended().stream().filter(platform -> platform.mention().filter(platform.id()::equals).isPresent())
                .toList();
        this.letters = new RecipientLetters(catalogue, salutations);
        List<String> chosen = campaign.settings().platforms();
        this.platforms = chosen.isEmpty() ? catalogue.recommended() : chosen.stream().flatMap(id -> catalogue.find(id).stream()).toList();
        Stream<Platform> devices = catalogue.all().stream().filter(platform -> platform.share() instanceof ShareTarget.Device);
        this.composed = Stream.concat(platforms.stream(), devices).distinct().toList();
    }

    /** The kits in the order of the editions. */
    public static Outcome<List<Kit>> compose(Campaign campaign, Catalogue catalogue) {
        return compose(campaign, catalogue, Salutations.NONE);
    }

    /** The kits in the order of the editions, with letters that begin as {@code salutations} say. */
    public static Outcome<List<Kit>> compose(Campaign campaign, Catalogue catalogue, Salutations salutations) {
        KitComposer composer = new KitComposer(campaign, catalogue, salutations);
        List<Kit> kits = new ArrayList<>();
        for (Edition edition : campaign.editions()) {
            kits.add(composer.kit(edition, kits.stream().findFirst()));
        }
        RecipientCheck check = new RecipientCheck(composer.letters, composer.problems);
        campaign.editions().forEach(check::check);
        composer.letters.reportShortened(composer.problems);
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
        PageLinks links = PageLinks.home(campaign, edition);
        String link = links.whole();
        Optional<AppealComposer> appeal = edition.appeal().filter(found -> found.article().isTranslated(Part.BODY))
                .map(found -> new AppealComposer(edition, found, language, links, new AbsoluteLinks(link),
                        campaign.margins().places(), problems));
        Optional<AppealTexts> texts = appeal.or(() -> original.flatMap(kit -> untranslated(edition, kit))).map(AppealComposer::texts);
        CleanTexts clean = CleanTexts.of(edition, problems);
        String summary = edition.isTranslated(Part.SUMMARY) ? clean.summary() : "";
        Excerpts excerpts = new Excerpts(summary, appeal.map(AppealComposer::paragraphs).orElse(List.of()), language);
        List<String> shorter = firstSentences(summary, language);
        List<Card> cards = new CardComposer(campaign, edition, clean).cards();
        letters.add(language, desk(edition, appeal, link, clean, cards));
        List<Snippet> snippets = new ArrayList<>();
        Optional<Snippet> device = Optional.empty();
        Map<String, List<String>> unsplit = new LinkedHashMap<>();
        MessageFates fates = new MessageFates();
        for (Platform platform : composed) {
            Function<String, SnippetComposer.Lead> leads = address -> new SnippetComposer.Lead(address, new Opener(platform,
                    new ShareValues(settings, edition, address, clean.title(), cards).of(platform), shorter));
            SnippetComposer.Lead home = leads.apply(links.on(platform, false));
            String own = home.link();
            Opener opener = home.opener();
            Optional<LongForms> longForms = appeal.map(composer -> new LongForms(composer, own, language));
            List<String> tags = SnippetComposer.tags(settings.hashtags(), platform.hashtags());
            List<Wording> whole = longForms.map(found -> found.whole(platform, tags, opener)).orElse(List.of());
            List<Wording> thread = longForms.map(found -> found.thread(platform, tags, opener)).orElse(List.of());
            longForms.filter(_ -> thread.isEmpty()).flatMap(found -> found.obstacle(platform, tags))
                    .ifPresent(words -> unsplit.computeIfAbsent(words, _ -> new ArrayList<>()).add(platform.name()));
            SnippetComposer composer = new SnippetComposer(settings, platform, language, home,
                    message -> leads.apply(PageLinks.of(campaign, edition, message).on(platform, needsLink(message, language))), problems);
            boolean wanted = platforms.contains(platform);
            Optional<Snippet> snippet = composer.compose(clean.messages(), (message, fate) -> {
                if (wanted || !message.platforms().isEmpty()) {
                    fates.note(message, fate);
                }
            }, excerpts, whole, thread)
                    .or(() -> original.map(kit -> wanted ? kit.snippet(platform.id()) : kit.device())
                            .orElseGet(() -> wanted ? composer.nothingFits() : Optional.empty()));
            snippet.filter(_ -> wanted).ifPresent(snippets::add);
            device = device.or(() -> snippet.filter(_ -> platform.share() instanceof ShareTarget.Device));
        }
        fates.report(clean.messages(), platforms, problems);
        appeal.ifPresent(composer -> unsplit.forEach(composer::cannotBeThread));
        return new Kit(edition, link, links.brief(), snippets, device, texts, letters, cards);
    }

    private static boolean needsLink(Message message, Locale language) {
        return new MessageText(message.text(), Direction.isRightToLeft(language)).needsLink();
    }

    /** Where letters of the edition are written: all in the original's language if the appeal is, and mentions too if the summary is. */
    private RecipientLetters.Desk desk(Edition edition, Optional<AppealComposer> appeal, String link, CleanTexts clean,
            List<Card> cards) {
        Locale language = edition.language();
        Optional<RecipientLetters.Desk> original = letters.desk(campaign.original().language());
        if (original.isPresent() && edition.appeal().isPresent() && appeal.isEmpty()) {
            return original.get();
        }
        List<String> shorter = edition.isTranslated(Part.SUMMARY) ? firstSentences(clean.summary(), language) : List.of();
        ShareValues values = new ShareValues(campaign.settings(edition), edition, link, clean.title(), cards);
        MentionComposer mentions = original.filter(_ -> !edition.isTranslated(Part.SUMMARY)).map(RecipientLetters.Desk::mentions)
                .orElseGet(() -> new MentionComposer(networks(values, shorter), clean.summary(), link, language));
        Optional<AppealComposer> written = appeal.filter(AppealComposer::hasText);
        return new RecipientLetters.Desk(language, written.map(FittedLetters::new), written, new MailComposer(link, shorter), mentions);
    }

    /** Where people can be mentioned and one place is enough for each of their accounts. */
    private List<MentionComposer.Network> networks(ShareValues values, List<String> shorter) {
        return mentioning.stream()
                .map(platform -> new MentionComposer.Network(platform, new Opener(platform, values.of(platform), shorter)))
                .toList();
    }

    /** The original's appeal, fitted to the forms that the edition's actions name. */
    private Optional<AppealComposer> untranslated(Edition edition, Kit original) {
        return original.edition().appeal().filter(_ -> edition.appeal().isPresent())
                .map(found -> new AppealComposer(edition, found, original.edition().language(),
                        PageLinks.home(campaign, original.edition()), new AbsoluteLinks(original.link()), campaign.margins().places(),
                        problems));
    }

    /** All sentences, then one less each time, down to the first; without beginnings that are longer than an address. */
    private static List<String> firstSentences(String text, Locale language) {
        List<String> starts = new ArrayList<>();
        for (int end : Sentences.ends(text, language)) {
            if (end > LONGEST_BEGINNING) {
                break;
            }
            starts.add(text.substring(0, end).strip());
        }
        return starts.reversed();
    }
}
