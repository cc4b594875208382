package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.handbill.check.outside.LookedThrough;
import org.handbill.check.outside.OutsideAddresses;
import org.handbill.media.Svg;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However an address is spelled: what Chromium asks for is listed, and a cleaned drawing asks nobody. */
class SpelledAddressesTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    private static final int PAGES = FULL ? 30 : 3;
    private static final int SPELLINGS = 60;
    private static final String OWN = "http://own.invalid/";
    private static final List<String> SCHEMES = List.of("", "", "http:", "HTTP:", "https:", "\u0001https:", " hT\ttps:", "ht\ntp:");
    private static final List<String> SLASHES = List.of("//", "/\\", "\\\\", "///", "/\\/", "/\n/", "/\t\\", "\\/\\/", "/", "", "\\");
    private static final List<String> BEFORE_HOSTS = List.of("", "", "_", "user@", "a:b@", "%77", "\uFF57", "\u00AD", "A");
    private static final List<String> IN_MARKUP = List.of("<img src=%s>", "<IMG\nSRC = %s >", "<embed src=%s>", "<object data=%s></object>",
            "<video poster=%s></video>", "<img srcset=%s>", "<body background=%s>", "<input type=image src=%s>",
            "<link rel=stylesheet href=%s>",
            "<link rel=preload as=image imagesrcset=%s>", "<svg><image href=%s /></svg>", "<svg><image xlink:href=%s /></svg>",
            "<script src=%s></script>", "<iframe src=%s></iframe>", "<noscript><!--</noscript><img src=%s><!-- -->",
            "<svg><title><img src=%s></title></svg>", "<svg><![CDATA[<!--]]></svg><img src=%s>", "<!--> --><img src=%s>",
            "<xmp></xmp/><!--</xmp><img src=%s>", "<table><img src=%s><svg><desc><img src=%s></desc></svg></table>");
    private static final List<String> IN_STYLES = List.of("p{background:url(%s)}", "p{background:URL( '%s' )}", "@import \"%s\";",
            "<!-- @import '%s'; -->", "@import '/*'; @import '%s'; a{content:'*/'}", "p{background:image-set('%s' 1x)}",
            "p{--a:'%s';background:image-set(var(--a) 1x)}", "a{b:'\n)} p{background:url(%s)} a{b:'}",
            "a{b:url(x y'} p{background:url(%s)}",
            "a{b:url(x y')} p{background:url(%s)}", "p{background:u\\72l(%s)}", "@\\69mport/**/'%s';", "@import url('%s');",
            "p{content:'a\\\nb';background:url(%s)}", "a{b:[;} p{background:url(x)} ]} p{background:url(%s)}",
            "@font-face{font-family:f;src:url(%s)}p{font-family:f}");

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(49);
    private int hosts;

    @TempDir
    Path temp;

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String address() {
        return any(SCHEMES) + any(SLASHES) + any(BEFORE_HOSTS) + "h" + hosts++ + ".invalid/x.png" + any(List.of("", " ", "\n", "#m"));
    }

    private String attribute(String value) {
        StringBuilder out = new StringBuilder("\"");
        value.codePoints().forEach(c -> out.append(c == '"' || c == '&' || random.nextInt(6) == 0 ? escape(c) : Character.toString(c)));
        return out.append('"').toString();
    }

    private String escape(int c) {
        String named = Map.of('/', "&sol;", '\\', "&bsol;", ':', "&colon;", '\t', "&Tab;", '\n', "&NewLine;").getOrDefault((char) c, "");
        return named.isEmpty() || random.nextBoolean() ? any(List.of("&#" + c + ";", "&#x" + Integer.toHexString(c) + ";")) : named;
    }

    /** Line breaks end a string and spaces an address, so that both are mostly escaped. */
    private String style(String value) {
        StringBuilder out = new StringBuilder();
        value.codePoints().forEach(c -> out.append(c == '\\' || c <= ' ' && random.nextInt(4) > 0 || random.nextInt(6) == 0
                ? '\\' + Integer.toHexString(c) + any(List.of(" ", "\n", "\t"))
                : Character.toString(c)));
        return any(IN_STYLES).replace("%s", out);
    }

    private String spelling() {
        return switch (random.nextInt(5)) {
            case 0 -> "<style>" + style(address()) + "</style>";
            case 1 -> "<p style=" + attribute(style(address()).replaceAll("^[^{]*\\{", "")) + ">x</p>";
            case 2 -> "<svg><style>" + attribute(style(address())).replaceAll("^\"|\"$", "").replace("<", "&lt;") + "</style></svg>";
            case 3 -> "<iframe srcdoc=" + attribute(any(IN_MARKUP).replace("%s", attribute(address()))) + "></iframe>";
            default -> any(IN_MARKUP).replace("%s", attribute(address()));
        };
    }

    private static RenderedSite site(Map<String, String> files) {
        return new RenderedSite() {
            @Override
            public SortedSet<SitePath> paths() {
                SortedSet<SitePath> paths = new TreeSet<>();
                files.keySet().forEach(file -> paths.add(new SitePath(file)));
                return paths;
            }

            @Override
            public void write(SitePath path, OutputStream out) throws IOException {
                out.write(files.getOrDefault(path.value(), "").getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Opens each file, and gives the hosts that it asks. */
    private static Set<String> asked(Map<String, String> files) {
        Set<String> asked = new TreeSet<>();
        try (Chromium chromium = Chromium.start(); BrowserContext context = chromium.browser().newContext()) {
            context.route("**/*", route -> answer(route, files, asked));
            for (String file : files.keySet()) {
                try (Page page = context.newPage()) {
                    page.navigate(OWN + file);
                    page.waitForLoadState(LoadState.LOAD);
                    page.waitForTimeout(20);
                }
            }
        }
        return asked;
    }

    private static void answer(Route route, Map<String, String> files, Set<String> asked) {
        String url = route.request().url();
        String file = url.startsWith(OWN) ? url.substring(OWN.length()) : "";
        if (files.containsKey(file)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(file.endsWith(".html") ? "text/html; charset=utf-8" : "image/svg+xml").setBody(files.get(file)));
        } else {
            // one such as a:b@h1.invalid has no host
            if (!url.startsWith(OWN) && url.matches("(?s)(https?|wss?|ftp|file):.*")) {
                String authority = Objects.requireNonNull(URI.create(url).getRawAuthority(), url);
                asked.add(authority.replaceAll("^[^@]*@", ""));
            }
            route.abort();
        }
    }

    @Test
    void whatChromiumAsksForIsListed() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        Set<String> listed = new TreeSet<>();
        for (int i = 0; i < PAGES; i++) {
            StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8><title>x</title><p>x</p>");
            for (int j = 0; j < SPELLINGS; j++) {
                page.append(spelling()).append('\n');
            }
            pages.put(i + ".html", page.toString());
        }
        OutsideAddresses found = new OutsideAddresses(Optional.empty());
        for (SitePath path : site(pages).paths()) {
            new LookedThrough(site(pages), found).write(path, OutputStream.nullOutputStream());
        }
        found.sum().fetchedFrom().forEach(listed::add);

        Set<String> asked = asked(pages);
        assertThat(asked).as("the browser asks").hasSizeGreaterThan(PAGES * SPELLINGS / 4);
        asked.removeAll(listed);
        assertThat(asked.stream().map(host -> host + " in " + spelled(pages, host)).toList()).isEmpty();
    }

    private static List<String> spelled(Map<String, String> pages, String host) {
        String number = host.replaceAll("^.*?(h[0-9]+[.]).*$", "$1");
        return pages.values().stream().flatMap(String::lines).filter(line -> line.contains(number)).toList();
    }

    @Test
    void cleanedDrawingsAskNobody() throws IOException {
        Map<String, String> originals = new TreeMap<>();
        Map<String, String> cleaned = new TreeMap<>();
        for (int i = 0; i < PAGES * 3; i++) {
            StringBuilder content = new StringBuilder();
            for (int j = 0; j < 4; j++) {
                String css = style(address()).replaceAll("[\\x00-\\x08]", "");
                content.append(random.nextBoolean()
                        ? "<style>" + css.replace("&", "&amp;").replace("<", "&lt;").replace("p{", "svg{") + "</style>"
                        : "<rect width='9' height='9' style=" + attribute(css.replaceAll("^[^{]*\\{", "").replace("background", "mask"))
                                .replaceAll("&(sol|bsol|colon|Tab|NewLine);", "/").replace("<", "&lt;") + "/>");
            }
            String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'>" + content + "</svg>";
            Path file = Files.writeString(temp.resolve(i + ".svg"), svg);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Svg.write(file, out);
            originals.put(i + ".svg", svg);
            cleaned.put(i + ".svg", out.toString(StandardCharsets.UTF_8));
        }

        assertThat(asked(originals)).as("the originals ask").hasSizeGreaterThan(PAGES);
        assertThat(asked(cleaned)).isEmpty();
    }
}
