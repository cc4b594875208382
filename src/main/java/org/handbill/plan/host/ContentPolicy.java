package org.handbill.plan.host;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.handbill.site.SitePath;

/**
 * What pages of the site may load and run: their own files, of the kinds that the site has, and nothing else. One policy serves the whole site, since no
 * page has inline styles or scripts.
 *
 * <p>Source: Content Security Policy Level 3.
 *
 * @param kinds directives that allow files of the site's own, in the order in which they are written
 * @param pictures origins outside from which pictures may come, as the author allows
 */
public record ContentPolicy(List<String> kinds, SortedSet<String> pictures) {
    private static final String NOTHING = "default-src 'none'";
    /** For readers of a page that look at files of the same site from within it, such as a robots.txt. */
    private static final String FETCH = "connect-src 'self'";
    private static final String NO_WAY_OUT = "base-uri 'none'; form-action 'none'";
    private static final Map<String, String> BY_ENDING = Map.ofEntries(Map.entry("js", "script-src"), Map.entry("css", "style-src"),
            Map.entry("png", "img-src"), Map.entry("jpg", "img-src"), Map.entry("jpeg", "img-src"), Map.entry("gif", "img-src"),
            Map.entry("webp", "img-src"), Map.entry("avif", "img-src"), Map.entry("svg", "img-src"), Map.entry("ico", "img-src"),
            Map.entry("woff2", "font-src"), Map.entry("woff", "font-src"), Map.entry("ttf", "font-src"), Map.entry("otf", "font-src"),
            Map.entry("mp4", "media-src"), Map.entry("webm", "media-src"), Map.entry("ogg", "media-src"), Map.entry("mp3", "media-src"),
            Map.entry("m4a", "media-src"), Map.entry("webmanifest", "manifest-src"));
    private static final String PICTURES = "img-src";
    private static final List<String> ORDER = List.of("script-src", "style-src", "img-src", "font-src", "media-src", "manifest-src");

    public ContentPolicy {
        kinds = List.copyOf(kinds);
        pictures = Collections.unmodifiableSortedSet(new TreeSet<>(pictures));
    }

    /** The policy of a site with these files, and pictures from these origins. */
    public static ContentPolicy of(Collection<SitePath> files, SortedSet<String> pictures) {
        Set<String> used = new LinkedHashSet<>();
        for (SitePath file : files) {
            String name = file.value();
            String directive = BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
            if (directive != null) {
                used.add(directive);
            }
        }
        if (!pictures.isEmpty()) {
            used.add(PICTURES);
        }
        return new ContentPolicy(ORDER.stream().filter(used::contains).toList(), pictures);
    }

    /** As a header. */
    public String header() {
        return written("'self'") + "; frame-ancestors 'none'";
    }

    /**
     * As a {@code meta} element, for hosts that send no header. There {@code frame-ancestors} is not allowed (section 3.3). To a page from a disk,
     * {@code 'self'} is nothing, since the origin of such an address is opaque (section 6.7.2.8), so the scheme is named too; on a web server it
     * allows nothing more, because browsers let no page from the web load a file.
     */
    public String meta() {
        return written("'self' file:");
    }

    private String written(String own) {
        StringBuilder policy = new StringBuilder(NOTHING);
        for (String kind : kinds) {
            policy.append("; ").append(kind).append(' ').append(own);
            if (kind.equals(PICTURES)) {
                pictures.forEach(origin -> policy.append(' ').append(origin));
            }
        }
        return policy.append("; ").append(FETCH).append("; ").append(NO_WAY_OUT).toString();
    }
}
