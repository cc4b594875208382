package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
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
import org.handbill.text.Sentences;

/** Composes the share kit of a campaign: one for each of its languages. */
public final class KitComposer {
    private final Campaign campaign;
    private final List<Platform> platforms;
    private final Problems problems = new Problems();
    private final List<Platform> mentioning;
    private final RecipientLetters letters;

    private KitComposer(Campaign campaign, Catalogue catalogue, Salutations salutations) {
        this.campaign = campaign;
        this.mentioning = catalogue.recommended().stream().filter(platform -> platform.mention().filter(platform.id()::equals).isPresent())
                .toList();
        this.letters = new RecipientLetters(salutations);
        List<String> chosen = campaign.settings().platforms();
        this.platforms = chosen.isEmpty() ? catalogue.recommended() : chosen.stream().flatMap(id -> catalogue.find(id).stream()).toList();
    }

    /** The kits in the order of the editions. */
    public static Outcome<List<Kit>> compose(Campaign campaign, Catalogue catalogue) {
        return compose(campaign, catalogue, Salutations.NONE);
    }

    /** The kits in the order of the editions, with letters that begin as {@code salutations} say. */
    public static Outcome<List<Kit>> compose(Campaign campaign, Catalogue catalogue, Salutations salutations) {
        KitComposer composer = new KitComposer(campaign, catalogue, salutations);
        List<Kit> kits = campaign.editions().stream().map(composer::kit).toList();
        RecipientCheck check = new RecipientCheck(composer.letters, composer.problems);
        campaign.editions().forEach(check::check);
        return Outcome.of(kits, composer.problems);
    }

    private Kit kit(Edition edition) {
        Settings settings = campaign.settings();
        Locale language = edition.language();
        HomeLinks links = new HomeLinks(campaign, edition);
        String link = links.whole();
        Optional<AppealComposer> appeal = edition.appeal()
                .map(found -> new AppealComposer(edition, found, links, new AbsoluteLinks(link), problems));
        Optional<AppealTexts> texts = appeal.map(AppealComposer::texts);
        CleanTexts clean = CleanTexts.of(edition, problems);
        Excerpts excerpts = new Excerpts(clean.summary(), appeal.map(AppealComposer::paragraphs).orElse(List.of()), language);
        List<Card> cards = new CardComposer(campaign, edition, clean).cards();
        List<String> shorter = firstSentences(clean.summary(), language);
        boolean rightToLeft = Direction.isRightToLeft(language);
        letters.add(new RecipientLetters.Desk(language, appeal.filter(AppealComposer::hasText).map(FittedLetters::new),
                appeal.filter(AppealComposer::hasText), new MailComposer(link, shorter),
                new MentionComposer(networks(new ShareValues(settings, edition, link, clean.title(), cards), shorter), clean.summary(),
                        link,
                        language)));
        List<Snippet> snippets = new ArrayList<>();
        for (Platform platform : platforms) {
            String own = links.on(platform);
            Opener opener = new Opener(platform, new ShareValues(settings, edition, own, clean.title(), cards).of(platform), shorter);
            Optional<LongForms> longForms = appeal.map(composer -> new LongForms(composer, own, language));
            List<String> tags = SnippetComposer.tags(settings.hashtags(), platform.hashtags());
            List<Wording> whole = longForms.map(found -> found.whole(platform, tags, opener)).orElse(List.of());
            List<Wording> thread = longForms.map(found -> found.thread(platform, tags, opener)).orElse(List.of());
            new SnippetComposer(settings, platform, rightToLeft, own, opener, problems)
                    .compose(clean.messages(), excerpts, whole, thread).ifPresent(snippets::add);
        }
        return new Kit(edition, link, links.brief(), snippets, texts, letters, cards);
    }

    /** Where people can be mentioned and one place is enough for each of their accounts. */
    private List<MentionComposer.Network> networks(ShareValues values, List<String> shorter) {
        return mentioning.stream()
                .map(platform -> new MentionComposer.Network(platform, new Opener(platform, values.of(platform), shorter)))
                .toList();
    }

    /** All sentences, then one less each time, down to the first. */
    private static List<String> firstSentences(String text, Locale language) {
        List<String> starts = new ArrayList<>();
        for (int end : Sentences.ends(text, language)) {
            starts.addFirst(text.substring(0, end).strip());
        }
        return starts;
    }
}
