package org.handbill.sheet;

import java.util.List;
import java.util.Optional;

import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;

/**
 * What a table changes.
 *
 * @param files those that change
 * @param typed each text that changes, in the order of the table
 * @param spots where it came to stand
 * @param same how many texts stay as they are
 * @param open how many are still to be translated
 * @param withoutRow how many texts of the same languages have no row in the table
 */
public record EditedTexts(List<EditedFile> files, List<Typed> typed, List<Spot> spots, int same, int open, int withoutRow) {
    public EditedTexts {
        files = List.copyOf(files);
        typed = List.copyOf(typed);
        spots = List.copyOf(spots);
    }

    /**
     * A file of the campaign.
     *
     * @param before absent if it is not there yet
     */
    public record EditedFile(Optional<Source> before, Source after) {}

    /**
     * A text as it was typed.
     *
     * @param before empty if there was none
     */
    public record Typed(String file, String key, String before, String after) {}

    /**
     * Where something that was typed has come to stand.
     *
     * @param cell in the table
     * @param place in the file as it is to be
     */
    public record Spot(Span cell, Span place) {}
}
