package org.handbill.campaign;

import java.util.List;

import org.handbill.diagnostic.Location;

/** Where a file of recipients says what. Places are looked for in the file when they are asked for, since there may be 100,000 recipients. */
@FunctionalInterface
public interface RecipientPlaces {
    /**
     * The cells of a column, in the order of the recipients; where one is not written, the recipient as a whole.
     *
     * @param recipients as the list of the file numbers them, from 0
     */
    List<Location> of(List<Integer> recipients, String column);

    /** What is known of a file that cannot be read again. */
    static RecipientPlaces whole(String file) {
        return (recipients, _) -> recipients.stream().<Location>map(_ -> Location.whole(file)).toList();
    }
}
