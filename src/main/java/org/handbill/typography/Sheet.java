package org.handbill.typography;

/**
 * What a headline is set for: a typical page of its kind. Lengths in CSS px.
 *
 * @param measure length of a full line
 * @param screen height of the screen
 * @param smallest the smallest type for a line
 * @param share how much of the screen's height the capitals of all lines together should take
 */
record Sheet(int measure, int screen, int smallest, double share) {
    /** 1280×800, of which the sheet of the theme broadside leaves 1152 px. */
    static final Sheet WIDE = new Sheet(1152, 800, 60, 0.5);
    /** 390×844, of which margins of 16 px leave 358 px. */
    static final Sheet NARROW = new Sheet(358, 844, 22, 0.44);

    private static final int LINES_ON_A_SCREEN = 3;

    /** The ems of a line whose capitals are a third of the screen high: a shorter one narrows the whole block. */
    double least(double capHeight) {
        return capHeight * measure * LINES_ON_A_SCREEN / screen;
    }

    /** The ems of a line in the smallest type. */
    double most() {
        return (double) measure / smallest;
    }

    /**
     * The ems that lines should have for the block to take its share of the screen. Of {@code k} lines with {@code ems / k} each the capitals are
     * {@code k² · capHeight / ems} measures high; solved for {@code ems / k}, and kept between the limits with some room to vary.
     */
    double ideal(double ems, double capHeight) {
        double height = share * screen / measure;
        double ideal = Math.sqrt(ems * capHeight / height);
        return Math.clamp(ideal, 1.1 * least(capHeight), 0.7 * most());
    }
}
