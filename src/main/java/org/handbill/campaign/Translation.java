package org.handbill.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What only the edition in another language has.
 *
 * @param folder its name in the campaign folder
 * @param untranslated the parts of the edition itself that are in the campaign's own language, for want of a translation
 * @param hashtags in place of the campaign's own; empty if those are used
 * @param contact in place of the campaign's own; absent if there is none or that one is used
 * @param people whose names are written otherwise in this language, by the name that stands between the braces
 */
public record Translation(String folder, Set<Part> untranslated, List<String> hashtags, Optional<Settings.Contact> contact,
        Map<String, Settings.Person> people) {
    public Translation {
        untranslated = Set.copyOf(untranslated);
        hashtags = List.copyOf(hashtags);
        people = Map.copyOf(people);
        if (folder.isEmpty()) {
            throw new IllegalArgumentException("a translation without a folder");
        }
    }
}
