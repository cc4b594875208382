package org.handbill.text;

/**
 * How a network counts the length of a text. The kinds are a closed set; their numbers are data.
 *
 * <p>Every kind answers for every string, in time that grows linearly with it: half of a surrogate pair is counted as one character and
 * reported as a flaw. Emoji are known by the Unicode properties of the running JDK. Texts are counted as given: {@link CleanText} first
 * makes them what networks store.
 */
public sealed interface CountingRule permits Weighted, GraphemeClusters, Mastodon, Threads, Utf16, Utf8, CodePoints, Sms, WebForm, Weibo {
    Count count(String text);

    /** With the content warning that stands before the text, for networks that count it; others ignore it. */
    default Count count(String text, String contentWarning) {
        return count(text);
    }

    /** What the units of {@code count} are. */
    Unit unit();

    /**
     * Whether the network takes a link for the same one when marks stand right behind it, at the end of a word.
     *
     * @return false where the network's rule is not known
     */
    default boolean keepsLink(String link, String marks) {
        return false;
    }

    /** The most units that a limit of {@code max} allows a text that was counted so. */
    default int capacity(int max, Count count) {
        return max;
    }
}
