package org.handbill.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.handbill.Golden;
import org.handbill.serve.ServedPreview.Raw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks a preview of the example by plain sockets: what it serves, and whom it turns away. */
class PreviewServerTest {
    @TempDir
    static Path temp;

    private static ServedPreview preview;

    @BeforeAll
    static void start() throws IOException {
        Golden.copy(Path.of("content"), temp.resolve("campaign"));
        preview = new ServedPreview(temp.resolve("campaign"));
    }

    @AfterAll
    static void stop() throws IOException {
        preview.close();
    }

    private static Raw get(String path) throws IOException {
        return Raw.get(preview.port(), path);
    }

    private static String lower(Raw answer) {
        return answer.head().toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void servesPagesWithTheSitesOwnHeadersAndNothingIsKept() throws IOException {
        Raw home = get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(lower(home)).contains("content-type: text/html; charset=utf-8", "cache-control: no-store", "x-frame-options: deny",
                "referrer-policy: no-referrer", "x-content-type-options: nosniff", "cross-origin-opener-policy: same-origin")
                .doesNotContain("strict-transport-security", "immutable");
        assertThat(home.head())
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; "
                        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(home.body()).contains("content=\"default-src 'none'; script-src 'self' file:; style-src 'self' file:;")
                .contains("connect-src 'self'; base-uri 'none'; form-action 'none'\"><script id=\"handbill-live\"");
    }

    @Test
    void knowsWhatFilesAre() throws IOException {
        Raw page = get("/share/");
        String css = page.body().replaceAll("(?s).*href=\"\\.\\./(assets/style[^\"]+)\".*", "$1");
        assertThat(lower(get("/" + css))).contains("200 ok", "content-type: text/css; charset=utf-8", "cache-control: no-store");
        assertThat(lower(get("/feed.xml"))).contains("content-type: application/atom+xml; charset=utf-8");
        assertThat(lower(get("/kit/kit.json"))).contains("content-type: application/json");
        assertThat(lower(get("/kit/kit.zip"))).contains("content-type: application/zip");
        assertThat(lower(get("/codes/en.svg"))).contains("content-type: image/svg+xml");
        assertThat(lower(get("/robots.txt"))).contains("content-type: text/plain; charset=utf-8");
    }

    @Test
    void leadsToFoldersAndToTheSitesOwnNotFoundPage() throws IOException {
        assertThat(get("/appeal").status()).isEqualTo(302);
        assertThat(lower(get("/appeal"))).contains("location: /appeal/\r\n");
        assertThat(get("/appeal/index.html").status()).isEqualTo(200);
        Raw missing = get("/no/such/page");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).contains("href=\"/save-refugees/assets/style");
        String css = missing.body().replaceAll("(?s).*href=\"(/save-refugees/assets/style[^\"]+)\".*", "$1");
        assertThat(lower(get(css))).contains("200 ok", "content-type: text/css");
        assertThat(get("/save-refugees").status()).isEqualTo(200);
    }

    @Test
    void shortLinksLeadOnWithoutTheScript() throws IOException {
        String link = java.nio.file.Files.readString(temp.resolve("campaign/links.lock.yaml")).lines()
                .filter(line -> line.contains("slug:")).findFirst().orElseThrow().replaceAll(".*slug:\\s*\"?([a-z0-9-]+).*", "$1");
        Raw answer = get("/go/" + link + "/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("http-equiv=\"refresh\"").doesNotContain("handbill-live");
    }

    @Test
    void onlyTheSizeIsAnsweredToHead() throws IOException {
        Raw head = Raw.ask(preview.port(), "HEAD / HTTP/1.1\r\nHost: localhost:" + preview.port() + "\r\nConnection: close\r\n\r\n");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(lower(head)).contains("content-length: " + get("/").body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:PORT",
            "localhost.evil.example:PORT", "0.0.0.0:PORT", "127.0.0.1:PORT@evil.example", "[::ffff:127.0.0.1]:PORT"})
    void turnsAwayWhoNamesAnotherHost(String host) throws IOException {
        String named = host.replace("PORT", String.valueOf(preview.port()));
        for (String path : List.of("/", "/_handbill/events", "/_handbill/live.js")) {
            Raw answer = Raw.ask(preview.port(), "GET " + path + " HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(host).isIn(400, 421);
            assertThat(answer.body()).doesNotContain("<html");
        }
    }

    @Test
    void turnsAwayWhoNamesNoHostOrTwo() throws IOException {
        int port = preview.port();
        assertThat(Raw.ask(port, "GET / HTTP/1.0\r\n\r\n").status()).isIn(400, 421);
        assertThat(
                Raw.ask(port, "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nHost: evil.example\r\nConnection: close\r\n\r\n").status())
                .isIn(400, 421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "get"})
    void canOnlyBeRead(String method) throws IOException {
        Raw answer = Raw.ask(preview.port(), method + " / HTTP/1.1\r\nHost: 127.0.0.1:" + preview.port()
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(lower(answer)).contains("allow: get, head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../campaign.yaml", "/%2e%2e/campaign.yaml", "/..%2fcampaign.yaml", "/%2e%2e%2fcampaign.yaml",
            "/assets/../../campaign.yaml", "/assets/%2e%2e/%2E%2E/campaign.yaml", "/..%5ccampaign.yaml", "/%5c..%5ccampaign.yaml",
            "/%252e%252e/campaign.yaml", "//campaign.yaml", "/./campaign.yaml", "/campaign.yaml", "/campaign.yaml%00.html",
            "/%c0%ae%c0%ae/campaign.yaml", "/%uff0e%uff0e/campaign.yaml", "/%", "/%zz", "/%e9", "/post.md", "/.git/config",
            "/save-refugees/../../campaign.yaml", "/_handbill/../campaign.yaml", "/_handbill/package-info.class"})
    void knowsNoWayOutOfTheSite(String path) throws IOException {
        Raw answer = get(path);
        assertThat(answer.status()).as(path).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("baseUrl:");
    }

    @Test
    void aRedirectStaysHere() throws IOException {
        for (String path : List.of("//evil.example/appeal", "/%2fevil.example", "//evil.example/%2e%2e", "///evil.example", "/appeal")) {
            assertThat(lower(get(path))).as(path).doesNotContainPattern("location: (?!/appeal/\r\n)");
        }
    }

    @Test
    void takesTheNextPortIfSomebodyServesThere() throws IOException {
        try (ServedPreview second = new ServedPreview(temp.resolve("campaign"), preview.port())) {
            assertThat(second.port()).isBetween(preview.port() + 1, preview.port() + 20);
            assertThat(Raw.get(second.port(), "/").status()).isEqualTo(200);
        }
    }

    @Test
    void answersOnNoOtherAddressOfTheMachine() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).toList();
        for (InetAddress other : others) {
            Assertions.assertThatThrownBy(() -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(other, preview.port()), 2_000);
                }
            }).as(other.toString()).isInstanceOf(ConnectException.class);
        }
        assertThat(java.net.URI.create(preview.url()).getHost()).isEqualTo("127.0.0.1");
    }
}
