package org.handbill.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handbill.bind.BindOptions;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Outcome;
import org.handbill.load.CampaignLoader;
import org.handbill.plan.host.HostFiles;
import org.handbill.publish.PictureCache;
import org.handbill.serve.Changes;
import org.handbill.serve.Preview;
import org.handbill.serve.PreviewServer;
import org.handbill.serve.Watcher;

/**
 * Shows a campaign to its author while it is written: serves its site to this machine, and reads again what is saved. It writes nothing into the
 * campaign folder; short links that are still to be made are shown as a build would make them.
 */
public final class PreviewCampaign implements AutoCloseable {
    /** An editor may have emptied a file and not yet filled it, so a mistake is told only if it lasts. */
    private static final long LASTING_MS = 120;
    private static final Set<String> TEXTS = Set.of("md", "yaml", "csv");

    private final Path folder;
    private final BindOptions options;
    private final KeptPictures pictures;
    private final PreviewServer server;
    private final Watcher watcher;
    private final Listener listener;

    /** Is told what happens, for a terminal. */
    public interface Listener {
        /**
         * Something was saved and read.
         *
         * @param what the files, as the author knows them; empty if it may be any
         * @param diagnostics what is wrong now; the pages are the last good ones if it is an error
         * @param milliseconds from the first word of the change until pages could be made
         */
        void read(List<String> what, List<Diagnostic> diagnostics, long milliseconds);

        /** A file was asked for that could not be made. */
        void fault(Diagnostic diagnostic);
    }

    private PreviewCampaign(Path folder, BindOptions options, PreviewServer server, Listener listener) {
        this.folder = folder;
        this.options = options;
        this.pictures = new KeptPictures(new PictureCache(folder));
        this.server = server;
        this.listener = listener;
        this.watcher = new Watcher(List.of(folder.toAbsolutePath().normalize(), themes(folder)),
                path -> path.getFileName() != null && CampaignLoader.ignores(path.getFileName().toString()));
    }

    /**
     * Begins to serve at a port, or at the next that is free; the campaign may have mistakes, and is told so in its pages.
     *
     * @param port 0 for any
     * @return absent if none of the ports is free
     * @throws IOException if the machine lets nobody serve
     */
    public static Optional<PreviewCampaign> start(Path folder, int port, BindOptions options, Listener listener) throws IOException {
        Optional<PreviewServer> server = PreviewServer.start(port, listener::fault);
        return server.map(started -> new PreviewCampaign(folder, options, started, listener));
    }

    /** Themes that stand beside the campaign. */
    private static Path themes(Path folder) {
        return folder.toAbsolutePath().normalize().resolveSibling("themes");
    }

    public String url() {
        return server.url();
    }

    public int port() {
        return server.port();
    }

    /** Reads the campaign for the first time; what is wrong with it. */
    public List<Diagnostic> read() {
        return show(preview(), false);
    }

    /** Reads again what is saved, until the thread is interrupted. */
    public void follow() throws InterruptedException {
        while (true) {
            Changes changes = watcher.next();
            long start = System.nanoTime();
            Preview preview = preview();
            while (preview.site().isEmpty()) {
                Optional<Changes> more = watcher.next(LASTING_MS);
                if (more.isEmpty()) {
                    break;
                }
                changes = changes.and(more.get());
                preview = preview();
            }
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            listener.read(names(changes), show(preview, drawn(changes)), milliseconds);
        }
    }

    private Preview preview() {
        Outcome<Pipeline.Ready> read = Pipeline.run(folder, options, LinkStage.Mode.MINT, pictures);
        String root = read.value().map(ready -> HostFiles.root(ready.links().campaign().settings())).orElse("/");
        return new Preview(read.value().map(Pipeline.Ready::site), root, read.diagnostics());
    }

    private List<Diagnostic> show(Preview preview, boolean drawn) {
        server.show(preview, drawn);
        return preview.diagnostics();
    }

    /** Whether pages may only name what has changed, as pictures. */
    private static boolean drawn(Changes changes) {
        return changes.unknown()
                || !changes.paths().stream().filter(Files::exists)
                        .allMatch(path -> TEXTS.contains(path.toString().substring(path.toString().lastIndexOf('.') + 1)));
    }

    /** Without files that an editor made for a moment, unless nothing else happened. */
    private List<String> names(Changes changes) {
        Path top = folder.toAbsolutePath().normalize();
        Set<Path> there = changes.paths().stream().filter(Files::exists).collect(Collectors.toSet());
        return (there.isEmpty() ? changes.paths() : there).stream()
                .map(path -> (path.startsWith(top) ? top.relativize(path) : path).toString().replace('\\', '/')).sorted().toList();
    }

    @Override
    public void close() {
        watcher.close();
        server.close();
    }
}
