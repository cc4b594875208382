package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handbill.Golden;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptySettingsTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "# title: A\n", "\uFEFF", "---\n", "\uFEFF# a\n---\n"})
    void aCampaignWithoutSettingsIsAnErrorAndNotNothing(String settings) throws Exception {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Files.writeString(campaign.resolve("campaign.yaml"), settings);
        String out = temp.resolve("out").toString();
        for (String[] arguments : new String[][]{{"check"}, {"build", "--output", out}, {"export", "--output", out}}) {
            List<String> typed = new ArrayList<>(List.of(arguments));
            typed.add(1, campaign.toString());
            Ran ran = Ran.command("", typed.toArray(String[]::new));

            assertThat(ran.exit()).as(typed + ran.err()).isEqualTo(1);
            assertThat(ran.err() + ran.out()).contains("campaign.yaml: error: The file is empty, but has to hold keys and values.");
            assertThat(temp.resolve("out")).doesNotExist();
        }
    }
}
