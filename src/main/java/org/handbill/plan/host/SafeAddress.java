package org.handbill.plan.host;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;

/**
 * Where a redirect leads, in the characters of an address (RFC 3986) that mean nothing to any host's file: no white space, quotes, dollar signs,
 * braces or backslashes, these being percent-encoded. So no target can end its rule and begin another.
 *
 * @param origin scheme and authority; empty if it leads to the site itself
 * @param rest the path, never with a '.' or '..' step if it leads to the site itself, relative to the site's root then; query and fragment
 */
record SafeAddress(String origin, String rest) {
    private static final Pattern WEB = Pattern.compile("(https?)://([^/?#\\\\]*)([/?#].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9._-]*[a-z0-9])?");
    private static final Pattern DOTS = Pattern.compile("(.*/)?(\\.|%2[eE]){1,2}(/.*)?");
    private static final String KEPT = "-._~/?&=+,;:@!()%";

    /** Absent if it is no address of the web or of the site, or carries a user name. */
    static Optional<SafeAddress> of(String target) {
        Matcher web = WEB.matcher(target);
        if (web.matches()) {
            return authority(web.group(1), web.group(2)).map(host -> new SafeAddress(web.group(1).toLowerCase(Locale.ROOT) + "://" + host,
                    encode(web.group(3) == null ? "" : web.group(3))));
        }
        if (SCHEME.matcher(target).matches()) {
            return Optional.empty();
        }
        String own = encode(target.replaceFirst("^[/\\\\]+", ""));
        return DOTS.matcher(path(own)).matches() ? Optional.empty() : Optional.of(new SafeAddress("", own));
    }

    private static String path(String address) {
        return address.replaceFirst("(?s)[?#].*", "");
    }

    private static Optional<String> authority(String scheme, String authority) {
        return WebAddress.parse(scheme + "://" + authority + "/") instanceof Parsed.Good<WebAddress>(WebAddress address)
                && HOST.matcher(address.host()).matches() ? Optional.of(address.authority()) : Optional.empty();
    }

    /** With every character that is not kept percent-encoded; what is already so stays. */
    static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean fragment = false;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            boolean broken = point == '%' && !text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            boolean first = point == '#' && !fragment;
            fragment |= first;
            if (first || !broken && isKept(point)) {
                out.appendCodePoint(point);
            } else {
                percent(Character.toString(point), out);
            }
            i += Character.charCount(point);
        }
        return out.toString();
    }

    private static boolean isKept(int point) {
        return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9'
                || point < 0x80 && KEPT.indexOf(point) >= 0;
    }

    private static void percent(String character, StringBuilder out) {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
                    .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
    }

    boolean isOwn() {
        return origin.isEmpty();
    }

    /** On the same host if it leads to the site itself, whose root is at {@code root}; absolute otherwise. */
    String from(String root) {
        return isOwn() ? root + rest : origin + rest;
    }
}
