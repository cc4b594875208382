package org.handbill.plan;

import java.util.regex.Pattern;

/**
 * The address that opens a network, as pages carry it. Lists of content blockers hide every link that begins as a share address does, for instance
 * {@code a[href^="https://t.me/share/url?"]} (Fanboy's Annoyance List, AdGuard's social filter). Readers come to a share kit to use such links, so
 * that the standard port of https is named, which browsers leave out again: it leads to the same place (RFC 3986, section 3.2.3).
 */
final class OpenAddress {
    private static final Pattern HOST = Pattern.compile("^(https://[^/?#:@{}]+)(?=[/?#]|$)");
    private static final String PORT = ":443";

    private OpenAddress() {}

    /** Other schemes, other ports and hosts that readers name themselves stay as they are. */
    static String onPage(String address) {
        return HOST.matcher(address).replaceFirst("$1" + PORT);
    }
}
