package org.handbill.bind;

import java.util.ArrayList;
import java.util.List;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.prose.Inline;
import org.handbill.site.Routes;

/** Looks whether the pictures and pages that texts name are there. */
final class References {
    private final Routes routes;
    private final Problems problems;
    private final List<String> media;
    private final List<String> files = new ArrayList<>();

    References(Campaign campaign, Problems problems) {
        this.routes = new Routes(campaign);
        this.problems = problems;
        this.media = campaign.media().stream().map(file -> file.path()).toList();
        routes.files().forEach(files::add);
    }

    void check(Campaign campaign, List<Located<String>> pictures) {
        for (Located<String> picture : pictures) {
            if (!media.contains(picture.value())) {
                missingPicture(picture);
            }
        }
        for (Edition edition : campaign.editions()) {
            check(edition.post());
            edition.appeal().map(Appeal::article).ifPresent(this::check);
            edition.actions().stream().map(Action::article).forEach(this::check);
            edition.updates().forEach(this::check);
            edition.pages().forEach(this::check);
        }
    }

    /** A text for want of a translation was looked at where it is written. */
    private void check(Article article) {
        if (!article.isTranslated(Part.BODY)) {
            return;
        }
        for (Inline.Image image : article.body().images()) {
            if (Routes.isRelative(image.source()) && routes.resolve(article.file(), image.source()).isEmpty()) {
                missingPicture(new Located<>(image.source(), image.span()));
            }
        }
        for (Inline.Link link : article.body().links()) {
            if (Routes.isRelative(link.target()) && routes.resolve(article.file(), link.target()).isEmpty()) {
                problems.error(Code.LINK_NOT_FOUND, link.span(), "The campaign has no '" + link.target() + "'.",
                        NearNames.hint(link.target(), files));
            }
        }
    }

    private void missingPicture(Located<String> picture) {
        problems.error(Code.PICTURE_NOT_FOUND, picture.span(), "There is no picture '" + picture.value() + "' in the campaign folder.",
                media.isEmpty() ? "Put the picture into media/." : NearNames.hint(picture.value(), media));
    }
}
