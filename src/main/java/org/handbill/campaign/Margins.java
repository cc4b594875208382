package org.handbill.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What no page shows but those who look after the campaign want to know.
 *
 * @param withheld texts that are not yet public, sorted by file
 * @param deadline the last day on which readers can do something; absent if the author does not say
 */
public record Margins(Checks checks, Places places, List<Withheld> withheld, Optional<LocalDate> deadline) {
    public static final Margins EMPTY = new Margins(Checks.USUAL, Places.NONE, List.of(), Optional.empty());

    public Margins {
        withheld = List.copyOf(withheld);
    }

    /** Whether a short link leads to a page that is not yet public. */
    public boolean isWithheld(ShortLink link) {
        return withheld.stream().anyMatch(one -> one.target().equals(link.target()));
    }
}
