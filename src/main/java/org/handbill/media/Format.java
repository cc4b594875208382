package org.handbill.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of picture a file is. */
public enum Format {
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"), PNG("image/png", "png", "apng"), GIF("image/gif", "gif"), WEBP("image/webp",
            "webp"),
    AVIF("image/avif", "avif"), SVG("image/svg+xml", "svg"),
    /** A picture that browsers do not show. */
    FOREIGN("", "heic", "heif", "tif", "tiff", "bmp", "psd", "jxl", "jp2"),
    /** Nothing that we know. */
    OTHER("");

    /** Endings that servers know the media type of. */
    private static final List<String> SERVED = List.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg");

    private final String type;
    /** The usual one first, with spaces between. */
    private final String endings;

    Format(String type, String... endings) {
        this.type = type;
        this.endings = String.join(" ", endings);
    }

    /** Its media type; empty if browsers do not show it. */
    public String type() {
        return type;
    }

    /** The usual ending of its files, without a dot; empty if there is none. */
    public String ending() {
        return endings().getFirst();
    }

    /** Whether the tool decodes it and writes it anew for pages. */
    public boolean isMadeAnew() {
        return this == JPEG || this == PNG;
    }

    /** Whether the tool can draw it on a share card. */
    public boolean isDrawn() {
        return isMadeAnew() || this == GIF;
    }

    /** Whether the ending of a name says what it is, in a way that servers know. */
    public boolean isServedAs(String name) {
        String ending = endingOf(name);
        return SERVED.contains(ending) && endings().contains(ending);
    }

    /** What a name says of a file; absent if it does not say that it is a picture. */
    public static Optional<Format> named(String name) {
        String ending = endingOf(name);
        return Arrays.stream(values()).filter(format -> !ending.isEmpty() && format.endings().contains(ending)).findFirst();
    }

    private List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** In small letters, without the dot; empty if there is none. */
    public static String endingOf(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
