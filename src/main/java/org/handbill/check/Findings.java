package org.handbill.check;

import java.util.function.Supplier;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;

/**
 * What one rule finds in one text. The first places are shown each by itself and the rest is counted, so that neither the work nor the answer grows faster
 * than the text.
 */
final class Findings implements AutoCloseable {
    static final int MOST = 20;
    /** In code points. */
    private static final int LONGEST_QUOTE = 60;

    private final Code code;
    private final Location text;
    private final Problems problems;
    private int count;
    /** In UTF-16 units from the start of the text. */
    private int searched;

    /** @param text where the whole text is */
    Findings(Code code, Location text, Problems problems) {
        this.code = code;
        this.text = text;
        this.problems = problems;
    }

    /** @param found the words that are wrong, as the author wrote them */
    void warning(String found, String message, String hint) {
        if (count < MOST) {
            problems.warning(code, next(found), message, hint);
        }
        count++;
    }

    /** Behind the place before it, since words are found in the order in which they are written; where the author wrote it otherwise, the whole text. */
    private Location next(String found) {
        if (!(text instanceof Span span) || found.isEmpty()) {
            return text;
        }
        int at = span.source().text().indexOf(found, span.start() + searched);
        if (at < 0 || at + found.length() > span.end()) {
            return Text.placeOf(text, found);
        }
        searched = at + found.length() - span.start();
        return span.source().span(at, at + found.length());
    }

    /** @param finding says what is wrong; it is asked only if it is shown */
    void warning(Supplier<Finding> finding) {
        if (count < MOST) {
            Finding shown = finding.get();
            problems.warning(code, shown.place(), shown.message(), shown.hint());
        }
        count++;
    }

    /** One place that is wrong. */
    record Finding(Location place, String message, String hint) {}

    @Override
    public void close() {
        int rest = count - MOST;
        if (rest > 0) {
            problems.warning(code, text,
                    "This text has " + Counted.of(rest, "more place") + " like the " + MOST + " shown.",
                    "Change those first, then look again.");
        }
    }

    /** As much of a text as a message can show. */
    static String quoted(String text) {
        int length = text.codePointCount(0, Math.min(text.length(), 4 * LONGEST_QUOTE));
        return length <= LONGEST_QUOTE && text.length() <= 4 * LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
