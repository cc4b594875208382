package org.handbill.compose;

import java.util.Optional;

import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.campaign.Settings;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Located;
import org.handbill.platform.Platform;

/**
 * The addresses of one page of an edition: each text carries one address of the page that it is about, which is the home page unless it says so.
 *
 * <p>A text carries the short link of its page where that costs it fewer characters, as the network counts them, or where characters are paid for or have
 * to be typed by hand. Elsewhere the whole address is better, since readers see where it leads: where links cost the same whatever their length, or are
 * none of the text. With one link for each network all texts carry short ones, since that is how the campaign sees which network brought its readers.
 */
final class PageLinks {
    private final Campaign campaign;
    private final Edition edition;
    private final Article page;
    private final String target;

    private PageLinks(Campaign campaign, Edition edition, Article page) {
        this.campaign = campaign;
        this.edition = edition;
        this.page = page;
        String place = (edition.translation().isEmpty() ? "" : edition.language().toLanguageTag() + "/") + folder(edition, page);
        this.target = place.isEmpty() ? ShortLink.HOME : place;
    }

    static PageLinks home(Campaign campaign, Edition edition) {
        return new PageLinks(campaign, edition, edition.post());
    }

    /** Of the page that a message is about, in this edition even if the message is the original's. */
    static PageLinks of(Campaign campaign, Edition edition, Message message) {
        Optional<Article> page = message.about().map(Located::value).flatMap(file -> edition.articles().stream()
                .filter(article -> article.file().equals(file) || article.file().equals(edition.folder() + file)).findFirst());
        return new PageLinks(campaign, edition, page.orElse(edition.post()));
    }

    /** Those of the edition's appeal. */
    PageLinks ofAppeal() {
        return new PageLinks(campaign, edition, edition.appeal().map(Appeal::article).orElse(edition.post()));
    }

    /** Where the page is below the home page, with a '/' at its end; empty for the home page. */
    private static String folder(Edition edition, Article page) {
        if (page.file().equals(edition.post().file())) {
            return "";
        }
        if (edition.appeal().filter(appeal -> appeal.article().file().equals(page.file())).isPresent()) {
            return "appeal/";
        }
        String name = page.file().substring(edition.folder().length());
        String below = name.substring(0, name.indexOf('/') + 1);
        return (below.equals("pages/") ? "" : below) + page.slug() + "/";
    }

    /** Empty while the campaign has no base address. */
    String whole() {
        String path = target.equals(ShortLink.HOME) ? "" : target;
        return campaign.settings().baseUrl().map(base -> base + path).orElse("");
    }

    /** For letters, print and codes: the one whose slug the author chose, else the shorter of the two, since a home page's own address is brief. */
    String brief() {
        return current(Optional.empty(), chosen()).filter(link -> chosen().isPresent() || link.length() < whole().length()).orElse(whole());
    }

    /** The page's own short link, or its address while it has none; empty if there is no base address. */
    String lasting() {
        return current(Optional.empty(), chosen()).orElse(whole());
    }

    /**
     * What texts for a platform carry.
     *
     * @param inText whether a text has it in a sentence, and so among its characters even where the platform has a field for it
     */
    String on(Platform platform, boolean inText) {
        Optional<String> own = campaign.settings().links().perPlatform()
                ? current(Optional.of(platform.id()), Optional.empty())
                : Optional.empty();
        return own.orElseGet(() -> platform.shortLink() ? brief() : cheapest(platform, inText));
    }

    private String cheapest(Platform platform, boolean inText) {
        boolean counts = inText || platform.link() == Platform.LinkPlace.TEXT;
        return current(Optional.empty(), chosen()).filter(link -> counts && cost(platform, link) < cost(platform, whole())).orElse(whole());
    }

    private static int cost(Platform platform, String link) {
        return platform.limit().rule().count(link).used();
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(campaign.chosenSlugs().get(page.file())).map(Located::value);
    }

    private Optional<String> current(Optional<String> platform, Optional<String> chosen) {
        Settings settings = campaign.settings();
        return settings.baseUrl().flatMap(base -> campaign.ledger().current(settings.links().provider(), target, platform, chosen)
                .map(link -> link.isOurs() ? base + link.address() : link.address()));
    }
}
