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
                    "Not translated, and shown in the campaign's own language: " + named(missing) + ".",
                    "Translate it, or name the files under 'untranslated' in " + folder
                            + "/campaign.yaml if they are to stay as they are.");
        }
        if (!changed.isEmpty()) {
            problems.warning(Code.TRANSLATION_STALE, Location.whole(folder), "Changed since it was translated: " + named(changed) + ".",
                    "Bring it up to date, then write " + named(marks) + ".");
        }
    }

    private static String named(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
        return names.size() > MOST_NAMED ? some + " and " + (names.size() - MOST_NAMED) + " more" : some;
    }
}
