package org.handbill.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.serve.Preview;
import org.handbill.serve.PreviewServer;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;

/** A preview that any bytes can be sent to. */
final class AskedPreview {
    private static final List<Diagnostic> FAULTS = new CopyOnWriteArrayList<>();
    private static final PreviewServer SERVER = start();
    private static int asked;

    private AskedPreview() {}

    private static PreviewServer start() {
        try {
            PreviewServer server = PreviewServer.start(0, FAULTS::add).orElseThrow();
            server.show(new Preview(Optional.of(new Page()), "", List.of()), false);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Page implements RenderedSite {
        @Override
        public SortedSet<SitePath> paths() {
            return new TreeSet<>(Set.of(new SitePath("index.html")));
        }

        @Override
        public void write(SitePath path, OutputStream out) throws IOException {
            out.write("<!doctype html><title>x</title><body>The page".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends them as a request; each hundredth time it looks whether the server still answers others. */
    static void ask(byte[] request) throws IOException {
        String answer = sent(request);
        FuzzTarget.hold(answer.isEmpty() || answer.startsWith("HTTP/1."), answer);
        FuzzTarget.hold(!answer.contains("root:x:"), "a file of the machine");
        FuzzTarget.hold(FAULTS.isEmpty(), FAULTS.toString());
        if (++asked % 100 == 0) {
            String page = sent(("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + SERVER.port() + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            FuzzTarget.hold(page.contains("The page"), page);
        }
    }

    private static String sent(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.setSoTimeout(5_000);
            byte[] own = new String(request, StandardCharsets.ISO_8859_1).replace("PORT", String.valueOf(SERVER.port()))
                    .getBytes(StandardCharsets.ISO_8859_1);
            socket.getOutputStream().write(own);
            socket.shutdownOutput();
            byte[] answer = socket.getInputStream().readNBytes(4_000);
            return new String(answer, StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException e) {
            return ""; // a page that is kept up to date stays open
        } catch (SocketException e) {
            return "";
        }
    }
}
