package org.handbill.plan.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.handbill.Golden;
import org.handbill.site.Redirect;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The example behind real servers, at the root of a host and below a path. */
class ServedSiteTest {
    private static final List<Redirect> LINKS = List.of(new Redirect("go/tavos/", "share/"), new Redirect("go/home", ""),
            new Redirect("go/query/", "https://example.net/a%20b/?x=1&y=%41+%c3%a9#top"),
            new Redirect("go/money/", "https://example.net/$host/${x}/$1/%1/%{HTTP_HOST}"),
            new Redirect("go/short.er/", "appeal/#letters"));

    /** One for each root, since both servers are to serve the same. */
    private static final Map<String, Path> SITES = new HashMap<>();

    @TempDir
    static Path sites;

    @TempDir
    Path temp;

    static Stream<Arguments> places() {
        return Stream.of(WebServer.Kind.values())
                .flatMap(kind -> Stream.of("/", "/save-refugees/", "/a%20b/%C3%A9t%C3%A9/").map(root -> Arguments.of(kind, root)));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @MethodSource("places")
    void answersAsWritten(WebServer.Kind kind, String root) throws IOException, InterruptedException {
        Path site = site(root);
        Path served = temp.resolve("served");
        Golden.copy(site, served.resolve(java.net.URI.create(root).getPath().substring(1)));
        assertThat(WebServer.faults(kind, served, site.resolve(NginxSnippet.NAME), temp.resolve("check"))).isEmpty();
        try (WebServer server = WebServer.start(kind, served, site.resolve(NginxSnippet.NAME), temp.resolve("server"))) {
            everyFile(server, site, root);
            shortLinks(server, kind, root);
            notFound(server, site, root);
        }
    }

    private static Path site(String root) throws IOException {
        Path site = SITES.get(root);
        if (site == null) {
            site = ExampleSite.build(sites.resolve("of" + SITES.size()), "https://example.org" + root, LINKS);
            SITES.put(root, site);
        }
        return site;
    }

    private static void everyFile(WebServer server, Path site, String root) throws IOException, InterruptedException {
        Map<String, String> types = Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "js",
                "javascript; charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2", "png", "image/png", "txt",
                "text/plain; charset=utf-8");
        List<Path> files;
        try (Stream<Path> all = Files.walk(site)) {
            files = all.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().matches("[._].*|CNAME|.*[.]gz"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(15);
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            if (!Boolean.getBoolean("handbill.full") && !file.endsWith(ExampleSite.OFFLINE) && i % 5 != 0
                    && file.toString().matches(".*[.](html|jpg|png|svg|txt|ics)")) {
                continue;
            }
            String path = site.relativize(file).toString();
            HttpResponse<String> answer = server.get(root + path.replaceFirst("(^|/)index\\.html$", "$1"));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (path.equals(ExampleSite.OFFLINE)) {
                common(answer, ExampleSite.offlinePolicy(site));
            } else {
                common(answer);
            }
            compressed(server, file, answer);
            assertThat(header(answer, "Cache-Control")).as(path)
                    .isEqualTo(path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
            String type = types.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
            assertThat(header(answer, "Content-Type").toLowerCase(java.util.Locale.ROOT)).as(path).contains(type);
        }
        assertThat(header(server.get(root + "feed.xml"), "Content-Type")).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(header(server.get(root, "gzip;q=0"), "Content-Encoding")).isEmpty();
    }

    /** @param plain what was answered to a client that takes no encoding */
    private static void compressed(WebServer server, Path file, HttpResponse<String> plain) throws IOException, InterruptedException {
        String path = plain.uri().getRawPath();
        boolean made = Files.exists(Path.of(file + ".gz"));
        assertThat(made).as(path)
                .isEqualTo(file.toString().matches(".*[.](html|css|js|svg|xml|json|txt|csv|webmanifest)") && !path.endsWith("robots.txt")
                        && !path.contains("/go/"));
        assertThat(plain.headers().map()).as(path).doesNotContainKey("content-encoding");
        HttpResponse<byte[]> answer = server.get(path, "br;q=1.0, gzip;q=0.8, *;q=0.1");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(header(answer, "Content-Encoding")).as(path).isEqualTo(made ? "gzip" : "");
        for (String name : List.of("Content-Type", "Cache-Control", "Content-Security-Policy")) {
            assertThat(header(answer, name)).as(name + " of " + path).isEqualTo(header(plain, name));
        }
        if (made) {
            assertThat(header(answer, "Vary")).as(path).isEqualToIgnoringCase("Accept-Encoding").isEqualTo(header(plain, "Vary"));
            try (GZIPInputStream decoded = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(decoded.readAllBytes()).as(path).isEqualTo(Files.readAllBytes(file));
            }
        }
    }

    private static void common(HttpResponse<String> answer) {
        common(answer,
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; "
                        + "connect-src 'self'; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'");
    }

    private static void common(HttpResponse<String> answer, String policy) {
        String about = answer.uri().toString();
        assertThat(answer.headers().allValues("Content-Security-Policy")).as(about).containsExactly(policy);
        assertThat(header(answer, "X-Content-Type-Options")).as(about).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).as(about).isEqualTo("no-referrer");
        assertThat(header(answer, "Permissions-Policy")).as(about).contains("clipboard-write=(self)", "camera=()")
                .doesNotContain("web-share=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(about).isEqualTo("same-origin");
        assertThat(answer.headers().map()).as(about).doesNotContainKeys("cross-origin-resource-policy", "strict-transport-security");
    }

    private static void shortLinks(WebServer server, WebServer.Kind kind, String root) throws IOException, InterruptedException {
        String own = kind == WebServer.Kind.APACHE ? "https://example.org" + root : root;
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("go/tavos/", own + "share/");
        wanted.put("go/tavos", own + "share/");
        wanted.put("go/tavos/?utm_source=x", own + "share/");
        wanted.put("go/home/", own);
        wanted.put("go/query/", "https://example.net/a%20b/?x=1&y=%41+%c3%a9#top");
        wanted.put("go/money/", "https://example.net/%24host/%24%7Bx%7D/%241/%251/%25%7BHTTP_HOST%7D");
        wanted.put("go/short.er/", own + "appeal/#letters");
        for (Map.Entry<String, String> link : wanted.entrySet()) {
            HttpResponse<String> answer = server.get(root + link.getKey());
            assertThat(answer.statusCode()).as(link.getKey()).isEqualTo(302);
            assertThat(header(answer, "Location")).as(link.getKey()).isEqualTo(link.getValue());
            assertThat(header(answer, "Referrer-Policy")).as(link.getKey()).isEqualTo("no-referrer");
        }
    }

    private static void notFound(WebServer server, Path site, String root) throws IOException, InterruptedException {
        String page = Files.readString(site.resolve("404.html"));
        List<String> paths = new ArrayList<>(List.of("nothing", "go/tavos/more/", "go/tavosx/", "go/shortxer/", "a/b/c/d/e.html",
                "assets/gone.12345678.css", "no.ics"));
        for (String path : paths) {
            HttpResponse<String> answer = server.get(root + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(page);
            common(answer);
            assertThat(header(answer, "Cache-Control")).as(path).doesNotContain("immutable");
            assertThat(header(answer, "Content-Type").toLowerCase(java.util.Locale.ROOT)).as(path).isEqualTo("text/html; charset=utf-8");
            HttpResponse<byte[]> packed = server.get(root + path, "gzip");
            assertThat(packed.statusCode()).as(path).isEqualTo(404);
            assertThat(header(packed, "Content-Type")).as(path).isEqualToIgnoringCase("text/html; charset=utf-8");
        }
        if (header(server.get(root), "Server").startsWith("nginx")) {
            for (String name : List.of("_headers", "_redirects", "_nginx.conf", ".htaccess", "_s3-website.json")) {
                assertThat(server.get(root + name).statusCode()).as(name).isEqualTo(404);
            }
        }
    }
}
