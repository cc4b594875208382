package org.handbill.site;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every file of the site and how it is made, sorted by path. */
public record SitePlan(SortedMap<SitePath, Artifact> artifacts) {
    public SitePlan {
        artifacts = Collections.unmodifiableSortedMap(new TreeMap<>(artifacts));
    }
}
