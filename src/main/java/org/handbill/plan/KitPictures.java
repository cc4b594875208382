package org.handbill.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.kit.Kit;
import org.handbill.site.Artifact;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** The pictures that go along with the kit in one language: those that stand for its texts, its code, then the ones that the tool has drawn. */
final class KitPictures {
    private static final String DRAWN = "cards/";

    private KitPictures() {}

    /** @param artifacts of the site, as far as they are planned */
    static List<KitPicture> of(Campaign campaign, Kit kit, Routes routes, SortedMap<SitePath, Artifact> artifacts) {
        Edition edition = kit.edition();
        Map<SitePath, KitPicture> found = new LinkedHashMap<>();
        articles(edition).flatMap(article -> article.image().stream()).filter(image -> !image.alt().isEmpty())
                .forEach(image -> {
                    SitePath path = routes.required(image.file());
                    found.putIfAbsent(path, new KitPicture(path, name(path), image.alt(), image.credit()));
                });
        List<KitPicture> all = new ArrayList<>(found.values());
        SitePath code = routes.code(edition, "png");
        if (artifacts.containsKey(code)) {
            all.add(new KitPicture(code, "code-" + name(code), kit.link(), ""));
        }
        artifacts.forEach((path, artifact) -> {
            if (artifact instanceof Artifact.Picture drawn && isDrawnFor(campaign, edition, path)) {
                all.add(new KitPicture(path, name(path), drawn.card().alt(), ""));
            }
        });
        return all;
    }

    private static Stream<Article> articles(Edition edition) {
        return Stream.of(Stream.of(edition.post()), edition.appeal().map(Appeal::article).stream(),
                edition.actions().stream().map(Action::article), edition.updates().stream()).flatMap(part -> part);
    }

    /** Drawings of the campaign's own language lie in {@code cards}, those of others in a folder of their language below. */
    private static boolean isDrawnFor(Campaign campaign, Edition edition, SitePath path) {
        if (!path.value().startsWith(DRAWN)) {
            return false;
        }
        String rest = path.value().substring(DRAWN.length());
        Locale owner = campaign.editions().stream().map(Edition::language).filter(tag -> rest.startsWith(tag.toLanguageTag() + "/"))
                .findFirst().orElse(campaign.original().language());
        return owner.equals(edition.language());
    }

    private static String name(SitePath path) {
        String value = path.value();
        String below = value.startsWith(DRAWN) ? value.substring(DRAWN.length()) : value.substring(value.indexOf('/') + 1);
        return below.replace('/', '-');
    }
}
