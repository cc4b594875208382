package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first build after one that was killed. */
class LeftByKillCommandTest {
    @TempDir
    Path temp;

    @Test
    void aRepositoryComesBackEvenIfTheCampaignHasAnError() throws IOException {
        Path campaign = temp.resolve("campaign");
        Path output = temp.resolve("site");
        assertThat(Ran.command("", "new", campaign.toString()).exit()).isZero();
        Files.createDirectory(output);
        Path waiting = Files.createDirectories(temp.resolve(".site.handbill-work/new/.git"));
        Files.writeString(waiting.resolve("HEAD"), "ref");
        Files.createFile(temp.resolve(".site.handbill-work/handbill.lock"));
        Files.writeString(campaign.resolve("campaign.yaml"), "\nbogus: 1\n", StandardOpenOption.APPEND);
        assertThat(Ran.command("", "build", campaign.toString(), "--output", output.toString()).exit()).isEqualTo(1);
        assertThat(output.resolve(".git/HEAD")).hasContent("ref");
        assertThat(temp.resolve(".site.handbill-work")).doesNotExist();
    }
}
