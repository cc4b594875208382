package org.handbill.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The pages that are open in browsers, each of which is told what has changed (HTML Standard, server-sent events). */
final class Visitors {
    /** A visitor that has gone is noticed when something is sent. */
    private static final int ALIVE_SECONDS = 15;
    private static final String END = "end";

    private final Set<BlockingQueue<String>> open = ConcurrentHashMap.newKeySet();

    /** Tells one page how things are, and then what changes, until it is closed. */
    void receive(HttpExchange exchange, Showcase showcase) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        open.add(events);
        try (OutputStream out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(200, 0);
            events.add("retry: 500\n" + event(showcase.now()));
            while (true) {
                String event = events.poll(ALIVE_SECONDS, TimeUnit.SECONDS);
                if (END.equals(event)) {
                    return;
                }
                out.write((event == null ? ":\n\n" : event).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(events);
            exchange.close();
        }
    }

    void tell(Showcase.State state) {
        String event = event(state);
        open.forEach(events -> events.add(event));
    }

    void sendAway() {
        open.forEach(events -> events.add(END));
    }

    /** In a line each: the version of the site, that of its pictures, and the card with what is wrong, if anything is. */
    private static String event(Showcase.State state) {
        return "data: " + state.version() + "\ndata: " + state.pictures() + "\ndata: " + MistakeCard.of(state.mistakes()) + "\n\n";
    }
}
