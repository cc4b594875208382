package org.handbill.site;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;

import org.handbill.campaign.ShortLink;

/** Places in the site as short links name them: {@code ./} for the home page, {@code appeal/} for a page, {@code a.pdf} for another file. */
public final class LinkPlaces {
    private static final String INDEX = "index.html";

    private LinkPlaces() {}

    public static String target(SitePath path) {
        String value = path.value();
        return value.equals(INDEX)
                ? ShortLink.HOME
                : value.endsWith("/" + INDEX) ? value.substring(0, value.length() - INDEX.length()) : value;
    }

    /** Absent if no file of a site can have this name. */
    public static Optional<SitePath> path(String target) {
        String path = Normalizer.normalize(target.startsWith("./") ? target.substring(2) : target, Normalizer.Form.NFC);
        try {
            return Optional.of(new SitePath(path.isEmpty() || path.endsWith("/") ? path + INDEX : path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a target in the site leads to: itself if it is there, else the page of the nearest folder above it, at last the home page. */
    public static SitePath nearest(String target, Set<SitePath> files) {
        Optional<SitePath> path = path(target);
        if (path.isPresent() && files.contains(path.get())) {
            return path.get();
        }
        String folder = target.startsWith("./") ? target.substring(2) : target;
        while (!folder.isEmpty()) {
            int slash = folder.lastIndexOf('/', folder.length() - 2);
            folder = slash < 0 ? "" : folder.substring(0, slash + 1);
            Optional<SitePath> above = path(folder);
            if (above.isPresent() && files.contains(above.get())) {
                return above.get();
            }
        }
        return SitePath.page("");
    }
}
