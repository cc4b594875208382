package org.handbill.plan;

import java.util.Map;

import org.handbill.campaign.Edition;
import org.handbill.campaign.Recipients;
import org.handbill.site.Artifact;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** Plans the pages of recipients: one for each, the lists that lead to them, and the scripts that find them. */
final class RecipientPlan {
    private final Routes routes;
    private final Map<SitePath, Artifact> artifacts;

    /** @param artifacts to which the plan is added */
    RecipientPlan(Routes routes, Map<SitePath, Artifact> artifacts) {
        this.routes = routes;
        this.artifacts = artifacts;
    }

    void add(Edition edition, Addressees all, RecipientPages pages) {
        Recipients recipients = all.recipients();
        for (int i = 0; i < all.size(); i++) {
            int number = i;
            artifacts.put(routes.recipient(edition, recipients, all.get(i)), new Artifact.Page(() -> pages.recipient(all, number)));
        }
        lists(edition, all, all.everybody(), pages);
        all.groups().forEach(circle -> lists(edition, all, circle, pages));
        all.regions().forEach(circle -> lists(edition, all, circle, pages));
        FinderIndex index = all.index();
        artifacts.put(routes.finder(recipients, "index"), new Artifact.Text(index::index));
        for (int i = 0; i < index.files(); i++) {
            int number = i;
            artifacts.put(routes.finder(recipients, "" + i), new Artifact.Text(() -> index.file(number)));
        }
    }

    private void lists(Edition edition, Addressees all, Circle circle, RecipientPages pages) {
        for (int i = 1; i <= pages.pages(all, circle); i++) {
            int number = i;
            artifacts.put(routes.recipientList(edition, all.recipients(), circle.folder(), number),
                    new Artifact.Page(() -> pages.list(all, circle, number)));
        }
    }
}
