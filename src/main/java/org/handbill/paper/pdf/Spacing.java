package org.handbill.paper.pdf;

import java.util.List;
import org.handbill.picture.type.ShapedLine;

/** Where a line of type can be drawn out: at its spaces, or between all of its signs where it has none. */
public final class Spacing {
    private Spacing() {}

    /** How many such places it has. */
    public static int places(ShapedLine line) {
        List<ShapedLine.Cluster> clusters = line.clusters();
        boolean spaces = hasSpaces(clusters);
        int places = 0;
        for (int i = 0; i + 1 < clusters.size(); i++) {
            places += isPlace(clusters.get(i), spaces) ? 1 : 0;
        }
        return places;
    }

    static boolean hasSpaces(List<ShapedLine.Cluster> clusters) {
        return clusters.stream().anyMatch(cluster -> cluster.text().equals(" "));
    }

    /** Whether room is added behind a cluster that is not the line's last. */
    static boolean isPlace(ShapedLine.Cluster cluster, boolean spaces) {
        return !spaces || cluster.text().equals(" ");
    }
}
