package org.handbill.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Checks;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Ledger;
import org.handbill.campaign.Margins;
import org.handbill.campaign.Message;
import org.handbill.campaign.Petition;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.parse.Document;
import org.handbill.parse.Manuscript;
import org.handbill.parse.Yaml;
import org.handbill.platform.Catalogue;

/** Turns the author's files into a campaign: strict about keys, values and what texts refer to. */
public final class CampaignBinder {
    /** Folders below the site's root that the tool itself fills. */
    static final List<String> OWN_FOLDERS = List.of("appeal", "share", "actions", "write", "updates", "go", "kit", "cards",
            "assets",
            "media", "index", "404");

    static final Comparator<Article> NEWEST_FIRST = Comparator.comparing((Article update) -> update.date().orElse(LocalDate.MIN))
            .thenComparing(Article::file).reversed();

    private final Manuscript manuscript;
    private final Catalogue catalogue;
    private final BindOptions options;
    private final Problems problems = new Problems();
    private final MisnamedFiles misnamed;

    private CampaignBinder(Manuscript manuscript, Catalogue catalogue, BindOptions options) {
        this.manuscript = manuscript;
        this.catalogue = catalogue;
        this.options = options;
        this.misnamed = new MisnamedFiles(manuscript.misnamed(), problems);
    }

    public static Outcome<Campaign> bind(Manuscript manuscript, Catalogue catalogue, BindOptions options) {
        CampaignBinder binder = new CampaignBinder(manuscript, catalogue, options);
        Optional<Campaign> campaign = binder.campaign();
        binder.misnamed.report();
        return campaign.isEmpty() ? Outcome.failed(binder.problems) : Outcome.of(campaign.get(), binder.problems);
    }

    private Optional<Campaign> campaign() {
        RecipientFiles recipients = new RecipientFiles(manuscript.recipients(), misnamed, catalogue.ids(), options, problems);
        ArticleBinder articles = new ArticleBinder(problems, options, recipients);
        Optional<Article> post = manuscript.post().flatMap(articles::article);
        Optional<Appeal> appeal = manuscript.appeal().flatMap(articles::appeal);
        List<Action> actions = all(manuscript.actions(), articles::action);
        List<Article> pages = all(manuscript.pages(), articles::article);
        List<Article> updates = all(manuscript.updates(), articles::article).stream()
                .sorted(NEWEST_FIRST).toList();
        manuscript.updates().forEach(update -> UpdateDay.require(update, options, problems));
        articles.requireDifferent(pages, taken());
        articles.requireDifferent(actions.stream().map(Action::article).toList(), List.of());
        articles.requireDifferent(updates, List.of());
        Fields fields = Fields.of(manuscript.campaign(), problems);
        SettingsBinder binder = new SettingsBinder(fields, catalogue.ids(), options);
        Settings settings = binder.settings();
        String title = fields.line("title").required("");
        String summary = fields.line("summary").required("");
        String notice = fields.line("notice").or("");
        Optional<Petition> petition = binder.petition();
        boolean scripts = binder.scriptsAllowed();
        boolean embed = binder.embedAllowed();
        Checks checks = ChecksBinder.read(fields, problems);
        Optional<LocalDate> deadline = fields.date("deadline").optional();
        fields.done();
        List<Message> messages = manuscript.messages().map(new MessageBinder(settings, binder, problems)::messages).orElse(List.of());
        TranslatedSettings.Original own = new TranslatedSettings.Original(settings, title, summary, notice, petition,
                manuscript.campaign());
        List<Located<String>> pictures = new ArrayList<>(articles.pictures());
        Map<String, Located<String>> slugs = new LinkedHashMap<>(articles.chosenSlugs());
        Embargo embargo = new Embargo(options, problems);
        embargo.add(articles.withheld(), "", "");
        List<Edition> translations = translations(own, recipients, pictures, slugs, embargo);
        if (manuscript.broken().stream().noneMatch(file -> file.contains("actions/"))) {
            recipients.warnOfUnused();
        }
        if (post.isEmpty()) {
            manuscript.post().ifPresent(this::postNotPublic);
            return Optional.empty();
        }
        Edition original = new Edition(settings.language(), title, summary, notice, post.get(), appeal, actions, pages, messages, updates,
                petition.map(found -> found.on(options.asOf())));
        List<Edition> editions = new ArrayList<>(List.of(original));
        editions.addAll(translations);
        Campaign campaign = new Campaign(settings, editions, new MediaBinder(scripts, problems).media(manuscript.media()), ledger(settings),
                ArticleBinder.goodSlugs(slugs, problems),
                new Margins(checks, PlacesReader.read(manuscript), List.of(), deadline));
        Campaign linked = embargo.withoutLinks(campaign);
        Campaign open = new MessagePages(linked.margins().withheld(), manuscript.broken(), misnamed, problems).resolved(linked);
        new References(open, manuscript.broken(), misnamed, problems).check(open, pictures);
        new Embedded(open, embed, problems).check();
        return Optional.of(embargo.withoutPictures(open));
    }

