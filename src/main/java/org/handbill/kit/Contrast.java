package org.handbill.kit;

/** How well one colour is seen on another (WCAG 2.2: contrast ratio, relative luminance). */
public final class Contrast {
    /** WCAG 2.2, success criterion 1.4.3 (AA), for type of any size. */
    public static final double LEAST = 4.5;
    /** The same for large type, and 1.4.11 for rules. */
    public static final double LEAST_LARGE = 3;

    private static final double[] LINEAR = new double[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double c = i / 255.0;
            LINEAR[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
    }

    private Contrast() {}

    /** From 1 to 21, of two colours 0xRRGGBB. */
    public static double of(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /**
     * The colour between one and black or white that is nearest to it and can be read on another.
     *
     * @return {@code one} itself if it can be read
     */
    public static int readable(int one, int other) {
        boolean darker = of(0, other) >= of(0xFFFFFF, other);
        for (int part = 0; part <= 100; part++) {
            int mixed = mix(one, darker ? 0 : 0xFFFFFF, part);
            if (of(mixed, other) >= LEAST) {
                return mixed;
            }
        }
        return darker ? 0 : 0xFFFFFF;
    }

    private static int mix(int one, int other, int percent) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = one >> shift & 0xFF;
            int to = other >> shift & 0xFF;
            mixed |= from + (to - from) * percent / 100 << shift;
        }
        return mixed;
    }

    private static double luminance(int rgb) {
        return 0.2126 * LINEAR[rgb >> 16 & 0xFF] + 0.7152 * LINEAR[rgb >> 8 & 0xFF] + 0.0722 * LINEAR[rgb & 0xFF];
    }
}
