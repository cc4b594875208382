package org.handbill.plan;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.MediaFile;
import org.handbill.kit.Card;
import org.handbill.kit.CardShape;
import org.handbill.site.Artifact;
import org.handbill.site.Frame;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** The pictures that networks show beside links to pages of one language. Nothing while the campaign has no address: theirs have to be absolute. */
final class Previews {
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");
    /** Of a large preview: Meta, sharing for webmasters. */
    private static final int LEAST_WIDTH = 600;
    private static final int LEAST_HEIGHT = 315;

    private final Campaign campaign;
    private final Routes routes;
    private final Optional<Card> card;

    /** @param card that stands for the campaign in that language; absent if none is drawn */
    Previews(Campaign campaign, Routes routes, Optional<Card> card) {
        this.campaign = campaign;
        this.routes = routes;
        this.card = card;
    }

    /** The campaign's card, else any picture that there is. */
    Optional<Frame.Image> ofPage(Optional<Article.Picture> picture) {
        return campaign.settings().baseUrl()
                .flatMap(base -> card.map(found -> drawn(base, found)).or(() -> picture.flatMap(own -> own(base, own, _ -> true))));
    }

    /** The article's own picture if it is large enough, else as of any page. */
    Optional<Frame.Image> ofArticle(Optional<Article.Picture> picture) {
        return campaign.settings().baseUrl().flatMap(base -> picture.flatMap(own -> own(base, own, Previews::isLarge)))
                .or(() -> ofPage(picture));
    }

    /** The photographs that are made anew for links to the pages that they are on; for the post a card is, where there are any. */
    static Stream<MediaFile> made(Campaign campaign, boolean withCards) {
        Set<String> named = campaign.editions().stream().flatMap(edition -> edition.articles().stream().skip(withCards ? 1 : 0))
                .flatMap(article -> article.image().stream()).map(Article.Picture::file).collect(Collectors.toSet());
        return campaign.media().stream().filter(file -> named.contains(file.path()) && isMadeAnew(file));
    }

    private static boolean isLarge(MediaFile file) {
        return file.width() >= LEAST_WIDTH && file.height() >= LEAST_HEIGHT;
    }

    private static boolean isMadeAnew(MediaFile file) {
        return isLarge(file) && file.photograph().isPresent();
    }

    private static Frame.Image drawn(WebAddress base, Card card) {
        CardShape shape = CardShape.OPEN_GRAPH;
        return new Frame.Image(base + new SitePath(card.path(shape)).canonical(), shape.width(), shape.height(), card.type(), card.alt());
    }

    private Optional<Frame.Image> own(WebAddress base, Article.Picture picture, Predicate<MediaFile> wanted) {
        return campaign.media().stream().filter(file -> file.path().equals(picture.file())).findFirst()
                .filter(file -> TYPES.contains(file.format().type()) && wanted.test(file))
                .map(file -> isMadeAnew(file)
                        ? new Frame.Image(base + Artifact.Preview.path(file).canonical(), Artifact.Preview.WIDTH, Artifact.Preview.HEIGHT,
                                "image/jpeg", picture.alt())
                        : new Frame.Image(base + routes.required(file.path()).canonical(), file.width(), file.height(),
                                file.format().type(),
                                picture.alt()));
    }
}
