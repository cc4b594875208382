package org.handbill.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts as X does: the text is composed (NFC) first; a link costs the same whatever its length, an emoji sequence the default weight, any other
 * code point the weight of its range or else the default. The sum is divided by the scale. Source: twitter-text 3.1.0, {@code config/v3.json} and
 * {@code TwitterTextParser}.
 *
 * <p>X's libraries for Java and for JavaScript find other links in some texts, for instance {@code 日本.co.jp} or {@code example.org?id=7}: the
 * larger count holds.
 *
 * <p>X's documentation counts every emoji alike, but its libraries know only some sequences and count the others by their parts; so do we, since a
 * text that is one too long cannot be posted.
 *
 * @param scale what a weight of one counted character is
 * @param defaultWeight of an emoji, and of a code point in no range
 * @param linkLength in counted characters
 * @param ranges the first that has a code point counts
 */
public record Weighted(int scale, int defaultWeight, int linkLength, List<Range> ranges) implements CountingRule {
    /** Configuration v3: Latin to Georgian, general spaces, hyphens and quotation marks, and primes count 1, all else 2. */
    public static final Weighted X = new Weighted(100, 200, 23,
            List.of(new Range(0, 0x10FF, 100), new Range(0x2000, 0x200D, 100), new Range(0x2010, 0x201F, 100),
                    new Range(0x2032, 0x2037, 100)));

    /**
     * Code points of one weight.
     *
     * @param first the first of them
     * @param last the last of them
     */
    public record Range(int first, int last, int weight) {
        public Range {
            if (first < 0 || last < first || last > Character.MAX_CODE_POINT || weight < 0) {
                throw new IllegalArgumentException("no range of code points " + first + " to " + last + " with the weight " + weight);
            }
        }
    }

    public Weighted {
        if (scale < 1 || defaultWeight < 0 || linkLength < 0) {
            throw new IllegalArgumentException("scale " + scale + ", default weight " + defaultWeight + ", link length " + linkLength);
        }
        ranges = List.copyOf(ranges);
    }

    @Override
    public Count count(String text) {
        if (isBlank(text)) {
            return Count.of(used(text), unit(), List.of(new Flaw.Blank()));
        }
        return Count.of(used(Nfc.of(text)), unit(), invalidCharacters(text));
    }

    private int used(String text) {
        long weight = weight(text, LinkCharacters.X);
        if (text.indexOf('.') >= 0) {
            weight = Math.max(weight, weight(text, LinkCharacters.X_SCRIPT));
        }
        return (int) Math.min(weight / scale, Integer.MAX_VALUE);
    }

    @Override
    public boolean keepsLink(String link, String marks) {
        return LinkScanner.isWhole(link, marks, LinkCharacters.X) && LinkScanner.isWhole(link, marks, LinkCharacters.X_SCRIPT);
    }

    @Override
    public Unit unit() {
        return Unit.WEIGHTED_CHARACTERS;
    }

    /** Blank is what Java's {@code trim} makes empty. */
    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    /** X refuses the byte-order mark and U+FFFE and U+FFFF. */
    private static List<Flaw> invalidCharacters(String text) {
        List<Flaw> flaws = Surrogates.flaws(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFEFF' || c >= '\uFFFE') {
                flaws = new ArrayList<>(flaws);
                flaws.add(new Flaw.InvalidCharacter(i, c));
                return flaws;
            }
        }
        return flaws;
    }

    private long weight(String text, LinkCharacters characters) {
        LinkScanner links = new LinkScanner(text, characters);
        boolean more = links.next();
        Range first = ranges.isEmpty() ? new Range(0, 0, defaultWeight) : ranges.getFirst();
        TwitterEmoji emoji = new TwitterEmoji(text);
        long weight = 0;
        int i = 0;
        while (i < text.length()) {
            if (more && i == links.start()) {
                weight += (long) linkLength * scale;
                i = links.end();
                more = links.next();
                continue;
            }
            int emojiEnd = emoji.end(i);
            if (emojiEnd > i) {
                weight += defaultWeight;
                i = emojiEnd;
                continue;
            }
            int codePoint = text.codePointAt(i);
            weight += codePoint >= first.first && codePoint <= first.last ? first.weight : weightOf(codePoint);
            i += Character.charCount(codePoint);
        }
        return weight;
    }

    private int weightOf(int codePoint) {
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            if (codePoint >= range.first && codePoint <= range.last) {
                return range.weight;
            }
        }
        return defaultWeight;
    }
}
