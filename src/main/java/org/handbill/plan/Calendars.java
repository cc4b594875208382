package org.handbill.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import org.handbill.campaign.Action;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** The calendar files of pledges that have a daily time. */
final class Calendars {
    /** A day before any campaign, for one that does not date anything. */
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Campaign campaign;
    private final Edition edition;
    private final Routes routes;

    Calendars(Campaign campaign, Edition edition, Routes routes) {
        this.campaign = campaign;
        this.edition = edition;
        this.routes = routes;
    }

    /** Where the file of an action stands; absent if it has none. */
    Optional<SitePath> path(Action action) {
        return calendar(action).map(_ -> {
            String page = routes.of(action.article()).value();
            return new SitePath(page.substring(0, page.lastIndexOf('/') + 1) + action.article().slug() + ".ics");
        });
    }

    Optional<Calendar> calendar(Action action) {
        if (!(action.kind() instanceof Action.Kind.Pledge pledge) || action.ended()) {
            return Optional.empty();
        }
        Article article = action.article();
        Optional<String> address = campaign.settings().baseUrl().map(base -> base + routes.of(article).canonical());
        String id = address.orElse(edition.title() + "\n" + routes.of(article));
        Optional<Duration> length = action.minutes().isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(action.minutes().getAsInt()));
        return pledge.daily()
                .map(time -> new Calendar(id, article.title(), article.summary(), first(pledge, article), time, pledge.until(), length,
                        address))
                .filter(Calendar::takesPlace);
    }

    /** The day on which the pledge became public, or else its date, or else that of the post; never that of the build. */
    private LocalDate first(Action.Kind.Pledge pledge, Article article) {
        return pledge.from().or(article::date).or(() -> edition.post().date()).orElse(LONG_AGO);
    }
}
