package org.handbill.plan.host;

import java.util.List;
import java.util.Optional;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Hosting;
import org.handbill.site.Hosts;

/**
 * What all host files are made from.
 *
 * @param root the path of the home page, beginning and ending in '/'
 * @param origin scheme and authority; empty while the campaign has no base address
 * @param rules each with another {@code from}
 */
record HostedSite(String root, String origin, List<Rule> rules, SiteHeaders headers, Hosting hosting, Hosts hosts) {
    HostedSite {
        rules = List.copyOf(rules);
        if (!root.startsWith("/") || !root.endsWith("/")) {
            throw new IllegalArgumentException("the path of a home page begins and ends in '/': " + root);
        }
    }

    static String root(Optional<WebAddress> baseUrl) {
        return baseUrl.map(WebAddress::path).map(SafeAddress::encode).orElse("/");
    }

    static String origin(Optional<WebAddress> baseUrl) {
        return baseUrl.map(WebAddress::origin).orElse("");
    }

    boolean isNamed(Hosting.Host host) {
        return hosting.hosts().contains(host);
    }
}
