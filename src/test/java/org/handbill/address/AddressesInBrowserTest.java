package org.handbill.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.Test;

/** Holds addresses to what Chromium's {@code URL} makes of them. */
class AddressesInBrowserTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    private static final int ADDRESSES = FULL ? 60_000 : 6_000;
    private static final int AT_ONCE = 3_000;
    /** The browser's own spelling, with what RFC 3986 does not allow behind the host percent-encoded; empty if it takes no such address. */
    private static final String READ = """
            all => all.map(text => {
                let url;
                try {
                    url = new URL(text);
                } catch {
                    return '';
                }
                if (url.username || url.password) {
                    return '';
                }
                const strict = part => part.replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replace(/[|^`{}\\[\\]\\\\"<>]/g,
                    sign => '%' + sign.charCodeAt(0).toString(16).toUpperCase());
                const href = url.href;
                const hash = href.indexOf('#');
                const fragment = hash < 0 ? '' : '#' + strict(href.slice(hash + 1));
                const rest = href.slice(url.origin.length, hash < 0 ? href.length : hash);
                return url.origin + strict(rest) + fragment;
            })""";
    /** Beyond those that are always looked at: with a dot in them, final sigmas of mathematics, a picture. */
    private static final int[] FAR = {0x33C2, 0x33C7, 0x33D8, 0xFE12, 0xFE52, 0x1D6D3, 0x1D70D, 0x1D747, 0x1D781, 0x1D7BB, 0x1F100,
            0x1F600};
    /** What is refused although browsers take it, by design. */
    private static final List<Pattern> REFUSED = List.of(
            Pattern.compile("(?i)^https?:(?!//[^/\\\\]).*", Pattern.DOTALL), // no host, or a scheme without //
            Pattern.compile("^[^:]+://[^/?#]*@.*", Pattern.DOTALL), // a user name
            Pattern.compile(".*[\\x00- \\x7F\"<>`\\\\\\u00A0].*", Pattern.DOTALL),
            Pattern.compile(".*[\\u00AD\\u200B\\u200C\\u200D\\u202E\\uFEFF].*", Pattern.DOTALL),
            Pattern.compile("^[^:]+://[^/?#]*[*$!'(),;&=+~{}\"`].*", Pattern.DOTALL), // signs in the host
            Pattern.compile("^[^:]+://([^/?#]*\\.)?\\.[^/?#]*.*", Pattern.DOTALL), // empty labels
            Pattern.compile("^[^:]+://(%2[eE])+([/?#:].*)?", Pattern.DOTALL), // nothing but dots
            Pattern.compile("^[^:]+://xn--(a|mnchen-3y|)\\.example.*", Pattern.DOTALL)); // no Punycode

    @Test
    void anAddressThatIsTakenLeadsWhereTheBrowserGoes() {
        RandomAddresses random = new RandomAddresses(18);
        Set<String> addresses = new LinkedHashSet<>();
        while (addresses.size() < ADDRESSES) {
            addresses.add(random.next());
        }
        List<String> all = List.copyOf(addresses);
        List<String> browser = inBrowser(all);
        List<String> wrong = new ArrayList<>();
        int taken = 0;
        for (int i = 0; i < all.size(); i++) {
            String ours = read(all.get(i));
            String text = all.get(i);
            boolean byDesign = ours.isEmpty() && REFUSED.stream().anyMatch(reason -> reason.matcher(text).matches());
            taken += ours.isEmpty() ? 0 : 1;
            if (!ours.equals(browser.get(i)) && !byDesign) {
                wrong.add("'" + text + "' is '" + ours + "' for us and '" + browser.get(i) + "' for the browser");
            }
        }
        assertThat(wrong.stream().limit(60)).isEmpty();
        assertThat(taken).isBetween(all.size() / 3, all.size() * 9 / 10);
    }

    @Test
    void whatIsWrittenIsReadAsItself() {
        RandomAddresses random = new RandomAddresses(19);
        List<String> written = IntStream.range(0, ADDRESSES / 3).mapToObj(_ -> read(random.next())).filter(one -> !one.isEmpty()).distinct()
                .toList();

        assertThat(inBrowser(written)).isEqualTo(written);
        assertThat(written).allSatisfy(one -> {
            assertThat(read(one)).isEqualTo(one);
            int hash = one.indexOf('#') + 1;
            String strict = hash == 0 ? one : one.substring(0, hash) + one.substring(hash).replace("#", "%23");
            assertThat(java.net.URI.create(strict)).hasToString(strict);
        });
    }

    /** Every character of Unicode within a name, or some of them. */
    @Test
    void namesOfSitesAreThoseOfTheBrowser() {
        List<String> all = IntStream.concat(IntStream.range(0x80, FULL ? 0x32000 : 0x3000), IntStream.of(FULL ? new int[0] : FAR))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .mapToObj(c -> "https://a" + Character.toString(c) + "b.example/").toList();
        List<String> browser = inBrowser(all);
        List<String> wrong = new ArrayList<>();
        int taken = 0;
        for (int i = 0; i < all.size(); i++) {
            String ours = read(all.get(i));
            taken += ours.isEmpty() ? 0 : 1;
            if (!ours.isEmpty() && !ours.equals(browser.get(i))) {
                wrong.add(String.format("U+%04X: '%s' is not '%s'", all.get(i).codePointAt(9), ours, browser.get(i)));
            }
        }
        assertThat(wrong.stream().limit(80)).as(wrong.size() + " of " + taken).isEmpty();
        assertThat(taken).isGreaterThan(FULL ? 80_000 : 3_000);
    }

    @Test
    void namesOfPicturesAreThoseOfTheBrowser() {
        List<String> all = List.of("https://\u2603.net/", "https://www.I\u2764.example/", "https://\uD83D\uDCA9.la/x",
                "https://\u2B50.example:8/",
                "https://\uD83E\uDD8A\uD83D\uDE80.example/", "https://\u0645\u064A\u0646\u0627\u0621.example/");
        assertThat(all.stream().map(AddressesInBrowserTest::read)).isEqualTo(inBrowser(all)).contains("https://xn--n3h.net/");
        assertThat(Stream.of("https://a\u2571b.example/", "https://a\u2215b.example/", "https://\u2715.example/", "https://\u26AA.example/",
                "https://\u212Example.org/", "https://a\u2500b.example/", "https://\u2603\uFE0F\u200B.net/"))
                .allSatisfy(one -> assertThat(read(one)).isEmpty());
    }

    private static List<String> inBrowser(List<String> addresses) {
        List<String> found = new ArrayList<>();
        try (Chromium chromium = Chromium.start(); Page page = chromium.browser().newPage()) {
            for (int i = 0; i < addresses.size(); i += AT_ONCE) {
                Object part = page.evaluate(READ, addresses.subList(i, Math.min(addresses.size(), i + AT_ONCE)));
                ((List<?>) part).forEach(one -> found.add((String) one));
            }
        }
        return found;
    }

    private static String read(String text) {
        return WebAddress.parse(text) instanceof Parsed.Good<WebAddress>(WebAddress address) ? address.toString() : "";
    }
}
