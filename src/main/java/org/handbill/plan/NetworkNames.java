package org.handbill.plan;

import java.util.Map;
import org.handbill.platform.Platform;
import org.handbill.site.InterfaceTexts;

/** What a page calls a network: its own name, but for the few that have words of ours in place of one. */
final class NetworkNames {
    /** In the catalogue, by id. A campaign that names one of them otherwise means that name. */
    private static final Map<String, String> OURS = Map.of("device", "This device", "copy", "Anywhere else", "email", "E-mail",
            "reddit-text",
            "Reddit (text post)", "web-form", "Web form");

    private NetworkNames() {}

    static String of(Platform platform, InterfaceTexts texts) {
        return platform.name().equals(OURS.get(platform.id())) ? texts.get("network." + platform.id()) : platform.name();
    }
}
