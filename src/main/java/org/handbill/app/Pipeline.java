package org.handbill.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handbill.bind.BindOptions;
import org.handbill.bind.CampaignBinder;
import org.handbill.bind.CatalogueBinder;
import org.handbill.bind.HostsBinder;
import org.handbill.campaign.Campaign;
import org.handbill.compose.KitComposer;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.Kit;
import org.handbill.load.CampaignLoader;
import org.handbill.load.HostFactFiles;
import org.handbill.load.PlatformFiles;
import org.handbill.load.Sources;
import org.handbill.parse.CampaignParser;
import org.handbill.plan.ShortLinkPages;
import org.handbill.plan.SitePlanner;
import org.handbill.platform.Catalogue;
import org.handbill.render.PreparedCards;
import org.handbill.render.PreparedTheme;
import org.handbill.render.Renderer;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.PictureStore;
import org.handbill.site.RenderedSite;

/** The order of the stages: load, parse, bind, link, compose, plan, render. What it returns makes each file when it is asked for. */
final class Pipeline {
    private Pipeline() {}

    /**
     * A site that can be published.
     *
     * @param links that it has, and whether their ledger is to be saved first
     */
    record Ready(RenderedSite site, LinkStage.Linked links, Work work) {}

    /** What a site was made with, for another that differs in one text. */
    record Work(Campaign campaign, Catalogue catalogue, List<Kit> kits, Map<Locale, InterfaceTexts> texts, SitePlanner planner,
            Renderer renderer) {
        RenderedSite site() {
            return renderer.render(planner.plan());
        }
    }

    /** The site, and what the doctor says of the campaign, weighed as its author wants: the site may be there although something now is an error. */
    static Outcome<Ready> run(Path folder, BindOptions options, LinkStage.Mode mode, PictureStore store) {
        Outcome<Sources> loaded = CampaignLoader.load(folder);
        Outcome<Bound> bound = loaded.then(sources -> bind(sources, options));
        Outcome<Ready> ready = bound.then(found -> LinkStage.link(found.campaign(), found.catalogue(), loaded.value().orElseThrow(), options, mode)
                .then(linked -> site(folder, loaded.value().orElseThrow(), new Bound(linked.campaign(), found.catalogue()), options, store)
                        .then(work -> Outcome.of(new Ready(work.site(), linked, work)))));
        return bound.value().map(found -> Advice.on(ready, found, options)).orElse(ready);
    }

    private static Outcome<Work> site(Path folder, Sources sources, Bound bound, BindOptions options, PictureStore store) {
        return Languages.of(bound.campaign(), sources)
                .then(texts -> KitComposer.compose(bound.campaign(), bound.catalogue(), Languages.salutations(texts))
                        .then(kits -> Themes.find(folder, bound.campaign(), sources, options)
                                .then(theme -> PreparedCards.of(theme, sources.fonts(), kits, store)
                                        .then(cards -> render(bound, kits, theme, cards, texts)))));
    }

    record Bound(Campaign campaign, Catalogue catalogue) {}

    static Outcome<Bound> bind(Sources sources, BindOptions options) {
        Outcome<Catalogue> catalogue = CatalogueBinder.bind(PlatformFiles.builtIn(), sources.platforms(), options.asOf());
        return catalogue.then(known -> CampaignParser.parse(sources)
                .then(manuscript -> CampaignBinder.bind(manuscript, known, options))
                .then(campaign -> Outcome.of(new Bound(campaign, known)))).sound();
    }

    private static Outcome<Work> render(Bound bound, List<Kit> kits, PreparedTheme theme, PreparedCards cards,
            Map<Locale, InterfaceTexts> texts) {
        Problems problems = new Problems();
        return HostsBinder.bind(HostFactFiles.builtIn())
                .then(hosts -> SitePlanner.draft(bound.campaign(), kits, theme.theme(), texts, hosts))
                .then(planner -> {
                    ShortLinkPages.warnOfGone(bound.campaign(), planner.plan(), problems);
                    return Outcome.of(new Work(bound.campaign(), bound.catalogue(), kits, texts, planner,
                            new Renderer(theme, cards, texts.values())), problems);
                });
    }
}
