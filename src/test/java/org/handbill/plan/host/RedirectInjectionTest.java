package org.handbill.plan.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.campaign.Hosting;
import org.handbill.diagnostic.Problems;
import org.handbill.site.Redirect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** No target, however odd, ends its rule and begins another: each file is read back by a reader of its own and by the server that it is for. */
class RedirectInjectionTest {
    private static final int ROUNDS = Boolean.getBoolean("handbill.full") ? 200 : 10;
    private static final int TARGETS = 500;
    private static final int FETCHED = 60;
    private static final List<String> PIECES = List.of("\r", "\n", "\r\n", " ", "\t", ";", "{", "}", "'", "\"", "`", "%0a", "%0d%0a", "%",
            "$",
            "${x}", "$1", "%1", "%{HTTP_HOST}", "\\", "\\\"", "\\n", "#", "?", "&", "=", ":", ":splat", "*", "!", "301!", "|", "<", ">",
            "^", "é",
            "中", "🧑‍🧒", "\u2028", "\u0085", "\0", "\u00a0", "\u202e", "a", "b", "/", "//", "..", "~", "[R]", "</IfModule>",
            "; } location / { return 301 http://evil.example; }", "\n/* https://evil.example 301!", "\n  Set-Cookie: a=b", "-", "(", ")",
            "%24",
            "%41", "_", ",", "@", "+");
    private static final List<String> STARTS = List.of("https://example.net/", "http://example.net:8080/", "https://EXAMPLE.net", "", "",
            "/",
            "//evil.example/", "javascript:", "data:text/html,", "https://user:pass@example.net/", "https://例え.example/", "https://",
            "HTTPS://a.b/",
            "https:/example.net/", "\\\\evil.example\\");

    @TempDir
    Path temp;

