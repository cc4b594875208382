package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.handbill.diagnostic.PortableName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of files, and names in tables that become folders, which some computer cannot have. */
class NamesTest {
    private static final List<String> FLAWED = List.of("CON", "nul", "Aux", "com1", "a:b", "a\nb", "a\r\nb", "a\\b", "a?b", "a*b", "a|b",
            "a\"b", "a<b>", "a\u0007b", "a\u009B31mb", "LPT\u00B9.x", "a\u2028b", "x".repeat(201), "é".repeat(110));

    @TempDir
    Path temp;

    private Path campaign;

    @BeforeEach
    void copy() throws IOException {
        campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
    }

    private Ran build() {
        return Ran.command("", "build", campaign.toString(), "--output", temp.resolve("site").toString(), "--as-of", "2026-05-01");
    }

    @Test
    void ofFilesAreErrorsAtTheirPlace() throws IOException {
        boolean all = Boolean.getBoolean("handbill.full");
        List<String> places = all
                ? List.of("pages/%s.md", "media/%s.png", "updates/%s.md", "actions/%s.md", "recipients/%s.csv", "%s.md",
                        "fonts/%s.ttf", "platforms/%s.yaml", "texts/%s.yaml", "media/%s/x.png", "es/pages/%s.md")
                : List.of("pages/%s.md", "media/%s.png");
        for (String place : places) {
            for (String name : FLAWED) {
                Path file = campaign.resolve(place.formatted(name));
                Files.createDirectories(file.getParent());
                Files.writeString(file, "# A page\n");
                Ran ran = build();
                String shown = place.formatted(PortableName.shown(name));
                assertThat(ran.exit()).as(shown + "\n" + ran.err()).isEqualTo(1);
                assertThat(ran.err().chars().filter(Character::isISOControl)).as(shown).containsOnly((int) '\n');
                assertThat(ran.err()).contains("[unportable-name]")
                        .contains((place.endsWith("/x.png") ? shown.replace("/x.png", "") : shown) + ": error: This ");
                assertThat(temp.resolve("site")).doesNotExist();
                Files.delete(file);
                if (place.endsWith("/x.png")) {
                    Files.delete(file.getParent());
                }
            }
        }
    }

    @Test
    void ofGroupsAndRegionsBecomeFoldersThatEveryComputerCanHave() throws IOException {
        String many = "x".repeat(300);
        Files.createDirectories(campaign.resolve("recipients"));
        StringBuilder table = new StringBuilder("name,email,group,region\n");
        List<String> names = List.of("nul", "CON", "com1", many, many + " too", "\uD55C".repeat(300), "../../up", "a\\b", ".", "aux.txt",
                "page");
        for (int i = 0; i < names.size(); i++) {
            table.append("Person ").append((char) ('A' + i)).append(",p").append(i).append("@example.org,\"").append(names.get(i))
                    .append("\",\"")
                    .append(names.get(names.size() - 1 - i)).append("\"\n");
        }
        Files.writeString(campaign.resolve("recipients/mps.csv"), table);
        Files.createDirectories(campaign.resolve("actions"));
        Files.writeString(campaign.resolve("actions/write.md"),
                "---\ntitle: Write to them\nkind: write\nrecipients: mps.csv\n---\nDear {name},\n\nplease.\n");
        Ran ran = build();
        assertThat(ran.exit()).as(ran.err()).isZero();
        try (Stream<Path> all = Files.walk(temp.resolve("site"))) {
            assertThat(all.map(path -> String.valueOf(path.getFileName())).filter(name -> PortableName.isDevice(name)
                    || name.getBytes(StandardCharsets.UTF_8).length > 200)).isEmpty();
        }
    }
}
