package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handbill.Golden;
import org.handbill.app.BuildSite;
import org.handbill.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code embed: allow} pictures come from the hosts that texts name, and from no others. */
class EmbeddedPictureTest {
    private static final String OWN = "https://example.org/harbour/";
    private static final Path PICTURE = Path.of("src/test/resources/golden/languages/campaign/media/dot.png");

    @TempDir
    Path temp;

    private Path build() throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Path settings = campaign.resolve("campaign.yaml");
        Files.writeString(settings, Files.readString(settings) + "embed: allow\n");
        Files.writeString(campaign.resolve("post.md"), """
                ---
                title: Friday decides
                summary: The vote on the harbour is on Friday.
                ---

                ![The harbour](https://pictures.example/harbour.png) <img src="https://more.example:8443/a/b.png" alt="The town hall">
                """);
        Path site = temp.resolve("site");
        Outcome<BuildSite.Report> built = new BuildSite(campaign, site, LocalDate.of(2026, 5, 1), false, Optional.empty(), Optional.empty(),
                false).build();
        assertThat(built.diagnostics()).isEmpty();
        assertThat(built.value().orElseThrow().outside().fetchedFrom()).containsExactly("more.example:8443", "pictures.example");
        return site;
    }

    @Test
    void onlyTheHostsThatTextsNameAreLetThrough() throws IOException {
        Path site = build();
        String policy = Files.readString(site.resolve("_headers"));
        assertThat(policy).contains("; img-src 'self' https://more.example:8443 https://pictures.example;")
                .doesNotContain("font-src 'self' https");
        Set<String> asked = new TreeSet<>();
        try (Chromium chromium = Chromium.start(); BrowserContext context = chromium.browser().newContext()) {
            context.route("**/*", route -> answer(route, site, asked));
            Page page = context.newPage();
            page.navigate(OWN + "index.html");
            assertThat(page.evaluate(
                    "Promise.all([...document.querySelectorAll('main img')].map(img => img.decode().then(() => img.naturalWidth > 0)))")
                    .toString())
                    .isEqualTo("[true, true]");
            assertThat(page.evaluate("""
                    new Promise(done => {
                      document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
                      new Image().src = 'https://other.example/x.png';
                      setTimeout(() => done('nothing'), 3000);
                    })""")).isEqualTo("img-src");
        }
        assertThat(asked).containsExactly("https://more.example:8443/a/b.png", "https://pictures.example/harbour.png");
    }

    private static void answer(Route route, Path site, Set<String> asked) {
        String address = route.request().url();
        if (address.startsWith(OWN)) {
            Path file = site.resolve(address.substring(OWN.length()));
            if (Files.isRegularFile(file)) {
                route.fulfill(new Route.FulfillOptions().setPath(file));
            } else {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            }
        } else {
            asked.add(address);
            route.fulfill(new Route.FulfillOptions().setContentType("image/png").setPath(PICTURE));
        }
    }
}
