package org.handbill.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.site.Artifact;
import org.handbill.site.GeneratedModel;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** Plans what tells search engines of every page, in every language and with the day of its text. Source: sitemaps.org, version 0.9. */
final class SiteMaps {
    static final SitePath PATH = new SitePath("sitemap.xml");

    /** Far below the most of sitemaps.org, 50,000 addresses and 50 MB, since a page may have an address in each of many languages. */
    private static final int MOST_PAGES = 10_000;

    private final Campaign campaign;
    private final Routes routes;
    private final SortedMap<SitePath, Artifact> artifacts;
    private final Set<SitePath> unlisted;
    private final Map<SitePath, LocalDate> days = new HashMap<>();
    private final WebAddress base;

    /** @param copies pages that say nothing but what the original says, in its language */
    SiteMaps(Campaign campaign, Routes routes, SortedMap<SitePath, Artifact> artifacts, Set<SitePath> copies, WebAddress base) {
        this.campaign = campaign;
        this.routes = routes;
        this.artifacts = artifacts;
        this.base = base;
        this.unlisted = new HashSet<>(copies);
        for (Edition edition : campaign.editions()) {
            edition.articles().forEach(article -> {
                SitePath path = routes.of(article);
                article.date().ifPresent(day -> days.put(path, day));
                Republished.source(campaign, edition, article).ifPresent(_ -> unlisted.add(path));
            });
            Optional<LocalDate> newest = edition.updates().stream().map(Article::date).flatMap(Optional::stream).max(LocalDate::compareTo);
            newest.ifPresent(day -> {
                days.put(routes.updates(edition), day);
                days.merge(routes.home(edition), day, (one, other) -> one.isAfter(other) ? one : other);
            });
        }
    }

    /** One, or as many as there have to be with an index of them, beside all the pages that are planned. */
    void add() {
        List<SitePath> pages = artifacts.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Artifact.Page && !unlisted.contains(entry.getKey())).map(Map.Entry::getKey)
                .toList();
        if (pages.size() <= MOST_PAGES) {
            artifacts.put(PATH, new Artifact.Generated(() -> siteMap(pages)));
            return;
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += MOST_PAGES) {
            List<SitePath> part = pages.subList(from, Math.min(from + MOST_PAGES, pages.size()));
            SitePath path = new SitePath("sitemap-" + (parts.size() + 1) + ".xml");
            parts.add(base + path.canonical());
            artifacts.put(path, new Artifact.Generated(() -> siteMap(part)));
        }
        artifacts.put(PATH, new Artifact.Generated(() -> new GeneratedModel.SiteMapIndex(parts)));
    }

    private GeneratedModel siteMap(List<SitePath> pages) {
        return new GeneratedModel.SiteMap(pages.stream().map(path -> new GeneratedModel.SiteMap.Page(base + path.canonical(),
                Optional.ofNullable(days.get(path)).map(LocalDate::toString).orElse(""), alternates(path))).toList());
    }

    /** The page in every language that has it; none if it is in one only. */
    private List<GeneratedModel.SiteMap.Alternate> alternates(SitePath path) {
        Edition own = campaign.editions().stream().filter(edition -> edition.translation().isPresent())
                .filter(edition -> path.value().startsWith(routes.prefix(edition))).findFirst().orElse(campaign.original());
        List<GeneratedModel.SiteMap.Alternate> alternates = new ArrayList<>();
        for (Edition edition : campaign.editions()) {
            SitePath same = routes.counterpart(path, own, edition);
            if (artifacts.get(same) instanceof Artifact.Page && !unlisted.contains(same)) {
                String url = base + same.canonical();
                alternates.add(new GeneratedModel.SiteMap.Alternate(edition.language().toLanguageTag(), url));
                if (edition.translation().isEmpty()) {
                    alternates.add(new GeneratedModel.SiteMap.Alternate("x-default", url));
                }
            }
        }
        return alternates.stream().map(GeneratedModel.SiteMap.Alternate::url).distinct().count() > 1 ? alternates : List.of();
    }
}
