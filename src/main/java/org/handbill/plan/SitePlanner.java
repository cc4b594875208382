package org.handbill.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.handbill.campaign.Action;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Part;
import org.handbill.campaign.Recipients;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.Card;
import org.handbill.kit.CardShape;
import org.handbill.kit.Kit;
import org.handbill.plan.host.ContentPolicy;
import org.handbill.plan.host.HostFiles;
import org.handbill.plan.host.SecurityText;
import org.handbill.site.Artifact;
import org.handbill.site.GeneratedModel;
import org.handbill.site.Hosts;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.PageModel;
import org.handbill.site.PictureSizes;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;
import org.handbill.site.Theme;
import org.jspecify.annotations.Nullable;

/** Turns a campaign and its kits into the plan of a site. No page is made here: the plan says how each is made when it is asked for. */
public final class SitePlanner {
    static final SitePath NOT_FOUND = new SitePath("404.html");

    private final Campaign campaign;
    private final Theme theme;
    private final Routes routes;
    private final Set<SitePath> copies;
    private final SortedMap<SitePath, Artifact> artifacts = new TreeMap<>();
    private @Nullable ContentPolicy policy;
    private final Map<String, Addressees> addressees = new HashMap<>();
    private final RecipientPlan recipientPlan;

    private final Map<Locale, InterfaceTexts> texts;
    private final Map<Locale, InterfaceTexts> marked;

