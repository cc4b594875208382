package org.handbill.site;

import java.util.List;
import java.util.Optional;

/**
 * What {@code kit/kit.json} says, for programs and for other campaigns' sites. Its schema is made from these records, so that a change here is a
 * change of a public format: {@link #VERSION} then goes up.
 *
 * @param version of the format
 * @param languages the campaign's own first
 * @param files that the kit consists of, sorted by path
 */
public record KitData(int version, About campaign, List<Language> languages, List<File> files) {
    public static final int VERSION = 1;

    public KitData {
        languages = List.copyOf(languages);
        files = List.copyOf(files);
    }

    /**
     * The campaign in its own language.
     *
     * @param address of the site, absolute
     * @param language BCP 47
     * @param hashtags without '#', the most important first
     */
    public record About(String title, String summary, Optional<String> address, String language, List<String> hashtags,
            Optional<Contact> contact, Optional<Petition> petition) {
        public About {
            hashtags = List.copyOf(hashtags);
        }
    }

    public record Contact(String name, Optional<String> email) {}

    /**
     * @param address where it can be signed
     * @param closedOn YYYY-MM-DD
     */
    public record Petition(String label, boolean open, Optional<String> address, Optional<String> closedOn, Optional<String> outcome) {}

    /**
     * All that there is in one language.
     *
     * @param language BCP 47
     * @param direction {@code ltr} or {@code rtl}
     * @param notice a line that belongs to all of it
     * @param link the address that every text carries
     * @param pages seen from {@code kit/kit.json}
     * @param platforms in the order of the share buttons
     */
    public record Language(String language, String direction, String title, String summary, Optional<String> notice, Optional<String> link,
            Pages pages, List<Platform> platforms, Optional<Appeal> appeal, List<Letter> letters, List<Picture> pictures) {
        public Language {
            platforms = List.copyOf(platforms);
            letters = List.copyOf(letters);
            pictures = List.copyOf(pictures);
        }
    }

    public record Pages(String home, String kit, Optional<String> appeal) {}

    /**
     * The texts for one platform.
     *
     * @param group what kind of place it is
     * @param texts the best first, then those in full, then the posts of a thread
     * @param file with all of them, seen from {@code kit/kit.json}
     */
    public record Platform(String id, String name, String group, List<Text> texts, String file) {
        public Platform {
            texts = List.copyOf(texts);
        }
    }

    /** What a text is. */
    public enum Kind {
        TEXT, LONG, POST
    }

    /**
     * One text, whole and within its limit.
     *
     * @param origin id of the message, or {@code summary} or {@code appeal}
     * @param unit that is counted in
     * @param parts how many messages it is sent as
     * @param open the address that opens the platform with it; <code>{host}</code> in it stands for the reader's own server
     * @param copyFirst whether that address does not carry the whole text, so that the text has to be copied before
     */
    public record Text(Kind kind, String origin, String text, int used, int limit, String unit, int parts, Optional<String> open,
            boolean copyFirst) {}

    /** The whole appeal in each form in which it is copied. */
    public record Appeal(String title, String subject, String plain, String markdown, String html) {}

    /**
     * The appeal fitted to a form.
     *
     * @param address of the form
     * @param topic what to choose there
     * @param used in UTF-16 units, a line break as two
     * @param file seen from {@code kit/kit.json}
     */
    public record Letter(String name, Optional<String> address, Optional<String> topic, List<String> steps, String subject, String text,
            int used, int limit, String file) {
        public Letter {
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param file seen from {@code kit/kit.json}
     * @param alternative what a person who cannot see it reads
     */
    public record Picture(String file, String alternative, Optional<String> credit) {}

    /**
     * @param path seen from {@code kit/kit.json}
     * @param language whose it is; absent if it is for all
     */
    public record File(String path, Optional<String> language) {}
}
