package org.handbill.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.handbill.campaign.Ledger;
import org.handbill.campaign.Settings;
import org.handbill.campaign.ShortLink;

/** Gives short links on the campaign's own site, for which nobody has to be asked. */
public final class Minting {
    private Minting() {}

    /**
     * One link for each wish.
     *
     * @param path the folder of the site that the links stand in
     * @param today the day on which they are given
     */
    public static List<ShortLink> of(Ledger ledger, List<Wanted> missing, String path, LocalDate today) {
        Slugs slugs = new Slugs(ledger);
        missing.forEach(wanted -> wanted.chosen().ifPresent(slug -> slugs.take(slug.value())));
        List<ShortLink> links = new ArrayList<>();
        for (Wanted wanted : missing) {
            String slug = wanted.chosen().map(chosen -> chosen.value())
                    .orElseGet(() -> slugs.next(wanted.target(), wanted.platform().orElse("")));
            links.add(new ShortLink(slug, wanted.target(), wanted.platform(), Settings.Provider.SITE, path + "/" + slug + "/", today,
                    Optional.empty()));
        }
        return links;
    }
}
