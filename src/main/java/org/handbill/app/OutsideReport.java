package org.handbill.app;

import java.nio.file.Path;
import java.util.Optional;

import org.handbill.campaign.Campaign;
import org.handbill.check.Levels;
import org.handbill.check.outside.LookedThrough;
import org.handbill.check.outside.OutsideAddresses;
import org.handbill.diagnostic.Problems;
import org.handbill.site.RenderedSite;

/** Which addresses outside a site of a campaign has, found while its files are made. */
final class OutsideReport {
    private final Campaign campaign;
    private final OutsideAddresses found;
    private boolean scripts;

    OutsideReport(Campaign campaign) {
        this.campaign = campaign;
        this.found = new OutsideAddresses(campaign.settings().baseUrl());
    }

    RenderedSite watch(RenderedSite site) {
        scripts = site.hasScriptsOfItsOwn();
        return new LookedThrough(site, found);
    }

    /** @param list the file that has the table */
    BuildSite.Outside sum(Optional<Path> list) {
        OutsideAddresses.Sum sum = found.sum();
        return new BuildSite.Outside(sum.addresses(), sum.hosts(), sum.fetchedFrom(), scripts || sum.acting(), list);
    }

    String table() {
        return found.table();
    }

    /** Of what pages fetch though the author does not allow it, weighed as the author wants. */
    Problems warnings() {
        Problems problems = new Problems();
        found.warn(campaign.embeddedOrigins(), problems);
        Problems weighed = new Problems();
        weighed.addAll(Levels.weigh(problems.sorted(), campaign.margins().checks()));
        return weighed;
    }
}
