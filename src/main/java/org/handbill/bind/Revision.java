package org.handbill.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.MediaFile;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;
import org.handbill.parse.Document;
import org.handbill.prose.Inline;
import org.handbill.site.Routes;

/**
 * Puts a text that was changed into its place in a campaign. Where more may have to change than that text, it says so, and the campaign is to be read
 * whole: when it is no longer public, has another date, address or short link, refers to what is not there, or is wrong.
 */
public final class Revision {
    private final Campaign campaign;
    private final Routes routes;
    private final Problems problems = new Problems();
    private final ArticleBinder articles;
    private final String file;

    private Revision(Campaign campaign, Routes routes, String file, BindOptions options) {
        this.campaign = campaign;
        this.routes = routes;
        this.file = file;
        this.articles = new ArticleBinder(problems, options,
                new RecipientFiles(List.of(), new MisnamedFiles(List.of(), problems), List.of(), options, problems));
    }

    /**
     * Of the post, the appeal, a page or an update in the campaign's own language.
     *
     * @param routes of the campaign
     */
    public static Optional<Campaign> of(Campaign campaign, Routes routes, Document changed, BindOptions options) {
        return campaign.margins().withheld().isEmpty()
                ? new Revision(campaign, routes, changed.source().file(), options).revised(changed)
                : Optional.empty();
    }

    private Optional<Campaign> revised(Document changed) {
        Edition old = campaign.original();
        if (file.equals(old.post().file())) {
            return article(changed, old.post()).map(post -> edition(post, old.appeal(), old.pages(), old.updates()));
        }
        if (old.appeal().filter(appeal -> appeal.article().file().equals(file)).isPresent()) {
            Article before = old.appeal().get().article();
            return articles.appeal(changed).filter(appeal -> isInPlace(appeal.article(), before))
                    .map(appeal -> edition(old.post(), Optional.of(appeal), old.pages(), old.updates()));
        }
        return file.startsWith("updates/")
                ? in(old.updates(), changed, list -> edition(old.post(), old.appeal(), old.pages(), list))
                : in(old.pages(), changed, list -> edition(old.post(), old.appeal(), list, old.updates()));
    }

    private Optional<Campaign> in(List<Article> all, Document changed, Function<List<Article>, Campaign> with) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).file().equals(file)) {
                int place = i;
                return article(changed, all.get(i)).map(article -> {
                    List<Article> list = new ArrayList<>(all);
                    list.set(place, article);
                    return with.apply(list);
                });
            }
        }
        return Optional.empty();
    }

    private Optional<Article> article(Document changed, Article before) {
        return articles.article(changed).filter(article -> isInPlace(article, before));
    }

    private boolean isInPlace(Article article, Article before) {
        Optional<String> slug = Optional.ofNullable(campaign.chosenSlugs().get(file)).map(Located::value);
        return problems.sorted().isEmpty() && article.slug().equals(before.slug()) && article.date().equals(before.date())
                && slug.equals(Optional.ofNullable(articles.chosenSlugs().get(file)).map(Located::value))
                && articles.pictures().stream().allMatch(picture -> campaign.media().stream().map(MediaFile::path)
                        .anyMatch(picture.value()::equals))
                && article.body().links().stream().map(Inline.Link::target).allMatch(this::leadsSomewhere)
                && article.body().images().stream().map(Inline.Image::source).allMatch(this::leadsSomewhere);
    }

    private boolean leadsSomewhere(String address) {
        return !Routes.isRelative(address) || routes.resolve(file, address).isPresent();
    }

    private Campaign edition(Article post, Optional<Appeal> appeal, List<Article> pages, List<Article> updates) {
        Edition old = campaign.original();
        List<Edition> editions = new ArrayList<>(campaign.editions());
        editions.set(0, new Edition(old.language(), old.title(), old.summary(), old.notice(), post, appeal, old.actions(), pages,
                old.messages(), updates, old.petition(), old.translation()));
        return new Campaign(campaign.settings(), editions, campaign.media(), campaign.ledger(), campaign.chosenSlugs(),
                campaign.margins());
    }
}