    private static List<Redirect> redirects(Random random) {
        List<Redirect> redirects = new ArrayList<>();
        for (int i = 0; i < TARGETS; i++) {
            StringBuilder target = new StringBuilder(pick(STARTS, random));
            for (int n = random.nextInt(8); n > 0; n--) {
                target.append(pick(PIECES, random));
            }
            String from = random.nextInt(20) == 0 ? "go/" + pick(PIECES, random) + i + "/" : "go/s" + i + "/";
            redirects.add(new Redirect(from, target.toString()));
        }
        return redirects;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Map<String, String> files(List<Redirect> redirects, String base, List<Hosting.Host> hosts) {
        return ExampleSite.files(new TreeMap<>(), ExampleSite.settings(base, hosts), redirects, new Problems());
    }

    /** What each slug leads to, with percent signs read and without slashes before it; only the web and the site itself count. */
    private static Map<String, String> meant(List<Redirect> redirects, String own) {
        Map<String, String> meant = new LinkedHashMap<>();
        for (Redirect redirect : redirects) {
            if (redirect.from().matches("go/[A-Za-z0-9_.~-]+/")) {
                boolean web = redirect.to().matches("(?is)https?://.*");
                String to = web ? redirect.to() : own + redirect.to().replaceFirst("^[/\\\\]+", "");
                meant.put(redirect.from(), decoded(to));
            }
        }
        return meant;
    }

    private static String decoded(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length && Character.digit(bytes[i + 1], 16) >= 0
                    && Character.digit(bytes[i + 2], 16) >= 0) {
                out.write(Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16));
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void same(String written, String from, Map<String, String> meant) {
        String wanted = ExampleSite.text(meant, from);
        assertThat(written).as(from).matches("[!-~]+").doesNotContainPattern("[\"'`\\\\{}$<>|^\\[\\]*]").doesNotContain("user:pass");
        int host = wanted.matches("(?is)https?:.*") ? wanted.indexOf("/", 8) : 0;
        int own = written.startsWith("http") ? written.indexOf("/", 8) : 0;
        if (host >= 0 && own >= 0) {
            assertThat(withoutEmptyQuery(decoded(written.substring(own)))).as(from).isEqualTo(withoutEmptyQuery(wanted.substring(host)));
        }
    }

    /** Apache leaves out a query with nothing in it, and a question mark at the very end. */
    private static String withoutEmptyQuery(String address) {
        return address.replaceFirst("^([^?#]*)[?](?=#|$)", "$1").replaceFirst("[?]$", "");
    }

    @Test
    void redirectsFileHasOneLineForEach() {
        Random random = new Random(20120219);
        for (int round = 0; round < ROUNDS; round++) {
            List<Redirect> redirects = redirects(random);
            String text = ExampleSite.text(files(redirects, "https://example.org/", List.of(Hosting.Host.CLOUDFLARE)), "_redirects");
            Map<String, String> meant = meant(redirects, "/");
            int lines = 0;
            for (String line : text.split("\n", -1)) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] words = line.split("\\s+", -1);
                    assertThat(words).as(line).hasSize(3);
                    assertThat(words[0]).startsWith("/go/");
                    assertThat(words[2]).isEqualTo("302");
                    assertThat(words[1]).doesNotStartWith("//").matches("(/|https?://[a-z0-9.-]+(:[0-9]+)?(/|[?#]|$)).*")
                            .doesNotContain(":splat").doesNotMatch(".*[^/:]/[^?#]*:[a-z].*");
                    same(words[1], words[0].substring(1), meant);
                    lines++;
                }
            }
            assertThat(lines).isGreaterThan(TARGETS / 4);
        }
    }

    @Test
    void headersFileHoldsNothingOfThem() {
        String with = ExampleSite.text(files(redirects(new Random(1)), "https://example.org/", List.of()), "_headers");
        assertThat(with).isEqualTo(ExampleSite.text(files(List.of(), "https://example.org/", List.of()), "_headers"));
    }

    @Test
    void routingRulesAreWhatJsonSays() {
        Random random = new Random(20120220);
        for (int round = 0; round < ROUNDS; round++) {
            List<Redirect> redirects = redirects(random);
            JsonNode root = new ObjectMapper()
                    .readTree(ExampleSite.text(files(redirects, "https://example.org/a/", ExampleSite.ALL), S3Website.NAME));
            assertThat(root.propertyNames()).containsExactly("IndexDocument", "ErrorDocument", "RoutingRules");
            assertThat(root.get("ErrorDocument").get("Key").asString()).isEqualTo("a/404.html");
            assertThat(root.get("RoutingRules").size()).isBetween(1, 50);
            for (JsonNode rule : root.get("RoutingRules")) {
                JsonNode to = rule.get("Redirect");
                String from = rule.get("Condition").get("KeyPrefixEquals").asString();
                assertThat(from).startsWith("a/go/").endsWith("/");
                assertThat(to.get("HttpRedirectCode").asString()).isEqualTo("302");
                boolean own = to.get("HostName").asString().equals("example.org");
                String written = to.get("ReplaceKeyWith").asString();
                same(own ? "/" + written : to.get("Protocol").asString() + "://" + to.get("HostName").asString() + "/" + written,
                        from.substring(2), meant(redirects, "/a/"));
            }
        }
    }

    @Test
    void nginxReadsOneWordForEach() {
        Pattern location = Pattern.compile("location = \"/(go/[A-Za-z0-9_./-]+)\" \\{ return 302 \"([^\"\\\\$\\s]*)\"; \\}");
        Random random = new Random(20120221);
        for (int round = 0; round < ROUNDS; round++) {
            List<Redirect> redirects = redirects(random);
            Map<String, String> meant = meant(redirects, "/");
            String[] lines = ExampleSite.text(files(redirects, "https://example.org/", ExampleSite.ALL), NginxSnippet.NAME).split("\n", -1);
            for (String line : lines) {
                if (line.contains("/go/")) {
                    Matcher found = location.matcher(line);
                    assertThat(found.matches()).as(line).isTrue();
                    same(found.group(2), found.group(1).endsWith("/") ? found.group(1) : found.group(1) + "/", meant);
                }
            }
        }
    }

    @Test
    void apacheReadsThreeWordsForEach() {
        Pattern rewrite = Pattern.compile("RewriteRule \"\\^(go/[A-Za-z0-9_/.\\[\\]-]+)/\\?\\$\" \"([^\"\\s]*)\" \\[R=302,L,NE,QSD\\]");
        Random random = new Random(20120222);
        for (int round = 0; round < ROUNDS; round++) {
            List<Redirect> redirects = redirects(random);
            Map<String, String> meant = meant(redirects, "https://example.org/");
            String[] lines = ExampleSite.text(files(redirects, "https://example.org/", ExampleSite.ALL), Htaccess.NAME).split("\n", -1);
            for (String line : lines) {
                if (line.contains("go/")) {
                    Matcher found = rewrite.matcher(line);
                    assertThat(found.matches()).as(line).isTrue();
                    assertThat(found.group(2)).doesNotContainPattern("(?<!\\\\)%").doesNotContainPattern("\\\\(?!%)");
                    same(found.group(2).replace("\\%", "%"), found.group(1) + "/", meant);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void serversTakeThemAsTheyAre(WebServer.Kind kind) throws IOException, InterruptedException {
        List<Redirect> redirects = redirects(new Random(20120223));
        Path root = Files.createDirectories(temp.resolve("root"));
        for (Map.Entry<String, String> file : files(redirects, "https://example.org/", ExampleSite.ALL).entrySet()) {
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }
        Map<String, String> meant = meant(redirects, kind == WebServer.Kind.APACHE ? "https://example.org/" : "/");
        Path snippet = root.resolve(NginxSnippet.NAME);
        assertThat(WebServer.faults(kind, root, snippet, temp.resolve("check"))).isEmpty();
        int followed = 0;
        try (WebServer server = WebServer.start(kind, root, snippet, temp.resolve("server"))) {
            for (String from : meant.keySet().stream().limit(4L * FETCHED).toList()) {
                HttpResponse<String> answer = server.get("/" + from);
                assertThat(answer.headers().map()).as(from).doesNotContainKey("set-cookie");
                if (answer.statusCode() == 302) {
                    same(answer.headers().firstValue("Location").orElseThrow(), from, meant);
                    followed++;
                } else {
                    assertThat(answer.statusCode()).as(from).isEqualTo(404);
                }
            }
            assertThat(server.get("/").headers().firstValue("Location")).isEmpty();
        }
        assertThat(followed).isGreaterThan(FETCHED);
    }
}
