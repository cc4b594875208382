package org.handbill.text;

import java.util.List;

/** What {@link ParagraphFitter} makes of a letter. */
public sealed interface FittedLetter {
    /** The text held against the limit; it fits if this is a {@link Fitted}. */
    Measure measure();

    /**
     * The best letter that fits.
     *
     * @param text with salutation and signature
     * @param included indices of the paragraphs that are in, ascending
     * @param total how many paragraphs the whole letter has
     * @param closingUsed whether it ends with the closing, since it was shortened and has one
     * @param wholeParagraphs false if the paragraphs of {@code included} did not fit and only their first sentences are in
     */
    record Fitted(String text, List<Integer> included, int total, boolean closingUsed, boolean wholeParagraphs, Measure measure)
            implements
                FittedLetter {
        public Fitted {
            included = List.copyOf(included);
        }

        /** Whether anything was left out. */
        public boolean shortened() {
            return included.size() < total || !wholeParagraphs;
        }
    }

    /**
     * Nothing fits, not even the first sentence.
     *
     * @param shortest the shortest text that was tried; {@code measure} is its
     */
    record TooLong(String shortest, Measure measure) implements FittedLetter {
        /** By how many units the shortest text is over the limit; 0 if it is refused for another reason. */
        public int over() {
            return Math.max(0, -measure.room());
        }
    }
}
