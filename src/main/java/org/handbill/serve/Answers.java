package org.handbill.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.site.RenderException;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;

/** Answers as the site's host would, with each file made when it is asked for. */
final class Answers {
    static final String MISTAKES = "Handbill-Mistakes";
    private static final SitePath NOT_FOUND = new SitePath("404.html");
    private static final SitePath HEADERS = new SitePath("_headers");
    private static final List<String> OWN = List.of(LivePage.SCRIPT, LivePage.STYLE);

    private final Showcase showcase;
    private final Consumer<Diagnostic> fault;
    /** Of the newest site alone. */
    private final Map<String, OwnHeaders> headers = new ConcurrentHashMap<>();

    /** @param fault is told of a file that could not be made */
    Answers(Showcase showcase, Consumer<Diagnostic> fault) {
        this.showcase = showcase;
        this.fault = fault;
    }

    /** @param raw the path of the address as it was asked for */
    Answer to(String raw) throws IOException, InterruptedException {
        Optional<Address> asked = Address.of(raw);
        if (asked.isEmpty()) {
            return Answer.plain(400, "This is no address of a site.\n");
        }
        if (OWN.contains(asked.get().path())) {
            return own(asked.get().path());
        }
        Showcase.State state = showcase.now();
        if (state.site().isEmpty()) {
            return mistakes(state.mistakes(), state);
        }
        RenderedSite site = state.site().get();
        Optional<Answer> answer = find(asked.get(), site, state);
        if (answer.isEmpty()) {
            Optional<Address> below = asked.get().below(state.root());
            answer = below.isPresent() ? find(below.get(), site, state) : Optional.empty();
        }
        return answer.isPresent() ? answer.get() : missing(site, state);
    }

    private Optional<Answer> find(Address address, RenderedSite site, Showcase.State state) throws IOException {
        Optional<SitePath> file = address.file().filter(site::has);
        if (file.isPresent()) {
            return Optional.of(made(file.get(), 200, site, state));
        }
        return address.folder().filter(site::has)
                .map(page -> Answer.plain(302, "").with("Location", "/" + page.canonical()));
    }

    private Answer missing(RenderedSite site, Showcase.State state) throws IOException {
        return site.has(NOT_FOUND)
                ? made(NOT_FOUND, 404, site, state)
                : Answer.plain(404, "The site has no such page.\n");
    }

    private Answer made(SitePath path, int status, RenderedSite site, Showcase.State state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            site.write(path, bytes);
        } catch (RenderException e) {
            fault.accept(e.diagnostic());
            return mistakes(List.of(e.diagnostic()), state);
        }
        boolean page = path.value().endsWith(".html");
        byte[] body = page
                ? LivePage.of(bytes.toString(StandardCharsets.UTF_8), state.version()).getBytes(StandardCharsets.UTF_8)
                : bytes.toByteArray();
        Answer answer = Answer.of(status, ContentTypes.of(path), body);
        for (Map.Entry<String, String> header : headers(site, state).of(path.canonical()).entrySet()) {
            boolean policy = page && header.getKey().equalsIgnoreCase("Content-Security-Policy");
            answer = answer.with(header.getKey(), policy ? LivePage.excepted(header.getValue()) : header.getValue());
        }
        return answer;
    }

    private OwnHeaders headers(RenderedSite site, Showcase.State state) throws IOException {
        OwnHeaders known = headers.get(state.version());
        if (known == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (site.has(HEADERS)) {
                site.write(HEADERS, bytes);
            }
            known = new OwnHeaders(bytes.toString(StandardCharsets.UTF_8));
            headers.clear();
            headers.put(state.version(), known);
        }
        return known;
    }

    private static Answer mistakes(List<Diagnostic> mistakes, Showcase.State state) {
        byte[] page = MistakeCard.page(mistakes, state.version()).getBytes(StandardCharsets.UTF_8);
        return Answer.of(500, "text/html; charset=utf-8", page).with(MISTAKES, "1")
                .with("Content-Security-Policy", LivePage.excepted("default-src 'none'") + "; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static Answer own(String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        try (InputStream in = Answers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the tool cannot read its own file " + name);
            }
            return Answer.of(200, ContentTypes.of(new SitePath(name)), in.readAllBytes()).with("X-Content-Type-Options", "nosniff");
        }
    }
}
