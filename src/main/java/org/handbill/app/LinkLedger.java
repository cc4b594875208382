package org.handbill.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.handbill.bind.BindOptions;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Settings;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.link.Minting;
import org.handbill.link.Missing;
import org.handbill.link.Wanted;
import org.handbill.load.CampaignLoader;
import org.handbill.load.Sources;
import org.handbill.report.LinkTable;
import org.handbill.shorten.Patience;
import org.handbill.shorten.Shortener;
import org.handbill.shorten.Shorteners;

/**
 * The short links of a campaign: shows them and makes those that are missing.
 *
 * @param folder of the campaign
 * @param asOf the day that counts as today
 */
public record LinkLedger(Path folder, LocalDate asOf) {
    /** How many links were made, and how many are still missing. */
    public record Made(int links, int missing) {}

    record Opened(Sources sources, Campaign campaign, List<Wanted> missing) {}

    /** All links as a table for people. */
    public Outcome<String> show() {
        return open().then(opened -> Outcome.of(LinkTable.write(opened.campaign().ledger().links().stream().map(LinkLedger::row).toList())
                + (opened.missing().isEmpty() ? "" : missing(opened) + "\n")));
    }

    /** All links as a JSON array, for programs. */
    public Outcome<String> json() {
        return open().then(opened -> Outcome.of(LinkTable.json(opened.campaign().ledger().links().stream().map(LinkLedger::row).toList())));
    }

    private static LinkTable.Row row(ShortLink link) {
        return new LinkTable.Row(link.slug(), link.target(), link.platform().orElse(""), link.address(), service(link.service()),
                link.created().toString());
    }

    private static String service(Settings.Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }

    private String missing(Opened opened) {
        int count = opened.missing().size();
        return Counted.of(count, "page or network has", "pages or networks have") + " no short link yet"
                + ". To make what is missing, type: handbill links create " + folder.toString().replace('\\', '/');
    }

    /** What {@link #create} would make, one line each; a slug may differ where a service has given it to somebody else. */
    public Outcome<List<String>> plan() {
        return open().then(opened -> Outcome.of(opened.missing().isEmpty() ? List.of() : plan(opened)));
    }

    private static List<String> plan(Opened opened) {
        Settings.Links settings = opened.campaign().settings().links();
        return Minting.of(opened.campaign().ledger(), opened.missing(), settings.path(), LocalDate.EPOCH).stream()
                .map(link -> "'" + link.slug() + "' at " + service(settings.provider()) + ", leading to " + link.target()
                        + link.platform().map(id -> " for " + id).orElse(""))
                .toList();
    }

    /** What a person is told of a new link. */
    static String line(ShortLink link) {
        return link.address() + " leads to " + link.target() + link.platform().map(id -> " for " + id).orElse("");
    }

    Outcome<Opened> open() {
        BindOptions options = new BindOptions(asOf, false, Optional.empty(), Optional.empty());
        return CampaignLoader.load(folder).then(sources -> Pipeline.bind(sources, options).then(bound -> {
            Problems problems = new Problems();
            List<Wanted> missing = Missing.of(bound.campaign().ledger(), bound.campaign().settings().links().provider(),
                    Wishes.of(bound.campaign(), bound.catalogue()), problems);
            return Outcome.of(new Opened(sources, bound.campaign(), missing), problems);
        }));
    }

    /** The same with the patience of people at a terminal. */
    public Outcome<Made> create(Map<String, String> environment, Consumer<String> told) {
        return create(environment, Patience.usual(), told);
    }

    /**
     * Makes what is missing; the ledger is saved after each link, so that nothing that was made is lost.
     *
     * @param environment where keys are
     * @param told gets a line for each link
     */
    Outcome<Made> create(Map<String, String> environment, Patience patience, Consumer<String> told) {
        return open().then(opened -> {
            Settings.Links settings = opened.campaign().settings().links();
            if (opened.missing().isEmpty()) {
                return Outcome.of(new Made(0, 0));
            }
            if (settings.provider() == Settings.Provider.SITE) {
                List<ShortLink> links = Minting.of(opened.campaign().ledger(), opened.missing(), settings.path(), asOf);
                return LinkStage.file(opened.sources(), opened.campaign().ledger(), links).save().then(_ -> {
                    links.forEach(link -> told.accept(line(link)));
                    return Outcome.of(new Made(links.size(), 0));
                });
            }
            return Shorteners.open(settings, environment, patience).then(service -> outside(opened, service, told));
        });
    }

    private Outcome<Made> outside(Opened opened, Shortener service, Consumer<String> told) {
        Problems problems = new Problems();
        OutsideLinks links = new OutsideLinks(opened, service, asOf, problems, told);
        try (service) {
            links.makeAll();
        }
        return new Outcome<>(Optional.of(new Made(links.made().size(), opened.missing().size() - links.made().size())), problems.sorted());
    }
}
