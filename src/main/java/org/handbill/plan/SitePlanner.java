package org.handbill.plan;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.handbill.campaign.Action;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.MediaFile;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.Card;
import org.handbill.kit.CardShape;
import org.handbill.kit.Kit;
import org.handbill.plan.host.ContentPolicy;
import org.handbill.plan.host.HostFiles;
import org.handbill.site.Artifact;
import org.handbill.site.GeneratedModel;
import org.handbill.site.Hosts;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.PageModel;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;
import org.handbill.site.Theme;
import org.jspecify.annotations.Nullable;

/** Turns a campaign and its kits into the plan of a site. No page is made here: the plan says how each is made when it is asked for. */
public final class SitePlanner {
    private static final SitePath NOT_FOUND = new SitePath("404.html");
    private static final SitePath SITE_MAP = new SitePath("sitemap.xml");

    private final Campaign campaign;
    private final Theme theme;
    private final Routes routes;
    private final SortedMap<SitePath, Artifact> artifacts = new TreeMap<>();
    private @Nullable ContentPolicy policy;

    private SitePlanner(Campaign campaign, Theme theme) {
        this.campaign = campaign;
        this.theme = theme;
        this.routes = new Routes(campaign);
    }

    /**
     * @param kits one for each edition, in the same order
     * @param texts of the pages themselves, by language
     * @param hosts what each host can do
     */
    public static Outcome<SitePlan> plan(Campaign campaign, List<Kit> kits, Theme theme, Map<Locale, InterfaceTexts> texts,
            Hosts hosts) {
        SitePlanner planner = new SitePlanner(campaign, theme);
        for (Kit kit : kits) {
            Locale language = kit.edition().language();
            InterfaceTexts own = texts.get(language);
            if (own == null) {
                throw new IllegalArgumentException("no interface texts in " + language.toLanguageTag());
            }
            planner.edition(kit, own);
            if (theme.cards().isPresent()) {
                planner.cards(kit);
            }
        }
        planner.files();
        ShortLinkPages links = new ShortLinkPages(campaign, planner.artifacts);
        links.addTo(planner.artifacts);
        Problems problems = new Problems();
        HostFiles.add(planner.artifacts, campaign.settings(), links.redirects(), planner.policy(), hosts, problems);
        return Outcome.of(new SitePlan(planner.artifacts), problems);
    }

    private void edition(Kit kit, InterfaceTexts texts) {
        Edition edition = kit.edition();
        Frames frames = new Frames(campaign, kit, theme, routes, texts, () -> policy().meta());
        Pages pages = new Pages(campaign, kit, routes, texts, frames);
        page(routes.home(edition), pages::home);
        edition.appeal().ifPresent(appeal -> page(routes.appeal(edition), () -> pages.appeal(appeal)));
        for (int i = 0; i < edition.actions().size(); i++) {
            int number = i + 1;
            Action action = edition.actions().get(i);
            page(routes.of(action.article()), () -> pages.action(action, number));
        }
        if (kit.appeal().filter(appeal -> !appeal.letters().isEmpty()).isPresent()) {
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
                page(routes.of(update), () -> pages.article(update));
            }
        }
        if (edition.language().equals(campaign.original().language())) {
            artifacts.put(NOT_FOUND, campaign.settings().baseUrl().isEmpty()
                    ? new Artifact.Page(pages::notFound)
                    : new Artifact.NotFoundPage(pages::notFound, HostFiles.root(campaign.settings())));
            if (routes.feed(edition).isPresent()) {
                artifacts.put(routes.feed(edition).get(), new Artifact.Generated(new Feeds(campaign, edition, routes, texts)::feed));
            }
        }
    }

    /** The kit's address to scan. */
    private void code(Kit kit) {
        if (!kit.shortLink().isEmpty()) {
            artifacts.put(routes.code(kit.edition(), "svg"), new Artifact.Code(kit.shortLink(), Artifact.CodeFormat.SVG));
            artifacts.put(routes.code(kit.edition(), "png"), new Artifact.Code(kit.shortLink(), Artifact.CodeFormat.PNG));
        }
    }

    private void cards(Kit kit) {
        for (Card card : kit.cards()) {
            for (CardShape shape : CardShape.values()) {
                artifacts.put(new SitePath(card.path(shape)), new Artifact.Picture(card, shape));
            }
        }
    }

    private void files() {
        for (MediaFile media : campaign.media()) {
            artifacts.put(routes.required(media.path()), new Artifact.FileCopy(media.file()));
        }
        theme.assets().forEach((name, site) -> artifacts.put(new SitePath("assets/" + site), new Artifact.ThemeAsset(name)));
        String siteMap = campaign.settings().baseUrl().map(base -> base + SITE_MAP.canonical()).orElse("");
        artifacts.put(new SitePath("robots.txt"), new Artifact.Generated(() -> new GeneratedModel.Robots(siteMap)));
        campaign.settings().baseUrl().ifPresent(base -> artifacts.put(SITE_MAP, new Artifact.Generated(() -> siteMap(base))));
    }

    /** Made once, from all files of the site, which are known when the first page is drawn. */
    private synchronized ContentPolicy policy() {
        if (policy == null) {
            policy = ContentPolicy.of(artifacts.keySet());
        }
        return policy;
    }

    private GeneratedModel siteMap(URI base) {
        List<GeneratedModel.SiteMap.Page> pages = artifacts.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Artifact.Page && !entry.getKey().equals(NOT_FOUND))
                .map(entry -> new GeneratedModel.SiteMap.Page(base + entry.getKey().canonical(), "", List.of())).toList();
        return new GeneratedModel.SiteMap(pages);
    }

    private void page(SitePath path, Supplier<PageModel> model) {
        artifacts.put(path, new Artifact.Page(model));
    }
}
