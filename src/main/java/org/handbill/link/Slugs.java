package org.handbill.link;

import java.util.HashSet;
import java.util.Set;

import org.handbill.campaign.Ledger;
import org.handbill.campaign.ShortLink;
import org.handbill.campaign.Slug;

/** Gives slugs that nobody has had yet, at any service. */
public final class Slugs {
    private final Set<String> taken = new HashSet<>();

    public Slugs(Ledger ledger) {
        ledger.links().stream().map(ShortLink::slug).map(Ledger::fold).forEach(taken::add);
    }

    /**
     * The first free slug for a target and platform.
     *
     * @param platform its id; empty if the link is for all
     */
    public String next(String target, String platform) {
        int candidate = 0;
        while (true) {
            String slug = SlugMaker.candidate(target + "\n" + platform, candidate);
            if (!taken.contains(slug) && !UnluckyWords.in(slug) && Slug.ofSite(slug).isEmpty()) {
                taken.add(slug);
                return slug;
            }
            candidate++;
        }
    }

    /** Takes a slug that the author chose; false if it was given before. */
    public boolean take(String slug) {
        return taken.add(Ledger.fold(slug));
    }
}
