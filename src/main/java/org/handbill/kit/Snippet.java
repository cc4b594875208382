package org.handbill.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.platform.Platform;

/**
 * What a reader shares on one platform.
 *
 * @param wordings the best first; at least one
 * @param longForms the appeal for platforms with room for it; empty for others
 * @param thread the appeal as numbered posts in their order; empty if the platform has no threads, or one post is enough
 * @param template what opens the platform with another text about the campaign; absent if nothing can be opened with one
 * @param language of all its texts: the kit's, or the campaign's own where the kit's has none that fits
 */
public record Snippet(Platform platform, List<Wording> wordings, List<Wording> longForms, List<Wording> thread,
        Optional<ShareTemplate> template, Locale language) {
    public Snippet {
        wordings = List.copyOf(wordings);
        longForms = List.copyOf(longForms);
        thread = List.copyOf(thread);
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("a snippet for " + platform.id() + " without a wording");
        }
    }

    public Wording best() {
        return wordings.getFirst();
    }
}
