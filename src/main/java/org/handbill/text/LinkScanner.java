package org.handbill.text;

import org.jspecify.annotations.Nullable;

/**
 * Finds the links that X and Mastodon count as 23 characters, from left to right, at a cost that is linear in the text.
 *
 * <p>A link is an optional {@code http://} or {@code https://}, a host whose last label is a known top-level domain or punycode, an optional
 * port, path and query; punctuation at its end does not belong to it. X takes a bare host for a link too, unless one of {@code - _ . /} is before
 * it; such a host is passed over with what belongs to it. A link cannot follow an ASCII letter or digit or one of {@code @ $ #}, so that e-mail
 * addresses are none. The host's labels end with letters or digits; only the ones before the last two may have underscores. Source:
 * twitter-text 3.1.0, {@code Extractor.extractURLsWithIndices}. Its library for JavaScript ({@link LinkCharacters#X_SCRIPT}) differs: a bare host
 * may have letters of any script, and is a link, or several, only in its {@link AsciiHosts}; port and query belong to it only with a path.
 */
final class LinkScanner {
    /** The longest address that X transforms, with its scheme. */
    private static final int LONGEST = 4096;
    private static final int LONGEST_TCO_SLUG = 40;

    private final String text;
    private final LinkCharacters characters;
    private final boolean bareHosts;
    /** The end of the last match. What is before a link is at or behind it. */
    private int floor;
    private int position;
    private int nextDot;
    private int nextScheme;
    /** The run that was looked at last, kept since several links may stand in one. */
    private @Nullable HostRun lastRun;
    /** Links of the last match that are still to come, as pairs of offsets. */
    private Offsets rest = new Offsets();
    private int nextOfRest;
    private int start = -1;
    private int end = -1;

    LinkScanner(String text, LinkCharacters characters) {
        this.text = text;
        this.characters = characters;
        this.bareHosts = characters != LinkCharacters.MASTODON;
        this.nextDot = indexOf(".", 0);
        this.nextScheme = nextDot == text.length() ? nextDot : indexOf("://", 0);
    }

    /** Whether a link is found as it is, without the marks right behind it. */
    static boolean isWhole(String link, String marks, LinkCharacters characters) {
        LinkScanner links = new LinkScanner(link + marks, characters);
        return links.next() && links.start() == 0 && links.end() == link.length();
    }

    /** Of the link that was found last, without what is before it. */
    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Finds the next link. */
    boolean next() {
        while (nextOfRest == rest.size()) {
            if (nextDot < position) {
                nextDot = indexOf(".", position);
            }
            if (nextScheme < position) {
                nextScheme = indexOf("://", position);
            }
            if (nextDot == text.length()) {
                return false;
            }
            if (nextScheme < nextDot) {
                if (matchAfterScheme(nextScheme)) {
                    return true;
                }
            } else if (!bareHosts) {
                position = nextScheme;
                if (nextScheme == text.length()) {
                    return false;
                }
            } else if (matchBare(nextDot)) {
                return true;
            }
        }
        start = rest.get(nextOfRest);
        end = rest.get(nextOfRest + 1);
        nextOfRest += 2;
        return true;
    }

    private int indexOf(String wanted, int from) {
        int found = text.indexOf(wanted, from);
        return found < 0 ? text.length() : found;
    }

    private boolean matchAfterScheme(int colon) {
        position = colon + 1;
        int scheme = schemeStart(colon);
        if (scheme < 0) {
            return false;
        }
        int host = colon + 3;
        int hostEnd = new HostRun(text, characters, host).end(host);
        if (hostEnd < 0 && characters == LinkCharacters.X) {
            hostEnd = unicodeHostEnd(host);
        }
        if (hostEnd < 0) {
            return false;
        }
        boolean mayStart = scheme == 0 || scheme > floor && LinkCharacters.mayPrecede(text.charAt(scheme - 1));
        // Behind a scheme that cannot start a link stands a host with a '/' before it, which is passed over.
        return accept(mayStart ? scheme : host, host, hostEnd, mayStart);
    }

    private int schemeStart(int colon) {
        int s = colon > 4 && (text.charAt(colon - 1) | 32) == 's' ? 1 : 0;
        int scheme = colon - 4 - s;
        return scheme >= 0 && text.regionMatches(true, scheme, "http", 0, 4) ? scheme : -1;
    }

