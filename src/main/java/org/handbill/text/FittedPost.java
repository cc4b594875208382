package org.handbill.text;

/**
 * What {@link PostFitter} makes of a post.
 *
 * @param text the whole text; it fits unless {@code cut} is {@link Cut#NOTHING_FITS}
 * @param hashtags how many of the hashtags are in it, from the first
 */
public record FittedPost(String text, int hashtags, Cut cut, Measure measure) {
    /** How much of the body is in the text. */
    public enum Cut {
        WHOLE,
        /** Whole sentences from its beginning. */
        SENTENCES,
        /** Whole words from its beginning, and an ellipsis: not even its first sentence fits. */
        WORDS,
        /** Not even a word of it fits with the link; the text is the whole one. */
        NOTHING_FITS
    }

    public boolean fits() {
        return cut != Cut.NOTHING_FITS;
    }
}
