package org.handbill.prose;

import java.util.Locale;
import java.util.Set;
import org.handbill.address.Escapes;
import org.handbill.address.WebAddress;

/** Which addresses a link or picture may have: those of a few schemes, and relative ones. */
public final class Addresses {
    /** What a link or picture may begin with. */
    public static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "sms", "xmpp");

    private Addresses() {}

    /**
     * Whether an address is relative or of one of {@link #SCHEMES}. Control characters are never allowed, since browsers skip some of
     * them when they look for the scheme (the URL standard strips tab, LF and CR), nor is an address that names a host but no scheme.
     */
    public static boolean isAllowed(String address) {
        int scheme = -1;
        int first = -1;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < ' ' || c >= 0x7F && c <= 0x9F || c >= 0xD800 && Character.isSurrogate(c) && isLone(address, i)) {
                return false;
            }
            if (first < 0 && (c == ':' || c == '/' || c == '?' || c == '#')) {
                first = i;
                scheme = c == ':' ? i : -1;
            }
        }
        if (scheme >= 0) {
            return SCHEMES.contains(address.substring(0, scheme).toLowerCase(Locale.ROOT));
        }
        return !startsWithHost(address);
    }

    /** Whether a picture may come from there: relative, or from the web. */
    public static boolean isAllowedForPictures(String address) {
        return isAllowed(address) && (!isAbsolute(address) || address.regionMatches(true, 0, "http", 0, 4));
    }

    /** Browsers read '\' as '/', and skip spaces before it. */
    private static boolean startsWithHost(String address) {
        int slashes = 0;
        for (int i = 0; i < address.length() && slashes < 2; i++) {
            char c = address.charAt(i);
            if (c == '/' || c == '\\') {
                slashes++;
            } else if (slashes > 0 || c != ' ') {
                return false;
            }
        }
        return slashes == 2;
    }

    private static boolean isLone(String text, int at) {
        if (Character.isHighSurrogate(text.charAt(at))) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    static void requireAllowedForPictures(String address) {
        if (!isAllowedForPictures(address)) {
            throw new IllegalArgumentException("not an address that a picture may have: '" + address + "'");
        }
    }

    static void requireAllowed(String address) {
        if (!isAllowed(address)) {
            throw new IllegalArgumentException("not an address that prose may carry: '" + address + "'");
        }
    }

    /** Whether it begins with a scheme, as {@code https://example.org} and {@code mailto:} addresses do. */
    public static boolean isAbsolute(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return i > 0;
            }
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return false;
    }

    /** As it must stand in HTML: what an address cannot hold is percent-encoded, and what already is encoded stays. */
    public static String encoded(String address) {
        int host = hostEnd(address);
        return address.substring(0, host) + Escapes.encode(address.substring(host), Escapes.REFERENCE);
    }

    /** Where the path begins behind a host, which is in ASCII already and may have brackets; 0 if there is none. */
    private static int hostEnd(String address) {
        int at = WebAddress.hasScheme(address) ? address.indexOf("://") + 3 : 0;
        while (at > 2 && at < address.length() && "/?#".indexOf(address.charAt(at)) < 0 && address.charAt(at) > ' '
                && address.charAt(at) < 0x7F && "\\<>\"`^{|}".indexOf(address.charAt(at)) < 0) {
            at++;
        }
        return at > 2 ? at : 0;
    }
}
