package org.handbill.plan;

import java.util.Optional;
import java.util.stream.Stream;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;

/** Which texts are, word for word, at another address that the author wants search engines to keep. */
final class Republished {
    private Republished() {}

    /** All texts of an edition that have a page of their own. */
    static Stream<Article> articles(Edition edition) {
        return Stream.of(Stream.of(edition.post()), edition.appeal().map(Appeal::article).stream(),
                edition.actions().stream().map(Action::article), edition.pages().stream(), edition.updates().stream())
                .flatMap(all -> all);
    }

    /** A translation takes over what it does not say itself, but it is another text than the one that its original was taken from. */
    static Optional<Article.Credit> source(Campaign campaign, Edition edition, Article article) {
        return article.source().filter(Article.Credit::canonical)
                .filter(credit -> edition.translation().isEmpty() || !article.isTranslated(Part.BODY)
                        || articles(campaign.original()).filter(other -> (edition.folder() + other.file()).equals(article.file()))
                                .noneMatch(other -> other.source().equals(Optional.of(credit))));
    }
}
