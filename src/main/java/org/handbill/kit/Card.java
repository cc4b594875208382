package org.handbill.kit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.handbill.diagnostic.Location;

/**
 * What stands on a share card, in whatever size it is drawn.
 *
 * @param id unique in its language: {@code campaign}, or a message's
 * @param folder the language's folder below {@code cards/}, ending in '/'; empty for the campaign's own language
 * @param language of the texts
 * @param rightToLeft whether that language is written from right to left
 * @param kicker small, above the title; empty if there is nothing to say
 * @param title in large type; never empty
 * @param text below it, of which sentences may be left out from the end; empty if there is none
 * @param address the campaign's, as people type it; empty while it has none
 * @param tag a hashtag with its '#'; empty if there is none
 * @param alt what a person who cannot see it reads
 * @param photo drawn with it; absent for a flat card
 * @param where what the title is from, for diagnostics
 */
public record Card(String id, String folder, Locale language, boolean rightToLeft, String kicker, String title, String text, String address,
        String tag, String alt, Optional<Photo> photo, Location where) {
    /** The id of the card that stands for the whole campaign. */
    public static final String CAMPAIGN = "campaign";
    /** What the id of a message's card begins with; the message's own follows. */
    public static final String MESSAGE = "message-";

    public Card {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a card without a title: " + id);
        }
    }

    /**
     * A picture of the campaign's folder.
     *
     * @param name as the author knows it
     * @param orientation how it is turned upright, as Exif numbers it: 1 for not at all
     */
    public record Photo(String name, Path file, int orientation) {
        public Photo(String name, Path file) {
            this(name, file, 1);
        }
    }

    /** Where the site has it in one size: a photograph is a JPEG, a flat card a PNG. */
    public String path(CardShape shape) {
        return "cards/" + folder + id + "-" + shape.width() + "x" + shape.height() + (photo.isPresent() ? ".jpg" : ".png");
    }

    /** Its media type. */
    public String type() {
        return photo.isPresent() ? "image/jpeg" : "image/png";
    }
}
