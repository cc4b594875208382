package org.handbill.publish;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;

/**
 * Writes a site to a folder, whole or not at all.
 *
 * <p>All files are rendered in parallel, and those that changed go into a hidden folder beside the output. If any did, what stays as it
 * is gets linked to it there, the two folders change places, and the old one is deleted. Files that were not written by us stay in the
 * output. A build that is killed at any point leaves the output whole, or (only where the system cannot exchange folders) set aside
 * for the next build to put back. After a loss of power, files may be cut short; the next build notices and writes them again.
 */
public final class SitePublisher {
    private final FolderExchange exchange;
    private final Consumer<Step> reached;

    public SitePublisher() {
        this(new NativeExchange(), _ -> {});
    }

    SitePublisher(FolderExchange exchange, Consumer<Step> reached) {
        this.exchange = exchange;
        this.reached = reached;
    }

    /**
     * Makes the output folder hold exactly this site, and whatever in it is not ours.
     *
     * @param output the folder; it and those above it are made if they are not there
     * @return errors if the output is not ours, the disk refuses or files cannot be rendered (at most 100 such); the output is as it was then
     * @throws CancellationException if the thread is interrupted; the output is as it was, and the thread still interrupted
     */
    public Outcome<PublishReport> publish(RenderedSite site, Path output) {
        return publish(site, output, Optional.empty());
    }

    /** The same, but saves the ledger of short links when all files are made and before the new site takes its place. */
    public Outcome<PublishReport> publish(RenderedSite site, Path output, Optional<LedgerFile> ledger) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("publishing was interrupted");
        }
        Problems problems = new Problems();
        SitePath[] paths = site.paths().toArray(SitePath[]::new);
        if (paths.length > 0 && site.paths().contains(new SitePath(Manifest.NAME))) {
            throw new IllegalArgumentException("a site cannot have a file " + Manifest.NAME);
        }
        PathCollisions.find(paths, problems);
        if (problems.hasErrors()) {
            return Outcome.failed(problems);
        }
        try {
            return Outcome.of(publish(site, paths, OutputFolder.locate(output), ledger, problems), problems);
        } catch (PublishFailure e) {
            problems.addAll(e.diagnostics());
        } catch (InvalidPathException e) {
            problems.error(Code.OUTPUT_UNWRITABLE, Location.whole(output.toString()),
                    "This system cannot have a file named '" + e.getInput() + "'.",
                    "Rename the file or title that it is made from, or set the system's character set to UTF-8.");
        }
        return Outcome.failed(problems);
    }

    private PublishReport publish(RenderedSite site, SitePath[] paths, OutputFolder folder, Optional<LedgerFile> ledger, Problems problems)
            throws PublishFailure {
        try {
            folder.refuseMountPoint();
            WorkFolder work = WorkFolder.open(folder, reached);
            PublishReport report = complete(site, paths, folder, ledger, work, problems);
            finish(report, folder, work, problems);
            return report;
        } catch (ClosedByInterruptException e) {
            throw new CancellationException("publishing was interrupted");
        } catch (IOException e) {
            throw folder.unwritable(e);
        }
    }

    private PublishReport complete(RenderedSite site, SitePath[] paths, OutputFolder folder, Optional<LedgerFile> ledger, WorkFolder work,
            Problems problems) throws IOException, PublishFailure {
        try {
            return exchange(site, paths, folder, ledger, work, problems);
        } catch (IOException | PublishFailure | RuntimeException | Error e) {
            try (work) {
                work.tidy();
            } catch (IOException | PublishFailure left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** From here on the new site is in its place, and nothing that goes wrong can change that. */
    private void finish(PublishReport report, OutputFolder folder, WorkFolder work, Problems problems) throws PublishFailure {
        Optional<IOException> left;
        try (work) {
            work.tidy();
            if (report.changed()) {
                Intact.seal(folder.folder(), work.now());
                reached.accept(Step.SEALED);
            }
            left = work.undeleted();
        } catch (IOException e) {
            left = Optional.of(e);
        }
        left.ifPresent(e -> LeftBehind.tell(e, work, folder, problems));
    }

    /**
     * Puts right what a killed build has left, before anything else can fail: a site that is set aside comes back, and so does a repository
     * or a file of somebody else's that is still in the old site. Does nothing if nothing is left, or while another build works there.
     *
     * @return errors if it cannot be made whole
     */
    public Outcome<Path> recover(Path output) {
        Problems problems = new Problems();
        try {
            OutputFolder folder = OutputFolder.locateIfThere(output);
            if (WorkFolder.isLeft(folder)) {
                Optional<WorkFolder> work = WorkFolder.openIfFree(folder, reached);
                if (work.isPresent()) {
                    work.get().close();
                }
            }
        } catch (PublishFailure e) {
            problems.addAll(e.diagnostics());
        } catch (IOException | InvalidPathException e) {
            // publishing says so
        }
        return Outcome.of(output, problems);
    }

    private PublishReport exchange(RenderedSite site, SitePath[] paths, OutputFolder folder, Optional<LedgerFile> ledger, WorkFolder work,
            Problems problems) throws IOException, PublishFailure {
        Manifest last = folder.manifest(paths);
        Intact intact = Intact.in(folder.folder());
        Rendering rendering = new Rendering(site, paths, last, intact, work.fresh());
        rendering.run();
        reached.accept(Step.RENDERED);
        Manifest result = rendering.result();
        int unchanged = rendering.countUnchanged();
        int written = paths.length - unchanged;
        int removed = last.count() - listedIn(last, result);
        boolean changed = written > 0 || removed > 0 || !Files.exists(folder.folder().resolve(Manifest.NAME));
        if (changed) {
            Disk.createFolders(work.folder(), work.fresh());
            rendering.lookAtRemoved();
            KeptFiles kept = new KeptFiles(folder, work.fresh(), last, rendering);
            kept.takeOurs();
            kept.takeForeign();
            ManifestWriter.write(result, work.fresh().resolve(Manifest.NAME));
            reached.accept(Step.FILLED);
            save(ledger);
            work.switchOver(exchange);
            EditedByHand.tell(rendering.edited(), folder, problems);
        } else {
            save(ledger);
        }
        return new PublishReport(written, unchanged, removed, result.totalSize(), changed);
    }

    private static void save(Optional<LedgerFile> ledger) throws PublishFailure {
        if (ledger.isPresent()) {
            ledger.get().save(_ -> {});
        }
    }

    private static int listedIn(Manifest last, Manifest result) {
        int count = 0;
        for (int i = 0; i < last.count(); i++) {
            count += result.find(last.path(i)) >= 0 ? 1 : 0;
        }
        return count;
    }
}
