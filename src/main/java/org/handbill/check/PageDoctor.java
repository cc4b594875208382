package org.handbill.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.site.RenderException;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks at pages as readers get them, one after the other, so that memory does not grow with the site. What the author's texts gave away is not told twice. */
public final class PageDoctor {
    /** So many are compared with each heading of each page. */
    private static final int MOST_HEADINGS = 100;
    private static final int MOST_ALIKE = 2_000;
    private static final Pattern PERSON = Pattern.compile("(?:[^/]+/)?write/[^/]+/[^/]+/index\\.html");

    private final RenderedSite site;
    private final Optional<WebAddress> base;
    /** Parts of pages that the author's texts named by what is not there. */
    private final Set<String> knownAnchors;
    private final List<String> knownHeadings;
    private final boolean knownPreview;
    private final PageFindings findings = new PageFindings();
    private final Problems problems = new Problems();
    /** Places on pages that links lead to, each with the first page that has the link. */
    private final Map<SitePath, Map<String, SitePath>> wanted = new ConcurrentHashMap<>();

    private PageDoctor(RenderedSite site, Optional<WebAddress> base, List<Diagnostic> known) {
        this.site = site;
        this.base = base;
        this.knownAnchors = spans(known, Code.ANCHOR_NOT_FOUND).map(text -> text.substring(text.lastIndexOf('#') + 1))
                .collect(Collectors.toSet());
        this.knownPreview = known.stream().anyMatch(one -> one.code() == Code.PREVIEW_PICTURE);
        this.knownHeadings = spans(known, Code.HEADING_ORDER).limit(MOST_HEADINGS).toList();
    }

    private static Stream<String> spans(List<Diagnostic> known, Code code) {
        return known.stream().filter(one -> one.code() == code)
                .flatMap(one -> one.location() instanceof Span span ? Stream.of(span.text()) : Stream.empty());
    }

    /**
     * What was found.
     *
     * @param pages that were looked at
     * @param alike pages that were not, since they are of people in a file with very many, each made as the others
     */
    public record Findings(List<Diagnostic> diagnostics, int pages, int alike) {}

    /** @param known what was found in the author's texts */
    public static Findings examine(RenderedSite site, Optional<WebAddress> base, List<Diagnostic> known) {
        PageDoctor doctor = new PageDoctor(site, base, known);
        List<SitePath> all = site.paths().stream().filter(PageDoctor::isPage).toList();
        List<SitePath> pages = sample(all);
        pages.parallelStream().forEach(path -> doctor.read(path).ifPresent(page -> doctor.look(path, page)));
        doctor.wanted.entrySet().parallelStream().forEach(entry -> doctor.anchors(entry.getKey(), entry.getValue()));
        doctor.findings.report(doctor.problems);
        return new Findings(doctor.problems.sorted(), pages.size(), all.size() - pages.size());
    }

    /** All pages, but of the people in a file with more than {@value #MOST_ALIKE} only so many, from its first to its last. */
    private static List<SitePath> sample(List<SitePath> pages) {
        Map<String, List<SitePath>> people = pages.stream().filter(page -> PERSON.matcher(page.value()).matches())
                .collect(Collectors
                        .groupingBy(page -> page.value().substring(0, page.value().lastIndexOf('/', page.value().lastIndexOf('/') - 1))));
        Set<SitePath> left = new HashSet<>();
        people.values().stream().filter(of -> of.size() > MOST_ALIKE).forEach(of -> {
            left.addAll(of);
            for (int i = 0; i < MOST_ALIKE; i++) {
                left.remove(of.get((int) ((long) i * (of.size() - 1) / (MOST_ALIKE - 1))));
            }
        });
        return left.isEmpty() ? pages : pages.stream().filter(page -> !left.contains(page)).toList();
    }

    /** The page that needs no other file holds parts of others, and pages of short links lead on at once. */
    private static boolean isPage(SitePath path) {
        String name = path.value();
        return name.endsWith("/index.html") && !name.startsWith("go/") || name.equals("index.html");
    }

