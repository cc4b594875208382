package org.handbill.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handbill.bind.BindOptions;
import org.handbill.bind.CampaignBinder;
import org.handbill.bind.CatalogueBinder;
import org.handbill.campaign.Campaign;
import org.handbill.compose.KitComposer;
import org.handbill.diagnostic.Outcome;
import org.handbill.kit.Kit;
import org.handbill.load.CampaignLoader;
import org.handbill.load.PlatformFiles;
import org.handbill.load.Sources;
import org.handbill.parse.CampaignParser;
import org.handbill.plan.SitePlanner;
import org.handbill.platform.Catalogue;
import org.handbill.render.PreparedTheme;
import org.handbill.render.Renderer;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePlan;

/** The order of the stages: load, parse, bind, compose, plan, render. What it returns makes each file when it is asked for. */
final class Pipeline {
    private Pipeline() {}

    static Outcome<RenderedSite> run(Path folder, BindOptions options) {
        return CampaignLoader.load(folder)
                .then(sources -> bind(sources, options)
                        .then(bound -> KitComposer.compose(bound.campaign(), bound.catalogue())
                                .then(kits -> Themes.find(folder, bound.campaign(), sources, options)
                                        .then(theme -> Languages.of(bound.campaign(), sources)
                                                .then(texts -> Outcome.of(render(bound.campaign(), kits, theme, texts)))))));
    }

    private record Bound(Campaign campaign, Catalogue catalogue) {}

    private static Outcome<Bound> bind(Sources sources, BindOptions options) {
        Outcome<Catalogue> catalogue = CatalogueBinder.bind(PlatformFiles.builtIn(), sources.platforms(), options.asOf());
        return catalogue.then(known -> CampaignParser.parse(sources)
                .then(manuscript -> CampaignBinder.bind(manuscript, known, options))
                .then(campaign -> Outcome.of(new Bound(campaign, known)))).sound();
    }

    private static RenderedSite render(Campaign campaign, List<Kit> kits, PreparedTheme theme, Map<Locale, InterfaceTexts> texts) {
        SitePlan plan = SitePlanner.plan(campaign, kits, theme.theme(), texts);
        return new Renderer(theme, texts.values()).render(plan);
    }
}
