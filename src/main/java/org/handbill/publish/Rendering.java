package org.handbill.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.SystemReason;
import org.handbill.site.RenderException;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.jspecify.annotations.Nullable;

/** Renders each file of a site once, and writes those into the new folder that differ from what was published last. */
final class Rendering {
    private final RenderedSite site;
    private final SitePath[] paths;
    private final Manifest last;
    private final Intact intact;
    private final Path fresh;
    private final Manifest result;
    private final boolean[] unchanged;
    private final RenderFailures failures = new RenderFailures();
    private final NavigableSet<String> edited = new ConcurrentSkipListSet<>();

    Rendering(RenderedSite site, SitePath[] paths, Manifest last, Intact intact, Path fresh) {
        this.site = site;
        this.paths = paths;
        this.last = last;
        this.intact = intact;
        this.fresh = fresh;
        this.unchanged = new boolean[paths.length];
        String[] names = new String[paths.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = paths[i].value();
        }
        this.result = new Manifest(names, new long[paths.length], new byte[paths.length * Manifest.HASH_BYTES]);
    }

    void run() throws IOException, PublishFailure {
        Parallel.each(paths.length, () -> {
            RenderBuffer buffer = new RenderBuffer(Objects.requireNonNull(fresh.getParent()));
            return index -> render(index, buffer);
        });
        List<Diagnostic> found = failures.list();
        if (!found.isEmpty()) {
            throw new PublishFailure(found);
        }
    }

    private void render(int index, RenderBuffer buffer) throws IOException, PublishFailure {
        String path = paths[index].value();
        buffer.start(fresh.resolve(path));
        try {
            site.write(paths[index], buffer);
        } catch (IOException | RuntimeException e) {
            buffer.drop();
            refuse(path, buffer.failure(), e);
            return;
        }
        byte[] hash = buffer.hash();
        result.record(index, buffer.size(), hash);
        int before = last.find(path);
        if (before >= 0 && last.has(before, buffer.size(), hash) && intact.has(path, buffer.size(), hash)) {
            unchanged[index] = true;
            buffer.drop();
        } else {
            if (before >= 0) {
                lookAt(before);
            }
            buffer.keep();
        }
    }

    /** Looks whether files that the site no longer has were changed by hand, so that it can be told. */
    void lookAtRemoved() throws IOException {
        for (int i = 0; i < last.count(); i++) {
            if (result.find(last.path(i)) < 0) {
                lookAt(i);
            }
        }
    }

    private void lookAt(int before) throws IOException {
        String path = last.path(before);
        if (intact.isThere(path) && !intact.has(path, last.size(before), last.hash(before))) {
            edited.add(path);
        }
    }

    /** Files of the last publication that somebody has changed since, and that are now written anew or gone; call it when all are rendered. */
    SortedSet<String> edited() {
        return edited;
    }

    /** A full disk may come back to us in any exception of the renderer, so our own failure is looked at first. */
    private void refuse(String path, @Nullable IOException ours, Exception e) throws IOException, PublishFailure {
        if (ours != null) {
            throw ours;
        }
        switch (e) {
            case RenderException known -> failures.add(known.diagnostic());
            case IOException unread -> throw new PublishFailure(Code.FILE_UNREADABLE, path,
                    "A file that '" + path + "' is made from cannot be read" + named(unread) + ": " + SystemReason.of(unread) + ".",
                    "See that the file is there and that you may open it, then build again.");
            case RuntimeException fault -> throw fault;
            default -> throw new IllegalStateException(e);
        }
    }

    private static String named(IOException e) {
        return e instanceof FileSystemException file && file.getFile() != null ? ", '" + file.getFile() + "'" : "";
    }

    /** What the new site consists of. */
    Manifest result() {
        return result;
    }

    boolean isUnchanged(int index) {
        return unchanged[index];
    }

    boolean isUnchanged(String path) {
        int index = result.find(path);
        return index >= 0 && unchanged[index];
    }

    int countUnchanged() {
        int count = 0;
        for (boolean each : unchanged) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
