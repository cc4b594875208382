package org.handbill.bind;

import java.util.Locale;
import java.util.Optional;

import java.util.regex.Pattern;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;
import org.handbill.site.LinkPlaces;

/** Where short links may lead: to places in the site and to web addresses without secrets, never to what could write a rule of a host's file. */
final class LinkTargets {
    private static final String EXAMPLE = "Type a page such as appeal/, ./ for the home page, or a whole address that begins with https://.";

    /** All but what RFC 3986, section 2, allows without the brackets. Looked for, since a pattern for the whole would need a frame for each letter. */
    private static final Pattern UNWRITTEN = Pattern.compile("[^A-Za-z0-9._~:/?#@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})");

    private LinkTargets() {}

    /** A page of the site or a whole address; absent after an error. */
    static Optional<String> read(Located<String> target, Problems problems) {
        String text = target.value();
        String lower = text.toLowerCase(Locale.ROOT);
        if (hasGap(text)) {
            return wrong(target, "The target has a space or a line break in it.", "Copy the address from the browser's address line.",
                    problems);
        }
        if (lower.startsWith("https:") || lower.startsWith("http:")) {
            return whole(target, problems);
        }
        if (text.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || text.startsWith("//")) {
            return wrong(target, "'" + text + "' is no place that a short link may lead to.", EXAMPLE, problems);
        }
        boolean good = text.chars().noneMatch(c -> "?#%\\\"'<>|*{};$:".indexOf(c) >= 0);
        return good ? LinkPlaces.path(text).map(LinkPlaces::target).or(() -> noPage(target, problems)) : noPage(target, problems);
    }

    private static Optional<String> noPage(Located<String> target, Problems problems) {
        return wrong(target, "'" + target.value() + "' is no page of the site.", EXAMPLE, problems);
    }

    /** A whole web address without a user name; absent after an error. */
    static Optional<String> whole(Located<String> address, Problems problems) {
        String text = address.value();
        return switch (AddressReader.web(text)) {
            case Reading.Bad<WebAddress> bad -> wrong(address, bad.message(), bad.hint(), problems);
            case Reading.Good<WebAddress>(WebAddress found) -> !UNWRITTEN.matcher(text).find()
                    ? Optional.of(text)
                    : wrong(address, "'" + text + "' is not a web address as browsers send it.", "Type " + found, problems);
        };
    }

    private static boolean hasGap(String text) {
        return text.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
    }

    private static Optional<String> wrong(Located<String> target, String message, String hint, Problems problems) {
        problems.error(Code.INVALID_LINK_TARGET, target.span(), message, hint);
        return Optional.empty();
    }
}
