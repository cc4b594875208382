package org.handbill.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handbill.app.PreviewCampaign;
import org.handbill.diagnostic.Diagnostic;

/** A preview that runs in a thread of its own, and remembers what it told the terminal. */
public final class ServedPreview implements AutoCloseable {
    public static final LocalDate DAY = LocalDate.of(2012, 2, 20);

    private final PreviewCampaign preview;
    private final Thread following;
    private final List<Read> reads = new CopyOnWriteArrayList<>();
    private final List<Diagnostic> faults = new CopyOnWriteArrayList<>();

    /** What was told of one save. */
    public record Read(List<String> what, List<Diagnostic> diagnostics, long milliseconds) {}

    public ServedPreview(Path campaign) throws IOException {
        this(campaign, 0);
    }

    public ServedPreview(Path campaign, int port) throws IOException {
        preview = PreviewCampaign.start(campaign, port, DAY, false,
                new PreviewCampaign.Listener() {
                    @Override
                    public void read(List<String> what, List<Diagnostic> diagnostics, long milliseconds) {
                        reads.add(new Read(what, diagnostics, milliseconds));
                    }

                    @Override
                    public void fault(Diagnostic diagnostic) {
                        faults.add(diagnostic);
                    }
                }).orElseThrow();
        preview.read();
        following = Thread.ofPlatform().name("following").start(() -> {
            try {
                preview.follow();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public String url() {
        return preview.url();
    }

    public int port() {
        return preview.port();
    }

    public List<Read> reads() {
        return reads;
    }

    public List<Diagnostic> faults() {
        return faults;
    }

    @Override
    public void close() throws IOException {
        following.interrupt();
        preview.close();
        try {
            following.join();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while the preview ended");
        }
    }

    /** An answer of HTTP as it came, so that nothing is tidied by a client. */
    public record Raw(int status, String head, String body) {
        static Raw ask(int port, String request) throws IOException {
            try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int end = all.indexOf("\r\n\r\n");
                assertThat(end).as(all).isPositive();
                return new Raw(Integer.parseInt(all.split(" ", 3)[1]), all.substring(0, end), all.substring(end + 4));
            }
        }

        static Raw get(int port, String path) throws IOException {
            return ask(port, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
        }
    }
}