    /** A host of one label in any script and a known top-level domain. */
    private int unicodeHostEnd(int host) {
        int i = host;
        while (i < text.length() && (LinkCharacters.isUnicodeLabel(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        boolean isLabel = i > host && i < text.length() && text.charAt(i) == '.' && text.charAt(host) != '-' && text.charAt(i - 1) != '-';
        return isLabel ? TopLevelDomains.end(text, i + 1) : -1;
    }

    private boolean matchBare(int dot) {
        position = dot + 1;
        if (position == text.length() || text.charAt(position) < 0x80 && !HostRun.isHost(characters, text.charAt(position))) {
            return false;
        }
        int runStart = dot;
        while (runStart > floor && HostRun.isHost(characters, text.charAt(runStart - 1))) {
            runStart--;
        }
        HostRun run = lastRun;
        if (run == null || dot >= run.end()) {
            run = new HostRun(text, characters, runStart);
            lastRun = run;
        }
        position = run.end();
        if (!run.hasTopLevelDomain()) {
            return false;
        }
        if (runStart > floor && LinkCharacters.mayPrecede(text.charAt(runStart - 1)) && run.end(runStart) >= 0) {
            return accept(runStart, runStart, run.end(runStart), false);
        }
        for (int before = runStart; before < run.end() - 1; before++) {
            if (LinkCharacters.mayPrecede(text.charAt(before)) && run.end(before + 1) >= 0) {
                return accept(before + 1, before + 1, run.end(before + 1), false);
            }
            if (before == 0 && run.end(0) >= 0) {
                return accept(0, 0, run.end(0), false);
            }
        }
        return false;
    }

    /** Passes over a match, and keeps it if it is a link. */
    private boolean accept(int from, int host, int hostEnd, boolean scheme) {
        int pathStart = portEnd(hostEnd);
        int to = tailEnd(pathStart);
        int matchEnd = to;
        floor = to;
        position = to;
        if (!scheme && from > 0 && "-_./".indexOf(text.charAt(from - 1)) >= 0) {
            return false;
        }
        if (scheme && isTco(host, hostEnd)) {
            int slug = hostEnd + 1;
            while (slug < to && LinkCharacters.isAlphanumeric(text.charAt(slug))) {
                slug++;
            }
            if (slug - hostEnd - 1 > LONGEST_TCO_SLUG) {
                return false;
            }
            if (slug > hostEnd + 1) {
                to = queryEnd(slug);
            }
        }
        if (characters == LinkCharacters.X_SCRIPT) {
            // It adds the length of the scheme to an address that has one already.
            int length = matchEnd - from + (scheme ? host - from : "https://".length());
            if (length > LONGEST || !HostName.hasShortLabels(text, host, hostEnd)) {
                return false;
            }
            if (!scheme) {
                boolean hasPath = pathStart < text.length() && text.charAt(pathStart) == '/';
                rest = AsciiHosts.in(text, host, hostEnd, hasPath ? to - hostEnd : 0);
                nextOfRest = 0;
                return rest.size() > 0 && next();
            }
        } else if (HostName.addressLength(text, host, hostEnd, to - from + (scheme ? 0 : "https://".length())) > LONGEST) {
            return false;
        }
        start = from;
        end = to;
        return true;
    }

    private boolean isTco(int host, int hostEnd) {
        return hostEnd - host == 4 && hostEnd < text.length() && text.charAt(hostEnd) == '/'
                && text.regionMatches(true, host, "t.co", 0, 4);
    }

    private int portEnd(int hostEnd) {
        int i = hostEnd;
        if (i + 1 < text.length() && text.charAt(i) == ':' && isDigit(text.charAt(i + 1))) {
            i += 2;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
        }
        return i;
    }

    /** The end of path and query. */
    private int tailEnd(int from) {
        return queryEnd(from < text.length() && text.charAt(from) == '/' ? pathEnd(from + 1) : from);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Up to the last character that may end a path, or the last parenthesis that is closed. */
    private int pathEnd(int from) {
        int last = from;
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (characters.isPath(c)) {
                i++;
                if (characters.isPathEnd(c)) {
                    last = i;
                }
            } else {
                int close = c == '(' ? closed(i) : -1;
                if (close < 0) {
                    return last;
                }
                if (last == i || characters == LinkCharacters.MASTODON) {
                    last = close; // X's libraries end a path with a pair only where it could have ended before it
                }
                i = close;
            }
        }
        return last;
    }

    /** Behind the parenthesis that closes the one at {@code open}: around path characters, and one such pair at most; -1 if it is not so. */
    private int closed(int open) {
        int first = pathRun(open + 1);
        if (first == text.length()) {
            return -1;
        }
        if (text.charAt(first) == ')') {
            return first > open + 1 ? first + 1 : -1;
        }
        if (text.charAt(first) != '(') {
            return -1;
        }
        int inner = pathRun(first + 1);
        if (inner == first + 1 || inner == text.length() || text.charAt(inner) != ')') {
            return -1;
        }
        int rest = pathRun(inner + 1);
        return rest < text.length() && text.charAt(rest) == ')' ? rest + 1 : -1;
    }

    private int pathRun(int from) {
        int i = from;
        while (i < text.length() && characters.isPath(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int queryEnd(int from) {
        if (from == text.length() || text.charAt(from) != '?') {
            return from;
        }
        int last = from;
        for (int i = from + 1; i < text.length() && characters.isQuery(text.charAt(i)); i++) {
            if (characters.isQueryEnd(text.charAt(i))) {
                last = i + 1;
            }
        }
        return last;
    }
}
