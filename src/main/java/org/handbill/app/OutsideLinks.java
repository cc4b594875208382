package org.handbill.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Ledger;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.link.Slugs;
import org.handbill.link.Wanted;
import org.handbill.publish.LedgerFile;
import org.handbill.shorten.Answer;
import org.handbill.shorten.Shortener;
import org.handbill.site.LinkPlaces;

/** Makes links at a service outside, one by one, and writes each down before the next is asked for. */
final class OutsideLinks {
    /** Slugs that are tried for a page before we give up: others have them all. */
    private static final int MOST_SLUGS = 20;

    private final LinkLedger.Opened opened;
    private final Shortener service;
    private final LocalDate today;
    private final Problems problems;
    private final Consumer<String> told;
    private final List<ShortLink> made = new ArrayList<>();
    private Optional<String> saved;

    OutsideLinks(LinkLedger.Opened opened, Shortener service, LocalDate today, Problems problems, Consumer<String> told) {
        this.opened = opened;
        this.service = service;
        this.today = today;
        this.problems = problems;
        this.told = told;
        this.saved = opened.sources().ledger().map(source -> source.text());
    }

    List<ShortLink> made() {
        return made;
    }

    /** Until all are made, or the service cannot be used, or the ledger cannot be saved. */
    void makeAll() {
        for (Wanted wanted : opened.missing()) {
            if (wanted.platform().isPresent() && !service.takesSeveral()) {
                problems.error(Code.SHORTENER_REFUSED, Location.whole("campaign.yaml"),
                        service.name() + " has one link for each address, so the networks cannot have links of their own there.",
                        "Take 'perPlatform: on' out, or use the provider site.");
                return;
            }
            if (!make(wanted)) {
                return;
            }
        }
    }

    private boolean make(Wanted wanted) {
        Slugs slugs = new Slugs(opened.campaign().ledger().with(made));
        String target = address(wanted);
        boolean one = opened.missing().stream().filter(other -> other.target().equals(wanted.target())).count() == 1;
        Optional<Located<String>> chosen = wanted.chosen();
        for (int i = 0; i < MOST_SLUGS; i++) {
            String slug = chosen.map(Located::value).orElseGet(() -> slugs.next(wanted.target(), wanted.platform().orElse("")));
            Answer answer = service.create(slug, chosen.isPresent(), target, one);
            if (answer instanceof Answer.Taken && chosen.isEmpty()) {
                continue;
            }
            return take(answer, wanted, slug);
        }
        return refused(wanted, new Answer.Refused("All slugs that were tried at " + service.name() + " belong to somebody else.",
                "Choose one for this page with 'short: my-slug' in its front matter."));
    }

    private boolean take(Answer answer, Wanted wanted, String slug) {
        return switch (answer) {
            case Answer.Made(String given, String address) -> {
                ShortLink link = new ShortLink(given, wanted.target(), wanted.platform(), opened.campaign().settings().links().provider(),
                        address, today, Optional.empty());
                yield save(link);
            }
            case Answer.Taken _ -> refused(wanted, new Answer.Refused("The slug '" + slug + "' belongs to somebody else at "
                    + service.name() + ".", "Choose another one."));
            case Answer.Refused refused -> refused(wanted, refused);
            case Answer.Failed(String message, String hint) -> {
                problems.error(Code.SHORTENER_FAILED, Location.whole("campaign.yaml"), message, hint);
                yield false;
            }
        };
    }

    private boolean refused(Wanted wanted, Answer.Refused refused) {
        Location place = wanted.chosen().map(slug -> (Location) slug.span()).orElse(Location.whole(wanted.file()));
        problems.error(Code.SHORTENER_REFUSED, place, refused.message(), refused.hint());
        return false;
    }

    private boolean save(ShortLink link) {
        made.add(link);
        Ledger ledger = opened.campaign().ledger();
        LedgerFile next = LinkStage.file(opened.sources(), ledger, made);
        Outcome<LedgerFile> outcome = new LedgerFile(next.file(), saved, next.after()).save();
        problems.addAll(outcome.diagnostics());
        if (outcome.hasErrors()) {
            made.removeLast();
            problems.error(Code.LEDGER_UNWRITABLE, Location.whole(LinkStage.FILE),
                    "This link was made but could not be written down: " + link.address() + " leads to '" + link.target() + "'.",
                    "Run the command again when the disk is well: the link is found again.");
            return false;
        }
        saved = Optional.of(next.after());
        told.accept(LinkLedger.line(link));
        return true;
    }

    private String address(Wanted wanted) {
        WebAddress base = opened.campaign().settings().baseUrl().orElseThrow();
        return base + LinkPlaces.path(wanted.target()).orElseThrow().canonical();
    }
}
