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

/** Files that a browser or a server runs when somebody opens them. */
public final class ActiveContent {
    /** What browsers show as pages, or run. */
    private static final Set<String> IN_BROWSERS = Set.of("html", "htm", "xhtml", "xht", "shtml", "svgz", "mht", "mhtml", "xsl", "xslt",
            "js", "mjs", "cjs", "hta", "swf", "jar", "wasm", "htc");
    /** What servers run where they are set up for it, for some even if another ending follows. */
    private static final Set<String> ON_SERVERS = Set.of("php", "php3", "php4", "php5", "php7", "php8", "phtml", "phps", "phar", "asp",
            "aspx", "jsp", "jspx", "cgi", "cfm");
    private static final Set<String> PROGRAMS = Set.of("pl", "py", "rb", "sh", "exe", "bat", "cmd");
    private static final int MOST = 16 << 20;
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
        List<String> endings = Arrays.stream(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).split("\\.", -1)).skip(1)
                .toList();
        boolean named = endings.stream().anyMatch(ON_SERVERS::contains) || endings.stream().anyMatch(IN_BROWSERS::contains)
                || !endings.isEmpty() && PROGRAMS.contains(endings.getLast());
        return named || actsAsPage(file);
    }

    private static boolean actsAsPage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = text(in.readNBytes(64)).stripLeading();
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
