package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where commands write what they are asked for by name, and where they refuse to. */
class OutputPlacesTest {
    @TempDir
    Path temp;

    private Path campaign;

    @BeforeEach
    void campaign() {
        campaign = temp.resolve("unpacked/campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** An archive has links beside the campaign as well as in it. */
    @Test
    void aLinkBesideTheCampaignIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(campaign.resolveSibling("site"), Path.of("../elsewhere"));

        Ran built = Ran.command("", "build", campaign.toString(), "--output", link.toString());
        Ran exported = Ran.command("", "export", campaign.toString(), "--output", link.resolve("texts.csv").toString());

        assertThat(List.of(built, exported)).allSatisfy(ran -> {
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.err()).contains("a symbolic link that may have come with the campaign",
                    "or name the place itself that it leads to: " + elsewhere.toRealPath());
        });
        assertThat(names(elsewhere)).isEmpty();
        assertThat(names(temp)).containsExactlyInAnyOrder("elsewhere", "unpacked");
    }

    /** Links on the way to the campaign are the user's own. */
    @Test
    void aLinkToTheCampaignIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("mine"), campaign);

        assertThat(Ran.command("", "build", link.toString(), "--output", temp.resolve("site").toString()).exit()).isZero();
        assertThat(Ran.command("", "check", link.toString(), "--update-baseline").exit()).isZero();
        assertThat(campaign.resolve("checks.baseline.json")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages/x.md", "recipients/x.csv", "appeal.md", "media/texts.csv", "updates/2026-05-01.md", "ko/post.md",
            ".handbill/x.csv", "themes/mine/x.css"})
    void noTableIsWrittenWhereTheCampaignIsRead(String place) {
        Path file = campaign.resolve(place);
        file.toFile().getParentFile().mkdirs();
        Ran ran = Ran.command("", "export", campaign.toString(), "--output", file.toString());

        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).contains("[output-in-campaign]", "the table would be read as a part of it");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderOrAPipeIsCalledWhatItIs() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("tables"));

        assertThat(Ran.command("", "export", campaign.toString(), "--output", folder.toString()).err())
                .contains("This is a folder, and a table is a file.", folder + "/texts.csv");
        assertThat(Ran.command("", "export", campaign.toString(), "--output", "/dev/null").err()).contains("This is a device or a pipe");
    }

    /** A process that died leaves a file under a name that nobody can foresee. */
    @Test
    void whatAnExportLeftLongAgoIsDeleted() throws IOException {
        Path table = temp.resolve("texts.csv");
        Ran.command("", "export", campaign.toString(), "--output", table.toString());
        String left = ".handbill-%08x-".formatted("texts.csv".hashCode());
        Path old = Files.writeString(temp.resolve(left + "0123456789abcdef01234567.new"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        Path other = Files.writeString(temp.resolve(left + "89abcdef0123456701234567.new"), "another process is writing it");

        assertThat(Ran.command("", "export", campaign.toString(), "--output", table.toString()).exit()).isZero();

        assertThat(old).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void aDamagedBaselineIsMadeAnewAsTheAdviceSays() throws IOException {
        Path baseline = campaign.resolve("checks.baseline.json");
        Files.writeString(campaign.resolve("campaign.yaml"),
                Files.readString(campaign.resolve("campaign.yaml")) + "\nchecks: {baseline: checks.baseline.json}\n");
        assertThat(Ran.command("", "check", campaign.toString(), "--update-baseline").exit()).isZero();
        byte[] whole = Files.readAllBytes(baseline);
        for (int length = 0; length < whole.length - 2; length += 7) {
            Files.write(baseline, Arrays.copyOf(whole, length));
            Ran checked = Ran.command("", "check", campaign.toString());
            assertThat(checked.exit()).as(length + " bytes").isEqualTo(1);
            assertThat(checked.err() + checked.out()).contains("Delete this file, then write it anew: handbill check --update-baseline",
                    "1 error");
        }
        Files.delete(baseline);

        assertThat(Ran.command("", "check", campaign.toString(), "--update-baseline").exit()).isZero();
        assertThat(baseline).hasBinaryContent(whole);
    }

    @Test
    void anUnfinishedCampaignIsCalledSo() throws IOException {
        Path folder = temp.resolve("new");
        assertThat(Ran.command("", "new", folder.toString()).exit()).isZero();
        assertThat(Ran.command("", "new", folder.toString()).err()).doesNotContain("ended too early");
        Files.delete(folder.resolve("campaign.yaml"));

        assertThat(Ran.command("", "new", folder.toString()).err())
                .contains("If a 'handbill new' that was ended too early has left these files, delete them.");
    }
}
