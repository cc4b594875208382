package org.handbill.diagnostic;

/** Where a diagnostic points: at a stretch of a file, or at a file or folder as a whole. */
public sealed interface Location permits Span, Location.Whole {
    /** The file or folder as the author knows it, with '/' between names. */
    String file();

    /** A file or folder as a whole, for instance one that is missing. */
    record Whole(String file) implements Location {}

    static Location whole(String file) {
        return new Whole(file);
    }
}
