package org.handbill.campaign;

import java.time.LocalDate;
import java.util.Optional;

import org.handbill.diagnostic.Span;

/**
 * A short link that was given once and therefore has to lead somewhere for ever.
 *
 * @param slug its own part of the address
 * @param target a place in the site, such as {@code appeal/} or {@code ./} for the home page, or a whole web address
 * @param platform the id of the network whose texts alone carry it; absent if it is for all
 * @param address where it is opened: a folder of the site, such as {@code go/tavos/}, or a whole web address at another service
 * @param created the day on which it was given
 * @param span where it stands in the ledger; absent if it is new
 */
public record ShortLink(String slug, String target, Optional<String> platform, Settings.Provider service, String address,
        LocalDate created, Optional<Span> span) {
    /** The home page as a target. */
    public static final String HOME = "./";

    public ShortLink {
        if (slug.isEmpty() || target.isEmpty() || address.isEmpty()) {
            throw new IllegalArgumentException("a short link '" + slug + "' from '" + address + "' to '" + target + "'");
        }
    }

    /** Whether an address or a target is a whole one, that is, leads out of the site. */
    public static boolean isWhole(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    /** Whether pages of our own site lead on from it. */
    public boolean isOurs() {
        return service == Settings.Provider.SITE;
    }

    /** The same but for where it stands. */
    public ShortLink unplaced() {
        return new ShortLink(slug, target, platform, service, address, created, Optional.empty());
    }
}
