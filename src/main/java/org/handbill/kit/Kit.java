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
 * @param appeal absent if the campaign has none
 * @param correspondents write the letters to recipients
 */
public record Kit(Edition edition, String link, String shortLink, List<Snippet> snippets, Optional<AppealTexts> appeal,
        Correspondents correspondents) {
    public Kit {
        snippets = List.copyOf(snippets);
    }

    public Optional<Snippet> snippet(String platform) {
        return snippets.stream().filter(snippet -> snippet.platform().id().equals(platform)).findFirst();
    }
}
