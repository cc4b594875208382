package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handles of people and of the campaign itself are read as those of recipients are. */
class HandlesTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"https://x.com/ada", "@ada lovelace", "@ada\u200b", "@", "@ada, @bob"})
    void aHandleThatIsNoneIsAnErrorAtItsPlace(String handle) throws IOException {
        Files.writeString(temp.resolve("campaign.yaml"), "title: A\nsummary: B\naccounts: {mastodon: \"" + handle
                + "\"}\npeople:\n  ada:\n    name: Ada\n    x: \"" + handle + "\"\n");
        Files.writeString(temp.resolve("post.md"), "---\ntitle: A\nsummary: B\n---\nText.\n");

        Ran ran = Ran.command("", "build", temp.toString(), "--output", temp.resolve("out/site").toString(), "--as-of", "2026-03-01");

        assertThat(ran.exit()).isOne();
        assertThat(ran.out() + ran.err()).contains("campaign.yaml:3:22: error: ", "campaign.yaml:7:8: error: ");
    }
}
