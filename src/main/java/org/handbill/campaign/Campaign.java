package org.handbill.campaign;

import java.util.List;

/**
 * A campaign as its author wrote it.
 *
 * @param settings of the whole campaign, from {@code campaign.yaml}
 * @param editions the texts in each language, the campaign's own language first
 * @param media the pictures that may be used, sorted by path
 */
public record Campaign(Settings settings, List<Edition> editions, List<MediaFile> media) {
    public Campaign {
        editions = List.copyOf(editions);
        media = List.copyOf(media);
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a campaign has at least the edition of its own language");
        }
    }

    /** The settings as an edition's readers have them: with hashtags, contact and names in its language. */
    public Settings settings(Edition edition) {
        return edition.translation().map(settings::in).orElse(settings);
    }

    /** The edition in the campaign's own language. */
    public Edition original() {
        return editions.getFirst();
    }
}
