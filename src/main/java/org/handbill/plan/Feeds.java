package org.handbill.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.campaign.Part;
import org.handbill.campaign.Settings;
import org.handbill.kit.Kit;
import org.handbill.prose.HtmlOptions;
import org.handbill.prose.HtmlText;
import org.handbill.prose.HtmlWriter;
import org.handbill.prose.Inline;
import org.handbill.prose.LinkResolver;
import org.handbill.site.GeneratedModel;
import org.handbill.site.IconFile;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Markup;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/**
 * The feeds of updates and new messages in one language. Their dates are the texts' own, so that the same campaign gives the same bytes on any day; a
 * message without a date is no news.
 *
 * <p>Sources: RFC 4287 (Atom), jsonfeed.org/version/1.1.
 */
final class Feeds {
    private static final String START_OF_DAY = "T00:00:00Z";
    private static final String JSON_FEED = "https://jsonfeed.org/version/1.1";

    private final Campaign campaign;
    private final Kit kit;
    private final Edition edition;
    private final Routes routes;
    private final InterfaceTexts texts;
    private final PartLanguages parts;
    private final String base;
    private final String author;

    Feeds(Campaign campaign, Kit kit, Routes routes, InterfaceTexts texts, PartLanguages parts) {
        this.campaign = campaign;
        this.kit = kit;
        this.edition = kit.edition();
        this.routes = routes;
        this.texts = texts;
        this.parts = parts;
        this.base = campaign.settings().baseUrl().map(Object::toString)
                .orElseThrow(() -> new IllegalArgumentException("a feed needs a base address"));
        this.author = campaign.settings(edition).contact().map(Settings.Contact::name).orElse(edition.title());
    }

    /**
     * @param id never changes
     * @param language BCP 47; empty if it is the edition's
     * @param content HTML whose addresses are absolute
     */
    private record Item(String id, String url, String title, String summary, LocalDate date, String language, String content) {}

    /** As Atom. */
    GeneratedModel atom() {
        String home = url(routes.home(edition));
        List<Item> items = items();
        List<GeneratedModel.Feed.Entry> entries = items.stream().map(item -> new GeneratedModel.Feed.Entry(item.id(), item.url(),
                item.title(), item.summary(), instant(item.date()), new Markup(item.content()))).toList();
        String updated = instant(items.stream().map(Item::date).max(LocalDate::compareTo)
                .orElse(edition.post().date().orElse(LocalDate.EPOCH)));
        return new GeneratedModel.Feed(edition.language().toLanguageTag(), home, routes.feed(edition).map(this::url).orElse(""), home,
                texts.get("feed.title", edition.title()), edition.summary(), author, updated, entries);
    }

    /** As JSON Feed. */
    String json() {
        List<JsonObject> items = items().stream().map(item -> new JsonObject().with("id", item.id()).with("url", item.url())
                .with("title", item.title()).with("summary", item.summary()).with("content_html", item.content())
                .with("date_published", instant(item.date())).with("language", item.language())).toList();
        return new JsonObject().with("version", JSON_FEED).with("title", texts.get("feed.title", edition.title()))
                .with("home_page_url", url(routes.home(edition))).with("feed_url", routes.jsonFeed(edition).map(this::url).orElse(""))
                .with("description", edition.summary())
                .with("icon", url(IconFile.LARGE.path())).with("favicon", url(IconFile.FAVICON.path()))
                .with("authors", List.of(new JsonObject().with("name", author))).with("language", edition.language().toLanguageTag())
                .with("items", items) + "\n";
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        edition.updates().forEach(update -> items.add(item(update)));
        edition.messages().forEach(message -> message.date().flatMap(date -> item(message, date)).ifPresent(items::add));
        items.sort(Comparator.comparing(Item::date).reversed());
        return items;
    }

    private Item item(Article update) {
        String url = url(routes.of(update));
        String content = HtmlWriter.write(update.body(),
                HtmlOptions.PLAIN.withTitleAbove().withResolver(new Absolute(update)).withLabels(parts.labels(update)));
        String language = update.isTranslated(Part.BODY) ? "" : campaign.original().language().toLanguageTag();
        return new Item(url, url, update.title(), update.summary(), update.date().orElse(LocalDate.EPOCH), language, content);
    }

    /** The text as the first platform shares it that shares it at all. */
    private Optional<Item> item(Message message, LocalDate date) {
        String page = url(routes.kit(edition));
        return kit.snippets().stream()
                .flatMap(snippet -> snippet.wordings().stream().filter(wording -> wording.origin().equals(message.id()))
                        .map(wording -> new Item(page + "#message-" + message.id(), page + "#" + snippet.platform().id(),
                                texts.get("feed.message"), "", date, "",
                                "<p>" + HtmlText.escape(wording.text()).replace("\n", "<br>") + "</p>")))
                .findFirst();
    }

    private String url(SitePath path) {
        return base + path.canonical();
    }

    private static String instant(LocalDate date) {
        return date + START_OF_DAY;
    }

    /** Addresses that can be followed from a feed reader. */
    private final class Absolute implements LinkResolver {
        private final Article article;

        private Absolute(Article article) {
            this.article = article;
        }

        @Override
        public String link(Inline.Link link) {
            return absolute(link.target());
        }

        @Override
        public Picture picture(Inline.Image image) {
            return new Picture(absolute(image.source()), image.alt(), 0, 0, true);
        }

        private String absolute(String address) {
            return Routes.isRelative(address)
                    ? routes.resolve(article.file(), address).map(target -> url(target.path()) + target.fragment()).orElse(address)
                    : address;
        }
    }
}
