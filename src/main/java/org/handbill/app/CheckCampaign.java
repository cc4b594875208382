package org.handbill.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.bind.BaselineBinder;
import org.handbill.bind.BindOptions;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Settings;
import org.handbill.check.ExternalLinks;
import org.handbill.check.Levels;
import org.handbill.check.PageDoctor;
import org.handbill.check.online.Manners;
import org.handbill.check.online.Memory;
import org.handbill.check.online.OnlineLinks;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Known;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.BaselineFile;
import org.handbill.publish.CacheFile;
import org.handbill.publish.CampaignText;
import org.handbill.report.BaselineText;
import org.handbill.site.PictureStore;

/**
 * Looks at a campaign by every rule, and writes nothing but what is asked for.
 *
 * @param campaign the campaign folder
 * @param asOf the day that counts as today
 * @param online how other people's servers are asked after links; absent if they are not
 */
public record CheckCampaign(Path campaign, LocalDate asOf, Optional<Manners> online) {
    /** Where what is known is kept unless the campaign says otherwise. */
    public static final String BASELINE = "checks.baseline.json";

    /**
     * What was looked at.
     *
     * @param pages of the site
     * @param alike pages of people that were not, since there are very many of them, each made as the others
     * @param links to other sites that were asked after
     */
    public record Report(int pages, int alike, int links) {}

    /** What is now known. */
    public record Updated(String file, int known, boolean named) {}

    private record Examined(Outcome<Report> outcome, List<Diagnostic> more, Optional<Advice> advice) {}

    /** The findings; without a value if a mistake kept some rules from looking. */
    public Outcome<Report> check() {
        Outcome<Path> place = online.isPresent() ? CacheFile.place(campaign) : Outcome.of(campaign);
        return place.then(_ -> checked());
    }

    private Outcome<Report> checked() {
        Examined examined = examine();
        return examined.advice().map(advice -> advice.weighed(examined.outcome(), examined.more(), unseen(), true))
                .orElse(examined.outcome());
    }

    /** Writes down all that is found, so that only news are told from now on. What is known of rules that did not look stays. */
    public Outcome<Updated> updateBaseline() {
        Examined examined = examine();
        if (examined.advice().isEmpty() || examined.outcome().value().isEmpty()) {
            return examined.outcome().then(_ -> Outcome.failed(new Problems()));
        }
        Problems all = new Problems();
        all.addAll(examined.outcome().diagnostics());
        all.addAll(examined.more());
        Advice advice = examined.advice().get();
        List<Known> known = new ArrayList<>(Known.of(Levels.weigh(all.sorted(), advice.checks())));
        known.addAll(advice.knownOf(unseen()));
        known.sort(Comparator.comparing(Known::key));
        Optional<String> named = advice.checks().baseline().map(name -> name.value());
        String file = named.orElse(BASELINE);
        return overwritable(file).then(_ -> new CampaignText(campaign, file, BaselineText.write(known)).save())
                .then(_ -> Outcome.of(new Updated(file, known.stream().mapToInt(Known::times).sum(), named.isPresent())));
    }

    /** An error if something else has the baseline's name, which would be lost. */
    private Outcome<String> overwritable(String file) {
        Problems problems = new Problems();
        Optional<Source> there = BaselineFile.read(campaign, file, problems);
        if (there.isPresent() && BaselineBinder.bind(there.get()).hasErrors()) {
            problems.error(Code.BASELINE_UNREADABLE, Location.whole(file),
                    "This file is there already and is no baseline, so nothing is written over it.",
                    "Choose another name with 'checks: {baseline: NAME.json}' in campaign.yaml, or delete the file if you do not need it.");
        }
        return Outcome.of(file, problems);
    }

    private Set<String> unseen() {
        return online.isPresent() ? Set.of() : Set.of(Code.DEAD_LINK.id());
    }

    /** How the tool asks when it is typed by a person. */
    public static Manners manners(String version) {
        return Manners.usual("handbill/" + version.replaceAll("[^A-Za-z0-9.-]", ""));
    }

    private int ask(Campaign checked, Manners manners, Problems problems) {
        CacheFile file = new CacheFile(campaign, "links.tsv");
        Memory memory = new Memory(file.read(), LocalDate.ofInstant(manners.clock().instant(), ZoneOffset.UTC));
        Map<String, List<Location>> links = ExternalLinks.of(checked);
        problems.addAll(new OnlineLinks(manners, memory).examine(links));
        file.write(memory.text());
        return links.size();
    }

    private Examined examine() {
        BindOptions options = new BindOptions(asOf, false, Optional.empty(), Optional.empty());
        Pipeline.Made made = Pipeline.make(campaign, options, LinkStage.Mode.MINT, PictureStore.NONE);
        Optional<Advice> advice = made.bound().map(bound -> new Advice(campaign, bound, options));
        List<Diagnostic> more = new ArrayList<>(advice.map(Advice::ofCheck).orElse(List.of()));
        Outcome<Report> report = made.site().then(ready -> {
            Settings settings = ready.links().campaign().settings();
            OutsideReport outside = new OutsideReport(ready.links().campaign());
            PageDoctor.Findings pages = PageDoctor.examine(outside.watch(ready.site()), settings.baseUrl(), more);
            Problems problems = outside.warnings();
            problems.addAll(pages.diagnostics());
            int links = online.map(manners -> ask(ready.links().campaign(), manners, problems)).orElse(0);
            return Outcome.of(new Report(pages.pages(), pages.alike(), links), problems);
        });
        return new Examined(report, more, advice);
    }
}
