package org.handbill.plan.host;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.handbill.site.Artifact;
import org.handbill.site.SitePath;

/**
 * What a host says with each answer.
 *
 * <p>Nothing here keeps other sites from showing a picture of the campaign, and no crawler from reading pages: {@code Cross-Origin-Resource-Policy} is
 * left out, since previews load pictures from elsewhere.
 *
 * @param everywhere name and value, in the order in which they are written
 * @param lasting folders at the top of the site whose every file has its content in its name
 * @param types of files that servers often name wrongly, by their path
 * @param offline the page that needs no other file, which has a policy of its own in place of everybody's
 */
record SiteHeaders(Map<String, String> everywhere, SortedSet<String> lasting, SortedMap<String, String> types, Optional<SitePath> offline) {
    static final String POLICY = "Content-Security-Policy";
    /** For files whose name changes with what is in them. Source: RFC 9111, RFC 8246. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    /** Kept, but asked for again each time, so that a correction is seen at once. Source: RFC 9111, section 5.2.2.4. */
    static final String ASK_AGAIN = "no-cache";
    static final String FINGERPRINT = "[.][0-9a-f]{8}[.][a-z0-9]+([.]gz)?";
    /** Half a year, for this host alone. Source: RFC 6797. */
    private static final String ONLY_HTTPS = "max-age=15768000";
    /**
     * What no page of ours needs. Sharing is left out, since {@code web-share} is the page's own by default and a Chromium that cannot share complains of
     * the name. Source: W3C, Permissions Policy; Web Share API, section 2.4.
     */
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
            + "fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), "
            + "payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), "
            + "xr-spatial-tracking=(), clipboard-read=(), clipboard-write=(self)";
    /** Types that the end of a name does not tell. */
    static final SortedMap<String, String> BY_NAME = new TreeMap<>(
            Map.of("feed.xml", "application/atom+xml; charset=utf-8", "feed.json", "application/feed+json; charset=utf-8"));
    private static final Pattern FINGERPRINTED = Pattern.compile(".+" + FINGERPRINT);

    SiteHeaders {
        lasting = new TreeSet<>(lasting);
        types = new TreeMap<>(types);
    }

    /** @param strictTransport whether browsers are told to use nothing but https */
    static SiteHeaders of(SortedMap<SitePath, Artifact> artifacts, ContentPolicy policy, boolean strictTransport) {
        Map<String, String> everywhere = new LinkedHashMap<>();
        everywhere.put(POLICY, policy.header());
        everywhere.put("X-Content-Type-Options", "nosniff");
        everywhere.put("X-Frame-Options", "DENY");
        everywhere.put("Referrer-Policy", "no-referrer");
        everywhere.put("X-DNS-Prefetch-Control", "off");
        everywhere.put("Permissions-Policy", PERMISSIONS);
        everywhere.put("Cross-Origin-Opener-Policy", "same-origin");
        if (strictTransport) {
            everywhere.put("Strict-Transport-Security", ONLY_HTTPS);
        }
        SortedMap<String, String> types = new TreeMap<>();
        artifacts.keySet().forEach(path -> type(path).ifPresent(type -> types.put(path.value(), type)));
        Optional<SitePath> offline = artifacts.entrySet().stream().filter(file -> file.getValue() instanceof Artifact.Offline)
                .map(Map.Entry::getKey)
                .findFirst();
        return new SiteHeaders(everywhere, lasting(artifacts), types, offline);
    }

    /** All headers of {@link #offline}. */
    Map<String, String> ofOffline() {
        Map<String, String> own = new LinkedHashMap<>(everywhere);
        own.put(POLICY, Artifact.HostFile.OFFLINE_POLICY);
        return own;
    }

    private static Optional<String> type(SitePath path) {
        String name = path.value().substring(path.value().lastIndexOf('/') + 1);
        if (BY_NAME.containsKey(name)) {
            return Optional.ofNullable(BY_NAME.get(name));
        }
        return name.endsWith(".ics")
                ? Optional.of("text/calendar; charset=utf-8")
                : name.endsWith(".webmanifest") ? Optional.of("application/manifest+json") : Optional.empty();
    }

    /** A file that the author named is never among them, whatever its name looks like. */
    private static SortedSet<String> lasting(SortedMap<SitePath, Artifact> artifacts) {
        SortedSet<String> all = new TreeSet<>();
        SortedSet<String> others = new TreeSet<>();
        artifacts.forEach((path, artifact) -> {
            int slash = path.value().indexOf('/');
            if (slash > 0) {
                String folder = path.value().substring(0, slash);
                boolean lasting = !(artifact instanceof Artifact.FileCopy) && FINGERPRINTED.matcher(path.value()).matches();
                (lasting ? all : others).add(folder);
            }
        });
        all.removeAll(others);
        all.removeIf(folder -> !folder.matches("[A-Za-z0-9_-]+"));
        return all;
    }
}
