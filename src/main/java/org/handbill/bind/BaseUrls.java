package org.handbill.bind;

import java.util.Optional;

import java.util.regex.Pattern;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;

/** The public address of a site: absolute, reachable by everybody, without query or fragment. */
final class BaseUrls {
    private static final String EXAMPLE = "Type the public address, for instance https://example.org/my-campaign/";

    /** Steps to the same folder or the one above, also percent-encoded. */
    private static final Pattern STEPS = Pattern.compile("/(\\.|%2[eE]){1,2}(/|$)");
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(x?html?|shtml|php[0-9]?|aspx?|jsp|cgi|md)");
    /**
     * What no folder has. Letters beyond ASCII and spaces are percent-encoded; nothing else that is could be meant. Looked for, since a pattern for
     * the whole would need a frame for each letter.
     */
    private static final Pattern ELSEWHERE = Pattern.compile("[^A-Za-z0-9._~/@+,=!%-]|%(?!20|[89A-Fa-f][0-9A-Fa-f])");

    private BaseUrls() {}

    /** The address, ending in '/'; absent after an error. */
    static Optional<WebAddress> read(String text, Location place, Problems problems) {
        Reading<WebAddress> reading = !WebAddress.hasScheme(text)
                ? Reading.bad("'" + text + "' is not a whole web address: it has to begin with https://.", EXAMPLE)
                : switch (AddressReader.web(text)) {
                    case Reading.Good<WebAddress>(WebAddress address) -> checked(text, address);
                    case Reading.Bad<WebAddress>(Code _, String message, String hint) -> Reading.bad(message, hint);
                };
        return switch (reading) {
            case Reading.Good<WebAddress>(WebAddress address) -> Optional.of(address);
            case Reading.Bad<WebAddress> bad -> {
                problems.error(Code.INVALID_BASE_URL, place, bad.message(), bad.hint());
                yield Optional.empty();
            }
        };
    }

    private static Reading<WebAddress> checked(String text, WebAddress address) {
        if (address.query().isPresent() || address.fragment().isPresent()) {
            return Reading.bad("'" + text + "' has a '?' or '#', after which no page can be named.", EXAMPLE);
        }
        if (isLocal(address.host())) {
            return Reading.bad("'" + text + "' leads to this machine or its own network, where no reader can open it.", EXAMPLE);
        }
        String written = text.replaceFirst("^[A-Za-z]+://[^/]*", "");
        if (written.contains("//") || STEPS.matcher(written).find()) {
            return Reading.bad("'" + text + "' has a folder without a name, or one named '.' or '..', in it.",
                    typed(address.origin() + folder(address.path().replaceAll("/{2,}", "/"))));
        }
        String path = address.path();
        if (FILE.matcher(last(path)).matches()) {
            return Reading.bad("'" + text + "' ends in the name of a file, but is to name the folder of the site.",
                    typed(address.origin() + folder(path)));
        }
        if (ELSEWHERE.matcher(path).find()) {
            return Reading.bad("'" + text + "' has a sign in a folder's name that means something else to web servers.",
                    "Use letters, digits, '-', '_', '.' and '~' only, for instance https://example.org/my-campaign/");
        }
        return Reading.good(path.endsWith("/") ? address : WebAddress.of(address + "/"));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Ending in '/', without the name of a file. */
    private static String folder(String path) {
        String last = last(path);
        return last.isEmpty() ? path : FILE.matcher(last).matches() ? path.substring(0, path.length() - last.length()) : path + "/";
    }

    /** Nothing is suggested that would be refused. */
    private static String typed(String address) {
        return AddressReader.web(address) instanceof Reading.Good<WebAddress>(WebAddress read)
                && checked(address, read) instanceof Reading.Good<WebAddress> ? "Type " + address : EXAMPLE;
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
