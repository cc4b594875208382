package org.handbill.picture.card;

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

    private static double luminance(int rgb) {
        return 0.2126 * LINEAR[rgb >> 16 & 0xFF] + 0.7152 * LINEAR[rgb >> 8 & 0xFF] + 0.0722 * LINEAR[rgb & 0xFF];
    }
}
