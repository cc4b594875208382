package org.handbill.campaign;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.handbill.prose.Prose;

/**
 * A text with its front matter.
 *
 * @param file relative to the campaign folder; a translation that is missing has the name that it would have
 * @param slug the last part of its address
 * @param author empty if not named
 * @param untranslated the parts that are in the campaign's own language, for want of a translation
 */
public record Article(String file, String slug, String title, String summary, Optional<LocalDate> date, String author,
        Optional<Picture> image, Optional<Credit> source, Prose body, Set<Part> untranslated) {
    public Article {
        untranslated = Set.copyOf(untranslated);
    }

    /** All of it in the language of its edition. */
    public Article(String file, String slug, String title, String summary, Optional<LocalDate> date, String author, Optional<Picture> image,
            Optional<Credit> source, Prose body) {
        this(file, slug, title, summary, date, author, image, source, body, Set.of());
    }

    public Article withBody(Prose changed) {
        return changed.equals(body)
                ? this
                : new Article(file, slug, title, summary, date, author, image, source, changed, untranslated);
    }

    public boolean isTranslated(Part part) {
        return !untranslated.contains(part);
    }

    /**
     * A picture that stands for the text.
     *
     * @param file relative to the campaign folder
     * @param alt what a person who cannot see it reads
     * @param credit empty if not named
     */
    public record Picture(String file, String alt, String credit) {}

    /**
     * Where a text was first published.
     *
     * @param url empty if it has no address
     * @param author empty if not named
     * @param translator empty if not named
     * @param canonical whether it is the same text, so that search engines are sent to {@code url}, which is not empty then
     */
    public record Credit(String name, String url, String author, String translator, Optional<LocalDate> date, boolean canonical) {
        public Credit {
            if (canonical && url.isEmpty()) {
                throw new IllegalArgumentException("a canonical source without an address: " + name);
            }
        }
    }
}
