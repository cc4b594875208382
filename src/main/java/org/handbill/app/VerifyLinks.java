package org.handbill.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.shorten.Followed;
import org.handbill.shorten.LinkFollower;
import org.handbill.site.LinkPlaces;

/**
 * Follows every short link of a campaign, and says which no longer lead where the ledger says.
 *
 * @param folder of the campaign
 * @param asOf the day that counts as today
 * @param longest how long one answer may take
 */
public record VerifyLinks(Path folder, LocalDate asOf, Duration longest) {
    private static final int AT_ONCE = 6;

    /** How many links were followed. */
    public Outcome<Integer> verify() {
        return new LinkLedger(folder, asOf).open().then(opened -> verify(opened.campaign()));
    }

    private Outcome<Integer> verify(Campaign campaign) {
        Problems problems = new Problems();
        Map<ShortLink, WebAddress> links = new TreeMap<>(Comparator.comparing(ShortLink::address));
        List<ShortLink> all = campaign.ledger().links().stream().filter(link -> !campaign.margins().isWithheld(link)).toList();
        for (ShortLink link : all) {
            address(link.address(), campaign).ifPresent(uri -> links.put(link, uri));
        }
        if (links.size() < all.size()) {
            problems.error(Code.MISSING_BASE_URL, Location.whole("campaign.yaml"),
                    "There is no baseUrl, so links of the site cannot be followed.", "Add the address where the site is.");
        }
        try (LinkFollower follower = new LinkFollower(longest);
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            links.forEach((link, uri) -> threads.execute(() -> follow(link, uri, campaign, follower, problems)));
        }
        return new Outcome<>(Optional.of(links.size()), problems.sorted());
    }

    private static void follow(ShortLink link, WebAddress uri, Campaign campaign, LinkFollower follower, Problems problems) {
        Optional<WebAddress> target = address(link.target(), campaign);
        if (target.isEmpty()) {
            return;
        }
        Location place = link.span().map(Location.class::cast).orElse(Location.whole(LinkStage.FILE));
        switch (follower.follow(uri, target.get())) {
            case Followed.Right _ -> {
            }
            case Followed.Wrong(String found) -> problems.error(Code.SHORT_LINK_ASTRAY, place,
                    "The link '" + link.slug() + "' should lead to '" + target.get() + "', but leads " + lead(found) + ".",
                    link.isOurs()
                            ? "Build the site and publish it again; if that page was removed, change 'target' here."
                            : "Change it at " + link.service().name().toLowerCase(Locale.ROOT)
                                    + ", or its 'target' here if that is right.");
            case Followed.Unknown(String why) -> problems.error(Code.SHORT_LINK_UNREACHABLE, place,
                    "The link '" + link.slug() + "' could not be followed: " + why + ".", "Look whether you are online, then try again.");
        }
    }

    private static String lead(String found) {
        return found.startsWith("'") ? "to " + found : found;
    }

    private static Optional<WebAddress> address(String text, Campaign campaign) {
        if (ShortLink.isWhole(text)) {
            return Optional.of(WebAddress.of(text));
        }
        return campaign.settings().baseUrl()
                .flatMap(base -> LinkPlaces.path(text).map(path -> WebAddress.of(base + path.canonical())));
    }
}
