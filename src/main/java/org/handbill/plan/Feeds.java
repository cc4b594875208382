package org.handbill.plan;

import java.time.LocalDate;
import java.util.List;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Settings;
import org.handbill.prose.HtmlOptions;
import org.handbill.prose.HtmlWriter;
import org.handbill.prose.Inline;
import org.handbill.prose.LinkResolver;
import org.handbill.site.GeneratedModel;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Markup;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** The feed of updates in one language. Its dates are the texts' own, so that the same campaign gives the same bytes on any day. */
final class Feeds {
    private static final String START_OF_DAY = "T00:00:00Z";

    private final Edition edition;
    private final Routes routes;
    private final InterfaceTexts texts;
    private final PartLanguages parts;
    private final String base;
    private final String author;

    Feeds(Campaign campaign, Edition edition, Routes routes, InterfaceTexts texts, PartLanguages parts) {
        this.edition = edition;
        this.routes = routes;
        this.texts = texts;
        this.parts = parts;
        this.base = campaign.settings().baseUrl().map(Object::toString)
                .orElseThrow(() -> new IllegalArgumentException("a feed needs a base address"));
        this.author = campaign.settings(edition).contact().map(Settings.Contact::name).orElse(edition.title());
    }

    GeneratedModel feed() {
        String self = routes.feed(edition).map(this::url).orElse("");
        String home = url(routes.home(edition));
        List<GeneratedModel.Feed.Entry> entries = edition.updates().stream().map(this::entry).toList();
        String updated = edition.updates().stream().flatMap(update -> update.date().stream()).max(LocalDate::compareTo).map(Feeds::instant)
                .or(() -> edition.post().date().map(Feeds::instant)).orElse(instant(LocalDate.EPOCH));
        return new GeneratedModel.Feed(edition.language().toLanguageTag(), home, self, home, texts.get("feed.title", edition.title()),
                edition.summary(), author, updated, entries);
    }

    private GeneratedModel.Feed.Entry entry(Article update) {
        String url = url(routes.of(update));
        Markup content = new Markup(
                HtmlWriter.write(update.body(), HtmlOptions.PLAIN.withResolver(new Absolute(update)).withLabels(parts.labels(update))));
        return new GeneratedModel.Feed.Entry(url, url, update.title(), update.summary(), instant(update.date().orElse(LocalDate.EPOCH)),
                content);
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
