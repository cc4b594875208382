package org.handbill.plan;

import java.util.Optional;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.MediaFile;
import org.handbill.prose.Inline;
import org.handbill.prose.LinkResolver;
import org.handbill.site.PictureSizes;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** What the addresses in a text are on the page where it stands. */
final class PageLinks implements LinkResolver {
    private final Campaign campaign;
    private final Routes routes;
    private final Article article;
    private final SitePath page;
    private final String sizes;

    /** @param sizes how wide the theme shows a picture of a text */
    PageLinks(Campaign campaign, Routes routes, Article article, SitePath page, String sizes) {
        this.campaign = campaign;
        this.routes = routes;
        this.article = article;
        this.page = page;
        this.sizes = sizes;
    }

    @Override
    public String link(Inline.Link link) {
        return address(link.target());
    }

    @Override
    public Picture picture(Inline.Image image) {
        Optional<MediaFile> file = Routes.isRelative(image.source())
                ? routes.resolve(article.file(), image.source()).flatMap(target -> media(campaign, target.file()))
                : Optional.empty();
        return new Picture(address(image.source()), image.alt(), file.map(MediaFile::width).orElse(0),
                file.map(MediaFile::height).orElse(0), true,
                file.map(known -> new PictureSizes(campaign).sourceSet(known, page)).orElse(""),
                sizes);
    }

    private String address(String written) {
        if (!Routes.isRelative(written)) {
            return written;
        }
        if (written.startsWith("#")) {
            return Routes.fragment(written);
        }
        return routes.resolve(article.file(), written).map(target -> target.path().from(page) + target.fragment()).orElse(written);
    }

    static Optional<MediaFile> media(Campaign campaign, String path) {
        return campaign.media().stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
