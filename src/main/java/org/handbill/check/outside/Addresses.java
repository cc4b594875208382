package org.handbill.check.outside;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Finds absolute addresses in a stretch of text whose characters are the bytes of a file. */
final class Addresses {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss", "ftp");
    private static final int LONGEST_SCHEME = 5;
    private static final String ENDS = "\"'<>()`\\{}|^?#";
    private static final String PUNCTUATION = ".,;:!*";
    private static final String AMPERSAND = "&amp;";

    private Addresses() {}

    /**
     * Hands over each address, without query and fragment.
     *
     * @param bare whether two slashes without a scheme begin an address, as they do where a browser looks for one
     */
    static void each(String text, int from, int to, boolean bare, Consumer<String> found) {
        for (int at = text.indexOf("//", from, to); at >= 0; at = text.indexOf("//", at + 2, to)) {
            int start = start(text, from, at, bare);
            if (start >= 0 && at + 2 < to && isHostStart(text.charAt(at + 2))) {
                int end = end(text, at + 2, to);
                byte[] bytes = text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
                found.accept(new String(bytes, StandardCharsets.UTF_8).replace(AMPERSAND, "&"));
                at = end - 2;
            }
        }
    }

    /** Where the address begins whose slashes are here; -1 if these begin none. */
    private static int start(String text, int from, int slashes, boolean bare) {
        if (slashes == from || text.charAt(slashes - 1) != ':') {
            boolean begins = slashes == from || " \t\n\r\"'(,=".indexOf(text.charAt(slashes - 1)) >= 0;
            return bare && begins ? slashes : -1;
        }
        int start = slashes - 1;
        while (start > from && slashes - start <= LONGEST_SCHEME + 1 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return SCHEMES.contains(text.substring(start, slashes - 1).toLowerCase(Locale.ROOT)) ? start : -1;
    }

    private static boolean isHostStart(char c) {
        return Character.isLetterOrDigit(c) || c == '[' || c >= 0x80;
    }

    private static int end(String text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) > ' ' && ENDS.indexOf(text.charAt(end)) < 0) {
            if (text.charAt(end) == '&' && !text.startsWith(AMPERSAND, end)) {
                break;
            }
            end++;
        }
        while (end > from && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
