package org.handbill.render;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handbill.typography.HeadlineSetter;
import org.handbill.typography.LetterCase;
import org.handbill.typography.Typeface;

/** Sets the headlines of all pages in the theme's typeface, each text once. Safe to share between threads. */
final class Headlines {
    /** A site has few headlines; one with a page for each of very many people would fill the memory with theirs. */
    private static final int MOST_KEPT = 4_000;

    private final HeadlineSetter setter;
    private final HeadlineMarkup markup;
    private final Map<Wanted, String> kept = new ConcurrentHashMap<>();

    private record Wanted(String text, Locale language) {}

    Headlines(Typeface face) {
        setter = new HeadlineSetter(face, LetterCase.CAPITALS);
        markup = new HeadlineMarkup(face);
    }

    String html(String text, Locale language) {
        Wanted wanted = new Wanted(text, language);
        String found = kept.get(wanted);
        if (found == null) {
            found = markup.write(setter.set(text, language));
            if (kept.size() < MOST_KEPT) {
                kept.put(wanted, found);
            }
        }
        return found;
    }

    /** The end of the style sheet that they need. */
    String rules() {
        return markup.rules();
    }
}
