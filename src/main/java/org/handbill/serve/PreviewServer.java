package org.handbill.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.handbill.diagnostic.Diagnostic;

/** Serves a site to this machine alone and tells open pages what changes. */
public final class PreviewServer implements AutoCloseable {
    private static final int TRIED = 20;
    private static final String EVENTS = "/_handbill/events";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Showcase showcase = new Showcase();
    private final Visitors visitors = new Visitors();
    private final Answers answers;
    private final Doorkeeper doorkeeper;

    private PreviewServer(HttpServer server, Consumer<Diagnostic> fault) {
        this.server = server;
        this.answers = new Answers(showcase, fault);
        this.doorkeeper = new Doorkeeper(server.getAddress().getPort());
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Begins to serve at a port, or at the next that is free.
     *
     * @param port 0 for any
     * @param fault is told of a file that could not be made
     * @return absent if none of the ports is free
     * @throws IOException if the machine lets nobody serve
     */
    public static Optional<PreviewServer> start(int port, Consumer<Diagnostic> fault) throws IOException {
        // Without it, answers to a page that is open wait up to 40 ms for the browser to acknowledge their first packet.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress here = InetAddress.getByAddress("localhost", new byte[]{127, 0, 0, 1});
        for (int i = 0; i < TRIED && port + i <= 65_535; i++) {
            try {
                return Optional.of(new PreviewServer(HttpServer.create(new InetSocketAddress(here, port + i), 0), fault));
            } catch (BindException e) {
                // somebody else serves there
            }
        }
        return Optional.empty();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The home page of the preview. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** Shows a newer site, or what is wrong with it over the last one that could be made. */
    public void show(Preview preview, boolean pictures) {
        visitors.tell(showcase.show(preview, pictures));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            Optional<Answer> refused = doorkeeper.refuses(exchange);
            if (refused.isPresent()) {
                refused.get().send(exchange);
            } else if (exchange.getRequestURI().getRawPath().equals(EVENTS)) {
                visitors.receive(exchange, showcase);
            } else {
                answers.to(exchange.getRequestURI().getRawPath()).send(exchange);
            }
        } catch (InterruptedException e) {
            exchange.close();
        } catch (RuntimeException e) {
            Answer.plain(500, "This is a fault of Handbill, not of yours: " + e + "\n").send(exchange);
        }
    }

    @Override
    public void close() {
        visitors.sendAway();
        server.stop(0);
        threads.shutdownNow();
    }
}
