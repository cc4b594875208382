package org.handbill.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handbill.kit.Card;
import org.handbill.kit.CardShape;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.platform.Platform;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.SharePicture;
import org.handbill.site.SitePath;

/** The share cards of the kit in one language, and which of them goes with which network's text. */
final class SharePictures {
    private static final String PREFIX = "picture-";

    private final Kit kit;
    private final List<Card> cards;
    private final SitePath page;
    private final InterfaceTexts texts;

    /**
     * @param drawn whether the theme draws share cards
     * @param page that links to them
     */
    SharePictures(Kit kit, boolean drawn, SitePath page, InterfaceTexts texts) {
        this.kit = kit;
        this.cards = drawn ? kit.cards() : List.of();
        this.page = page;
        this.texts = texts;
    }

    /** That of the campaign first. */
    List<SharePicture> all() {
        return cards.stream().map(card -> new SharePicture(PREFIX + card.id(), card.title(), card.alt(),
                Arrays.stream(CardShape.values()).sorted(Comparator.comparingDouble(shape -> (double) shape.height() / shape.width()))
                        .map(shape -> size(card, shape)).toList()))
                .toList();
    }

    /** The card of the message that a network's best text is from, else the campaign's; absent where a post has no picture. */
    Optional<SharePicture.Fitting> with(Snippet snippet) {
        List<CardShape> shapes = shapes(snippet.platform());
        String wanted = Card.MESSAGE + snippet.best().origin();
        return cards.stream().filter(card -> card.id().equals(wanted)).findFirst().or(() -> cards.stream().findFirst())
                .filter(_ -> !shapes.isEmpty())
                .map(card -> new SharePicture.Fitting(PREFIX + card.id(), shapes.stream().map(shape -> size(card, shape)).toList()));
    }

    private SharePicture.Size size(Card card, CardShape shape) {
        SitePath file = new SitePath(card.path(shape));
        return new SharePicture.Size(file, file.from(page), shape.width(), shape.height(), networks(shape));
    }

    /** The names of the networks that like a shape. */
    private List<String> networks(CardShape shape) {
        return kit.snippets().stream().map(Snippet::platform).filter(platform -> shapes(platform).contains(shape))
                .map(platform -> NetworkNames.of(platform, texts)).toList();
    }

    private static List<CardShape> shapes(Platform platform) {
        return platform.pictures().stream().map(size -> CardShape.nearest(size.width(), size.height())).distinct().toList();
    }
}
