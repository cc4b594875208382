package org.handbill.serve;

import java.util.Locale;
import java.util.Map;
import org.handbill.site.SitePath;

/** What kind of file a name stands for (IANA, media types). */
final class ContentTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> BY_ENDING = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"), Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"), Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("xml", "application/xml"), Map.entry("json", "application/json"), Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"), Map.entry("avif", "image/avif"), Map.entry("svg", "image/svg+xml"),
            Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"), Map.entry("woff", "font/woff"),
            Map.entry("ttf", "font/ttf"), Map.entry("otf", "font/otf"), Map.entry("zip", "application/zip"),
            Map.entry("pdf", "application/pdf"), Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("mp4", "video/mp4"), Map.entry("webm", "video/webm"), Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"), Map.entry("m4a", "audio/mp4"));

    private ContentTypes() {}

    static String of(SitePath path) {
        String name = path.value().substring(path.value().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? "text/plain; charset=utf-8"
                : BY_ENDING.getOrDefault(name.substring(dot + 1).toLowerCase(Locale.ROOT), UNKNOWN);
    }
}
