package org.handbill.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes links as Bluesky's composer does before it counts: without scheme, and of path, query and fragment only 13 characters and "..." if they
 * have more than 15; a path of "/" alone is left out. Only links with a scheme are shortened; a bare domain is left as it is.
 *
 * <p>A link starts with {@code http://} or {@code https://} at the beginning of a word or behind a '(' in it, and goes on to the next space; one
 * full stop, comma, colon, semicolon, exclamation or question mark at its end is no part of it, and then a ')' if it has no '('. In a word, what
 * is behind a bare domain that stands at such a place is left as it is too. The host is written in small ASCII letters, characters of the path that
 * an address cannot have are percent-encoded. Sources: bluesky-social/atproto {@code rich-text/detection.ts}, bluesky-social/social-app
 * {@code toShortUrl}.
 */
final class ShortLinks {
    private static final int LONGEST_REST = 15;
    private static final int KEPT_REST = 13;
    /** ASCII characters that are percent-encoded in a path, query or fragment. */
    private static final String ENCODED = "\"<>`{}";

    private ShortLinks() {}

    static String shorten(String text) {
        if (!text.contains("://")) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        int word = 0;
        while (word < text.length()) {
            int wordEnd = wordEnd(text, word);
            int link = linkStart(text, word, wordEnd);
            if (link >= 0) {
                int linkEnd = trimmedEnd(text, link, wordEnd);
                String written = written(text, link, linkEnd);
                if (!written.isEmpty()) {
                    result.append(text, copied, link).append(written);
                    copied = linkEnd;
                }
            }
            word = wordEnd + 1;
        }
        return copied == 0 ? text : result.append(text, copied, text.length()).toString();
    }

    /** Whether a link is found as it is, without the marks right behind it. */
    static boolean isWhole(String link, String marks) {
        String word = link + marks;
        return linkStart(word, 0, word.length()) == 0 && trimmedEnd(word, 0, word.length()) == link.length();
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** As {@code \s} of JavaScript. */
    private static boolean isSpace(char c) {
        return LinkCharacters.isSpace(c) && c != 0x85 || c == 0xFEFF;
    }

    /** Where the link of a word starts; -1 if it has none that is shortened. */
    private static int linkStart(String text, int word, int wordEnd) {
        for (int i = word; i >= 0 && i < wordEnd;) {
            int host = schemeEnd(text, i);
            if (host >= 0 && host < wordEnd) {
                return text.startsWith("http", i) ? i : -1;
            }
            if (startsWithDomain(text, i, wordEnd)) {
                return -1;
            }
            int open = text.indexOf('(', i);
            i = open < 0 || open >= wordEnd ? wordEnd : open + 1;
        }
        return -1;
    }

    /** Behind the scheme at an offset; -1 if there is none. */
    private static int schemeEnd(String text, int i) {
        return text.regionMatches(true, i, "http://", 0, 7) ? i + 7 : text.regionMatches(true, i, "https://", 0, 8) ? i + 8 : -1;
    }

    /** A letter, letters and digits, and at least one full stop between them. */
    private static boolean startsWithDomain(String text, int start, int end) {
        char first = text.charAt(start);
        if (!LinkCharacters.isAlphanumeric(first) || first <= '9') {
            return false;
        }
        int i = start;
        while (i < end && LinkCharacters.isAlphanumeric(text.charAt(i))) {
            i++;
        }
        return i + 1 < end && text.charAt(i) == '.' && LinkCharacters.isAlphanumeric(text.charAt(i + 1));
    }

    private static int trimmedEnd(String text, int start, int end) {
        int trimmed = ".,;:!?".indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end;
        int open = text.indexOf('(', start);
        return text.charAt(trimmed - 1) == ')' && (open < 0 || open >= trimmed) ? trimmed - 1 : trimmed;
    }

    /** How the composer writes a link; empty if it is no address that can be opened. */
    private static String written(String text, int start, int end) {
        boolean secure = text.charAt(start + 4) == 's' || text.charAt(start + 4) == 'S';
        int authority = start + (secure ? 8 : 7);
        int rest = authority;
        while (rest < end && "/?#\\".indexOf(text.charAt(rest)) < 0) {
            rest++;
        }
        String host = host(text.substring(authority, rest), secure ? ":443" : ":80");
        if (host.isEmpty()) {
            return "";
        }
        String tail = encoded(text, rest, end);
        if (tail.equals("/") || tail.startsWith("/?") || tail.startsWith("/#")) {
            tail = tail.substring(1);
        }
        return tail.length() > LONGEST_REST ? host + tail.substring(0, KEPT_REST) + "..." : host + tail;
    }

    private static String host(String authority, String defaultPort) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        if (host.endsWith(defaultPort)) {
            host = host.substring(0, host.length() - defaultPort.length());
        }
        boolean ascii = true;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            ascii &= c < 0x80;
            if (c <= ' ' || "<>^|%\"`{}".indexOf(c) >= 0) {
                return "";
            }
        }
        if (ascii || host.length() > 253) {
            return ascii ? host.toLowerCase(Locale.ROOT) : "";
        }
        try {
            return ascii(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "";
        }
    }

    /**
     * As browsers write a host: {@code ß} and {@code ς} stay what they are, which {@link IDN} turns into other letters. Source: Unicode Technical
     * Standard 46, section 4, without transitional processing.
     */
    private static String ascii(String typed) {
        String host = small(typed);
        if (host.indexOf('ß') < 0 && host.indexOf('ς') < 0) {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        }
        StringBuilder out = new StringBuilder();
        for (String label : host.split("[.\u3002\uFF0E\uFF61]", -1)) {
            out.append(out.isEmpty() ? "" : ".").append(kept(label));
        }
        return out.toString();
    }

    /** {@link IDN} knows no letters that are newer than Unicode 3.2. The dotted capital I has two characters, which it knows. */
    private static String small(String host) {
        return host.codePoints().map(c -> c == '\u0130' ? c : Character.toLowerCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** @throws IllegalArgumentException if no name can have the label's characters */
    private static String kept(String label) {
        if (label.indexOf('ß') < 0 && label.indexOf('ς') < 0) {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
        }
        if (label.regionMatches(true, 0, "xn--", 0, 4) || label.codePoints().anyMatch(ShortLinks::isRightToLeft)) {
            throw new IllegalArgumentException("no label of a host: " + label);
        }
        StringBuilder mapped = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= label.length(); i++) {
            if (i == label.length() || label.charAt(i) == 'ß' || label.charAt(i) == 'ς') {
                if (i > from) {
                    mapped.append(IDN.toUnicode(IDN.toASCII(label.substring(from, i), IDN.ALLOW_UNASSIGNED), IDN.ALLOW_UNASSIGNED));
                }
                mapped.append(i < label.length() ? label.substring(i, i + 1) : "");
                from = i + 1;
            }
        }
        String written = Punycode.encode(mapped.toString());
        if (written.length() > 63) {
            throw new IllegalArgumentException("a label of " + written.length() + " characters");
        }
        return written;
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** No more of it than decides how it is written. */
    private static String encoded(String text, int start, int end) {
        StringBuilder encoded = new StringBuilder();
        for (int i = start; i < end && encoded.length() <= LONGEST_REST + 2;) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint < 0x80 && codePoint > ' ' && ENCODED.indexOf(codePoint) < 0) {
                encoded.append((char) codePoint);
            } else {
                String written = Character.getType(codePoint) == Character.SURROGATE ? "\uFFFD" : Character.toString(codePoint);
                for (byte b : written.getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
                }
            }
        }
        return encoded.toString();
    }
}
