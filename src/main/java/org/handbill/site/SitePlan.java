package org.handbill.site;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Every file of the site and how it is made, sorted by path. */
public record SitePlan(SortedMap<SitePath, Artifact> artifacts) {
    public SitePlan {
        artifacts = Collections.unmodifiableNavigableMap(new TreeMap<>(artifacts));
    }

    /** The paths alone; a view, since there may be hundreds of thousands. */
    public SortedSet<SitePath> paths() {
        return ((NavigableMap<SitePath, Artifact>) artifacts).navigableKeySet();
    }
}
