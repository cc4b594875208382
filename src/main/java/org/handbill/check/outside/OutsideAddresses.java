package org.handbill.check.outside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.site.SitePath;

/** The addresses outside that files of a site have, without query and fragment, and what is done with each. Safe to share between threads. */
public final class OutsideAddresses {
    /** However large a site is, so many are told apart; further ones are counted by their host alone. */
    private static final int MOST = 50_000;
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "xht");
    private static final Set<String> SCRIPTS = Set.of("js", "mjs");
    private static final Set<String> TEXTS = Set.of("css", "svg", "xml", "json", "webmanifest", "txt", "csv", "ics");
    /** A page of our own whose policy lets its one script fetch nothing. */
    private static final String OFFLINE = "offline.html";
    /** Names of languages in XML and JSON, which nobody goes to. */
    private static final List<String> NAMES = List.of("http://www.w3.org/", "http://www.sitemaps.org/schemas/",
            "https://jsonfeed.org/version/",
            "https://json-schema.org/draft/");
    private static final String VOCABULARY = "https://schema.org";

    private record Known(Use use, int files, SitePath first) {
        Known and(Known other) {
            return new Known(use.and(other.use), files + other.files, first.compareTo(other.first) <= 0 ? first : other.first);
        }
    }

    private final Optional<String> own;
    private final Map<String, Known> found = new HashMap<>();
    private boolean acting;

    /** @param base where the site is, whose addresses are its own */
    public OutsideAddresses(Optional<WebAddress> base) {
        this.own = base.map(WebAddress::toString);
    }

    /** Whether a file may have addresses that are looked for: whether it is text. */
    static boolean isRead(SitePath path) {
        String kind = kind(path);
        return PAGES.contains(kind) || SCRIPTS.contains(kind) || TEXTS.contains(kind) || name(path).startsWith("_");
    }

    private static String name(SitePath path) {
        return path.value().substring(path.value().lastIndexOf('/') + 1);
    }

    private static String kind(SitePath path) {
        return name(path).substring(name(path).lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    void read(SitePath path, byte[] bytes) {
        Map<String, Use> here = new HashMap<>();
        boolean[] acts = new boolean[1];
        ContentScan content = new ContentScan(new AddressSink() {
            @Override
            public void address(Use use, String address) {
                if (!isOwn(address)) {
                    here.merge(address, use, Use::and);
                }
            }

            @Override
            public void acts() {
                acts[0] = true;
            }
        });
        read(kind(path), bytes, content);
        add(here, acts[0] && !name(path).equals(OFFLINE), path);
    }

    private static void read(String kind, byte[] bytes, ContentScan content) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (PAGES.contains(kind)) {
            new MarkupScan(content).read(text);
        } else if (kind.equals("svg")) {
            if (!new DrawingScan(content).read(bytes)) {
                new MarkupScan(content).read(text);
            }
        } else if (kind.equals("css")) {
            content.style(text);
        } else if (SCRIPTS.contains(kind)) {
            content.script(text);
        } else {
            content.text(text);
        }
    }

    private boolean isOwn(String address) {
        return address.equals(VOCABULARY) || NAMES.stream().anyMatch(address::startsWith)
                || own.isPresent() && (address + "/").startsWith(own.get());
    }

    private synchronized void add(Map<String, Use> here, boolean acts, SitePath path) {
        acting |= acts;
        here.forEach((address, use) -> {
            String key = found.size() < MOST || found.containsKey(address) ? address : origin(address) + "/…";
            found.merge(key, new Known(use, 1, path), Known::and);
        });
    }

    /** As browsers and policies write it. */
    private static String policed(String address) {
        return WebAddress.hasScheme(address) && WebAddress.parseInText(address) instanceof Parsed.Good<WebAddress>(WebAddress read)
                ? read.origin()
                : origin(address);
    }

    /** Scheme and host; a scheme is left out where the address has none. */
    private static String origin(String address) {
        int host = address.indexOf("//") + 2;
        int end = address.indexOf('/', host);
        return (end < 0 ? address : address.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String host(String address) {
        String origin = origin(address);
        return origin.substring(origin.indexOf("//") + 2);
    }

    /**
     * What there is in all.
     *
     * @param fetchedFrom hosts that browsers ask by themselves
     * @param acting whether pages or drawings have scripts in them, which may ask others
     */
    public record Sum(int addresses, int hosts, SortedSet<String> fetchedFrom, boolean acting) {}

    public synchronized Sum sum() {
        Set<String> hosts = new TreeSet<>();
        SortedSet<String> fetched = new TreeSet<>();
        found.forEach((address, known) -> {
            hosts.add(host(address));
            if (known.use() == Use.FETCHED) {
                fetched.add(host(address));
            }
        });
        return new Sum(found.size(), hosts.size(), fetched, acting);
    }

    /** A table with tabs: what is done with an address, the address, in how many files, and the first of these. */
    public synchronized String table() {
        StringBuilder table = new StringBuilder("use\taddress\tfiles\tfirst\n");
        sorted().forEach(entry -> table.append(entry.getValue().use().word()).append('\t').append(entry.getKey()).append('\t')
                .append(entry.getValue().files()).append('\t').append(entry.getValue().first()).append('\n'));
        return table.toString();
    }

    private List<Map.Entry<String, Known>> sorted() {
        List<Map.Entry<String, Known>> all = new ArrayList<>(found.entrySet());
        all.sort(Comparator.comparing((Map.Entry<String, Known> entry) -> entry.getValue().use()).thenComparing(Map.Entry::getKey));
        return all;
    }

    /**
     * Warns of what pages fetch. What style sheets and drawings of a theme do is told where they are written.
     *
     * @param allowed origins that the author allows
     */
    public synchronized void warn(Set<String> allowed, Problems problems) {
        for (Map.Entry<String, Known> entry : sorted()) {
            Known known = entry.getValue();
            if (known.use() == Use.FETCHED && PAGES.contains(kind(known.first())) && !allowed.contains(policed(entry.getKey()))) {
                String more = known.files() == 1 ? "" : " The same on " + Counted.of(known.files() - 1, "more page") + ".";
                problems.warning(Code.FETCHED_FROM_ELSEWHERE, Location.whole("site/" + known.first()),
                        "The page has browsers fetch '" + entry.getKey() + "' from another host, which their policy forbids." + more,
                        "Change the layout that has it: take the file into the theme and name it there.");
            }
        }
    }
}
