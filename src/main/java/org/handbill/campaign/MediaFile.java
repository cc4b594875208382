package org.handbill.campaign;

import java.nio.file.Path;
import java.util.Optional;
import org.handbill.media.Format;

/**
 * A picture or another file in the campaign's folder of media.
 *
 * @param path relative to the campaign folder, for instance {@code media/river.png}
 * @param published where the site has it: the same, but with the ending of what it is
 * @param file where it is read from
 * @param size of the file in bytes
 * @param width of the picture as it is published, in pixels; 0 if not known
 * @param height of the picture as it is published, in pixels; 0 if not known
 * @param making how it is published
 */
public record MediaFile(String path, String published, Path file, long size, Format format, int width, int height, Making making) {
    /** A wider picture is published in this width: more than a page shows, and enough for previews. */
    public static final int WIDEST = 1_600;

    /** How a file is published. */
    public sealed interface Making {
        /** As it is. */
        record Copied() implements Making {}

        /** A drawing, without what could act, what is fetched from elsewhere, and what is said beside it. */
        record Cleaned() implements Making {}

        /** Decoded and written anew. */
        record Anew(Photograph photograph) implements Making {}
    }

    /** A picture that is made anew: upright, and not wider than {@link #WIDEST} unless it moves. */
    public static MediaFile anew(String path, String published, Path file, long size, Format format, Photograph photograph) {
        int width = photograph.liesOnItsSide() ? photograph.storedHeight() : photograph.storedWidth();
        int height = photograph.liesOnItsSide() ? photograph.storedWidth() : photograph.storedHeight();
        int shown = photograph.moving() ? width : Math.min(width, WIDEST);
        return new MediaFile(path, published, file, size, format, shown, heightFor(shown, width, height), new Making.Anew(photograph));
    }

    /** What is known of a picture that is made anew; absent for files that are published otherwise. */
    public Optional<Photograph> photograph() {
        return making instanceof Making.Anew(Photograph photograph) ? Optional.of(photograph) : Optional.empty();
    }

    /** The height that goes with a width, at least 1. */
    public int heightFor(int wanted) {
        return heightFor(wanted, width, height);
    }

    private static int heightFor(int wanted, int width, int height) {
        return Math.max(1, Math.toIntExact(Math.round((double) height * wanted / width)));
    }
}
