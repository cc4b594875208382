package org.handbill.load;

import java.util.List;
import java.util.Optional;
import org.handbill.diagnostic.Diagnostic;

/**
 * A file or folder that the tool does not look for by its name, but by another one that its author probably meant.
 *
 * @param name as it is, from the campaign folder on
 * @param wanted as it has to be, from the campaign folder on
 * @param below the files of a folder by their names from that folder on; absent of a file
 * @param remedy what is to be done
 * @param warning what is said of it where nothing names it
 */
public record Misnamed(String name, String wanted, Optional<List<String>> below, Remedy remedy, Diagnostic warning) {
    public Misnamed {
        below = below.map(List::copyOf);
    }

    /** What makes a file one that is read. */
    public enum Remedy {
        RENAME, SAVE_AS_TEXT, SAVE_AS_TABLE;

        /** @param wanted the name that it is to have, without its folder */
        public String hint(String wanted) {
            return switch (this) {
                case RENAME -> "Rename it to '" + wanted + "'.";
                case SAVE_AS_TEXT -> "Save its text as a plain text file, '" + wanted + "'.";
                case SAVE_AS_TABLE -> "Save it as CSV with the encoding UTF-8, as '" + wanted + "'.";
            };
        }
    }

    /** The names of all texts, tables and pictures that are there but are not read, as they have to be. */
    public List<String> unread() {
        return below.map(files -> files.stream().map(file -> wanted + "/" + file).toList()).orElse(List.of(wanted));
    }
}
