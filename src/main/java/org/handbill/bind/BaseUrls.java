package org.handbill.bind;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;

/** The public address of a site: absolute, reachable by everybody, without query or fragment. */
final class BaseUrls {
    private static final String EXAMPLE = "Type the public address, for instance https://example.org/my-campaign/";

    private BaseUrls() {}

    /** The address, ending in '/'; absent after an error. */
    static Optional<URI> read(String text, Location place, Problems problems) {
        Optional<String> mistake = mistake(text);
        if (mistake.isPresent()) {
            problems.error(Code.INVALID_BASE_URL, place, mistake.get(), EXAMPLE);
            return Optional.empty();
        }
        return Optional.of(URI.create(URI.create(text).toASCIIString() + (text.endsWith("/") ? "" : "/")));
    }

    private static Optional<String> mistake(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.of("'" + text + "' is not a web address.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("'" + text + "' is not a whole web address: it has to begin with https://.");
        }
        if (uri.getHost() == null) {
            return Optional.of("'" + text + "' names no site.");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("'" + text + "' has a user name in it, which everybody would see.");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return Optional.of("'" + text + "' has a '?' or '#', after which no page can be named.");
        }
        return isLocal(uri.getHost().toLowerCase(Locale.ROOT))
                ? Optional.of("'" + text + "' leads to this machine or its own network, where no reader can open it.")
                : Optional.empty();
    }

    /** Names and addresses that mean the own machine or network (RFC 1918, 3927, 4193, 6761, 6762). */
    private static boolean isLocal(String host) {
        if (host.startsWith("[")) {
            return host.equals("[::1]") || host.equals("[::]") || host.startsWith("[fe80") || host.startsWith("[fc")
                    || host.startsWith("[fd");
        }
        if (host.matches("[0-9.]+")) {
            return host.matches("(0|10|127)\\..*") || host.startsWith("192.168.") || host.startsWith("169.254.")
                    || host.matches("172\\.(1[6-9]|2[0-9]|3[01])\\..*");
        }
        return host.indexOf('.') < 0 || host.matches(".*\\.(localhost|local|internal|test|invalid|lan|home\\.arpa)");
    }
}
