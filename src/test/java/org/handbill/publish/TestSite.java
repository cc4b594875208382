package org.handbill.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;

/** A site whose files are given. */
record TestSite(Map<String, String> files) implements RenderedSite {
    /** Paths and contents in turn. */
    static TestSite of(String... pathsAndContents) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.put(pathsAndContents[i], pathsAndContents[i + 1]);
        }
        return new TestSite(files);
    }

    @Override
    public SortedSet<SitePath> paths() {
        SortedSet<SitePath> paths = new TreeSet<>();
        files.keySet().forEach(path -> paths.add(new SitePath(path)));
        return paths;
    }

    @Override
    public void write(SitePath path, OutputStream out) throws IOException {
        out.write(Objects.requireNonNull(files.get(path.value())).getBytes(StandardCharsets.UTF_8));
    }
}
