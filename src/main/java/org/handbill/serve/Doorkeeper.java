package org.handbill.serve;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns away what does not come from this machine's own browser. A page elsewhere may let its name lead to this machine and then read what is here (DNS
 * rebinding), but its browser still names that page's host.
 */
final class Doorkeeper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Set<String> hosts;

    Doorkeeper(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** What is answered instead of a page; absent for who may come in. */
    Optional<Answer> refuses(HttpExchange exchange) {
        List<String> named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (named.size() != 1 || !hosts.contains(named.getFirst().toLowerCase(Locale.ROOT))) {
            return Optional.of(Answer.plain(421, "This is a preview for this machine alone.\n"));
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            return Optional.of(Answer.plain(405, "A preview can only be read.\n").with("Allow", "GET, HEAD"));
        }
        return Optional.empty();
    }
}
