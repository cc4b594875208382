package org.handbill.plan.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handbill.address.WebAddress;
import org.handbill.campaign.Hosting;
import org.handbill.campaign.Hosting.Host;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.handbill.site.Artifact;
import org.handbill.site.HostFacts;
import org.handbill.site.OfflineModel;
import org.handbill.site.Redirect;
import org.handbill.site.SitePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HostFilesTest {
    private static final String BASE = "https://example.org/";
    private static final List<Redirect> LINK = List.of(new Redirect("go/tavos/", "share/"));

    private final Problems problems = new Problems();

    private Map<String, String> files(String base, List<Redirect> redirects, Host... hosts) {
        return ExampleSite.files(new TreeMap<>(), ExampleSite.settings(base, List.of(hosts)), redirects, problems);
    }

    private static List<Redirect> links(int count) {
        List<Redirect> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            links.add(new Redirect("go/s" + i + "/", "share/"));
        }
        return links;
    }

    private static long lines(String file) {
        return file.lines().filter(line -> line.startsWith("/")).count();
    }

    private List<String> said() {
        return problems.sorted().stream().map(Diagnostic::message).toList();
    }

    @Test
    void everySiteHasWhatDoesNoHarmAnywhere() {
        assertThat(files(BASE, LINK).keySet()).containsExactly(".nojekyll", "_headers", "_redirects");
        assertThat(files("", List.of()).keySet()).containsExactly(".nojekyll", "_headers", "_redirects");
        assertThat(files(BASE, LINK, Host.values()).keySet()).containsExactly(".htaccess", ".nojekyll", "CNAME", "_headers", "_nginx.conf",
                "_redirects", "_s3-website.json");
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyHostHasFactsWithSources(Host host) {
        HostFacts facts = ExampleSite.HOSTS.of(host);
        assertThat(facts.name()).isNotBlank();
        assertThat(facts.facts()).isNotEmpty().allSatisfy(fact -> assertThat(fact.source()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"https://Save.Example.org/, save.example.org", "https://example.org:8443/, example.org", "https://me.github.io/, ",
            "https://example.org/below/, ", "https://203.0.113.7/, "})
    void domainIsNamedToGitHubWhereItIsOnesOwn(String base, String domain) {
        assertThat(files(base, List.of(), Host.GITHUB).get("CNAME")).isEqualTo(domain == null ? null : domain + "\n");
    }

    @ParameterizedTest
    @CsvSource({"'', '/go/tavos/ /share/ 302|/b/go/tavos/ /b/share/ 302'", "NETLIFY, /go/tavos/ /share/ 302!",
            "CLOUDFLARE, /go/tavos/ /share/ 302",
            "GITLAB, /b/go/tavos/ /b/share/ 302", "APACHE, '/go/tavos/ /share/ 302|/b/go/tavos/ /b/share/ 302'"})
    void redirectsBeginWhereTheHostBeginsThem(String host, String wanted) {
        Host[] hosts = host.isEmpty() ? new Host[0] : new Host[]{Host.valueOf(host)};
        String text = ExampleSite.text(files("https://example.org/b/", LINK, hosts), "_redirects");
        assertThat(text.lines().filter(line -> line.startsWith("/")).toList()).containsExactly(wanted.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({"'', 1000", "GITLAB, 1000", "CLOUDFLARE, 2000", "NETLIFY, 2500", "S3, 1000"})
    void redirectsStopWhereTheHostStopsReading(String host, int most) {
        String text = ExampleSite.text(files(BASE, links(2500), host.isEmpty() ? new Host[0] : new Host[]{Host.valueOf(host)}),
                "_redirects");
        assertThat(lines(text)).isEqualTo(most);
        assertThat(said().stream()
                .anyMatch(message -> message
                        .startsWith("_redirects has no rule for " + String.format(Locale.ROOT, "%,d", 2500 - most) + " of 2,500")))
                .isEqualTo(most < 2500);
    }

    @Test
    void redirectsKeepBelowTheSizeThatGitLabReads() {
        List<Redirect> links = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            links.add(new Redirect("go/s" + i + "/", "https://example.net/" + "long/".repeat(i % 2 == 0 ? 40 : 1)));
        }
        links.add(new Redirect("go/huge/", "https://example.net/" + "x".repeat(1000)));
        String text = ExampleSite.text(files(BASE, links), "_redirects");
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(60_000, 65_536);
        assertThat(text.lines()).allMatch(line -> line.length() <= 1000);
        assertThat(said()).singleElement().asString().contains("Netlify, Cloudflare Pages, GitLab Pages take no more or no longer ones");
    }

    @Test
    void routingRulesStopAtFifty() {
        String text = ExampleSite.text(files(BASE, links(60), Host.S3), "_s3-website.json");
        assertThat(text.split("KeyPrefixEquals", -1)).hasSize(51);
        assertThat(said()).containsExactly(
                "_s3-website.json has no rule for 10 of 60 short links, because Amazon S3 takes no more or no longer ones.");
    }

    @Test
    void aRedirectThatNoFileCanSayIsLeftToItsPage() {
        List<Redirect> links = List.of(new Redirect("go/a/", "javascript:alert(1)"), new Redirect("go/b/", "https://u:p@example.net/"),
                new Redirect("go/../c/", "share/"), new Redirect("go/*", "share/"), new Redirect("go/:x/", "share/"),
                new Redirect("", "share/"),
                new Redirect("go/d/", "../../x"), new Redirect("go/e/", "a/%2e%2e/x"),
                new Redirect("go/f/", "https://example.net\\@evil.example/"),
                new Redirect("go/g/", "share/"), new Redirect("go/g", "https://example.net/"));
        assertThat(ExampleSite.text(files(BASE, links), "_redirects").lines().skip(1)).containsExactly("/go/g/ /share/ 302");
        assertThat(said()).containsExactly("No host file can lead on from 'go/a/', nor from 8 more.");
    }

    @Test
    void onlyFingerprintedFilesAreKeptForEver() {
        SortedMap<SitePath, Artifact> artifacts = new TreeMap<>();
        List.of("assets/a.01234567.css", "assets/b.89abcdef.js", "cards/x.png", "cards/y.01234567.png", "feed.xml", "cal/day one.ics",
                "site.webmanifest").forEach(path -> artifacts.put(new SitePath(path), new Artifact.ThemeAsset(path)));
        artifacts.put(new SitePath("media/p.01234567.png"), new Artifact.FileCopy(Path.of("p")));
        Map<String, String> files = ExampleSite.files(artifacts, ExampleSite.settings(BASE, ExampleSite.ALL), List.of(), problems);
        String headers = ExampleSite.text(files, "_headers");
        assertThat(headers.split("immutable", -1)).hasSize(2);
        assertThat(headers).contains("/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n")
                .contains("/cal/day%20one.ics\n  Content-Type: text/calendar; charset=utf-8\n")
                .contains("/site.webmanifest\n  Content-Type: application/manifest+json\n").contains("manifest-src 'self'");
        assertThat(ExampleSite.text(files, "_nginx.conf")).contains("default_type text/calendar;");
    }

    /** Names and values of RFC 9110, section 5; patterns and limits as developers.cloudflare.com/pages/configuration/headers has them. */
    @Test
    void headersFileKeepsItsGrammar() {
        SortedMap<SitePath, Artifact> artifacts = new TreeMap<>();
        for (int i = 0; i < 150; i++) {
            String path = "cal/" + i + " #:*é.ics";
            artifacts.put(new SitePath(path), new Artifact.ThemeAsset(path));
        }
        String text = ExampleSite.text(ExampleSite.files(artifacts, ExampleSite.settings(BASE, List.of()), List.of(), problems),
                "_headers");
        assertThat(lines(text)).isEqualTo(100);
        assertThat(said()).containsExactly("_headers has no room for the types of 51 files.");
        assertThat(text.lines()).allMatch(line -> line.length() <= 2000)
                .allMatch(line -> line.matches("/[A-Za-z0-9._~%/-]*\\*?|  [A-Za-z-]+: [!-~]([ -~]*[!-~])?"));
    }

    @Test
    void onlyHttpsIsAskedForWhereItIsWanted() {
        Settings plain = ExampleSite.settings(BASE, List.of());
        Settings strict = new Settings(Optional.of(WebAddress.of(BASE)), Locale.ENGLISH, "broadside", Optional.empty(), List.of(), Map.of(),
                Optional.empty(), Map.of(), Settings.Links.DEFAULT, List.of(), List.of(), List.of(),
                new Hosting(List.of(Host.NETLIFY, Host.GITHUB), true, Optional.empty(), Optional.empty()));
        assertThat(ExampleSite.text(ExampleSite.files(new TreeMap<>(), plain, LINK, problems), "_headers"))
                .doesNotContain("Strict-Transport");
        assertThat(said()).isEmpty();
        assertThat(ExampleSite.text(ExampleSite.files(new TreeMap<>(), strict, LINK, problems), "_headers"))
                .contains("  Strict-Transport-Security: max-age=15768000\n");
        assertThat(said()).containsExactly("GitHub Pages sends no headers that a site names, so 'hsts: on' does nothing there.");
    }

    @ParameterizedTest
    @CsvSource({"'', , false", "NETLIFY, , false", "NGINX, , true", "APACHE, , true", "NGINX, NONE, false", "GITLAB, GZIP, true"})
    void compressedFilesAreForHostsThatSendThem(String host, Hosting.Compression wanted, boolean made) {
        List<Host> hosts = host.isEmpty() ? List.of() : List.of(Host.valueOf(host));
        assertThat(new Hosting(hosts, false, Optional.ofNullable(wanted), Optional.empty()).isCompressed()).isEqualTo(made);
    }

    /** Cloudflare Pages joins the values of two rules unless the later one detaches the earlier; both hosts also serve the page without ".html". */
    @Test
    void theOfflinePageHasAPolicyOfItsOwnInEveryFile() {
        SortedMap<SitePath, Artifact> artifacts = new TreeMap<>();
        artifacts.put(new SitePath("kit/offline.html"), new Artifact.Offline(() -> new OfflineModel("", "en", "ltr", List.of())));
        Map<String, String> files = ExampleSite.files(artifacts, ExampleSite.settings("https://example.org/b/", ExampleSite.ALL), List.of(),
                problems);
        String policy = Artifact.HostFile.OFFLINE_POLICY;
        String own = "  ! Content-Security-Policy\n  Content-Security-Policy: " + policy + "\n";
        assertThat(ExampleSite.text(files, "_headers")).contains("/kit/offline.html\n" + own, "/kit/offline\n" + own);
        assertThat(ExampleSite.text(files, "_headers").indexOf("/kit/offline"))
                .isGreaterThan(ExampleSite.text(files, "_headers").indexOf("/*\n"));
        assertThat(ExampleSite.text(files, ".htaccess"))
                .contains("m#/kit/offline[.]html([.]gz)?$#\">\nHeader always set Content-Security-Policy \"" + policy);
        assertThat(ExampleSite.text(files, "_nginx.conf"))
                .contains("location ~ \"^/b/kit/offline[.]html$\" {\nadd_header Content-Security-Policy \"" + policy);
        assertThat(ExampleSite.text(ExampleSite.files(new TreeMap<>(), ExampleSite.settings(BASE, ExampleSite.ALL), List.of(), problems),
                "_headers"))
                .doesNotContain("!");
    }

    @Test
    void policyNamesOnlyTheKindsThatAreThere() {
        assertThat(ContentPolicy.of(List.of(), Collections.emptySortedSet()).header())
                .isEqualTo("default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(ContentPolicy.of(List.of(new SitePath("a/b.JPG"), new SitePath("x.css")), Collections.emptySortedSet()).meta())
                .isEqualTo(
                        "default-src 'none'; style-src 'self' file:; img-src 'self' file:; connect-src 'self'; base-uri 'none'; form-action 'none'");
    }
}
