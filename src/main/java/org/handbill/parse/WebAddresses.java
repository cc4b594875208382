package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds web and e-mail addresses in running text, as GitHub's "Autolinks (extension)" does, with these differences: {@code www.} leads to https, and an
 * address ends before the punctuation of Chinese and Japanese, before a note such as {@code [^1]}, and before a bracket that closes one from before it.
 */
final class WebAddresses {
    private static final int LONGEST_HOST = 255;
    private static final String TRAILING = "?!.,:*_~'\";";
    private static final String WIDE_PUNCTUATION = "\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF01\uFF1F\uFF08\uFF09\u3008\u3009\u300A\u300B\u300C\u300D\u300E\u300F\u3010\u3011\u201C\u201D\u2018\u2019\u2026";

    /**
     * An address found in a text.
     *
     * @param from where it begins
     * @param to after its end
     * @param target what it leads to
     */
    record Found(int from, int to, String target) {}

    private WebAddresses() {}

    /** All of them, in order. */
    static List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        int done = 0;
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Found found = switch (c) {
                case 'h', 'H' -> isBoundary(text, i, done) ? scheme(text, i, open > 0) : null;
                case 'w', 'W' -> isBoundary(text, i, done) && startsWith(text, i, "www.") ? web(text, i, i, "https://", open > 0) : null;
                case '@' -> email(text, i, done);
                default -> null;
            };
            if (found == null) {
                open = Math.max(0, open + step(c, '[', ']'));
            } else {
                all.add(found);
                done = found.to();
                i = done - 1;
            }
        }
        return all;
    }

    private static boolean isBoundary(String text, int at, int from) {
        if (at == from) {
            return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        }
        char before = text.charAt(at - 1);
        return before <= ' ' || "*_~([]\u3000".indexOf(before) >= 0 || WIDE_PUNCTUATION.indexOf(before) >= 0;
    }

    private static @Nullable Found scheme(String text, int at, boolean inBrackets) {
        if (startsWith(text, at, "https://")) {
            return web(text, at, at + 8, "", inBrackets);
        }
        return startsWith(text, at, "http://") ? web(text, at, at + 7, "", inBrackets) : null;
    }

    /** @param inBrackets whether a bracket is open before it */
    private static @Nullable Found web(String text, int from, int host, String scheme, boolean inBrackets) {
        int i = host;
        int dots = 0;
        int underscores = 0;
        int underscoresBefore = 0;
        for (; i < text.length() && i - host < LONGEST_HOST; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                dots++;
                underscoresBefore = underscores;
                underscores = 0;
            } else if (c == '_') {
                underscores++;
            } else if (!Character.isLetterOrDigit(c) && c != '-' && !Character.isSurrogate(c)) {
                break;
            }
        }
        if (i == host || dots == 0 || underscores + underscoresBefore > 0 || text.charAt(host) == '.') {
            return null;
        }
        int end = trimmed(text, from, end(text, i, inBrackets));
        return end <= host ? null : new Found(from, end, scheme + text.substring(from, end));
    }

    /** Where what begins at an index could end if all punctuation belongs to it. */
    private static int end(String text, int from, boolean inBrackets) {
        int open = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            open += step(c, '[', ']');
            if (c <= ' ' || c == '<' || c == '\\' || c == '\u3000' || WIDE_PUNCTUATION.indexOf(c) >= 0 || inBrackets && open < 0
                    || text.startsWith("[^", i)) {
                return i;
            }
        }
        return text.length();
    }

    /** Without punctuation at the end that belongs to the sentence: closing parentheses and brackets only if they are more than the opening ones. */
    private static int trimmed(String text, int from, int to) {
        int parentheses = 0;
        int brackets = 0;
        for (int i = from; i < to; i++) {
            parentheses += step(text.charAt(i), '(', ')');
            brackets += step(text.charAt(i), '[', ']');
        }
        int end = to;
        while (end > from) {
            char last = text.charAt(end - 1);
            if (last == ')' && parentheses < 0) {
                parentheses++;
            } else if (last == ']' && brackets < 0) {
                brackets++;
            } else if (TRAILING.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return end;
    }

    private static int step(char c, char opening, char closing) {
        return c == opening ? 1 : c == closing ? -1 : 0;
    }

    private static @Nullable Found email(String text, int at, int from) {
        int start = at;
        while (start > from && isLocalPart(text.charAt(start - 1))) {
            start--;
            start -= isEscaped(text, start, from) ? 1 : 0;
        }
        int end = at + 1;
        int dots = 0;
        while (end < text.length() && end - at < LONGEST_HOST && isHost(text.charAt(end))) {
            dots += text.charAt(end) == '.' ? 1 : 0;
            end++;
        }
        while (end > at + 1 && text.charAt(end - 1) == '.') {
            end--;
            dots--;
        }
        if (start == at || end == at + 1 || dots < 1 || text.charAt(end - 1) == '-' || text.charAt(end - 1) == '_'
                || text.charAt(at + 1) == '.') {
            return null;
        }
        StringBuilder address = new StringBuilder("mailto:");
        Unescape.text(text, start, end, address);
        return new Found(start, end, address.toString());
    }

    /** Whether a mark is typed with a backslash before it, which editors do to underscores. */
    private static boolean isEscaped(String text, int at, int from) {
        int slashes = at;
        while (slashes > from && text.charAt(slashes - 1) == '\\') {
            slashes--;
        }
        return (at - slashes) % 2 == 1 && LinkScan.isPunctuation(text.charAt(at));
    }

    private static boolean isLocalPart(char c) {
        return isHost(c) || c == '+';
    }

    private static boolean isHost(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
    }

    private static boolean startsWith(String text, int at, String prefix) {
        return text.regionMatches(true, at, prefix, 0, prefix.length()) && at + prefix.length() < text.length();
    }
}
