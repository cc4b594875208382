package org.handbill.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A text of the campaign that stands in one value of one file.
 *
 * @param file in the campaign folder
 * @param key the id of a message, or the keys that lead to the value with dots between them
 * @param platforms those that a message names
 * @param original in the campaign's own language; absent for that language itself
 * @param text empty if it is still to be translated
 */
public record SheetText(String file, String key, Bound bound, List<String> platforms, Optional<String> original, State state, String text) {
    public SheetText {
        platforms = List.copyOf(platforms);
    }

    /** What bounds its length. */
    public enum Bound {
        NETWORKS, TITLE, SUMMARY, NOTHING
    }

    /** How a translation stands to its original. */
    public enum State {
        UP_TO_DATE, TO_TRANSLATE, ORIGINAL_CHANGED
    }
}
