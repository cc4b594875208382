package org.handbill.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.handbill.campaign.Settings;
import org.handbill.campaign.ShortLink;

/** Links for property tests, all of different slugs. */
final class RandomLinks {
    private static final List<String> TARGETS = List.of("./", "appeal/", "actions/share/", "ko/행동/공유/", "cards/a.png",
            "https://example.org/?a=1&b=%7Bc%7D#d,e", "https://example.org/'quoted'/(x)", "null/", "true", "1/2/");

    private static final List<Settings.Provider> SERVICES = List.of(Settings.Provider.values());

    private final SplittableRandom random;

    RandomLinks(SplittableRandom random) {
        this.random = random;
    }

    List<ShortLink> some(int count, Slugs slugs) {
        List<ShortLink> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String target = TARGETS.get(random.nextInt(TARGETS.size()));
            String slug = slugs.next("page " + random.nextLong(), "");
            Settings.Provider service = random.nextInt(4) == 0 ? SERVICES.get(random.nextInt(SERVICES.size())) : Settings.Provider.SITE;
            boolean ours = service == Settings.Provider.SITE;
            links.add(new ShortLink(slug, target, random.nextInt(5) == 0 ? Optional.of("x") : Optional.empty(), service,
                    ours ? "go/" + slug + "/" : "https://s.example/" + slug, LocalDate.of(2012, 1, 1).plusDays(random.nextInt(9_000)),
                    Optional.empty()));
        }
        return links;
    }
}
