package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.Golden;
import org.handbill.address.WebAddress;
import org.handbill.app.BuildSite;
import org.handbill.shorten.Followed;
import org.handbill.shorten.LinkFollower;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Opens the example's short links as readers do: from a server below a path, from a disk, and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ShortLinksInBrowserTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    private static final LocalDate DAY = LocalDate.of(2012, 2, 20);
    private static final Pattern LINE = Pattern.compile("slug: ([a-z0-9-]+), target: \"?([^\",]+)\"?,");

    private Path temp;
    private Path site;
    private final Map<String, String> links = new LinkedHashMap<>();

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        temp = folder;
        Path campaign = temp.resolve("content");
        Golden.copy(Path.of("content"), campaign);
        String ledger = Files.readString(campaign.resolve("links.lock.yaml"));
        Files.writeString(campaign.resolve("links.lock.yaml"), ledger.replace("links:\n", """
                links:
                  - {slug: gone, target: actions/gone/further/, created: 2012-02-20}
                  - {slug: elsewhere, target: "https://elsewhere.example/a?b=1&c='2'", created: 2012-02-20}
                  - {slug: picture, target: media/river.png, created: 2012-02-20}
                """));
        site = temp.resolve("below/site");
        var built = new BuildSite(campaign, site, DAY, false, Optional.empty(), Optional.empty(), true).build();
        assertThat(built.diagnostics()).singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("'actions/gone/further/' is gone"));
        Matcher line = LINE.matcher(ledger);
        while (line.find()) {
            links.put(line.group(1), line.group(2).equals("./") ? "" : line.group(2));
        }
        links.put("gone", "");
        assertThat(links).hasSizeGreaterThan(7);
    }

    @AfterAll
    void tidy() {
        links.clear();
    }

    private void everyLinkLeadsOn(String base, boolean scripts) {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
            int nth = 0;
            for (Map.Entry<String, String> link : links.entrySet()) {
                if (!FULL && nth++ % 8 != 0 && !link.getKey().equals("gone")) {
                    continue;
                }
                List<String> complaints = new ArrayList<>();
                try (Page page = context.newPage()) {
                    page.onConsoleMessage(message -> complaints.add(message.text()));
                    String wanted = base + link.getValue() + "index.html";
                    page.navigate(base + "go/" + link.getKey() + "/index.html");
                    page.waitForURL(wanted, new Page.WaitForURLOptions().setTimeout(10_000));
                    assertThat(page.locator("main").count()).as(link.getKey()).isEqualTo(1);
                    assertThat(complaints).isEmpty();
                }
            }
        }
    }

    @Test
    void fromADisk() {
        everyLinkLeadsOn("file://" + site.toAbsolutePath() + "/", true);
        everyLinkLeadsOn("file://" + site.toAbsolutePath() + "/", false);
    }

    @Test
    void fromAServerAndAsVerified() throws IOException {
        HttpServer server = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                temp.toRealPath(), SimpleFileServer.OutputLevel.NONE);
        server.start();
        try (LinkFollower follower = new LinkFollower(Duration.ofSeconds(10))) {
            String base = "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort()
                    + "/below/site/";
            everyLinkLeadsOn(base, false);
            links.forEach((slug, target) -> {
                WebAddress link = WebAddress.of(base + "go/" + slug + "/");
                assertThat(follower.follow(link, WebAddress.of(base + target))).as(slug).isInstanceOf(Followed.Right.class);
                assertThat(follower.follow(link, WebAddress.of(base + "other/"))).as(slug).isInstanceOf(Followed.Wrong.class);
            });
            assertThat(follower.follow(WebAddress.of(base + "go/elsewhere/"), WebAddress.of("https://elsewhere.example/a?b=1&c='2'")))
                    .isInstanceOf(Followed.Right.class);
            assertThat(follower.follow(WebAddress.of(base + "go/never/"), WebAddress.of(base))).isInstanceOfSatisfying(Followed.Wrong.class,
                    wrong -> assertThat(wrong.found()).contains("404"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void previewsShowThePageThatItLeadsToAndNothingRunsOrLoads() throws IOException {
        for (Map.Entry<String, String> link : links.entrySet()) {
            String page = Files.readString(site.resolve("go/" + link.getKey() + "/index.html"));
            String target = Files.readString(site.resolve(link.getValue() + "index.html"));
            for (String property : List.of("og:title", "og:description", "og:url", "og:image")) {
                assertThat(tag(page, property)).as(property).isNotEmpty().isEqualTo(tag(target, property));
            }
            assertThat(page).contains("<meta name=\"robots\" content=\"noindex\">").contains("<link rel=\"canonical\"")
                    .containsPattern("<p><a href=\"\\.\\./\\.\\./[a-z/-]*index\\.html\">[^<]+</a></p>")
                    .doesNotContain("<script", "<style", "style=", "<img", "rel=\"stylesheet\"", "src=");
        }
        assertThat(Files.readString(site.resolve("go/picture/index.html"))).contains("../../media/river.png");
        assertThat(Files.readString(site.resolve("sitemap.xml"))).doesNotContain("/go/");
    }

    private static String tag(String page, String property) {
        Matcher tag = Pattern.compile("<meta property=\"" + property + "\" content=\"([^\"]*)\">").matcher(page);
        return tag.find() ? tag.group(1) : "";
    }
}
