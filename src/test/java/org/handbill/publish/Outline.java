package org.handbill.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;

/** A site whose files are all made by one rule. */
record Outline(Collection<String> names, Rule rule) implements RenderedSite {
    interface Rule {
        void write(SitePath path, OutputStream out) throws IOException;
    }

    @Override
    public SortedSet<SitePath> paths() {
        SortedSet<SitePath> paths = new TreeSet<>();
        names.forEach(name -> paths.add(new SitePath(name)));
        return paths;
    }

    @Override
    public void write(SitePath path, OutputStream out) throws IOException {
        rule.write(path, out);
    }
}
