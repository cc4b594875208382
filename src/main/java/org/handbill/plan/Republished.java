package org.handbill.plan;

import java.util.Optional;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;

/** Which texts are, word for word, at another address that the author wants search engines to keep. */
final class Republished {
    private Republished() {}

    /** A translation takes over what it does not say itself, but it is another text than the one that its original was taken from. */
    static Optional<Article.Credit> source(Campaign campaign, Edition edition, Article article) {
        return article.source().filter(Article.Credit::canonical)
                .filter(credit -> edition.translation().isEmpty() || !article.isTranslated(Part.BODY)
                        || campaign.original().articles().stream().filter(other -> (edition.folder() + other.file()).equals(article.file()))
                                .noneMatch(other -> other.source().equals(Optional.of(credit))));
    }
}
