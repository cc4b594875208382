package org.handbill.bind;

import java.util.ArrayList;
import java.util.List;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Severity;

/**
 * The mistakes of one file, of which only the first are shown: errors before warnings. The others are counted.
 *
 * @param <T> what is known of a mistake
 */
final class Mistakes<T> {
    static final int SHOWN = 20;

    private final List<T> errors = new ArrayList<>();
    private final List<T> warnings = new ArrayList<>();
    private int allErrors;
    private int allWarnings;

    void add(Severity severity, T mistake) {
        boolean error = severity == Severity.ERROR;
        allErrors += error ? 1 : 0;
        allWarnings += error ? 0 : 1;
        List<T> kept = error ? errors : warnings;
        if (kept.size() < SHOWN) {
            kept.add(mistake);
        }
    }

    List<T> shown() {
        List<T> shown = new ArrayList<>(errors);
        shown.addAll(warnings.subList(0, Math.min(warnings.size(), SHOWN - errors.size())));
        return shown;
    }

    /** Says how many there are if not all of them are shown. */
    void reportMore(String file, Problems problems) {
        int more = allErrors + allWarnings - shown().size();
        if (more == 0) {
            return;
        }
        String message = "Here are the first " + SHOWN + " of " + (allErrors + allWarnings) + " mistakes in this file, and "
                + Counted.of(more, "more is", "more are") + " not shown.";
        if (allErrors > 0) {
            problems.error(Code.MANY_MISTAKES, Location.whole(file), message, "Mend these, and build again.");
        } else {
            problems.warning(Code.MANY_MISTAKES, Location.whole(file), message, "Mend these, and build again.");
        }
    }
}
