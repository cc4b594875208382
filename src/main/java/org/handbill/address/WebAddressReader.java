package org.handbill.address;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes an address apart as the state machine of the URL Standard (section 4.4) does for http and https. The states are its parts in order, since
 * what is refused leaves no other way through it.
 */
final class WebAddressReader {
    private static final String EXAMPLE = "Type all of it, for instance https://example.org/page.";
    private static final String COPY = "Copy the address from the browser's address line.";
    private static final int HIGHEST_PORT = 65_535;
    /** Schemes as they are mistyped, perhaps twice, also with signs of full width, or slashes alone. */
    private static final Pattern BEGINNING = Pattern.compile(
            "^(?:https?[:：;；.]+[/／\\\\]+|https?(?:[:：;；]|[/／\\\\]+)|[/／\\\\]{2,}){0,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME_AT_END = Pattern.compile("\\.(https?|h?t?tps?|htt|ftp|www)\\.?$");
    private static final Pattern PORT = Pattern.compile("0*[0-9]{0,5}");
    private static final Pattern ENCODED_DOT = Pattern.compile("%2[eE]");

    private WebAddressReader() {}

    /** @param spaces whether there may be spaces behind the host */
    static Parsed<WebAddress> read(String text, boolean spaces) {
        String lower = text.toLowerCase(Locale.ROOT);
        String scheme = lower.startsWith("https://") ? "https" : lower.startsWith("http://") ? "http" : "";
        if (scheme.isEmpty()) {
            return Parsed.bad("'" + text + "' is not a web address that begins with https:// or http://.", schemeHint(text, lower));
        }
        int start = scheme.length() + "://".length();
        int hostEnd = first(text, "/?#", start, text.length());
        Optional<Parsed<WebAddress>> wrong = badCharacter(text, spaces ? hostEnd : text.length()).map(Parsed.Bad::as);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        int fragment = first(text, "#", hostEnd, text.length());
        int query = first(text, "?", hostEnd, fragment);
        return authority(scheme, text.substring(start, hostEnd), new WebAddress(scheme, "", Optional.empty(),
                path(text.substring(hostEnd, query)),
                part(text, query, fragment).map(found -> Escapes.encode(found, Escapes.QUERY)),
                part(text, fragment, text.length()).map(found -> Escapes.encode(found, Escapes.FRAGMENT))));
    }

    private static int first(String text, String ends, int from, int to) {
        int at = from;
        while (at < to && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** What stands behind the sign at an offset; absent if the sign is not there. */
    private static Optional<String> part(String text, int sign, int end) {
        return sign < end ? Optional.of(text.substring(sign + 1, end)) : Optional.empty();
    }

    /** Puts host and port into an address that has all else. */
    private static Parsed<WebAddress> authority(String scheme, String authority, WebAddress rest) {
        if (authority.indexOf('@') >= 0) {
            return Parsed.bad("The address has a user name in it.", "Type it without what stands before '@'.");
        }
        if (authority.startsWith("[") && authority.indexOf(']') < 0) {
            return Parsed.bad("The ']' behind the number of the machine, '" + authority + "', is missing.",
                    "Type it behind the number, for instance https://[2001:db8::1]/page.");
        }
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.indexOf(']');
        String digits = hasPort ? authority.substring(colon + 1) : "";
        if (!PORT.matcher(digits).matches() || !digits.isEmpty() && Integer.parseInt(digits) > HIGHEST_PORT) {
            return Parsed.bad("The address has ':" + digits + "' behind its host, which is not the number of a port.",
                    "Type a number from 0 to " + HIGHEST_PORT + ", or leave it out.");
        }
        int port = digits.isEmpty() ? -1 : Integer.parseInt(digits);
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        String host = hasPort ? authority.substring(0, colon) : authority;
        if (host.isEmpty()) {
            return Parsed.bad("The address names no site.", EXAMPLE);
        }
        return switch (HostName.read(host)) {
            case Parsed.Good<String>(String name) -> Parsed.good(new WebAddress(scheme, name,
                    usual ? Optional.empty() : Optional.of(port), rest.path(), rest.query(), rest.fragment()));
            case Parsed.Bad<String> bad -> bad.as();
        };
    }

    /** Without the segments that mean "here" and "one up", which may be percent-encoded. */
    private static String path(String written) {
        Deque<String> segments = new ArrayDeque<>();
        String[] parts = written.substring(written.startsWith("/") ? 1 : 0).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            String plain = ENCODED_DOT.matcher(parts[i]).replaceAll(".");
            boolean last = i == parts.length - 1;
            if (plain.equals("..")) {
                segments.pollLast();
            } else if (!plain.equals(".")) {
                segments.addLast(Escapes.encode(parts[i], Escapes.PATH));
            }
            if (last && (plain.equals("..") || plain.equals("."))) {
                segments.addLast("");
            }
        }
        StringBuilder path = new StringBuilder(written.length() + 8);
        for (Iterator<String> each = segments.iterator(); each.hasNext();) {
            path.append('/').append(each.next());
        }
        return path.toString();
    }

    private static Optional<Parsed.Bad<String>> badCharacter(String text, int end) {
        Optional<Parsed.Bad<String>> invisible = Invisible.find(text).map(found -> new Parsed.Bad<>(
                "The address has " + found + " in it.", "Delete it, or type the address by hand."));
        if (invisible.isPresent()) {
            return invisible;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i >= end && c >= ' ' && c != 0x7F) {
                continue;
            }
            boolean space = c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space || c < ' ' || c == 0x7F || "<>\"`\\".indexOf(c) >= 0) {
                return Optional.of(new Parsed.Bad<>("The address has " + (space ? "a space" : "'" + c + "'") + " in it.", COPY));
            }
        }
        return Optional.empty();
    }

    /** Not the beginning of an address once more; a number is a machine only as it was typed, since 1.5 would be one too. */
    private static boolean isSite(WebAddress address, String text) {
        String host = address.host();
        return host.indexOf('.') > 0 && !host.endsWith(".") && !SCHEME_AT_END.matcher(host).find() && !address.path().startsWith("//")
                && (!IpAddress.endsInNumber(host) || text.contains(host));
    }

    /** What was meant, only if that is an address of a site with a dot in its name. */
    private static String schemeHint(String text, String lower) {
        boolean otherScheme = lower.indexOf(':') > 0 && !lower.startsWith("http") && lower.indexOf('.') > lower.indexOf(':');
        if (otherScheme || text.indexOf('@') >= 0) {
            return EXAMPLE;
        }
        String meant = "https://" + text.substring(BEGINNING.matcher(text).results().findFirst().orElseThrow().end());
        return read(meant, false) instanceof Parsed.Good<WebAddress>(WebAddress address) && isSite(address, text)
                ? "Did you mean " + meant + "?"
                : EXAMPLE;
    }
}
