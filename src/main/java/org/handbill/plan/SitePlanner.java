package org.handbill.plan;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Part;
import org.handbill.kit.Kit;
import org.handbill.site.Artifact;
import org.handbill.site.GeneratedModel;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.PageModel;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;
import org.handbill.site.Theme;

/** Turns a campaign and its kits into the plan of a site. No page is made here: the plan says how each is made when it is asked for. */
public final class SitePlanner {
    private static final SitePath NOT_FOUND = new SitePath("404.html");
    private static final SitePath SITE_MAP = new SitePath("sitemap.xml");

    private final Campaign campaign;
    private final Theme theme;
    private final Routes routes;
    private final Set<SitePath> copies;
    private final SortedMap<SitePath, Artifact> artifacts = new TreeMap<>();

    private SitePlanner(Campaign campaign, Theme theme) {
        this.campaign = campaign;
        this.theme = theme;
        this.routes = new Routes(campaign);
        this.copies = copies();
    }

    /**
     * @param kits one for each edition, in the same order
     * @param texts of the pages themselves, by language
     */
    public static SitePlan plan(Campaign campaign, List<Kit> kits, Theme theme, Map<Locale, InterfaceTexts> texts) {
        SitePlanner planner = new SitePlanner(campaign, theme);
        for (Kit kit : kits) {
            Locale language = kit.edition().language();
            InterfaceTexts own = texts.get(language);
            if (own == null) {
                throw new IllegalArgumentException("no interface texts in " + language.toLanguageTag());
            }
            planner.edition(kit, own, Objects.requireNonNull(texts.get(campaign.original().language())));
        }
        planner.files();
        return new SitePlan(planner.artifacts);
    }

    private void edition(Kit kit, InterfaceTexts texts, InterfaceTexts originalTexts) {
        Edition edition = kit.edition();
        PartLanguages parts = new PartLanguages(campaign, edition, texts, originalTexts);
        Frames frames = new Frames(campaign, edition, theme, routes, texts, parts, path -> artifacts.containsKey(path), copies);
        Pages pages = new Pages(campaign, kit, routes, texts, parts, frames);
        page(routes.home(edition), pages::home);
        edition.appeal().ifPresent(appeal -> page(routes.appeal(edition), () -> pages.appeal(appeal)));
        for (int i = 0; i < edition.actions().size(); i++) {
            int number = i + 1;
            Action action = edition.actions().get(i);
            page(routes.of(action.article()), () -> pages.action(action, number));
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
        if (edition.translation().isEmpty()) {
            page(NOT_FOUND, pages::notFound);
        }
        routes.feed(edition)
                .ifPresent(feed -> artifacts.put(feed, new Artifact.Generated(new Feeds(campaign, edition, routes, texts, parts)::feed)));
    }

    /** The kit's address to scan. */
    private void code(Kit kit) {
        if (!kit.link().isEmpty()) {
            artifacts.put(routes.code(kit.edition(), "svg"), new Artifact.Code(kit.link(), Artifact.CodeFormat.SVG));
            artifacts.put(routes.code(kit.edition(), "png"), new Artifact.Code(kit.link(), Artifact.CodeFormat.PNG));
        }
    }

    private void files() {
        for (MediaFile media : campaign.media()) {
            artifacts.put(routes.required(media.path()), new Artifact.FileCopy(media.file()));
        }
        theme.assets().forEach((name, site) -> artifacts.put(new SitePath("assets/" + site), new Artifact.ThemeAsset(name)));
        artifacts.put(new SitePath(".nojekyll"), new Artifact.Text(() -> ""));
        String siteMap = campaign.settings().baseUrl().map(base -> base + SITE_MAP.canonical()).orElse("");
        artifacts.put(new SitePath("robots.txt"), new Artifact.Generated(() -> new GeneratedModel.Robots(siteMap)));
        campaign.settings().baseUrl().ifPresent(base -> artifacts.put(SITE_MAP, new Artifact.Generated(() -> siteMap(base))));
    }

    private GeneratedModel siteMap(URI base) {
        List<GeneratedModel.SiteMap.Page> pages = artifacts.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Artifact.Page && !entry.getKey().equals(NOT_FOUND)
                        && !copies.contains(entry.getKey()))
                .map(entry -> new GeneratedModel.SiteMap.Page(base + entry.getKey().canonical(), "", alternates(base, entry.getKey())))
                .toList();
        return new GeneratedModel.SiteMap(pages);
    }

    /** The page in every language that has it; none if it is in one only. */
    private List<GeneratedModel.SiteMap.Alternate> alternates(URI base, SitePath path) {
        Edition own = campaign.editions().stream().filter(edition -> edition.translation().isPresent())
                .filter(edition -> path.value().startsWith(routes.prefix(edition))).findFirst().orElse(campaign.original());
        List<GeneratedModel.SiteMap.Alternate> alternates = new ArrayList<>();
        for (Edition edition : campaign.editions()) {
            SitePath same = routes.counterpart(path, own, edition);
            if (artifacts.get(same) instanceof Artifact.Page && !copies.contains(same)) {
                String url = base + same.canonical();
                alternates.add(new GeneratedModel.SiteMap.Alternate(edition.language().toLanguageTag(), url));
                if (edition.translation().isEmpty()) {
                    alternates.add(new GeneratedModel.SiteMap.Alternate("x-default", url));
                }
            }
        }
        return alternates.stream().map(GeneratedModel.SiteMap.Alternate::url).distinct().count() > 1 ? alternates : List.of();
    }

    /** Pages that say nothing but what the original says, in its language. */
    private Set<SitePath> copies() {
        return campaign.editions().stream()
                .flatMap(edition -> Stream.of(edition.appeal().map(Appeal::article).stream(),
                        edition.actions().stream().map(Action::article), edition.pages().stream(), edition.updates().stream())
                        .flatMap(all -> all))
                .filter(article -> !article.isTranslated(Part.TITLE) && !article.isTranslated(Part.BODY)).map(routes::of)
                .collect(Collectors.toSet());
    }

    private void page(SitePath path, Supplier<PageModel> model) {
        artifacts.put(path, new Artifact.Page(model));
    }
}
