package org.handbill.campaign;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Located;
import org.handbill.prose.Inline;

/**
 * A campaign as its author wrote it.
 *
 * @param settings of the whole campaign, from {@code campaign.yaml}
 * @param editions the texts in each language, the campaign's own language first
 * @param media the pictures that may be used, sorted by path
 * @param ledger every short link that was ever given
 * @param chosenSlugs the slugs that authors chose for their pages, by the page's file
 * @param margins what no page shows
 */
public record Campaign(Settings settings, List<Edition> editions, List<MediaFile> media, Ledger ledger,
        Map<String, Located<String>> chosenSlugs, Margins margins) {
    public Campaign {
        editions = List.copyOf(editions);
        media = List.copyOf(media);
        chosenSlugs = Map.copyOf(chosenSlugs);
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a campaign has at least the edition of its own language");
        }
    }

    /** The settings as an edition's readers have them: with hashtags, contact and names in its language. */
    public Settings settings(Edition edition) {
        return edition.translation().map(settings::in).orElse(settings);
    }

    /** Without short links. */
    public Campaign(Settings settings, List<Edition> editions, List<MediaFile> media) {
        this(settings, editions, media, Ledger.EMPTY, Map.of(), Margins.EMPTY);
    }

    public Campaign withLedger(Ledger newer) {
        return new Campaign(settings, editions, media, newer, chosenSlugs, margins);
    }

    /** Origins outside from which pictures of texts come, as the author allows. */
    public SortedSet<String> embeddedOrigins() {
        SortedSet<String> origins = new TreeSet<>();
        for (Edition edition : editions) {
            for (Article article : edition.articles()) {
                for (Inline.Image image : article.body().images()) {
                    if (WebAddress.hasScheme(image.source())
                            && WebAddress.parseInText(image.source()) instanceof Parsed.Good<WebAddress>(WebAddress address)) {
                        origins.add(address.origin());
                    }
                }
            }
        }
        return origins;
    }

    /** The edition in the campaign's own language. */
    public Edition original() {
        return editions.getFirst();
    }
}
