package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.handbill.HtmlChecker;
import org.handbill.browser.SitePages;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The checker of the W3C finds nothing to complain of in any page of the example's site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class HtmlValidityTest implements ErrorHandler {
    private static final Path SITE = Path.of("site");

    private static final String BASE = "https://example.org/save-refugees/";

    private final Set<String> complaints = new TreeSet<>();
    private SimpleDocumentValidator checker;
    private int mistaken;

    @BeforeAll
    void start() throws Exception {
        checker = HtmlChecker.start(this);
    }

    /**
     * What the checker is wrong about, as of version 26.5.2; that browsers take it is tested in a browser. A data block is not run, so that no policy stops it
     * (HTML, "prepare the script element", step 13); the checker knows neither hashes nor {@code data:} in a policy, and not yet
     * {@code ::details-content}.
     */
    private static boolean isMistaken(SAXParseException found) {
        String message = String.valueOf(found.getMessage());
        boolean offline = String.valueOf(found.getSystemId()).endsWith("/kit/offline.html");
        return message.startsWith("Inline script violates Content Security Policy")
                || offline && (message.startsWith("Inline style violates") || message.contains("image “data:")
                        || message.contains("“::details-content”"));
    }

    @Override
    public void warning(SAXParseException found) {
        if (isMistaken(found)) {
            mistaken++;
            return;
        }
        complaints.add("warning: " + told(found));
    }

    @Override
    public void error(SAXParseException found) {
        if (isMistaken(found)) {
            return;
        }
        complaints.add("error: " + told(found));
    }

    @Override
    public void fatalError(SAXParseException found) {
        complaints.add("fatal: " + told(found));
    }

    private static String told(SAXParseException found) {
        return found.getSystemId() + ":" + found.getLineNumber() + ":" + found.getColumnNumber() + ": " + found.getMessage();
    }

    /** As if it were served: a policy that names the site itself means the address of the page. */
    private void check(Path file) throws IOException, SAXException {
        try (InputStream in = Files.newInputStream(file)) {
            InputSource source = new InputSource(in);
            source.setSystemId(BASE + SITE.toUri().relativize(file.toUri()));
            checker.checkHtmlInputSource(source);
        }
    }

    private static List<Path> ending(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void pages() throws Exception {
        List<Path> pages = new ArrayList<>(SitePages.of(SITE).stream().map(SITE::resolve).toList());
        pages.add(SITE.resolve("404.html"));
        pages.add(SITE.resolve("kit/offline.html"));
        List<Path> links = ending("index.html").stream().filter(file -> file.startsWith(SITE.resolve("go"))).toList();
        pages.addAll(Boolean.getBoolean("handbill.full") ? links : links.subList(0, 1));
        for (Path page : pages) {
            mistaken = 0;
            check(page);
            int blocks = Jsoup.parse(page).select("script:not([src])").size();
            if (!page.endsWith("offline.html") && mistaken != blocks) {
                complaints.add(page + " has " + mistaken + " scripts in it that a policy stops, but " + blocks + " data blocks");
            }
            assertThat(Jsoup.parse(page).select("script:not([src]):not([type=application/ld+json])").size()).as(page.toString())
                    .isEqualTo(page.endsWith("offline.html") ? 1 : 0);
        }
        assertThat(complaints).isEmpty();
        assertThat(pages).hasSizeGreaterThan(Boolean.getBoolean("handbill.full") ? 100 : 18);
    }

    /** The checker does see mistakes. */
    @Test
    void mistakesAreSeen() throws Exception {
        Path page = SITE.resolve("wrong.html");
        Files.writeString(page, "<!doctype html><html lang=en><title>x</title><p><div style='color: nothing'></div></p><img src=x>");
        check(page);
        Files.delete(page);
        assertThat(complaints).anyMatch(found -> found.contains("alt")).anyMatch(found -> found.contains("color"));
        complaints.clear();
    }
}
