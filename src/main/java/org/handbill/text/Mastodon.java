package org.handbill.text;

/**
 * Counts graphemes as Mastodon does: a link with {@code http://} or {@code https://} and a known top-level domain costs the same whatever its
 * length, other addresses are literal; {@code @user@host} counts as {@code @user}; a content warning counts as it stands, before the text. Sources:
 * mastodon/mastodon {@code app/validators/status_length_validator.rb}, {@code app/models/account.rb} (mentions).
 *
 * @param linkLength 23; an instance tells its own as {@code characters_reserved_per_url}
 */
public record Mastodon(int linkLength) implements CountingRule {
    public static final Mastodon STANDARD = new Mastodon(23);

    public Mastodon {
        if (linkLength < 1) {
            throw new IllegalArgumentException("a link costs " + linkLength);
        }
    }

    @Override
    public Count count(String text) {
        return count(text, "");
    }

    @Override
    public Count count(String text, String contentWarning) {
        String counted = countable(text);
        int used = Graphemes.count(contentWarning.isEmpty() ? counted : contentWarning + counted);
        return Count.of(used, unit(), Surrogates.flaws(contentWarning.isEmpty() ? text : contentWarning + text));
    }

    @Override
    public boolean keepsLink(String link, String marks) {
        return LinkScanner.isWhole(link, marks, LinkCharacters.MASTODON);
    }

    @Override
    public Unit unit() {
        return Unit.GRAPHEMES;
    }

    /** The text with a placeholder for each link, and mentions without their hosts; empty for a blank text. */
    private String countable(String text) {
        if (text.isBlank()) {
            return "";
        }
        if (!text.contains("://") && text.indexOf('@') < 0) {
            return text;
        }
        StringBuilder counted = new StringBuilder(text.length());
        LinkScanner links = new LinkScanner(text, LinkCharacters.MASTODON);
        int copied = 0;
        int at = text.indexOf('@');
        boolean more = links.next();
        while (more || at >= 0) {
            if (more && (at < 0 || links.start() <= at)) {
                counted.append(text, copied, links.start()).repeat('x', linkLength);
                copied = links.end();
                at = at < 0 || at >= copied ? at : text.indexOf('@', copied);
                more = links.next();
            } else {
                int userEnd = Mentions.userEnd(text, at);
                int end = userEnd < 0 ? at + 1 : Mentions.hostEnd(text, userEnd);
                if (userEnd >= 0 && !Mentions.isBroken(text, end)) {
                    counted.append(text, copied, userEnd);
                    copied = end;
                }
                while (more && links.start() < end) {
                    more = links.next();
                }
                at = text.indexOf('@', end);
            }
        }
        return counted.append(text, copied, text.length()).toString();
    }
}
