package org.handbill.compose;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.List;

import org.handbill.campaign.Article;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Settings;
import org.handbill.kit.Card;
import org.handbill.kit.CardShape;
import org.handbill.platform.Platform;
import org.handbill.platform.UriTemplate;
import org.handbill.text.Limit;
import org.handbill.text.Post;
import org.handbill.text.PostFitter;

/** What the addresses of all platforms are filled with, but for the texts. */
final class ShareValues {
    /** The types that networks take for a picture to pin. */
    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg");

    /** Of a tag that is named apart from the text, in characters. Source: Meta, Threads web intents. */
    private static final int LONGEST_TAG = 50;

    private final Settings settings;
    private final Edition edition;
    private final String link;
    private final String title;
    private final List<Card> cards;

    ShareValues(Settings settings, Edition edition, String link, String title, List<Card> cards) {
        this.settings = settings;
        this.edition = edition;
        this.link = link;
        this.title = title;
        this.cards = cards;
    }

    /** By name; a value that is not known is not there. */
    Map<String, String> of(Platform platform) {
        Map<String, String> values = new HashMap<>();
        values.put("link", link);
        values.put("title", platform.title().map(this::fitted).orElse(title));
        values.put("subject", title);
        values.put("hashtags", String.join(",", settings.hashtags()));
        settings.hashtags().stream().findFirst().filter(tag -> tag.length() <= LONGEST_TAG).ifPresent(tag -> values.put("tag", tag));
        image().ifPresent(image -> values.put("image", image));
        account(platform).ifPresent(account -> values.put("account", account));
        return values;
    }

    /** Whole sentences or words of the title; empty if not even a word fits. */
    private String fitted(Limit limit) {
        var fitted = PostFitter.fit(new Post(title, "", List.of(), " ", " "), limit, edition.language());
        return fitted.fits() ? fitted.text() : "";
    }

    /** The absolute address of the campaign's tall card, or else of the post's picture. */
    private Optional<String> image() {
        Optional<String> card = cards.stream().findFirst()
                .flatMap(found -> settings.baseUrl().map(base -> base + found.path(CardShape.PIN)));
        return card.isPresent()
                ? card
                : edition.post().image().map(Article.Picture::file)
                        .filter(file -> PICTURES.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith))
                        .flatMap(file -> settings.baseUrl().map(base -> base + encoded(file)));
    }

    private static String encoded(String file) {
        return Arrays.stream(file.split("/")).map(UriTemplate::encode).collect(Collectors.joining("/"));
    }

    /** The campaign's own name there, without '@'. */
    private Optional<String> account(Platform platform) {
        return Optional.ofNullable(settings.accounts().get(platform.id()))
                .map(account -> account.startsWith("@") ? account.substring(1) : account);
    }
}
