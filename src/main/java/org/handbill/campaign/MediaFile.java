package org.handbill.campaign;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture in the campaign folder.
 *
 * @param path relative to the campaign folder, for instance {@code media/river.png}
 * @param file where it is read from
 * @param size of the file in bytes
 * @param width of the picture as it is published, in pixels; 0 if not known
 * @param height of the picture as it is published, in pixels; 0 if not known
 * @param photograph what is known of a picture that is made anew; absent for files that are published as they are
 */
public record MediaFile(String path, Path file, long size, int width, int height, Optional<Photograph> photograph) {
    /** A wider picture is published in this width: more than a page shows, and enough for previews. */
    public static final int WIDEST = 1_600;

    public MediaFile(String path, Path file, long size, int width, int height) {
        this(path, file, size, width, height, Optional.empty());
    }

    /** A picture that is made anew: upright, and not wider than {@link #WIDEST}. */
    public static MediaFile of(String path, Path file, long size, Photograph photograph) {
        int width = photograph.liesOnItsSide() ? photograph.storedHeight() : photograph.storedWidth();
        int height = photograph.liesOnItsSide() ? photograph.storedWidth() : photograph.storedHeight();
        int published = Math.min(width, WIDEST);
        return new MediaFile(path, file, size, published, heightFor(published, width, height), Optional.of(photograph));
    }

    /** The height that goes with a width, at least 1. */
    public int heightFor(int wanted) {
        return heightFor(wanted, width, height);
    }

    private static int heightFor(int wanted, int width, int height) {
        return Math.max(1, Math.toIntExact(Math.round((double) height * wanted / width)));
    }
}
