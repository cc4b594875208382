package org.handbill.address;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An absolute http or https address as browsers understand it (URL Standard, url.spec.whatwg.org), written so that every other reader of addresses
 * understands the same: the host in ASCII, no default port, no dot segments, and percent-encoded whatever RFC 3986 does not allow, which
 * is more than browsers encode: {@code | ^ ` { } [ ]}, a second {@code #}, and a {@code %} that begins no escape.
 *
 * <p>Refused although browsers take it: user names, spaces and control characters, {@code \}, {@code < > "} and {@code `}, invisible
 * characters, anything but letters, digits, hyphens and underscores in the host, empty labels, names longer than DNS allows, and a scheme
 * without {@code //}.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in ASCII and small letters; an IPv6 address in brackets
 * @param port absent if it is the scheme's own
 * @param path begins with '/'
 * @param query without '?'
 * @param fragment without '#'
 */
public record WebAddress(String scheme, String host, Optional<Integer> port, String path, Optional<String> query,
        Optional<String> fragment) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /** The address of a text that is known to be one. */
    public static WebAddress of(String text) {
        return switch (parse(text)) {
            case Parsed.Good<WebAddress>(WebAddress address) -> address;
            case Parsed.Bad<WebAddress>(String message, String _) -> throw new IllegalArgumentException(message + " (" + text + ")");
        };
    }

    /** Reads a whole address. */
    public static Parsed<WebAddress> parse(String text) {
        return WebAddressReader.read(text, false);
    }

    /** The same, but spaces and signs that are refused otherwise may be in path, query and fragment, as in links of texts. */
    public static Parsed<WebAddress> parseInText(String text) {
        return WebAddressReader.read(text, true);
    }

    /** Whether a text begins as one of these addresses does. */
    public static boolean hasScheme(String text) {
        String lower = text.substring(0, Math.min(text.length(), 6)).toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:");
    }

    /** Host and port as they stand in an address. */
    public String authority() {
        return host + port.map(number -> ":" + number).orElse("");
    }

    /** Scheme, host and port, without '/' at the end. */
    public String origin() {
        return scheme + "://" + authority();
    }

    /** What a reference on the page with this address leads to; absent if that is no address of the web. */
    public Optional<WebAddress> resolve(String reference) {
        String whole;
        if (SCHEME.matcher(reference).lookingAt()) {
            whole = reference;
        } else if (reference.startsWith("//")) {
            whole = scheme + ":" + reference;
        } else if (reference.startsWith("/")) {
            whole = origin() + reference;
        } else if (reference.startsWith("?")) {
            whole = origin() + path + reference;
        } else if (reference.startsWith("#") || reference.isEmpty()) {
            whole = origin() + path + query.map(found -> "?" + found).orElse("") + reference;
        } else {
            whole = origin() + path.substring(0, path.lastIndexOf('/') + 1) + reference;
        }
        return switch (parseInText(whole)) {
            case Parsed.Good<WebAddress>(WebAddress address) -> Optional.of(address);
            case Parsed.Bad<WebAddress> _ -> Optional.empty();
        };
    }

    /**
     * For the client of Java's library, without the fragment, which is never sent. It takes no host with an underscore or without a letter in its last
     * label; absent for such a one.
     */
    public Optional<URI> uri() {
        URI uri = URI.create(new WebAddress(scheme, host, port, path, query, Optional.empty()).toString());
        return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        return origin() + path + query.map(found -> "?" + found).orElse("") + fragment.map(found -> "#" + found).orElse("");
    }
}
