package org.handbill.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The people to write to, from one file.
 *
 * @param file below the campaign folder
 * @param slug the file's name without its ending
 * @param checked when somebody last looked whether the file is still right
 * @param source where the entries are from; empty if the author does not say
 * @param list in the file's order
 */
public record Recipients(String file, String slug, Optional<LocalDate> checked, String source, List<Recipient> list,
        RecipientPlaces places) {
    public Recipients {
        list = List.copyOf(list);
    }
}
