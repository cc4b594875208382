package org.handbill.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.diagnostic.Located;
import org.handbill.link.Wanted;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.site.LinkPlaces;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/**
 * Which pages of a campaign are to have short links: in each language the post, the appeal, each action, the share kit, and what else a message is
 * about.
 */
final class Wishes {
    private final Campaign campaign;
    private final Set<Wanted> wishes = new LinkedHashSet<>();

    private Wishes(Campaign campaign) {
        this.campaign = campaign;
    }

    /** With one for each network besides, if the campaign wants that; none while it has no base address. */
    static List<Wanted> of(Campaign campaign, Catalogue catalogue) {
        if (campaign.settings().baseUrl().isEmpty()) {
            return List.of();
        }
        Wishes wishes = new Wishes(campaign);
        Routes routes = new Routes(campaign);
        List<String> platforms = platforms(campaign, catalogue);
        for (Edition edition : campaign.editions()) {
            wishes.page(routes.home(edition), edition.post().file());
            edition.appeal().ifPresent(appeal -> wishes.page(routes.appeal(edition), appeal.article().file()));
            edition.actions().forEach(action -> wishes.page(routes.of(action.article()), action.article().file()));
            wishes.page(routes.kit(edition), "campaign.yaml");
            platforms.forEach(platform -> wishes.network(routes.home(edition), platform, edition.post().file()));
            for (Message message : edition.messages()) {
                message.about().map(Located::value).ifPresent(file -> {
                    wishes.page(routes.required(file), file);
                    platforms.stream().filter(message::suits).forEach(platform -> wishes.network(routes.required(file), platform, file));
                });
            }
        }
        return List.copyOf(wishes.wishes);
    }

    private static List<String> platforms(Campaign campaign, Catalogue catalogue) {
        if (!campaign.settings().links().perPlatform()) {
            return List.of();
        }
        List<String> chosen = campaign.settings().platforms();
        return chosen.isEmpty() ? catalogue.recommended().stream().map(Platform::id).toList() : chosen;
    }

    private void page(SitePath path, String file) {
        wishes.add(new Wanted(LinkPlaces.target(path), Optional.empty(), Optional.ofNullable(campaign.chosenSlugs().get(file)), file));
    }

    private void network(SitePath path, String platform, String file) {
        wishes.add(new Wanted(LinkPlaces.target(path), Optional.of(platform), Optional.empty(), file));
    }
}
