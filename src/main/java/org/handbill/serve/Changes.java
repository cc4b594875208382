package org.handbill.serve;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What was saved, moved or deleted in the folders that are watched.
 *
 * @param paths below those folders
 * @param unknown whether there may be more than these, since the system lost count or a folder came or went
 */
public record Changes(Set<Path> paths, boolean unknown) {
    public Changes {
        paths = Set.copyOf(paths);
    }

    /** These and later ones. */
    public Changes and(Changes later) {
        Set<Path> both = new HashSet<>(paths);
        both.addAll(later.paths);
        return new Changes(both, unknown || later.unknown);
    }
}
