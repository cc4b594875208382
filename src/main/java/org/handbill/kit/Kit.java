package org.handbill.kit;

import java.util.List;
import java.util.Optional;

import org.handbill.campaign.Edition;

/**
 * The share kit in one language.
 *
 * @param link the address of its home page; empty while the campaign has no base address
 * @param shortLink the short address of the same, for letters, print and codes; the long one while there is none
 * @param snippets in the order of the share buttons
 * @param device what the device's own sheet sends, whether or not it is among the snippets; absent if nothing fits it
 * @param appeal absent if the campaign has none
 * @param correspondents write the letters to recipients
 * @param cards that of the campaign first; empty if none are wanted
 */
public record Kit(Edition edition, String link, String shortLink, List<Snippet> snippets, Optional<Snippet> device,
        Optional<AppealTexts> appeal,
        Correspondents correspondents, List<Card> cards) {
    public Kit {
        snippets = List.copyOf(snippets);
        cards = List.copyOf(cards);
    }

    /** The card that stands for the campaign. */
    public Optional<Card> card() {
        return cards.stream().findFirst();
    }

    public Optional<Snippet> snippet(String platform) {
        return snippets.stream().filter(snippet -> snippet.platform().id().equals(platform)).findFirst();
    }
}
