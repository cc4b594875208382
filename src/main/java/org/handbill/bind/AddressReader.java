package org.handbill.bind;

import java.util.Locale;

/** Addresses of web pages and mailboxes, as an author types them: letters of any script are allowed. */
final class AddressReader {
    private AddressReader() {}

    /** An absolute http or https address with a host and without a user name. */
    static Reading<String> web(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int host = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : -1;
        if (host < 0) {
            return Reading.bad("'" + text + "' is not a web address that begins with https:// or http://.", schemeHint(text, lower));
        }
        int bad = badCharacter(text);
        if (bad >= 0) {
            String what = Character.isWhitespace(text.codePointAt(bad)) ? "a space" : "'" + Character.toString(text.codePointAt(bad)) + "'";
            return Reading.bad("The address has " + what + " in it.", "Copy the address from the browser's address line.");
        }
        int end = host;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(host, end);
        if (authority.indexOf('@') >= 0) {
            return Reading.bad("The address has a user name in it.", "Type it without what stands before '@'.");
        }
        return isHost(authority)
                ? Reading.good(text)
                : Reading.bad("The address names no site.", "Type all of it, for instance https://example.org/page.");
    }

    private static String schemeHint(String text, String lower) {
        boolean otherScheme = lower.indexOf(':') > 0 && !lower.startsWith("http") && lower.indexOf('.') > lower.indexOf(':');
        if (text.indexOf('.') > 0 && badCharacter(text) < 0 && !otherScheme && text.indexOf('@') < 0) {
            int from = 0;
            for (String start : new String[]{"https:/", "http:/", "https:", "http:", "https", "http", "//"}) {
                if (lower.startsWith(start) && (start.endsWith("/") || start.endsWith(":"))) {
                    from = start.length();
                    break;
                }
            }
            return "Did you mean https://" + text.substring(from) + "?";
        }
        return "Type all of it, for instance https://example.org/page.";
    }

    private static boolean isHost(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean ipv6 = authority.startsWith("[") && authority.indexOf(']') > 0;
        boolean port = colon >= 0 && (!ipv6 || colon > authority.indexOf(']'));
        String host = port ? authority.substring(0, colon) : authority;
        boolean digits = !port || authority.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !host.isEmpty() && !host.startsWith(".") && !host.contains("..") && (ipv6 || host.indexOf(':') < 0);
    }

    /** Where a character stands that no address has, or -1. */
    private static int badCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || "<>\"`\\".indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    static Reading<String> email(String text) {
        int at = text.indexOf('@');
        boolean good = at > 0 && at == text.lastIndexOf('@') && at + 1 < text.length() && badCharacter(text) < 0 && text.indexOf(',') < 0
                && text.indexOf('.', at) > at + 1 && !text.endsWith(".") && text.indexOf(':') < 0;
        return good
                ? Reading.good(text)
                : Reading.bad("'" + text + "' is not one e-mail address.", "Type just the address, for instance name@example.org.");
    }
}
