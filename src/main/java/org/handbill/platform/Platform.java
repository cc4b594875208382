package org.handbill.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.handbill.text.Limit;

/**
 * A network, messenger or other way to pass a text on, with what is known of it.
 *
 * @param id in lower case, as in {@code campaign.yaml}
 * @param limit of the text that a reader copies or that is filled in
 * @param title limit of the title, where the platform asks for one
 * @param link where the link goes
 * @param shortLink whether its texts carry the short link, because readers pay for each character or have to type it
 * @param mention the platform id whose handles people have here; absent if nobody can be mentioned
 * @param profile where it shows an account; absent if that is not known
 * @param longForm whether there is room for the whole appeal
 * @param thread whether a long text is posted there as a row of numbered posts
 * @param pictures the sizes that a picture in a post best has there, the best first; empty if it has no room for one
 * @param recommended whether it is shown when the campaign does not choose
 * @param checked the day on which its facts were last checked
 */
public record Platform(String id, String name, Group group, Limit limit, Optional<Limit> title, LinkPlace link, boolean shortLink,
        Hashtags hashtags, Optional<String> mention, Optional<ProfileAddress> profile, boolean longForm, boolean thread,
        List<PictureSize> pictures,
        ShareTarget share, boolean recommended, LocalDate checked, List<Fact> facts) {
    public Platform {
        pictures = List.copyOf(pictures);
        facts = List.copyOf(facts);
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of a platform: '" + id + "'");
        }
    }

    /** Whether a word may be an id: small letters, digits and hyphens, the first a letter. */
    public static boolean isId(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '-'))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** A text as it arrives: on a single line where there is only the field of a title for it. */
    public String arriving(String text) {
        return share.isOneLine() ? UriTemplate.line(text) : text;
    }

    /** What kind of place it is; readers filter by it. */
    public enum Group {
        NETWORK, COMMUNITY, MESSENGER, MAIL, PICTURES, DEVICE
    }

    /** Where the link goes. */
    public enum LinkPlace {
        /** Into the text, where it counts. */
        TEXT,
        /** Into a field or preview of its own. */
        APART,
        /** Nowhere: the platform shows no links. */
        NOWHERE
    }

    /**
     * How hashtags are written.
     *
     * @param most that we put into a post: what the network allows, or fewer where more would look like spam
     */
    public record Hashtags(Style style, int most) {
        public Hashtags {
            if (most < 0) {
                throw new IllegalArgumentException("at most " + most + " hashtags");
            }
        }

        public enum Style {
            NONE,
            /** {@code #tag} */
            HASH,
            /** {@code #tag#} */
            DOUBLE
        }
    }

    /**
     * Where a fact comes from.
     *
     * @param about the key that it explains, for instance {@code limit}
     * @param note what an author should know besides; empty if there is nothing
     */
    public record Fact(String about, String source, Confidence confidence, String note) {}

    /** How sure a fact is. */
    public enum Confidence {
        VERIFIED, LIKELY, UNVERIFIED
    }
}
