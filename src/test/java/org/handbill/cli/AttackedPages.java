package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.browser.Chromium;

/** Opens pages in a real browser with their policy taken away, and sees what runs, what could, and what is fetched from elsewhere. */
final class AttackedPages implements AutoCloseable {
    private static final String OWN = "http://attacked.invalid/";
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
    private static final Pattern LEADS_ON = Pattern.compile("<meta http-equiv=\"refresh\" content=\"0; *url=([^\"]*)\">");
    /** What is there that could act, though nobody has touched it yet. */
    private static final String COULD_ACT = """
            [...document.querySelectorAll('*')].flatMap(element => [
              ...[...element.attributes].filter(a => /^on/i.test(a.name) || a.name === 'style' && !element.closest('.headline, h1')
                || /^(href|src|xlink:href|action|formaction|data|poster|srcdoc)$/i.test(a.name) && /^(java|vb)script:/i.test(a.value.replace(/[\\x00-\\x20]/g, ''))
                || /^(href|src|action|formaction|data)$/i.test(a.name) && /^\\s*data:text/i.test(a.value)).map(a => element.localName + ' ' + a.name + '=' + a.value),
              ...(/^(iframe|object|embed|base|frame|applet|style)$/.test(element.localName) ? [element.localName] : []),
              ...(element.localName === 'script' && !element.hasAttribute('src') && element.type !== 'application/ld+json' ? ['script ' + element.textContent] : []),
              ...(element.localName === 'script' && element.src && !element.src.startsWith(location.origin) ? ['script ' + element.src] : []),
              ...(element.localName === 'meta' && /refresh/i.test(element.httpEquiv) && !location.pathname.includes('/go/') ? ['refresh ' + element.content] : []),
            ])""";

    private final Chromium chromium = Chromium.start();
    private final BrowserContext context;
    private final Page page;
    private final Set<String> seen = new TreeSet<>();
    private Path site = Path.of("");

    AttackedPages() {
        context = chromium.browser().newContext();
        context.exposeBinding("pwned", (source, arguments) -> seen.add("ran on " + source.page().url()));
        context.route("**/*", this::answer);
        page = context.newPage();
        page.onDialog(dialog -> {
            seen.add("dialog on " + page.url());
            dialog.dismiss();
        });
    }

    /** What acts on these pages, or could. */
    Set<String> open(Path folder, List<Path> pages) {
        site = folder;
        seen.clear();
        for (Path file : pages) {
            page.navigate(OWN + folder.relativize(file).toString().replace("%", "%25").replace("?", "%3F").replace("#", "%23"));
            List<?> could = (List<?>) page.evaluate(COULD_ACT);
            could.forEach(one -> seen.add(folder.relativize(file) + " has " + one));
        }
        page.evaluate("new Promise(done => setTimeout(done, 30))");
        return new TreeSet<>(seen);
    }

    /** All but the page that needs no other file, which has a script in it, and pages of short links, which lead on at once: within the site, and no further. */
    static List<Path> pages(Path folder) throws IOException {
        List<Path> pages = new ArrayList<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(file -> file.toString().endsWith(".html") && !file.endsWith("offline.html")).sorted().toList()) {
                Matcher leads = LEADS_ON.matcher(Files.readString(file));
                if (leads.find()) {
                    assertThat(leads.group(1)).as(file.toString()).matches("(\\.\\./)*([a-z0-9-]+/)*(index\\.html)?");
                } else {
                    pages.add(file);
                }
            }
        }
        return pages;
    }

    private void answer(Route route) {
        String address = route.request().url();
        if (!address.startsWith(OWN)) {
            if (!address.startsWith("data:")) {
                seen.add("asks for " + address);
            }
            route.abort();
            return;
        }
        Path file = site.resolve(URI.create(address).getPath().substring(1));
        try {
            if (!Files.isRegularFile(file)) {
                route.fulfill(new Route.FulfillOptions().setStatus(404).setBody(""));
            } else if (file.toString().endsWith(".html")) {
                route.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8")
                        .setBody(POLICY.matcher(Files.readString(file)).replaceAll("")));
            } else {
                route.fulfill(new Route.FulfillOptions().setPath(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
    }

    /** Nothing that a browser runs stays unseen here. */
    static void control(Path folder, AttackedPages pages) throws IOException {
        List<String> acting = List.of("<script>pwned()</script>", "<img src=x onerror=pwned()>", "<svg onload=pwned()>",
                "<iframe srcdoc='<script>parent.pwned()</script>'></iframe>",
                "<script>alert(1)</script>", "<a href='JAVA&#9;SCRIPT:pwned()'>x</a>", "<p onclick=pwned()>x",
                "<img src=https://evil.example/x>", "<style>p{}</style>", "<base href=/x/>",
                "<details open ontoggle=pwned()>", "<meta http-equiv=refresh content='9;url=/x'>",
                "<script src=https://evil.example/x.js></script>");
        for (int i = 0; i < acting.size(); i++) {
            Path file = Files.writeString(folder.resolve(i + ".html"),
                    "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><title>x</title>"
                            + acting.get(i));
            assertThat(pages.open(folder, List.of(file))).as(acting.get(i)).isNotEmpty();
        }
        Path harmless = Files.writeString(folder.resolve("harmless.html"),
                "<!doctype html><title>x</title><a href='https://example.net/'>x</a>");
        assertThat(pages.open(folder, List.of(harmless))).isEmpty();
    }
}
