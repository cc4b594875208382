package org.handbill.text;

import java.util.List;

/**
 * What a post is made of, as plain text.
 *
 * @param link always kept, behind the body; empty if there is none, or if the body has it
 * @param hashtags as they are written, for instance {@code #SaveRefugees}, the most important first; dropped from the last
 * @param linkGap between body and link: a space or line breaks
 * @param hashtagGap before the first hashtag; between hashtags stands a space
 */
public record Post(String body, String link, List<String> hashtags, String linkGap, String hashtagGap) {
    public Post {
        hashtags = List.copyOf(hashtags);
        if (linkGap.isEmpty() || !linkGap.isBlank() || hashtagGap.isEmpty() || !hashtagGap.isBlank()) {
            throw new IllegalArgumentException("body, link and hashtags are set apart by spaces or line breaks");
        }
    }

    /** The whole text with another body and the first of the hashtags. */
    String text(String shownBody, int shownHashtags) {
        StringBuilder text = new StringBuilder(shownBody.strip());
        append(text, linkGap, link);
        for (int i = 0; i < shownHashtags; i++) {
            append(text, i == 0 ? hashtagGap : " ", hashtags.get(i));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String gap, String part) {
        if (!part.isEmpty()) {
            text.append(text.isEmpty() ? "" : gap).append(part);
        }
    }
}
