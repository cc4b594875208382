package org.handbill.scale;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.handbill.bind.BindOptions;
import org.handbill.bind.CampaignBinder;
import org.handbill.bind.CatalogueBinder;
import org.handbill.bind.HostsBinder;
import org.handbill.bind.TextsBinder;
import org.handbill.bind.ThemeBinder;
import org.handbill.campaign.Action;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Recipients;
import org.handbill.campaign.Translation;
import org.handbill.compose.KitComposer;
import org.handbill.compose.Salutations;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.Kit;
import org.handbill.load.CampaignLoader;
import org.handbill.load.HostFactFiles;
import org.handbill.load.PlatformFiles;
import org.handbill.load.TextFiles;
import org.handbill.load.ThemeFiles;
import org.handbill.parse.CampaignParser;
import org.handbill.plan.SitePlanner;
import org.handbill.platform.Catalogue;
import org.handbill.prose.Prose;
import org.handbill.render.PreparedCards;
import org.handbill.render.PreparedPaper;
import org.handbill.render.PreparedTheme;
import org.handbill.render.Renderer;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.PictureStore;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePlan;

/** The site of the example campaign with other recipients, in other languages. */
public final class ManyLetters {
    private static final LocalDate DAY = LocalDate.of(2012, 2, 20);
    private static final Path EXAMPLE = Path.of("content");
    private static final Catalogue CATALOGUE = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), DAY).value().orElseThrow();

    private ManyLetters() {}

    /** @param languages the first is the example's own; the others have its texts */
    public static RenderedSite site(List<String> languages, Recipients recipients) {
        Campaign campaign = campaign(languages, recipients);
        Map<Locale, InterfaceTexts> texts = new HashMap<>();
        for (Edition edition : campaign.editions()) {
            texts.put(edition.language(), TextsBinder.bind(edition.language(), TextFiles.of("en")).value().orElseThrow());
        }
        List<Kit> kits = kits(campaign).value().orElseThrow();
        ThemeFiles files = ThemeFiles.find(EXAMPLE, "broadside", Location.whole("campaign.yaml"), new Problems()).orElseThrow();
        PreparedTheme theme = ThemeBinder.bind(files).then(bound -> PreparedTheme.of(bound.theme(), bound.files())).value().orElseThrow();
        SitePlan plan = HostsBinder.bind(HostFactFiles.builtIn())
                .then(hosts -> SitePlanner.plan(campaign, kits, theme.theme(), texts, hosts))
                .value().orElseThrow();
        PreparedCards cards = PreparedCards.of(theme, List.of(), kits, PictureStore.NONE).value().orElseThrow();
        PreparedPaper paper = PreparedPaper.of(theme, cards, List.of(), plan, PictureStore.NONE).value().orElseThrow();
        return new Renderer(theme, cards, paper, texts.values()).render(plan);
    }

    /** Letters begin with "Dear …," to a person and "To …:" to others, in any language. */
    public static Outcome<List<Kit>> kits(Campaign campaign) {
        Map<Locale, Salutations.Wording> salutations = new HashMap<>();
        campaign.editions().forEach(edition -> salutations.put(edition.language(), new Salutations.Wording("Dear {0},", "To {0}:")));
        return KitComposer.compose(campaign, CATALOGUE, new Salutations(salutations));
    }

    /** The example in other languages, with its own texts. */
    public static Campaign campaign(List<String> languages, Recipients recipients) {
        BindOptions options = new BindOptions(DAY, false, Optional.empty(), Optional.empty());
        Campaign example = CampaignLoader.load(EXAMPLE).then(CampaignParser::parse)
                .then(manuscript -> CampaignBinder.bind(manuscript, CATALOGUE, options)).value().orElseThrow();
        List<Edition> editions = new ArrayList<>();
        for (String language : languages) {
            editions.add(edition(example.original(), Locale.forLanguageTag(language), recipients));
        }
        return new Campaign(example.settings(), editions, example.media());
    }

    /** With an action that writes to the recipients, and nothing that a file of its own would be needed for. */
    private static Edition edition(Edition from, Locale language, Recipients recipients) {
        Article article = new Article("actions/" + language + "-write.md", "write", "Write", "Write to them.", Optional.empty(), "",
                Optional.empty(), Optional.empty(), new Prose(List.of(), List.of()));
        List<Action> plan = List
                .of(new Action(article, new Action.Kind.Write(Optional.of(recipients), Optional.empty()), OptionalInt.empty()));
        return new Edition(language, from.title(), from.summary(), from.notice(), from.post(), from.appeal(), plan, List.of(),
                from.messages(), List.of(), from.petition(), language.equals(from.language())
                        ? Optional.empty()
                        : Optional.of(new Translation(language.toLanguageTag(), Set.of(), List.of(), Optional.empty(), Map.of())));
    }
}
