package org.handbill.typography;

/**
 * A headline whose lines the browser has to break, in a face and at a size that are safe for any text.
 *
 * @param text as it is to stand in the page: in Unicode's form NFC, with single spaces
 * @param longestWord how many em the longest stretch without a place to break is estimated to take in a heavy system face: type of
 *     {@code measure / longestWord} or less keeps it inside
 * @param wide tenths of an em that its widest line takes on a wide page, at a guess; no less than the longest word
 * @param narrow the same on a phone
 */
public record Unset(String text, Reason reason, int longestWord, int wide, int narrow) implements Setting {
    /** Why the lines were not set. */
    public enum Reason {
        /** The typeface has no sign for a character. */
        NOT_COVERED,
        /** The script joins, stacks or orders its characters, or breaks lines without spaces: single widths do not tell a line's. */
        NEEDS_SHAPING,
        /** There is nothing to print in the text or in one of its words. */
        NO_INK
    }
}