    private SitePlanner(Campaign campaign, Theme theme, Map<Locale, InterfaceTexts> texts) {
        this.campaign = campaign;
        this.theme = theme;
        this.texts = texts;
        this.marked = texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().marked()));
        this.routes = new Routes(campaign);
        this.copies = copies();
        this.recipientPlan = new RecipientPlan(routes, artifacts);
    }

    /** With all that another plan has, to be planned over. */
    private SitePlanner(Campaign changed, SitePlanner before) {
        this.campaign = changed;
        this.theme = before.theme;
        this.texts = before.texts;
        this.marked = before.marked;
        this.routes = before.routes;
        this.copies = before.copies;
        this.artifacts.putAll(before.artifacts);
        this.policy = before.policy();
        this.recipientPlan = new RecipientPlan(routes, artifacts);
    }

    /**
     * @param kits one for each edition, in the same order
     * @param texts of the pages themselves, by language
     * @param hosts what each host can do
     */
    public static Outcome<SitePlan> plan(Campaign campaign, List<Kit> kits, Theme theme, Map<Locale, InterfaceTexts> texts,
            Hosts hosts) {
        return draft(campaign, kits, theme, texts, hosts).then(planner -> Outcome.of(planner.plan()));
    }

    /** The same, with what a later plan can take from it. */
    public static Outcome<SitePlanner> draft(Campaign campaign, List<Kit> kits, Theme theme, Map<Locale, InterfaceTexts> texts,
            Hosts hosts) {
        SitePlanner planner = new SitePlanner(campaign, theme, texts);
        for (Kit kit : kits) {
            Locale language = kit.edition().language();
            InterfaceTexts own = texts.get(language);
            if (own == null) {
                throw new IllegalArgumentException("no interface texts in " + language.toLanguageTag());
            }
            planner.edition(kit, kits, _ -> true);
            if (theme.cards().isPresent()) {
                planner.cards(kit);
                Handbills.plan(campaign, kit, planner.routes, own, planner.artifacts);
            }
        }
        planner.files();
        if (campaign.settings().outputs().contains(Settings.Output.KIT)) {
            planner.artifacts.putAll(KitFolder.plan(campaign, kits, planner.routes, texts, planner.artifacts));
        }
        ShortLinkPages links = new ShortLinkPages(campaign, planner.artifacts);
        if (campaign.settings().hosting().isCompressed()) {
            CompressedFiles.add(planner.artifacts);
        }
        links.addTo(planner.artifacts);
        SecurityText.add(campaign, planner.artifacts);
        Problems problems = new Problems();
        HostFiles.add(planner.artifacts, campaign.settings(), links.redirects(), planner.policy(), hosts, problems);
        return Outcome.of(planner, problems);
    }

    public SitePlan plan() {
        return new SitePlan(artifacts);
    }

    /** Where the campaign's files stand in the site. */
    public Routes routes() {
        return routes;
    }

    /**
     * A plan of the campaign with another text in place of one of its own, whose address is the same: all pages but those of recipients and of other
     * updates are planned anew, and those stay as they were.
     *
     * @param file of the text
     */
    public SitePlanner again(Campaign changed, List<Kit> kits, String file) {
        SitePlanner planner = new SitePlanner(changed, this);
        for (Kit kit : kits) {
            planner.edition(kit, kits, file::equals);
        }
        return planner;
    }

    /** @param wanted of the many pages of one kind those that are made from such a file */
    private void edition(Kit kit, List<Kit> kits, Predicate<String> wanted) {
        Edition edition = kit.edition();
        Locale original = campaign.original().language();
        InterfaceTexts shown = Objects.requireNonNull(marked.get(edition.language()));
        PartLanguages parts = new PartLanguages(campaign, edition, shown, Objects.requireNonNull(marked.get(original)));
        Frames frames = new Frames(campaign, kit, theme, routes, shown, parts, path -> artifacts.containsKey(path), copies,
                () -> policy().meta());
        RecipientPages recipients = new RecipientPages(kit, kits, routes, shown, marked, parts, frames);
        Pages pages = new Pages(campaign, kit, routes, shown, parts, frames, recipients);
        page(routes.home(edition), pages::home);
        edition.appeal().ifPresent(appeal -> page(routes.appeal(edition), () -> pages.appeal(appeal)));
        for (int i = 0; i < edition.actions().size(); i++) {
            int number = i + 1;
            Action action = edition.actions().get(i);
            page(routes.of(action.article()), () -> pages.action(action, number));
            if (action.kind() instanceof Action.Kind.Write write) {
                write.recipients().filter(found -> wanted.test(found.file()))
                        .ifPresent(found -> recipientPlan.add(edition, addressees(found), recipients));
            }
            calendar(new Calendars(campaign, edition, routes), action);
        }
        if (kit.appeal().filter(appeal -> !appeal.letters().isEmpty() || hasRecipients()).isPresent()) {
            LetterScript script = LetterScript.of(kit);
            artifacts.put(script.path(), new Artifact.Text(script::text));
        }
        page(routes.kit(edition), pages::kit);
        code(kit);
        for (Article article : edition.pages()) {
            page(routes.of(article), () -> pages.article(article));
        }
        if (!edition.updates().isEmpty()) {
            page(routes.updates(edition), pages::updates);
            for (Article update : edition.updates()) {
                if (!wanted.test(update.file())) {
                    continue;
                }
                page(routes.of(update), () -> pages.article(update));
            }
        }
        if (edition.translation().isEmpty()) {
            artifacts.put(NOT_FOUND, campaign.settings().baseUrl().isEmpty()
                    ? new Artifact.Page(pages::notFound)
                    : new Artifact.NotFoundPage(pages::notFound, HostFiles.root(campaign.settings())));
        }
        InterfaceTexts plain = Objects.requireNonNull(texts.get(edition.language()));
        PartLanguages unmarked = new PartLanguages(campaign, edition, plain, Objects.requireNonNull(texts.get(original)));
        artifacts.put(routes.manifest(edition), new Artifact.Text(() -> Icons.manifest(edition, routes, theme)));
        routes.feed(edition).ifPresent(
                feed -> artifacts.put(feed, new Artifact.Generated(new Feeds(campaign, kit, routes, plain, unmarked)::atom)));
        routes.jsonFeed(edition)
                .ifPresent(feed -> artifacts.put(feed, new Artifact.Text(new Feeds(campaign, kit, routes, plain, unmarked)::json)));
    }

    /** The kit's address to scan. */
    private void code(Kit kit) {
        if (!kit.shortLink().isEmpty()) {
            artifacts.put(routes.code(kit.edition(), "svg"), new Artifact.Code(kit.shortLink(), Artifact.CodeFormat.SVG));
            artifacts.put(routes.code(kit.edition(), "png"), new Artifact.Code(kit.shortLink(), Artifact.CodeFormat.PNG));
        }
    }

    /** Whether any edition has recipients, who may have letters in every language. */
    private boolean hasRecipients() {
        return campaign.editions().stream().flatMap(edition -> edition.actions().stream())
                .anyMatch(action -> action.kind() instanceof Action.Kind.Write write && write.recipients().isPresent());
    }

    private Addressees addressees(Recipients recipients) {
        return addressees.computeIfAbsent(recipients.file(), _ -> new Addressees(recipients));
    }

    private void calendar(Calendars calendars, Action action) {
        calendars.path(action).ifPresent(path -> calendars.calendar(action)
                .ifPresent(calendar -> artifacts.put(path, new Artifact.Text(calendar::write))));
    }

    private void cards(Kit kit) {
        for (Card card : kit.cards()) {
            for (CardShape shape : CardShape.values()) {
                artifacts.put(new SitePath(card.path(shape)), new Artifact.Picture(card, shape));
            }
        }
    }

    private void files() {
        Icons.add(campaign, artifacts);
        PictureSizes sizes = new PictureSizes(campaign);
        for (MediaFile media : campaign.media()) {
            SitePath path = routes.required(media.path());
            switch (media.making()) {
                case MediaFile.Making.Copied _ -> artifacts.put(path, new Artifact.FileCopy(media.file()));
                case MediaFile.Making.Cleaned _ -> artifacts.put(path, new Artifact.Drawing(media));
                case MediaFile.Making.Anew _ -> sizes.of(media)
                        .forEach(size -> artifacts.put(size.path(), new Artifact.Photograph(media, size.width())));
            }
        }
        boolean withCards = theme.cards().isPresent() && campaign.settings().outputs().contains(Settings.Output.CARDS);
        Previews.made(campaign, withCards).forEach(media -> artifacts.put(Artifact.Preview.path(media), new Artifact.Preview(media)));
        theme.assets().forEach((name, site) -> artifacts.put(new SitePath("assets/" + site), new Artifact.ThemeAsset(name)));
        String siteMap = campaign.settings().baseUrl().map(base -> base + SiteMaps.PATH.canonical()).orElse("");
        artifacts.put(new SitePath("robots.txt"), new Artifact.Generated(() -> new GeneratedModel.Robots(siteMap)));
        campaign.settings().baseUrl().ifPresent(base -> new SiteMaps(campaign, routes, artifacts, copies, base).add());
    }

    /** Made once, from all files of the site, which are known when the first page is drawn. */
    private synchronized ContentPolicy policy() {
        if (policy == null) {
            policy = ContentPolicy.of(artifacts.keySet(), campaign.embeddedOrigins());
        }
        return policy;
    }

    /** Pages that say nothing but what the original says, in its language. */
    private Set<SitePath> copies() {
        return campaign.editions().stream().flatMap(edition -> edition.articles().stream().skip(1))
                .filter(article -> !article.isTranslated(Part.TITLE) && !article.isTranslated(Part.BODY)).map(routes::of)
                .collect(Collectors.toSet());
    }

    private void page(SitePath path, Supplier<PageModel> model) {
        artifacts.put(path, new Artifact.Page(model));
    }
}
