package org.handbill.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
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
    /**
     * So long after the last save of a single text the campaign is read whole: other pages may name that text, and its readers other mistakes. Of a large
     * campaign that takes seconds, in which a save would wait for its turn, so that there it begins later.
     */
    private static final long SETTLED_MS = 1_500;
    private static final int TIMES_OF_READING = 2;
    private static final Set<String> TEXTS = Set.of("md", "yaml", "csv");

    private final Path folder;
    private final BindOptions options;
    private final KeptPictures pictures;
    private final PreviewServer server;
    private final Watcher watcher;
    private final Listener listener;
    private Optional<Pipeline.Work> work = Optional.empty();
    private long saves;
    /** How long it took to read the campaign whole, last time. */
    private volatile long readingMs;
    /** With one thread, so that all else that a whole reading does at once leaves room for pages that are asked for meanwhile. */
    private final ForkJoinPool settling = new ForkJoinPool(1);

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
     * @param asOf the day that counts as today
     * @param drafts whether to take texts that are marked as drafts
     * @return absent if none of the ports is free
     * @throws IOException if the machine lets nobody serve
     */
    public static Optional<PreviewCampaign> start(Path folder, int port, LocalDate asOf, boolean drafts, Listener listener)
            throws IOException {
        BindOptions options = new BindOptions(asOf, drafts, Optional.empty(), Optional.empty());
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
        return show(reading(), false).diagnostics();
    }

    /** Reads again what is saved, until the thread is interrupted. */
    public void follow() throws InterruptedException {
        boolean settled = true;
        while (true) {
            Optional<Changes> saved = settled
                    ? Optional.of(watcher.next())
                    : watcher.next(Math.max(SETTLED_MS, TIMES_OF_READING * readingMs));
            if (saved.isEmpty()) {
                settled = true;
                settle();
                continue;
            }
            long start = System.nanoTime();
            Changes changes = saved.get();
            Optional<Pipeline.Work> revised = revised(changes);
            settled = revised.isEmpty();
            List<Diagnostic> wrong = revised.isPresent()
                    ? show(revised.get()).diagnostics()
                    : readWhole(changes);
            listener.read(names(changes), wrong, (System.nanoTime() - start) / 1_000_000);
        }
    }

    /** If nothing but a single text was saved that can be put into its place. */
    private Optional<Pipeline.Work> revised(Changes changes) {
        List<String> names = names(changes);
        boolean others = changes.paths().stream().filter(path -> !Files.exists(path))
                .anyMatch(path -> path.toString().matches(".*[.]\\w+"));
        Optional<Pipeline.Work> last;
        synchronized (this) {
            saves++;
            last = work;
        }
        return changes.unknown() || others || names.size() != 1 || !names.getFirst().endsWith(".md")
                ? Optional.empty()
                : last.flatMap(before -> Revising.of(before, folder, names.getFirst(), options));
    }

    private List<Diagnostic> readWhole(Changes first) throws InterruptedException {
        Changes changes = first;
        Outcome<Pipeline.Ready> read = reading();
        while (read.value().isEmpty()) {
            Optional<Changes> more = watcher.next(LASTING_MS);
            if (more.isEmpty()) {
                break;
            }
            changes = changes.and(more.get());
            read = reading();
        }
        return show(read, drawn(changes)).diagnostics();
    }

    /** Reads the campaign whole while its author may go on; what comes of it counts only if nothing is saved meanwhile. */
    private synchronized void settle() {
        long now = saves;
        settling.execute(() -> {
            if (isNewest(now)) {
                Outcome<Pipeline.Ready> read = reading();
                if (showIfNewest(read, now) && read.value().isEmpty()) {
                    listener.read(List.of(), read.diagnostics(), 0);
                }
            }
        });
    }

    private synchronized boolean isNewest(long save) {
        return saves == save;
    }

    private synchronized boolean showIfNewest(Outcome<Pipeline.Ready> read, long save) {
        if (saves == save) {
            show(read, false);
        }
        return saves == save;
    }

    private Outcome<Pipeline.Ready> reading() {
        long start = System.nanoTime();
        Outcome<Pipeline.Ready> read = Pipeline.make(folder, options, LinkStage.Mode.MINT, pictures).site();
        readingMs = (System.nanoTime() - start) / 1_000_000;
        return read;
    }

    private synchronized Outcome<Pipeline.Ready> show(Outcome<Pipeline.Ready> read, boolean drawn) {
        work = read.value().map(Pipeline.Ready::work);
        server.show(preview(read.value().map(Pipeline.Ready::work), read.diagnostics()), drawn);
        return read;
    }

    private synchronized Preview show(Pipeline.Work revised) {
        work = Optional.of(revised);
        Preview preview = preview(work, List.of());
        server.show(preview, false);
        return preview;
    }

    private static Preview preview(Optional<Pipeline.Work> work, List<Diagnostic> diagnostics) {
        String root = work.map(made -> HostFiles.root(made.campaign().settings())).orElse("/");
        return new Preview(work.map(Pipeline.Work::site), root, diagnostics);
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
        settling.shutdownNow();
        server.close();
    }
}
