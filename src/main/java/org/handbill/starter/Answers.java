package org.handbill.starter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a new campaign is about.
 *
 * @param name its title
 * @param ask one or two sentences: what is wrong, and what readers are asked to do
 * @param address where the site will be
 * @param languages BCP 47 tags; the first is the campaign's own, the others get folders for translations
 * @param deadline the day when it is decided
 */
public record Answers(String name, String ask, String address, List<String> languages, Optional<LocalDate> deadline) {
    public Answers {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("no language");
        }
    }
}
