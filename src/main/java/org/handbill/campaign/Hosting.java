package org.handbill.campaign;

import java.util.List;
import java.util.Optional;

import org.handbill.diagnostic.Span;

/**
 * Where the site is served from.
 *
 * @param hosts that the author names; empty for the files that every host takes
 * @param strictTransport whether browsers are told to use nothing but https
 * @param compression that the author asks for; absent for what suits the hosts
 * @param namedAt where the author names the hosts; absent if the author does not
 */
public record Hosting(List<Host> hosts, boolean strictTransport, Optional<Compression> compression, Optional<Span> namedAt) {
    public static final Hosting ANYWHERE = new Hosting(List.of(), false, Optional.empty(), Optional.empty());

    public Hosting {
        hosts = hosts.stream().distinct().sorted().toList();
    }

    /** Whether files that are compressed stand beside those with text: where the author wants them, or else where a host named here sends them. */
    public boolean isCompressed() {
        return compression.map(wanted -> wanted == Compression.GZIP).orElse(hosts.contains(Host.APACHE) || hosts.contains(Host.NGINX));
    }

    /** How the copies that stand beside files are compressed. */
    public enum Compression {
        GZIP, NONE
    }

    /** A kind of static host. What each can do is in {@code resources/…/hosts}. */
    public enum Host {
        NETLIFY, CLOUDFLARE, GITLAB, GITHUB, APACHE, NGINX, S3
    }
}
