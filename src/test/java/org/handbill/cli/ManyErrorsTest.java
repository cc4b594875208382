package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.handbill.ManyErrors;
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
        ManyErrors.write(campaign);

        Ran json = Ran.command("", "check", campaign.toString(), "--as-of", "2026-05-01", "--format", "json");
        String[] found = json.out().split("\\},\\{", -1);
        assertThat(found.length).isGreaterThan(3_900);
        assertThat(Arrays.stream(found).mapToInt(String::length).max().orElse(0)).isLessThan(LONGEST_MESSAGE);

        Ran told = Ran.command("", "check", campaign.toString(), "--as-of", "2026-05-01");
        assertThat(told.exit()).isOne();
        assertThat(told.err()).hasSizeLessThan(200_000).contains(String.format(Locale.ROOT, "%,d more are not shown", found.length - 200));
    }
}
