package org.handbill.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files that a browser or a server runs when somebody opens them, or that may be such files: what is published is of a kind that is known to
 * be shown, played or saved.
 */
public final class ActiveContent {
    /** What browsers show as pages, or run. */
    private static final Set<String> IN_BROWSERS = Set.of("html", "htm", "xhtml", "xht", "shtml", "svgz", "mht", "mhtml", "xsl", "xslt",
            "js", "mjs", "cjs", "hta", "swf", "jar", "wasm", "htc");
    /** What servers run where they are set up for it, for some even if another ending follows. */
    private static final Set<String> ON_SERVERS = Set.of("php", "php3", "php4", "php5", "php7", "php8", "phtml", "phps", "phar", "asp",
            "aspx", "jsp", "jspx", "cgi", "cfm");
    /** Texts, tables, documents, books, sheets of programs for print, sound, films and their titles, maps, calendars, typefaces, archives. */
    private static final Set<String> KNOWN = Set.of("txt", "text", "md", "markdown", "csv", "tsv", "json", "geojson", "yaml", "yml", "tex",
            "bib",
            "pdf", "doc", "docx", "docm", "dot", "dotx", "odt", "ott", "rtf", "pages", "wpd", "xls", "xlsx", "xlsm", "ods", "ots",
            "numbers",
            "ppt", "pptx", "pps", "ppsx", "odp", "otp", "key", "odg", "vsd", "vsdx", "pub", "hwp", "hwpx", "epub", "mobi", "azw3", "djvu",
            "ps", "eps", "ai", "indd", "idml", "psd", "xcf", "sla", "afdesign", "afpub", "afphoto", "cdr", "sketch", "fig", "kra",
            "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "aif", "aiff", "mid", "mp4", "m4v", "webm", "ogv", "mov", "avi",
            "mkv",
            "mpg", "mpeg", "3gp", "vtt", "srt", "kmz", "ics", "vcf", "woff", "woff2", "ttf", "otf", "zip", "7z", "rar", "tar", "gz", "tgz",
            "bz2", "xz", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic", "heif", "ico", "jxl", "raw",
            "dng",
            "stl", "asc", "sig", "torrent");
    /** What browsers open as a drawing or a page even if an ending follows that the server has no type for. */
    private static final Set<String> XML = Set.of("xml", "svg", "rss", "atom", "rdf", "xsd", "xbl", "xul", "mml", "css");
    /** Endings that every server has a type for, so that those before them say nothing. */
    private static final Set<String> TYPED = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "zip", "txt");
    private static final int MOST = 16 << 20;
    /** So many bytes before the first sign of a page are looked at. */
    private static final int BLANK = 64 << 10;
    /** In XML, whatever its kind, and in what browsers would guess to be a page. */
    private static final Pattern ACTS = Pattern
            .compile("<\\s*(?:[\\w-]+:)?(?:script|iframe|object|embed|html|body|head|style|link|meta|img)\\b"
                    + "|<!doctype\\s+html|1999/xhtml|<\\?xml-stylesheet|javascript:|\\son\\w+\\s*=|<!entity");

    private ActiveContent() {}

    /**
     * Whether a file is run, by its name or by what is in it. SVG is another matter: it is cleaned.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean isIn(String name, Path file) throws IOException {
        List<String> endings = endings(name);
        return isRunByServers(name) || endings.stream().anyMatch(IN_BROWSERS::contains)
                || !endings.isEmpty() && !TYPED.contains(endings.getLast())
                        && endings.subList(0, endings.size() - 1).stream().anyMatch(XML::contains)
                || actsAsPage(file);
    }

    /** Whether some servers run a file of this name, whatever is in it. */
    public static boolean isRunByServers(String name) {
        return endings(name).stream().anyMatch(ON_SERVERS::contains);
    }

    /** Whether files of this name are known to be shown, played or saved, by the last ending. */
    public static boolean isKnown(String name) {
        List<String> endings = endings(name);
        return !endings.isEmpty() && KNOWN.contains(endings.getLast());
    }

    private static List<String> endings(String name) {
        return Arrays.stream(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).split("\\.", -1)).skip(1).toList();
    }

    private static boolean actsAsPage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = text(in.readNBytes(BLANK)).stripLeading();
            if (!head.startsWith("<")) {
                return false;
            }
            return ACTS.matcher(head + text(in.readNBytes(MOST))).find();
        }
    }

    /** One byte a letter, without the nulls and marks of wider encodings. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "")
                .replaceAll("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .toLowerCase(Locale.ROOT);
    }
}
