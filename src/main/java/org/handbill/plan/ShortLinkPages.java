package org.handbill.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.site.Artifact;
import org.handbill.site.Frame;
import org.handbill.site.GeneratedModel;
import org.handbill.site.LinkPlaces;
import org.handbill.site.Redirect;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;

/** The pages that short links open, each of which leads on to where the ledger says. A link never dies: if its page is gone, it leads to the nearest. */
public final class ShortLinkPages {
    private final Campaign campaign;
    private final Map<SitePath, Artifact> artifacts;
    private final Set<SitePath> files;
    /** Of the pages that links lead to; many links may lead to the same. */
    private final Map<SitePath, Frame> frames = new ConcurrentHashMap<>();

    /** @param artifacts all other files of the site */
    ShortLinkPages(Campaign campaign, Map<SitePath, Artifact> artifacts) {
        this.campaign = campaign;
        this.artifacts = Map.copyOf(artifacts);
        this.files = this.artifacts.keySet();
    }

    /** One for each link that our own site keeps. */
    void addTo(Map<SitePath, Artifact> site) {
        for (ShortLink link : ours(campaign)) {
            site.put(SitePath.page(folder(link)), new Artifact.Generated(() -> page(link)));
        }
    }

    /** The same for hosts that can send readers on before any page is loaded. */
    List<Redirect> redirects() {
        return ours(campaign).stream().map(link -> new Redirect(link.address(), to(link))).toList();
    }

    /** Warns of each link whose page is no longer in the site. */
    public static void warnOfGone(Campaign campaign, SitePlan plan, Problems problems) {
        Set<SitePath> files = plan.artifacts().keySet();
        for (ShortLink link : campaign.ledger().links()) {
            Optional<SitePath> place = ShortLink.isWhole(link.target()) ? Optional.empty() : LinkPlaces.path(link.target());
            if (place.isPresent() && !files.contains(place.get()) && !campaign.margins().isWithheld(link)) {
                String nearest = LinkPlaces.target(LinkPlaces.nearest(link.target(), files));
                Location at = link.span().map(Location.class::cast).orElse(Location.whole("links.lock.yaml"));
                problems.warning(Code.LINK_TARGET_GONE, at, "The page '" + link.target() + "' is gone; this short link leads to '" + nearest
                        + "' instead" + (link.isOurs() ? "." : " only if you change it at its service."),
                        "Change 'target' to the page that readers of the printed link should see.");
            }
        }
    }

    /** Without those whose pages are not yet public, since their slugs may tell what is to come. */
    private static List<ShortLink> ours(Campaign campaign) {
        return campaign.ledger().links().stream().filter(ShortLink::isOurs).filter(link -> !campaign.margins().isWithheld(link)).toList();
    }

    private static String folder(ShortLink link) {
        return link.address().substring(0, link.address().length() - 1);
    }

    private String to(ShortLink link) {
        return ShortLink.isWhole(link.target()) ? link.target() : LinkPlaces.nearest(link.target(), files).canonical();
    }

    private GeneratedModel page(ShortLink link) {
        String language = campaign.settings().language().toLanguageTag();
        if (ShortLink.isWhole(link.target())) {
            return new GeneratedModel.LeadOn(language, Frames.direction(campaign.settings().language()), link.target(), link.target(),
                    new Frame.Head(WebAddress.of(link.target()).host(), "", link.target(), "website", Optional.empty(), ""), "");
        }
        SitePath to = LinkPlaces.nearest(link.target(), files);
        String href = to.from(SitePath.page(folder(link)));
        if (artifacts.get(to) instanceof Artifact.Page page) {
            Frame frame = frames.computeIfAbsent(to, _ -> page.model().get().frame());
            return new GeneratedModel.LeadOn(frame.language(), frame.direction(), href, frame.head().title(), frame.head(),
                    frame.siteTitle());
        }
        String url = campaign.settings().baseUrl().map(base -> base + to.canonical()).orElse("");
        String title = campaign.original().title();
        return new GeneratedModel.LeadOn(language, Frames.direction(campaign.settings().language()), href, title,
                new Frame.Head(title, campaign.original().summary(), url, "website", Optional.empty(), ""), title);
    }
}
