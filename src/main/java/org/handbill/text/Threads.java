package org.handbill.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts as Threads does: code points, but an emoji costs its bytes in UTF-8, so that a family joined of four costs 25. Links are literal, but
 * more than a few are refused. Source: Meta, Threads API, "Posts" of 2026-04-14: 500 characters, "Emojis are counted as the number of UTF-8 bytes
 * they take up", at most 5 links since 2025-12-22; what is no emoji is counted in a unit that they do not state.
 *
 * @param maxLinks how many different addresses a post may have
 */
public record Threads(int maxLinks) implements CountingRule {
    private static final int LONGEST_TOPIC_TAG = 50;

    public Threads {
        if (maxLinks < 0) {
            throw new IllegalArgumentException("at most " + maxLinks + " links");
        }
    }

    @Override
    public Count count(String text) {
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int emojiEnd = EmojiSequences.end(text, i);
            if (emojiEnd > i) {
                used += Utf8.length(text, i, emojiEnd);
                i = emojiEnd;
            } else {
                used++;
                i += Character.charCount(text.codePointAt(i));
            }
        }
        List<Flaw> flaws = Surrogates.flaws(text);
        int links = links(text);
        if (links > maxLinks) {
            flaws = new ArrayList<>(flaws);
            flaws.add(new Flaw.TooManyLinks(links, maxLinks));
        }
        return Count.of(used, unit(), flaws);
    }

    @Override
    public Unit unit() {
        return Unit.CHARACTERS;
    }

    private static int links(String text) {
        LinkScanner links = new LinkScanner(text, LinkCharacters.X);
        int count = 0;
        while (links.next()) {
            count++;
        }
        return count;
    }

    /** Whether a word, without '#', may be the one topic of a post: 1 to 50 characters without line break, tab, full stop or ampersand. */
    public static boolean isTopicTag(String tag) {
        if (tag.isBlank() || tag.codePointCount(0, tag.length()) > LONGEST_TOPIC_TAG) {
            return false;
        }
        for (int i = 0; i < tag.length(); i++) {
            if ("\n\r\t.&".indexOf(tag.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
