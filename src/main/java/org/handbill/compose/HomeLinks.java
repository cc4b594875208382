package org.handbill.compose;

import java.util.Optional;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Settings;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Located;
import org.handbill.platform.Platform;

/**
 * The addresses of an edition's home page, one of which every text carries.
 *
 * <p>Where a link opens with a preview, the whole address is better: readers see where it leads, and it saves nothing where links count the same
 * whatever their length. Where characters are paid for or have to be typed by hand, the short one is. With one link for each network all texts carry
 * short ones, since that is how the campaign sees which network brought its readers.
 */
final class HomeLinks {
    private final Campaign campaign;
    private final Edition edition;
    private final String target;

    HomeLinks(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.edition = edition;
        this.target = edition.translation().isEmpty()
                ? ShortLink.HOME
                : edition.language().toLanguageTag() + "/";
    }

    /** Empty while the campaign has no base address. */
    String whole() {
        String folder = target.equals(ShortLink.HOME) ? "" : target;
        return campaign.settings().baseUrl().map(base -> base + folder).orElse("");
    }

    /** For letters, print and codes: the one whose slug the author chose, else the shorter of the two, since a home page's own address is brief. */
    String brief() {
        Optional<String> chosen = Optional.ofNullable(campaign.chosenSlugs().get(edition.post().file())).map(Located::value);
        return current(target, Optional.empty(), chosen).filter(link -> chosen.isPresent() || link.length() < whole().length()).orElse(whole());
    }

    /** The appeal's own short link, or its page while it has none; empty if there is no base address. */
    String ofAppeal() {
        String whole = whole();
        if (whole.isEmpty()) {
            return whole;
        }
        String page = (target.equals(ShortLink.HOME) ? "" : target) + "appeal/";
        Optional<String> chosen = edition.appeal().flatMap(appeal -> Optional.ofNullable(campaign.chosenSlugs().get(appeal.article().file())))
                .map(Located::value);
        return current(page, Optional.empty(), chosen).orElse(whole + "appeal/");
    }

    /** What texts for a platform carry. */
    String on(Platform platform) {
        Optional<String> own = campaign.settings().links().perPlatform()
                ? current(target, Optional.of(platform.id()), Optional.empty())
                : Optional.empty();
        return own.orElseGet(() -> platform.shortLink() ? brief() : whole());
    }

    private Optional<String> current(String place, Optional<String> platform, Optional<String> chosen) {
        Settings settings = campaign.settings();
        return settings.baseUrl().flatMap(base -> campaign.ledger().current(settings.links().provider(), place, platform, chosen)
                .map(link -> link.isOurs() ? base + link.address() : link.address()));
    }
}
