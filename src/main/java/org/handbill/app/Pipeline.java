package org.handbill.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.handbill.load.FileOnDisk;
import org.handbill.load.HostFactFiles;
import org.handbill.load.PlatformFiles;
import org.handbill.load.Sources;
import org.handbill.parse.CampaignParser;
import org.handbill.plan.ShortLinkPages;
import org.handbill.plan.SitePlanner;
import org.handbill.platform.Catalogue;
import org.handbill.render.PreparedCards;
import org.handbill.render.PreparedPaper;
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

    /**
     * How far the stages came.
     *
     * @param bound absent if a mistake kept the campaign from being read
     */
    record Made(Outcome<Ready> site, Optional<Bound> bound) {}

    /** The site, and what the doctor says of the campaign, weighed as its author wants: the site may be there although something now is an error. */
    static Outcome<Ready> run(Path folder, BindOptions options, LinkStage.Mode mode, PictureStore store) {
        Made made = make(folder, options, mode, store);
        return made.bound().map(bound -> new Advice(folder, bound, options).onBuild(made.site())).orElse(made.site());
    }

    static Made make(Path folder, BindOptions options, LinkStage.Mode mode, PictureStore store) {
        Outcome<Sources> loaded = CampaignLoader.load(folder);
        Outcome<Bound> bound = loaded.then(sources -> bind(sources, options));
        Outcome<Ready> ready = bound.then(found -> LinkStage
                .link(found.campaign(), found.catalogue(), loaded.value().orElseThrow(), options, mode)
                .then(linked -> site(folder, loaded.value().orElseThrow(), new Bound(linked.campaign(), found.catalogue(), found.sources()),
                        options, store)
                        .then(work -> Outcome.of(new Ready(work.site(), linked, work)))));
        return new Made(ready, bound.value());
    }

    private static Outcome<Work> site(Path folder, Sources sources, Bound bound, BindOptions options, PictureStore store) {
        return Languages.of(bound.campaign(), sources)
                .then(texts -> KitComposer.compose(bound.campaign(), bound.catalogue(), Languages.salutations(texts))
                        .then(kits -> Themes.find(folder, bound.campaign(), sources, options)
                                .then(theme -> PreparedCards.of(theme, sources.fonts(), kits, store)
                                        .then(cards -> render(bound, kits, new Look(theme, cards, sources.fonts(), store), texts)))));
    }

    /** @param sources that the campaign was read from */
    record Bound(Campaign campaign, Catalogue catalogue, Sources sources) {}

    static Outcome<Bound> bind(Sources sources, BindOptions options) {
        Outcome<Catalogue> catalogue = CatalogueBinder.bind(PlatformFiles.builtIn(), sources.platforms(), options.asOf());
        return catalogue.then(known -> CampaignParser.parse(sources)
                .then(manuscript -> CampaignBinder.bind(manuscript, known, options))
                .then(campaign -> Outcome.of(new Bound(campaign, known, sources)))).sound();
    }

    /** What files are drawn with. */
    private record Look(PreparedTheme theme, PreparedCards cards, List<FileOnDisk> fonts, PictureStore store) {}

    private static Outcome<Work> render(Bound bound, List<Kit> kits, Look look, Map<Locale, InterfaceTexts> texts) {
        Problems problems = new Problems();
        return HostsBinder.bind(HostFactFiles.builtIn())
                .then(hosts -> SitePlanner.draft(bound.campaign(), kits, look.theme().theme(), texts, hosts))
                .then(planner -> {
                    ShortLinkPages.warnOfGone(bound.campaign(), planner.plan(), problems);
                    return PreparedPaper.of(look.theme(), look.cards(), look.fonts(), planner.plan(), look.store())
                            .then(paper -> Outcome.of(new Work(bound.campaign(), bound.catalogue(), kits, texts, planner,
                                    new Renderer(look.theme(), look.cards(), paper, texts.values())), problems));
                });
    }
}
