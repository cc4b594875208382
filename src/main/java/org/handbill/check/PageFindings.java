package org.handbill.check;

import java.util.TreeMap;
import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.site.SitePath;

/**
 * What is wrong with pages: the same on many pages is one finding, since its cause is one, and however large a site is, no more than a certain number is
 * kept. Safe to share between threads.
 */
final class PageFindings {
    private static final int MOST = 1_000;

    private record What(Code code, String message, String hint) implements Comparable<What> {
        @Override
        public int compareTo(What other) {
            int byCode = code.compareTo(other.code);
            return byCode == 0 ? message.compareTo(other.message) : byCode;
        }
    }

    private record Where(SitePath first, int pages) {
        Where and(Where other) {
            return new Where(first.compareTo(other.first) < 0 ? first : other.first, pages + other.pages);
        }
    }

    private final Map<What, Where> found = new TreeMap<>();

    synchronized void add(Code code, SitePath page, String message, String hint) {
        What what = new What(code, message, hint);
        if (found.containsKey(what) || found.size() < MOST) {
            found.merge(what, new Where(page, 1), Where::and);
        }
    }

    synchronized void report(Problems problems) {
        found.forEach((what, where) -> problems.warning(what.code(), Location.whole("site/" + where.first()), what.message()
                + Optional.of(where.pages() - 1).filter(more -> more > 0)
                        .map(more -> " The same on " + Counted.of(more, "more page") + ".").orElse(""),
                what.hint()));
    }
}
