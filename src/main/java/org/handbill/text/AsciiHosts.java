package org.handbill.text;

/**
 * The parts of a host without scheme that X's library for JavaScript makes links of: labels of Latin letters, digits and hyphens, as many as can be,
 * with a top-level domain behind them. {@code 日本.co.jp} has {@code co.jp}; {@code a.org日本.jp} has {@code a.org}. Source: twitter-text 3.1.0 for
 * JavaScript, {@code extractUrlsWithIndices} and {@code validAsciiDomain}.
 */
final class AsciiHosts {
    private AsciiHosts() {}

    /**
     * Pairs of offsets, where a part starts and ends, ascending.
     *
     * @param tail the length of what belongs to the last part as well: port, path and query
     */
    static Offsets in(String text, int host, int hostEnd, int tail) {
        Offsets found = new Offsets();
        int i = host;
        while (i < hostEnd) {
            int runEnd = runEnd(text, i, hostEnd);
            int first = text.charAt(i) == '.' ? i + 1 : i;
            int domainEnd = lastDomainEnd(text, first, runEnd);
            if (domainEnd >= 0) {
                addFirstOccurrence(text, first, domainEnd, found.size() == 0 ? host : found.last(), found);
            }
            i = Math.max(Math.max(runEnd, i + 1), domainEnd);
        }
        if (found.size() > 0 && tail > 0) {
            found.setLast(found.last() + tail);
        }
        return found;
    }

    private static int runEnd(String text, int from, int hostEnd) {
        int i = from;
        while (i < hostEnd && (text.charAt(i) == '.' || isPart(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isPart(char c) {
        return c < 0x80 ? LinkCharacters.isAlphanumeric(c) || c == '-' : LinkCharacters.isLatinInAnyCase(c);
    }

    /** The end of the top-level domain behind the last full stop of a run that has one; -1 if none has. */
    private static int lastDomainEnd(String text, int first, int runEnd) {
        for (int dot = runEnd - 1; dot > first; dot--) {
            int end = text.charAt(dot) == '.' ? HostRun.domainEnd(text, dot + 1, LinkCharacters.X_SCRIPT) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** The library looks for the part that it found from the end of the part before, and may meet the same letters earlier. */
    private static void addFirstOccurrence(String text, int start, int end, int from, Offsets found) {
        int at = text.indexOf(text.substring(start, end), from);
        found.add(at);
        found.add(at + end - start);
    }
}
