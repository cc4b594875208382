package org.handbill.site;

import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedSet;

/** The bytes of a site, each file made when it is asked for. Safe to share between threads. */
public interface RenderedSite {
    /** Every file of the site, sorted. */
    SortedSet<SitePath> paths();

    /** Whether the site has a file. */
    default boolean has(SitePath path) {
        return paths().contains(path);
    }

    /** How many of the campaign's pictures say where, when or with what they were taken, which is left out of the site. */
    default int picturesCleaned() {
        return 0;
    }

    /** Whether it has script files that the author or somebody else wrote, and not the tool, so that what they fetch is not known. */
    default boolean hasScriptsOfItsOwn() {
        return false;
    }

    /**
     * Makes one file and writes it to a stream that the caller closes.
     *
     * @throws RenderException if the file cannot be made because of what the author or the theme says
     * @throws IOException if the stream or a file that is copied fails
     * @throws IllegalArgumentException if the site has no such path
     */
    void write(SitePath path, OutputStream out) throws IOException;
}
