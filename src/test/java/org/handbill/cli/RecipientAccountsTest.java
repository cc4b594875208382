package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handbill.bind.CatalogueBinder;
import org.handbill.load.PlatformFiles;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with one way to be reached has that way on their page, whatever column it is in. */
class RecipientAccountsTest {
    private static final Catalogue CATALOGUE = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), LocalDate.of(2026, 9, 2)).value()
            .orElseThrow();
    /** Each with a value and the address that its page links to. */
    private static final Map<String, List<String>> OTHERS = Map.of(
            "email", List.of("ada@example.org", "mailto:ada@example.org"),
            "url", List.of("https://example.org/write", "https://example.org/write"),
            "phone", List.of("+49 30 123456", "tel:+4930123456"));

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"broadside", "plain"})
    void theOnlyWayIsOnThePage(String theme) throws IOException {
        List<String> networks = CATALOGUE.ids().stream().filter(id -> !OTHERS.containsKey(id)).toList();
        Path campaign = Files.createDirectories(temp.resolve("campaign"));
        Files.writeString(campaign.resolve("campaign.yaml"),
                "title: A\nsummary: B\nlanguage: en\noutputs: [pages]\ntheme: " + theme + "\n");
        Files.writeString(campaign.resolve("post.md"), "---\ntitle: A\nsummary: B\n---\nText.\n");
        Files.writeString(campaign.resolve("appeal.md"), "---\ntitle: A\nsubject: B\n---\nText.\n");
        Files.createDirectories(campaign.resolve("actions"));
        Files.writeString(campaign.resolve("actions/1-write.md"), "---\ntitle: A\nkind: write\nrecipients: all.yaml\n---\nText.\n");
        StringBuilder people = new StringBuilder("recipients:\n");
        networks.forEach(id -> people.append("  - {name: Only ").append(id).append(", ").append(id).append(": \"").append(handle(id))
                .append("\"}\n"));
        OTHERS.forEach((column, value) -> people.append("  - {name: Only ").append(column).append(", ").append(column).append(": \"")
                .append(value.getFirst()).append("\"}\n"));
        Files.createDirectories(campaign.resolve("recipients"));
        Files.writeString(campaign.resolve("recipients/all.yaml"), people.toString());
        Path site = temp.resolve("out/site");

        Ran ran = Ran.command("", "build", campaign.toString(), "--output", site.toString(), "--as-of", "2026-03-01");

        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
        for (String id : networks) {
            Platform platform = CATALOGUE.find(id).orElseThrow();
            Element account = page(site, id).expectFirst("section[aria-labelledby=accounts] li a");
            assertThat(account.text()).isEqualTo(platform.name() + " " + handle(id));
            assertThat(account.attr("href"))
                    .isEqualTo(platform.profile().map(profile -> profile.template().replace("{handle}", "ada_lovelace.1")
                            .replace("{name}", "ada").replace("{host}", "social.example")).orElse(""));
        }
        OTHERS.forEach((column, value) -> assertThat(page(site, column).select("a").eachAttr("href")).as(column)
                .anyMatch(href -> href.startsWith(value.getLast())));
    }

    private static String handle(String id) {
        String template = CATALOGUE.find(id).flatMap(Platform::profile).map(profile -> profile.template()).orElse("");
        return template.contains("{name}") ? "@ada@social.example" : template.contains("{host}") ? "@social.example" : "@ada_lovelace.1";
    }

    private static Document page(Path site, String id) {
        try {
            return Jsoup.parse(Files.readString(site.resolve("write/all/only-" + id + "/index.html")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