    private Optional<Document> read(SitePath path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            site.write(path, bytes);
            return Optional.of(Jsoup.parse(bytes.toString(StandardCharsets.UTF_8)));
        } catch (RenderException e) {
            problems.addAll(List.of(e.diagnostic()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the page " + path + " cannot be read", e);
        }
    }

    private void look(SitePath path, Document page) {
        headings(path, page);
        preview(path, page);
        for (Element link : page.select("a[href], link[rel=alternate][href]")) {
            link(path, link.attr("href"));
        }
    }

    private void headings(SitePath path, Document page) {
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            String words = heading.ownText().isBlank() ? heading.text() : heading.ownText();
            boolean told = !words.isBlank() && knownHeadings.stream().anyMatch(text -> text.contains(words));
            if (level > before + 1 && !told) {
                findings.add(Code.HEADING_ORDER, path, before == 0
                        ? "The first heading of the page is of level " + level + "."
                        : "On the page, a heading of level " + level + " follows one of level " + before + ".",
                        "Change the layout of the theme, or begin the text with a heading of the second level.");
            }
            before = level;
        }
    }

    private void preview(SitePath path, Document page) {
        if (base.isEmpty()) {
            return;
        }
        String picture = page.select("meta[property=og:image]").attr("content");
        boolean absolute = picture.startsWith("https://") || picture.startsWith("http://");
        boolean missing = picture.startsWith(base.get().toString())
                && path(picture.substring(base.get().toString().length())).filter(found -> site.paths().contains(found)).isEmpty();
        if (picture.isEmpty()) {
            boolean told = knownPreview;
            if (!told) {
                findings.add(Code.PREVIEW_PICTURE, path, "The page has no picture for previews.",
                        "Add cards to outputs, or an image to the front matter.");
            }
        } else if (!absolute || missing || isLocal(picture)) {
            findings.add(Code.PREVIEW_PICTURE, path, "The picture for previews cannot be reached from outside: '" + picture + "'.",
                    "Set baseUrl to the public address of the site.");
        }
    }

    /** An address that cannot be one is reached from nowhere else either. */
    private static boolean isLocal(String address) {
        if (!(WebAddress.parseInText(address) instanceof Parsed.Good<WebAddress>(WebAddress found))) {
            return true;
        }
        String host = found.host();
        return host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127.") || host.startsWith("192.168.")
                || host.startsWith("10.") || host.equals("[::1]");
    }

    private void link(SitePath page, String href) {
        int hash = href.indexOf('#');
        String file = hash < 0 ? href : href.substring(0, hash);
        if (file.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || file.startsWith("//") || file.startsWith("/")) {
            return;
        }
        Optional<SitePath> target = file.isEmpty() ? Optional.of(page) : path(page, file);
        if (target.filter(found -> site.paths().contains(found)).isEmpty()) {
            findings.add(Code.LINK_NOT_FOUND, page, "The page links to '" + file + "', which the site does not have.",
                    "Change the text or the layout that has this link.");
            return;
        }
        String fragment = hash < 0 ? "" : Fragments.decoded(href.substring(hash + 1));
        if (!fragment.isEmpty() && isPage(target.get()) && !knownAnchors.contains(fragment)) {
            wanted.computeIfAbsent(target.get(), _ -> new ConcurrentHashMap<>()).merge(fragment, page,
                    (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
    }

    private static Optional<SitePath> path(SitePath from, String address) {
        return WebAddress.of("https://site.invalid/" + from.canonical()).resolve(address).flatMap(found -> path(found.path().substring(1)));
    }

    private static Optional<SitePath> path(String name) {
        try {
            String decoded = Fragments.decoded(name);
            return Optional.of(new SitePath(decoded.isEmpty() || decoded.endsWith("/") ? decoded + "index.html" : decoded));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void anchors(SitePath path, Map<String, SitePath> fragments) {
        Set<String> ids = new HashSet<>(read(path).map(page -> page.select("[id]").stream().map(Element::id).collect(Collectors.toSet()))
                .orElse(fragments.keySet()));
        fragments.forEach((fragment, page) -> {
            if (!ids.contains(fragment)) {
                findings.add(Code.ANCHOR_NOT_FOUND, page, "The page links to a place '#" + fragment + "' that " + path + " does not have.",
                        "Change the text or the layout that has this link.");
            }
        });
    }
}
