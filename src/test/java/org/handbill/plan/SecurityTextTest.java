package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.handbill.ExampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads security.txt as RFC 9116 says: lines of a name without case, a colon, a space and a value. */
class SecurityTextTest {
    @TempDir
    Path temp;

    private Path build(String base, String contact) throws IOException {
        Path campaign = Files.createDirectories(temp.resolve("campaign"));
        Files.writeString(campaign.resolve("campaign.yaml"),
                "title: Save the harbour\nsummary: It can still be stopped.\nbaseUrl: " + base + "\ncontact: " + contact + "\n");
        Files.writeString(campaign.resolve("post.md"), "---\ntitle: Friday decides\n---\n\nCome at six.\n");
        Path site = temp.resolve("site");
        ExampleSite.build(campaign, site);
        return site;
    }

    private static Map<String, String> fields(Path site) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line : Files.readString(site.resolve(".well-known/security.txt")).lines().toList()) {
            assertThat(line).matches("[A-Za-z-]+: [\\x21-\\x7e]+(, [A-Za-z0-9-]+)*");
            int colon = line.indexOf(':');
            assertThat(fields.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2))).isNull();
        }
        return fields;
    }

    @Test
    void saysWhomToTellAndUntilWhen() throws IOException {
        Path site = build("https://example.org/", "{name: The group, email: harbour@example.org, expires: 2012-12-31}");
        Map<String, String> fields = fields(site);
        assertThat(fields).containsOnlyKeys("contact", "expires", "preferred-languages", "canonical");
        assertThat(URI.create(fields.get("contact"))).isEqualTo(URI.create("mailto:harbour@example.org"));
        assertThat(OffsetDateTime.parse(fields.get("expires")).toInstant()).isEqualTo(Instant.parse("2012-12-31T00:00:00Z"));
        assertThat(fields).containsEntry("preferred-languages", "en").containsEntry("canonical",
                "https://example.org/.well-known/security.txt");
        assertThat(site.resolve("sitemap.xml")).content().doesNotContain("security.txt");
    }

    @Test
    void namesAPageWhereThereIsOne() throws IOException {
        Path site = build("https://example.org/",
                "{name: The group, email: harbour@example.org, security: 'https://example.org/report', expires: 2012-12-31}");
        assertThat(fields(site)).containsEntry("contact", "https://example.org/report");
    }

    @Test
    void isNotMadeInAFolderOfItsHost() throws IOException {
        assertThat(build("https://example.org/harbour/", "{name: The group, email: harbour@example.org, expires: 2012-12-31}"))
                .isDirectoryNotContaining("glob:**.well-known");
    }

    @Test
    void isNotMadeWithoutADay() throws IOException {
        assertThat(build("https://example.org/", "{name: The group, email: harbour@example.org}"))
                .isDirectoryNotContaining("glob:**.well-known");
    }
}
