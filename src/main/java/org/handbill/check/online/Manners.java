package org.handbill.check.online;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;

/**
 * How other people's servers are asked.
 *
 * @param agent how we name ourselves
 * @param answer the longest that one answer may take
 * @param pause between two requests to one host
 * @param atOnce hosts that are asked at the same time; each is asked for one thing at a time
 * @param patience the longest that a server may let us wait with Retry-After
 * @param outside whether an address may be asked: those of this machine and of private networks are not for links to lead to
 */
public record Manners(String agent, Duration answer, Duration pause, int atOnce, Duration patience, Predicate<InetAddress> outside,
        InstantSource clock) {
    public static Manners usual(String agent) {
        return new Manners(agent, Duration.ofSeconds(15), Duration.ofMillis(700), 8, Duration.ofSeconds(30), Manners::isOutside,
                InstantSource.system());
    }

    static boolean isOutside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean inside = address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress();
        // RFC 1122 (this network), RFC 6598 (carriers), RFC 4193 (local IPv6)
        boolean reserved = bytes.length == 4 ? first == 0 || first == 100 && (second & 0xC0) == 64 || first >= 240 : (first & 0xFE) == 0xFC;
        return !inside && !reserved;
    }
}
