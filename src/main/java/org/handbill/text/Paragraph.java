package org.handbill.text;

/**
 * A paragraph of a letter as plain text.
 *
 * @param leadsIn whether it says nothing without the paragraph behind it, so that both are in a letter or neither
 */
public record Paragraph(String text, Priority priority, boolean leadsIn) {
    /** What happens to a paragraph when room is short. */
    public enum Priority {
        /** Never dropped. */
        ESSENTIAL,
        /** In from the first on, without a gap, as many as fit. */
        ORDINARY,
        /** In where it still fits. */
        OPTIONAL
    }

    private static final String ARMENIAN = "hy";
    /** ASCII, fullwidth, small, for vertical lines, Ethiopic (with and without a preface). */
    private static final String COLONS = ":：﹕︓፥፦";
    private static final String CLOSING = "\"'”’“‘»›«‹)]}」』）】》〉";

    public Paragraph {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a paragraph without text");
        }
    }

    /**
     * Whether a text ends with a colon, white space, marks of direction, closing quotation marks and brackets aside.
     *
     * @param language BCP 47: Armenian is typed with a colon for its full stop
     */
    public static boolean endsWithColon(String text, String language) {
        int end = text.length();
        while (end > 0 && isPassedOver(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 && COLONS.indexOf(text.charAt(end - 1)) >= 0 && !language.equals(ARMENIAN);
    }

    private static boolean isPassedOver(char c) {
        return CLOSING.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
