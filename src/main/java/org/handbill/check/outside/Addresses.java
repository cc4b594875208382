package org.handbill.check.outside;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.handbill.address.OutsideAddress;

/** Finds absolute addresses in a stretch of text. */
final class Addresses {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss", "ftp");
    private static final int LONGEST_SCHEME = 5;
    private static final String ENDS = "\"'<>()`\\{}|^?#";
    private static final String PUNCTUATION = ".,;:!*";
    private static final String AMPERSAND = "&amp;";

    private Addresses() {}

    /** Hands over each address, without query and fragment. */
    static void each(String text, Consumer<String> found) {
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            int start = start(text, at);
            if (start >= 0 && at + 3 < text.length() && isHostStart(text.charAt(at + 3))) {
                int end = end(text, at + 3);
                OutsideAddress.of(text.substring(start, end).replace(AMPERSAND, "&")).ifPresent(found);
                at = end - 3;
            }
        }
    }

    /** Where the scheme begins whose colon is here; -1 if it is none that is fetched. */
    private static int start(String text, int colon) {
        int start = colon;
        while (start > 0 && colon - start <= LONGEST_SCHEME && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return SCHEMES.contains(text.substring(start, colon).toLowerCase(Locale.ROOT)) ? start : -1;
    }

    private static boolean isHostStart(char c) {
        return Character.isLetterOrDigit(c) || c == '[' || c == '_' || c == '%' || c >= 0x80;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && ENDS.indexOf(text.charAt(end)) < 0) {
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
