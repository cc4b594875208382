package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.handbill.Golden;
import org.handbill.shorten.FakeService;
import org.handbill.shorten.FakeService.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code links}, {@code links create} and {@code links verify} as a person types them, with a service on this machine. */
class LinksCommandTest {
    private static final Map<String, String> KEYS = Map.of("HANDBILL_YOURLS_SIGNATURE", FakeService.KEY, "HANDBILL_SHLINK_API_KEY",
            FakeService.KEY);

    @TempDir
    Path temp;

    private final StringBuilder transcript = new StringBuilder();

    private int run(String port, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit;
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            exit = Main.run(arguments, InputStream.nullInputStream(), stream, stream, KEYS);
        }
        String text = printed.toString(StandardCharsets.UTF_8).replace(temp.toString() + "/", "").replace(System.lineSeparator(), "\n")
                .replace(port, "PPPPP").replaceAll("[0-9,]+ files, .* removed", "N files, all new");
        assertThat(text).doesNotContain(FakeService.KEY);
        transcript.append("$ handbill ").append(String.join(" ", arguments).replace(temp.toString() + "/", "")).append('\n').append(text)
                .append("(ends with ").append(exit).append(")\n\n");
        return exit;
    }

    private Path campaign(String name, String links) throws IOException {
        Path campaign = temp.resolve(name);
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Files.writeString(campaign.resolve("campaign.yaml"),
                Files.readString(campaign.resolve("campaign.yaml")) + "links: " + links + "\n");
        return campaign;
    }

    @Test
    void tellsWhatItDoes() throws IOException {
        String site = campaign("own", "{provider: site}").toString();
        run("\0", "links", site);
        run("\0", "links", "create", site, "--dry-run");
        assertThat(Path.of(site, "links.lock.yaml")).doesNotExist();
        run("\0", "links", "create", site, "--as-of", "2026-05-01");
        run("\0", "links", site);
        run("\0", "links", "create", site);
        run("\0", "build", site, "--output", temp.resolve("site").toString(), "--frozen-links", "--as-of", "2026-05-01");
        try (FakeService fake = new FakeService("yourls")) {
            String port = fake.authority().substring(fake.authority().indexOf(':') + 1);
            Path outside = campaign("outside", "{provider: yourls, server: \"" + fake.address() + "\"}");
            run(port, "links", "create", outside.toString(), "--dry-run");
            fake.trouble(Trouble.NONE, Trouble.WEB_PAGE);
            run(port, "links", "create", outside.toString(), "--as-of", "2026-05-01");
            assertThat(fake.creations()).isEqualTo(1);
            run(port, "links", "create", outside.toString(), "--as-of", "2026-05-02");
            assertThat(fake.creations()).isEqualTo(2);
            run(port, "links", outside.toString());
            run(port, "links", "verify", outside.toString());
            fake.put(fake.links().keySet().stream().sorted().findFirst().orElseThrow(), fake.address() + "nowhere");
            run(port, "links", "verify", outside.toString());
            transcript.append("$ cat outside/links.lock.yaml\n")
                    .append(Files.readString(outside.resolve("links.lock.yaml")).replace(port, "PPPPP"));
        }
        Golden.check(Golden.ROOT.resolve("links/transcript.txt"), transcript.toString());
    }

    @Test
    void givesEachNetworkALinkOfItsOwn() throws IOException {
        try (FakeService fake = new FakeService("shlink")) {
            Path campaign = campaign("networks", "{provider: shlink, server: \"" + fake.address() + "\", perPlatform: on}");
            assertThat(run("\0", "links", "create", campaign.toString())).isZero();
            assertThat(fake.creations()).isEqualTo(5);
            assertThat(fake.links().values().stream().filter("https://example.org/harbour/"::equals)).hasSize(4);
            assertThat(run("\0", "build", campaign.toString(), "--output", temp.resolve("n").toString(), "--frozen-links")).isZero();
            String kit = Files.readString(temp.resolve("n/share/index.html"));
            fake.links().forEach((slug, target) -> assertThat(kit.contains(fake.authority() + "/" + slug))
                    .isEqualTo(target.equals("https://example.org/harbour/") && !isForAll(campaign, slug)));
        }
    }

    private static boolean isForAll(Path campaign, String slug) {
        try {
            return Files.readString(campaign.resolve("links.lock.yaml")).lines()
                    .anyMatch(line -> line.contains("slug: " + slug + ",") && !line.contains("platform: "));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
