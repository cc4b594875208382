package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handbill.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much room for the reader's own words the author hears of. */
class OwnWordsTest {
    /** Characters of a letter of the essential paragraph and the closing, with a blank line between of two breaks of two characters each. */
    private static final int SHORTEST = 46;

    @TempDir
    Path temp;

    private Ran build(int ownWords, int limit) throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Files.writeString(campaign.resolve("appeal.md"),
                "---\ntitle: Keep it\nclosing: Please answer.\nownWords: " + ownWords
                        + "\n---\n\nPlease keep the old harbour. {.essential}\n\n{yours}\n\nIt feeds us, and it has done so for as long as anybody knows.\n");
        Files.createDirectories(campaign.resolve("actions"));
        Files.writeString(campaign.resolve("actions/1-write.md"),
                "---\ntitle: Write\nkind: write\nform: {name: Town hall, limit: " + limit
                        + ", url: \"https://form.example.org/\"}\n---\n\nWrite.\n");
        return Ran.command("", "build", campaign.toString(), "--output", temp.resolve("site").toString(), "--as-of", "2026-05-01");
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, -2, -1, 0, 1, 2, 3, 20})
    void whoAsksForNoneIsNotWarned(int more) throws IOException {
        assertThat(build(0, SHORTEST + more).err()).doesNotContain("no-room-for-own-words");
    }

    @Test
    void whoAsksForSomeIsToldHowManyAreLeft() throws IOException {
        assertThat(build(30, SHORTEST + 14).err())
                .contains("In the letter to 'Town hall' 10 characters are left for the reader's own words, not 30.");
        assertThat(build(30, SHORTEST).err())
                .contains("In the letter to 'Town hall' 0 characters are left for the reader's own words, not 30.");
        assertThat(build(30, SHORTEST - 1).err()).contains("There is no letter to 'Town hall'");
    }
}
