package org.handbill.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Margins;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Part;
import org.handbill.campaign.Withheld;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.prose.Inline;
import org.handbill.prose.Unlinking;
import org.handbill.site.LinkPlaces;
import org.handbill.site.Routes;

/** Takes out of a campaign what would give away its texts that are not yet public: links to them, and pictures that only they show. */
final class Embargo {
    private record Hidden(Article article, Publication publication, String prefix, String folder) {}

    private final BindOptions options;
    private final Problems problems;
    private final List<Hidden> hidden = new ArrayList<>();

    Embargo(BindOptions options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /**
     * What was hidden while the texts of one language were read.
     *
     * @param prefix of its pages
     * @param folder of its files, with a '/'; empty for the campaign's own language
     */
    void add(Map<Article, Publication> withheld, String prefix, String folder) {
        withheld.forEach((article, publication) -> hidden.add(new Hidden(article, publication, prefix, folder)));
    }

    /** With a list of what is left out and without links to it; each is told, what is left out once for all languages. */
    Campaign withoutLinks(Campaign campaign) {
        if (hidden.isEmpty()) {
            return campaign;
        }
        Routes routes = new Routes(campaign);
        Set<String> open = new HashSet<>();
        routes.files().forEach(open::add);
        Map<String, Withheld> withheld = new TreeMap<>();
        for (Hidden one : hidden) {
            String file = one.article().file();
            String name = file.substring(one.folder().length());
            String target = open.contains(file) ? "" : LinkPlaces.target(Routes.place(one.prefix(), name, one.article().slug()));
            withheld.put(file, new Withheld(file, target, one.publication().until(options)));
        }
        for (Hidden one : hidden) {
            String file = one.article().file();
            Withheld here = withheld.get(file);
            boolean told = one.folder().isEmpty() || !withheld.containsKey(file.substring(one.folder().length()));
            if (told && here != null) {
                problems.note(Code.LEFT_OUT, Location.whole(file), "Left out " + here.time() + ".", "");
            }
        }
        Set<String> files = withheld.values().stream().filter(one -> !one.target().isEmpty()).map(Withheld::file)
                .collect(Collectors.toSet());
        List<Edition> editions = campaign.editions().stream()
                .map(edition -> each(edition, article -> unlinked(article, routes, files, withheld))).toList();
        Margins margins = campaign.margins();
        return new Campaign(campaign.settings(), editions, campaign.media(), campaign.ledger(), campaign.chosenSlugs(),
                new Margins(margins.checks(), margins.places(),
                        withheld.values().stream().sorted(Comparator.comparing(Withheld::file)).toList(),
                        margins.deadline()));
    }

    private Article unlinked(Article article, Routes routes, Set<String> files, Map<String, Withheld> withheld) {
        return article.withBody(Unlinking.of(article.body(), link -> {
            Optional<String> file = leadsTo(link, article, routes, files);
            Optional<Withheld> found = file.flatMap(name -> Optional.ofNullable(withheld.get(name)));
            found.filter(_ -> article.isTranslated(Part.BODY)).ifPresent(one -> problems.warning(Code.LINK_TO_LEFT_OUT, link.span(),
                    "This links to " + one.file() + ", which is left out " + one.time() + "; so are the link and its address.",
                    "Look whether its words say more than they should until then."));
            return found.isPresent();
        }));
    }

    private static Optional<String> leadsTo(Inline.Link link, Article article, Routes routes, Set<String> files) {
        return Routes.isRelative(link.target()) && routes.resolve(article.file(), link.target()).isEmpty()
                ? routes.meant(article.file(), link.target(), files)
                : Optional.empty();
    }

    /** Without the pictures and other files that only hidden texts show or link to. */
    Campaign withoutPictures(Campaign campaign) {
        if (hidden.isEmpty()) {
            return campaign;
        }
        Routes routes = new Routes(campaign);
        Set<String> shown = campaign.editions().stream().flatMap(edition -> edition.articles().stream())
                .flatMap(article -> media(article, routes))
                .collect(Collectors.toSet());
        Set<String> secret = hidden.stream().flatMap(one -> media(one.article(), routes)).filter(file -> !shown.contains(file))
                .collect(Collectors.toSet());
        List<MediaFile> left = campaign.media().stream().filter(file -> !secret.contains(file.path())).toList();
        return new Campaign(campaign.settings(), campaign.editions(), left, campaign.ledger(), campaign.chosenSlugs(), campaign.margins());
    }

    private static Stream<String> media(Article article, Routes routes) {
        Stream<String> named = Stream.concat(article.body().images().stream().map(Inline.Image::source),
                article.body().links().stream().map(Inline.Link::target)).filter(Routes::isRelative)
                .flatMap(address -> routes.resolve(article.file(), address).map(Routes.Target::file).stream());
        return Stream.concat(article.image().map(Article.Picture::file).stream(), named);
    }

    private static Edition each(Edition edition, UnaryOperator<Article> change) {
        return new Edition(edition.language(), edition.title(), edition.summary(), edition.notice(), change.apply(edition.post()),
                edition.appeal().map(appeal -> new Appeal(change.apply(appeal.article()), appeal.subject(), appeal.closing(),
                        appeal.signature(), appeal.place(), appeal.ownWords())),
                edition.actions().stream().map(action -> new Action(change.apply(action.article()), action.kind(), action.minutes(),
                        action.until(), action.ended())).toList(),
                edition.pages().stream().map(change).toList(), edition.messages(), edition.updates().stream().map(change).toList(),
                edition.petition(), edition.translation());
    }
}
