package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.handbill.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said grows with what is wrong, not with what is there besides. */
class ManyErrorsTest {
    private static final int LONGEST_MESSAGE = 1_000;

    @TempDir
    Path temp;

    @Test
    void saysLittleOfManyErrorsInALargeCampaign() throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("[a](").append(i % 3 == 0 ? "nowhere" + i + "/missing.md" : i % 3 == 1 ? "/donate/" + i : "topic-" + i + ".md").append(") ![b](media/")
                    .append(i).append(".png)\n\n");
        }
        text.append("[long](").append("x".repeat(50_000)).append(".md)\n");
        Files.createDirectories(campaign.resolve("pages"));
        Files.createDirectories(campaign.resolve("media"));
        for (int i = 0; i < 3_000; i++) {
            Files.writeString(campaign.resolve("pages/topic-number-" + i + ".md"), "---\ntitle: T\nsummary: S.\n---\n\nx\n");
        }
        for (int i = 0; i < 500; i++) {
            Files.writeString(campaign.resolve("media/file-" + i + ".txt"), "x");
        }
        Files.writeString(campaign.resolve("pages/wrong.md"), "---\ntitle: T\nsummary: S.\n---\n\n" + text);
        Files.createDirectories(campaign.resolve("ko/actions"));
        Files.writeString(campaign.resolve("ko/actions/1-nothing.md"), "---\ntitle: T\nsummary: S.\n---\n\nx\n");

        Ran json = Ran.command("", "check", campaign.toString(), "--as-of", "2026-05-01", "--format", "json");
        String[] found = json.out().split("\\},\\{", -1);
        assertThat(found.length).isGreaterThan(3_900);
        assertThat(Arrays.stream(found).mapToInt(String::length).max().orElse(0)).isLessThan(LONGEST_MESSAGE);

        Ran told = Ran.command("", "check", campaign.toString(), "--as-of", "2026-05-01");
        assertThat(told.exit()).isOne();
        assertThat(told.err()).hasSizeLessThan(200_000).contains(String.format(Locale.ROOT, "%,d more are not shown", found.length - 200));
    }
}
