package org.handbill.bind;

import java.util.ArrayList;
import java.util.List;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;

/** Collects what a translation lacks and what has changed since it was made, and reports each in one line for the language. */
final class TranslationState {
    /** More names in one line help nobody. */
    private static final int MOST_NAMED = 8;
    /** Characters, so that a message is not cut. */
    private static final int MOST_OF_MESSAGE = 350;
    /** Characters, so that every mark is whole. */
    private static final int MOST_OF_HINT = 1_300;

    private final String folder;
    private final List<String> left;
    private final List<String> missing = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    /** @param left files that stay in the campaign's own language, as their names begin */
    TranslationState(String folder, List<String> left) {
        this.folder = folder;
        this.left = left;
    }

    /** @param part of the file; empty if all of it is missing */
    void missing(String file, String part) {
        if (left.stream().noneMatch(file::startsWith)) {
            missing.add(part.isEmpty() ? file : file + " (" + part + ")");
        }
    }

    /**
     * Compares the mark that a translator wrote with the original as it is now.
     *
     * @param what for instance a file's name
     * @param written empty if the translator wrote none: then nothing is known
     */
    void compare(String what, String written, String original) {
        String now = OriginalMark.of(original);
        if (!written.isEmpty() && !written.equals(now)) {
            changed.add(what);
            marks.add(Overlay.ORIGINAL + ": \"" + now + "\" for " + what);
        }
    }

    void report(Problems problems) {
        if (!missing.isEmpty()) {
            problems.warning(Code.TRANSLATION_INCOMPLETE, Location.whole(folder),
                    "Not translated, and shown in the campaign's own language: " + named(missing, MOST_OF_MESSAGE) + ".",
                    "Translate it, or name the files under 'untranslated' in " + folder
                            + "/campaign.yaml if they are to stay as they are.");
        }
        if (!changed.isEmpty()) {
            problems.warning(Code.TRANSLATION_STALE, Location.whole(folder),
                    "Changed since it was translated: " + named(changed, MOST_OF_MESSAGE) + ".",
                    "Bring it up to date, then write " + named(marks, MOST_OF_HINT) + ".");
        }
    }

    /** As many as there is room for, but at least one, and how many more there are. */
    private static String named(List<String> names, int room) {
        int shown = 1;
        int length = names.getFirst().length();
        while (shown < Math.min(names.size(), MOST_NAMED) && length + 2 + names.get(shown).length() <= room) {
            length += 2 + names.get(shown).length();
            shown++;
        }
        String some = String.join(", ", names.subList(0, shown));
        return names.size() > shown ? some + " and " + (names.size() - shown) + " more" : some;
    }
}
