package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.handbill.address.MailAddress;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.kit.Card;
import org.handbill.kit.Kit;
import org.handbill.kit.PaperSize;
import org.handbill.campaign.Part;
import org.handbill.platform.UriTemplate;
import org.handbill.prose.PlainOptions;
import org.handbill.site.Frame;
import org.handbill.site.IconFile;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Markup;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;
import org.handbill.site.Theme;
import org.handbill.campaign.WritingDirection;

/** Makes what pages of one language have around their content. */
final class Frames {
    private final Campaign campaign;
    private final Edition edition;
    private final boolean drawsCards;
    private final Previews previews;
    private final Theme theme;
    private final Routes routes;
    private final InterfaceTexts texts;
    private final Supplier<String> policy;
    private final Dates dates;
    private final PartLanguages parts;
    private final Predicate<SitePath> exists;
    private final Set<SitePath> copies;
    private final LinkedData data;

    /**
     * @param exists whether the site has a page; asked when a page is made
     * @param copies pages that are in the campaign's own language for want of any translation: search engines are led to the original
     * @param policy what pages may load and run, asked for when a page is drawn
     */
    Frames(Campaign campaign, Kit kit, Theme theme, Routes routes, InterfaceTexts texts, PartLanguages parts,
            Predicate<SitePath> exists, Set<SitePath> copies, Supplier<String> policy) {
        this.campaign = campaign;
        this.edition = kit.edition();
        Optional<Card> card = kit.card().filter(_ -> theme.cards().isPresent());
        this.drawsCards = card.isPresent();
        this.previews = new Previews(campaign, routes, card);
        this.theme = theme;
        this.routes = routes;
        this.texts = texts;
        this.policy = policy;
        this.dates = new Dates(texts);
        this.parts = parts;
        this.exists = exists;
        this.copies = Set.copyOf(copies);
        this.data = new LinkedData(campaign, edition, PlainOptions.PLAIN.withLabels(ProseLabels.of(texts.plain())));
    }

    boolean drawsCards() {
        return drawsCards;
    }

    Theme theme() {
        return theme;
    }

    /** How wide the theme shows a picture of a text. */
    String pictureSizes() {
        return theme.pictureSizes();
    }

    /** Whether the site has a file. */
    boolean has(SitePath path) {
        return exists.test(path);
    }

    Frame website(SitePath path, String title, String description, Optional<Article.Picture> image) {
        return frame(path, title, description, "website", previews.ofPage(image), Optional.empty(), new Markup(""));
    }

    /** The page of the post, which stands for the campaign. */
    Frame home(SitePath path) {
        Article post = edition.post();
        Optional<Frame.Image> image = previews.ofPage(post.image());
        return frame(path, edition.title(), edition.summary(), "website", image, Republished.source(campaign, edition, post),
                data.home(path, post, image.map(Frame.Image::url).orElse("")));
    }

    Frame article(SitePath path, Article article) {
        Optional<Frame.Image> image = previews.ofArticle(
                drawsCards ? article.image() : article.image().or(() -> edition.post().image()));
        return frame(path, article.title(), article.summary(), "article", image, Republished.source(campaign, edition, article),
                data.page(path, article, image.map(Frame.Image::url).orElse("")));
    }

    private Frame frame(SitePath path, String title, String description, String type, Optional<Frame.Image> image,
            Optional<Article.Credit> source, Markup about) {
        String fullTitle = title.equals(edition.title()) ? title : title + " – " + edition.title();
        String summary = description.isEmpty() ? edition.summary() : description;
        String canonical = source.map(Article.Credit::url).or(() -> absolute(canonical(path))).orElse("");
        Frame.Head head = new Frame.Head(fullTitle, summary, absolute(canonical(path)).orElse(""), canonical, type, image,
                campaign.settings().accounts().getOrDefault("mastodon", ""), campaign.settings().accounts().getOrDefault("x", ""));
        return new Frame(path, edition.language().toLanguageTag(), direction(edition.language()), edition.title(), edition.notice(),
                routes.home(edition).from(path), navigation(path), languages(path), footer(path), banner(path), contact(), head,
                assets(theme.styles(), path), assets(theme.scripts(), path), assets(theme.preloads(), path),
                routes.feed(edition).map(feed -> feed.from(path)).orElse(""), policy.get(),
                new Frame.Marks(parts.of(Part.TITLE), parts.of(Part.NOTICE),
                        edition.appeal().map(appeal -> parts.of(appeal.article(), Part.BODY)).orElse(new Markup(""))),
                new Frame.Found(IconFile.FAVICON.path().from(path), IconFile.DRAWING.path().from(path), IconFile.TOUCH.path().from(path),
                        path.equals(SitePlanner.NOT_FOUND) ? "" : routes.manifest(edition).from(path),
                        routes.jsonFeed(edition).map(feed -> feed.from(path)).orElse(""), about));
    }

