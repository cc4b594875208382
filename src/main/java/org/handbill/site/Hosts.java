package org.handbill.site;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.handbill.campaign.Hosting;

/** What every host can do. */
public record Hosts(Map<Hosting.Host, HostFacts> facts) {
    public Hosts {
        facts = Collections.unmodifiableMap(new EnumMap<>(facts));
        for (Hosting.Host host : Hosting.Host.values()) {
            if (!facts.containsKey(host)) {
                throw new IllegalArgumentException("nothing is known of " + host);
            }
        }
    }

    public HostFacts of(Hosting.Host host) {
        HostFacts found = facts.get(host);
        if (found == null) {
            throw new IllegalStateException("nothing is known of " + host);
        }
        return found;
    }
}
