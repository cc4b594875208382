package org.handbill.address;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a reference as browsers do where it may lead to another host (URL Standard, section 4.4, "basic URL parser"): however many slashes or backslashes
 * there are, and whatever is between them that browsers take out.
 */
public final class OutsideAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss", "ftp");
    private static final int LONGEST_SCHEME = 5;
    private static final int LONGEST_HOST = 10_000;
    private static final Pattern TAKEN_OUT = Pattern.compile("[\t\n\r]+");
    /** URL Standard, section 3.1, "forbidden domain code point". */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20\"#%/:<>?@\\[\\\\\\]^`{|}\\x7F]");
    /** What UTS #46 maps to nothing. */
    private static final Pattern IGNORED = Pattern.compile("[\u00AD\u034F\u180B-\u180D\u200B\u2060\u2064\uFE00-\uFE0F\uFEFF]");
    private static final Pattern PORT = Pattern.compile("[0-9]*");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x20\\x7F]");

    private OutsideAddress() {}

    /**
     * The address as it was written as far as that is plain, without user, query and fragment: {@code //host/path}, with a scheme if the reference has one.
     * One that leads to the site itself is absent, and so is one that is none. {@code https:host}, which is a path on a page of https and a host on any
     * other, counts as a host.
     */
    public static Optional<String> of(String reference) {
        int from = 0;
        int to = reference.length();
        while (from < to && reference.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && reference.charAt(to - 1) <= ' ') {
            to--;
        }
        String text = from == to ? "" : TAKEN_OUT.matcher(reference.substring(from, to)).replaceAll("");
        int colon = schemeEnd(text);
        String scheme = text.substring(0, Math.max(0, colon));
        if (!scheme.isEmpty() && !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        int slashes = colon + 1;
        int host = slashes;
        while (host < text.length() && isSlash(text.charAt(host))) {
            host++;
        }
        return scheme.isEmpty() && host - slashes < 2
                ? Optional.empty()
                : host(text, host).map(found -> (scheme.isEmpty() ? "" : scheme + ":") + "//" + found);
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /** Where the colon behind a scheme is; -1 if there is no scheme. */
    private static int schemeEnd(String text) {
        int at = 0;
        while (at < text.length() && isOfScheme(text.charAt(at), at)) {
            at++;
        }
        return at > 0 && at < text.length() && text.charAt(at) == ':' ? at : -1;
    }

    private static boolean isOfScheme(char c, int at) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || at > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
    }

    private static Optional<String> host(String text, int from) {
        int end = from;
        while (end < text.length() && !isSlash(text.charAt(end)) && text.charAt(end) != '?' && text.charAt(end) != '#') {
            end++;
        }
        int path = end;
        while (path < text.length() && text.charAt(path) != '?' && text.charAt(path) != '#') {
            path++;
        }
        int user = text.lastIndexOf('@', end - 1);
        String authority = text.substring(user >= from ? user + 1 : from, end);
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.indexOf(']');
        String port = hasPort ? authority.substring(colon) : "";
        if (hasPort && !PORT.matcher(port.substring(1)).matches()) {
            return Optional.empty();
        }
        String rest = CONTROL.matcher(text.substring(end, path).replace('\\', '/')).replaceAll("%20");
        return name(hasPort ? authority.substring(0, colon) : authority).map(name -> name + (port.length() > 1 ? port : "") + rest);
    }

    /** A host as it was written, if it is plain, else in the form that browsers ask for; one that only we refuse is kept. */
    private static Optional<String> name(String written) {
        if (written.isEmpty() || written.length() > LONGEST_HOST) {
            return Optional.empty();
        }
        if (HostName.read(written) instanceof Parsed.Good<String>(String name)) {
            return Optional.of(name.equalsIgnoreCase(written) ? written : name);
        }
        String decoded = IGNORED.matcher(Escapes.decode(written).orElse(written)).replaceAll("");
        if (!decoded.equals(written) && HostName.read(decoded) instanceof Parsed.Good<String>(String name)) {
            return Optional.of(name);
        }
        return decoded.isEmpty() || FORBIDDEN.matcher(decoded).find() ? Optional.empty() : Optional.of(decoded.toLowerCase(Locale.ROOT));
    }

    /** Whether a text that is no reference for certain, such as a string of a script, is one: with a scheme and slashes, or a host that has a dot or a port. */
    public static boolean isLikely(String text) {
        String plain = text.strip();
        int colon = schemeEnd(plain.substring(0, Math.min(plain.length(), LONGEST_SCHEME + 1)));
        boolean slashes = plain.length() > colon + 1 && isSlash(plain.charAt(colon + 1));
        Optional<String> address = slashes ? of(plain) : Optional.empty();
        return address.filter(found -> colon > 0 || found.indexOf('.') > 0 && found.indexOf('.') < pathStart(found)
                || found.indexOf(':') > 0 && found.indexOf(':') < pathStart(found)).isPresent();
    }

    private static int pathStart(String address) {
        int slash = address.indexOf('/', 2);
        return slash < 0 ? address.length() : slash;
    }
}
