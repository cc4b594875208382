package org.handbill.check.outside;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedSet;

import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;

/** A site in whose files addresses are looked for while they are written. */
public final class LookedThrough implements RenderedSite {
    private final RenderedSite site;
    private final OutsideAddresses found;

    public LookedThrough(RenderedSite site, OutsideAddresses found) {
        this.site = site;
        this.found = found;
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
    public boolean hasScriptsOfItsOwn() {
        return site.hasScriptsOfItsOwn();
    }

    @Override
    public void write(SitePath path, OutputStream out) throws IOException {
        if (!OutsideAddresses.isRead(path)) {
            site.write(path, out);
            return;
        }
        Copying copying = new Copying(out);
        site.write(path, copying);
        found.read(path, copying.beginning.toByteArray());
    }

    /** Keeps what goes through it, up to a bound that only an author's own file can reach. */
    private static final class Copying extends FilterOutputStream {
        private static final int MOST = 16 << 20;
        private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

        private Copying(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            if (beginning.size() < MOST) {
                beginning.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            beginning.write(bytes, from, Math.min(length, MOST - beginning.size()));
        }
    }
}
