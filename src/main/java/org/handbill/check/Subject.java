package org.handbill.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Places;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;

/**
 * What the rules look at.
 *
 * @param asOf the day that counts as today
 * @param texts all that authors wrote in words
 */
public record Subject(Campaign campaign, Catalogue catalogue, LocalDate asOf, List<Text> texts) {
    public Subject {
        texts = List.copyOf(texts);
    }

    public static Subject of(Campaign campaign, Catalogue catalogue, LocalDate asOf) {
        return new Subject(campaign, catalogue, asOf, Texts.of(campaign));
    }

    /** Of all other words that readers see as they are typed, those that pass a test. */
    List<Text> fields(Predicate<String> test) {
        return WordFields.of(campaign, test);
    }

    Places places() {
        return campaign.margins().places();
    }

    /** Those that the campaign shows. */
    List<Platform> platforms() {
        List<String> chosen = campaign.settings().platforms();
        return chosen.isEmpty() ? catalogue.recommended() : chosen.stream().flatMap(id -> catalogue.find(id).stream()).toList();
    }
}