    private void postNotPublic(Document post) {
        Publication publication = Publication.of(post);
        if (!publication.isHidden(options)) {
            return;
        }
        Optional<LocalDate> day = publication.until(options);
        problems.error(Code.POST_NOT_PUBLIC,
                PlacesReader.read(manuscript).of(post.source().file(), day.isPresent() ? "publishOn" : "draft"),
                day.map(on -> "The post itself is left out until " + on + ", so there is nothing to show.")
                        .orElse("The post itself is a draft, so there is nothing to show."),
                day.map(on -> "To see the site of that day, type --as-of " + on + ".")
                        .orElse("To see the site with its drafts, type --drafts."));
    }

    private List<Edition> translations(TranslatedSettings.Original original, RecipientFiles recipients, List<Located<String>> pictures,
            Map<String, Located<String>> slugs, Embargo embargo) {
        List<Edition> editions = new ArrayList<>();
        for (Manuscript.Translation translation : manuscript.translations()) {
            if (Locale.forLanguageTag(translation.tag()).equals(original.settings().language())) {
                problems.error(Code.UNKNOWN_FILE, Location.whole(translation.folder()),
                        "This folder is named by the campaign's own language, so it is no translation.",
                        "Move its files into the campaign folder, or set 'language' in campaign.yaml.");
                continue;
            }
            Fields fields = Fields.of(
                    translation.campaign().orElseGet(() -> new Yaml.Mapping(List.of(), manuscript.campaign().span(), false)), problems);
            SettingsBinder binder = new SettingsBinder(fields, catalogue.ids(), options);
            TranslatedSettings settings = TranslatedSettings.read(fields, original, binder);
            TranslationBinder reader = new TranslationBinder(manuscript, translation, settings, options, recipients, problems);
            reader.edition(new MessageBinder(original.settings(), binder, problems)).ifPresent(editions::add);
            pictures.addAll(reader.articles().pictures());
            slugs.putAll(reader.articles().chosenSlugs());
            embargo.add(reader.articles().withheld(), translation.tag() + "/", translation.folder() + "/");
        }
        return editions;
    }

    /** Names that no page may have. */
    private List<String> taken() {
        List<String> taken = new ArrayList<>(OWN_FOLDERS);
        manuscript.translations().forEach(translation -> taken.add(translation.tag().toLowerCase(Locale.ROOT)));
        return taken;
    }

    private Ledger ledger(Settings settings) {
        Outcome<Ledger> ledger = LedgerBinder.bind(manuscript.ledger(), settings.links(), options.asOf());
        problems.addAll(ledger.diagnostics());
        return ledger.value().orElse(Ledger.EMPTY);
    }

    private static <T> List<T> all(List<Document> documents, Function<Document, Optional<T>> reader) {
        return documents.stream().flatMap(document -> reader.apply(document).stream()).toList();
    }
}