    private SitePath canonical(SitePath path) {
        return copies.contains(path) ? routes.counterpart(path, edition, campaign.original()) : path;
    }

    private Optional<String> absolute(SitePath path) {
        return campaign.settings().baseUrl().map(base -> base + path.canonical());
    }

    static String direction(Locale language) {
        return WritingDirection.of(language).attribute();
    }

    /** The page in every language; none if there is only one. Where a language has no such page, its home page stands for it. */
    private List<Frame.Language> languages(SitePath path) {
        if (campaign.editions().size() < 2) {
            return List.of();
        }
        List<Frame.Language> languages = new ArrayList<>();
        for (Edition other : campaign.editions()) {
            SitePath same = routes.counterpart(path, edition, other);
            boolean there = exists.test(same);
            languages.add(new Frame.Language(other.language().toLanguageTag(), direction(other.language()),
                    LanguageNames.of(other.language()),
                    (there ? same : routes.home(other)).from(path),
                    there && !copies.contains(same) && !copies.contains(path) ? absolute(same).orElse("") : "", other.equals(edition),
                    other.translation().isEmpty()));
        }
        return languages;
    }

    private List<String> assets(List<String> names, SitePath path) {
        return names.stream().map(name -> {
            String site = theme.assets().get(name);
            return new SitePath("assets/" + (site == null ? name : site)).from(path);
        }).toList();
    }

    private List<Frame.Link> navigation(SitePath path) {
        List<Frame.Link> links = new ArrayList<>();
        if (edition.appeal().isPresent()) {
            links.add(link(texts.get("nav.appeal"), routes.appeal(edition), path));
        }
        links.add(link(texts.get("nav.kit"), routes.kit(edition), path));
        for (var action : edition.actions()) {
            if (action.kind() instanceof org.handbill.campaign.Action.Kind.Write && !action.ended()) {
                links.add(link(texts.get("nav.write"), routes.of(action.article()), path));
                break;
            }
        }
        return links;
    }

    private List<Frame.Link> footer(SitePath path) {
        List<Frame.Link> links = new ArrayList<>();
        edition.pages().forEach(page -> links.add(
                new Frame.Link(page.title(), routes.of(page).from(path), routes.of(page).equals(path), parts.of(page, Part.TITLE))));
        if (!edition.updates().isEmpty()) {
            links.add(link(texts.get("nav.updates"), routes.updates(edition), path));
        }
        SitePath handbill = routes.handbill(edition, PaperSize.A4);
        if (exists.test(handbill)) {
            links.add(link(texts.get("paper.link"), handbill, path));
        }
        return links;
    }

    private static Frame.Link link(String label, SitePath to, SitePath from) {
        return new Frame.Link(label, to.from(from), to.equals(from));
    }

    private Optional<Frame.Banner> banner(SitePath path) {
        return edition.updates().stream().findFirst().map(update -> new Frame.Banner(update.date().map(dates::full).orElse(""),
                update.title(), routes.of(update).from(path), parts.of(update, Part.TITLE)));
    }

    private Optional<Frame.Contact> contact() {
        return campaign.settings(edition).contact().map(contact -> {
            String email = contact.email().orElse("");
            String subject = texts.plain().get("contact.update-subject", edition.title());
            String mail = email.isEmpty() ? "" : MailAddress.of(email).link() + "?subject=" + UriTemplate.encode(subject);
            return new Frame.Contact(parts.contact(contact.name()), email, mail);
        });
    }
}
