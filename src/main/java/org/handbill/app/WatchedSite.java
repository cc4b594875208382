package org.handbill.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;

/** A site that says how far its making has come. */
final class WatchedSite implements RenderedSite {
    private final RenderedSite site;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    WatchedSite(RenderedSite site, Progress progress) {
        this.site = site;
        this.progress = progress;
    }

    @Override
    public SortedSet<SitePath> paths() {
        return site.paths();
    }

    @Override
    public int picturesCleaned() {
        return site.picturesCleaned();
    }

    @Override
    public void write(SitePath path, OutputStream out) throws IOException {
        site.write(path, out);
        progress.made(path.value(), done.incrementAndGet(), site.paths().size());
    }
}
