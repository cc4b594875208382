package org.handbill.shorten;

/** Somewhere to get short links from. */
public interface Shortener extends AutoCloseable {
    /**
     * Asks for one link. However often this is tried, one way or another, there is at most one link of this slug.
     *
     * @param chosen whether the author chose the slug, so that no other will do
     * @param one whether the target has no other link there than this one
     */
    Answer create(String slug, boolean chosen, String target, boolean one);

    /** The service as its users know it, for instance {@code YOURLS}. */
    String name();

    /** Whether one address may have several links there. */
    boolean takesSeveral();

    @Override
    void close();
}
