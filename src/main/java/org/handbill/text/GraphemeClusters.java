package org.handbill.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts graphemes, and bytes in UTF-8 where there is a second limit in them, as Bluesky does. Bluesky's composer writes links short before it
 * counts, and sends them so; then the short text is what is counted. Sources: lexicon {@code app.bsky.feed.post} (300 graphemes, 3,000 bytes);
 * bluesky-social/social-app, toShortUrl and shortenLinks; bluesky-social/atproto {@code rich-text/detection.ts}.
 *
 * @param maxBytes 0 if there is no limit in bytes
 */
public record GraphemeClusters(int maxBytes, boolean shortLinks) implements CountingRule {
    public static final GraphemeClusters BLUESKY = new GraphemeClusters(3000, true);
    public static final GraphemeClusters PLAIN = new GraphemeClusters(0, false);

    public GraphemeClusters {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("at most " + maxBytes + " bytes");
        }
    }

    @Override
    public Count count(String text) {
        String counted = shortLinks ? ShortLinks.shorten(text) : text;
        List<Flaw> flaws = Surrogates.flaws(text);
        if (maxBytes > 0 && counted.length() > maxBytes / 3) {
            int bytes = Utf8.length(counted, 0, counted.length());
            if (bytes > maxBytes) {
                flaws = new ArrayList<>(flaws);
                flaws.add(new Flaw.TooManyBytes(bytes, maxBytes));
            }
        }
        return Count.of(Graphemes.count(counted), unit(), flaws);
    }

    @Override
    public boolean keepsLink(String link, String marks) {
        return shortLinks && ShortLinks.isWhole(link, marks);
    }

    @Override
    public Unit unit() {
        return Unit.GRAPHEMES;
    }
}
