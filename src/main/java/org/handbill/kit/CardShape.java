package org.handbill.kit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The sizes in which share cards are made, in pixels. Sources: Meta, sharing for webmasters (Open Graph); Meta, Instagram API, media (square and
 * portrait); Pinterest's 2:3; full-screen stories of 9:16.
 */
public enum CardShape {
    OPEN_GRAPH(1200, 630), SQUARE(1080, 1080), PORTRAIT(1080, 1350), STORY(1080, 1920), PIN(1000, 1500);

    private final int width;
    private final int height;

    CardShape(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The shape that is nearest to a size; which of them fits is a matter of its ratio alone. */
    public static CardShape nearest(int width, int height) {
        double wanted = Math.log((double) width / height);
        return Arrays.stream(values())
                .min(Comparator.comparingDouble(shape -> Math.abs(Math.log((double) shape.width / shape.height) - wanted))).orElseThrow();
    }

    /** As themes and catalogues name it, for instance {@code open-graph}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
