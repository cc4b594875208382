package org.handbill.plan;

import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

import org.handbill.site.Artifact;
import org.handbill.site.SitePath;

/**
 * Plans compressed files beside those with text. Pictures, archives and typefaces are left out, since they are compressed already; so are the stubs of
 * short links and what only hosts read, which are planned later and fit into one packet as they are.
 */
final class CompressedFiles {
    private static final Pattern TEXT = Pattern.compile(".*[.](html|css|js|svg|xml|json|txt|csv|webmanifest)");
    private static final SitePath ROBOTS = new SitePath("robots.txt");

    private CompressedFiles() {}

    /** A file of the campaign that has such a name already is kept. */
    static void add(SortedMap<SitePath, Artifact> artifacts) {
        for (SitePath path : List.copyOf(artifacts.keySet())) {
            if (TEXT.matcher(path.value()).matches() && !path.equals(ROBOTS)) {
                Artifact.Compressed made = new Artifact.Compressed(path);
                artifacts.putIfAbsent(made.path(), made);
            }
        }
    }
}
