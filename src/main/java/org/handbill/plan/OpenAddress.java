package org.handbill.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address that opens a network, as pages carry it. Lists of content blockers hide every link that begins as a share address does, for instance
 * {@code a[href^="https://t.me/share/url?"]} (Fanboy's Annoyance List, AdGuard's social filter). Readers come to a share kit to use such links, so
 * that the standard port of https is named, which browsers leave out again: it leads to the same place (RFC 3986, section 3.2.3). The scheme of an app,
 * for instance {@code viber://forward?text=}, begins with a capital letter, which browsers make small again (section 3.1): the lists compare letter by
 * letter.
 */
final class OpenAddress {
    private static final Pattern APP = Pattern.compile("^(?!https?:)([a-z])(?=[a-z0-9+.-]*://)");
    private static final Pattern HOST = Pattern.compile("^(https://[^/?#:@{}]+)(?=[/?#]|$)");
    private static final String PORT = ":443";

    private OpenAddress() {}

    /** Schemes that have no host, other ports and hosts that readers name themselves stay as they are. */
    static String onPage(String address) {
        String app = APP.matcher(address).replaceFirst(found -> found.group().toUpperCase(Locale.ROOT));
        return HOST.matcher(app).replaceFirst("$1" + PORT);
    }
}
