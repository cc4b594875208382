package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.load.StarterFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After {@code new}, a check lists what is left to change, and nothing else. */
class UntouchedStarterTest {
    private static final Pattern FOUND = Pattern
            .compile("\"file\":\"([^\"]+)\",\"line\":([0-9]+),\"column\":[0-9]+,\"severity\":\"([a-z]+)\",\"code\":\"([^\"]+)\"");

    @TempDir
    Path temp;

    static List<String> languages() {
        return StarterFiles.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void listsExactlyWhatIsLeftToChange(String language) throws IOException {
        Path campaign = temp.resolve("save-the-harbour");
        assertThat(Ran.command("", "new", campaign.toString(), "--language", language).exit()).isZero();
        Ran check = Ran.command("", "check", campaign.toString(), "--format", "json");
        assertThat(check.exit()).isOne();
        TreeMap<String, Integer> places = new TreeMap<>();
        Matcher found = FOUND.matcher(check.out());
        while (found.find()) {
            assertThat(found.group(4)).as(check.out()).isEqualTo("starter-text");
            assertThat(found.group(3)).isEqualTo("error");
            places.merge(found.group(1), 1, Integer::sum);
        }
        assertThat(check.out().split("\"code\"", -1).length - 1).as(check.out())
                .isEqualTo(places.values().stream().mapToInt(count -> count).sum());
        assertThat(places).containsOnly(Map.entry("campaign.yaml", 2), Map.entry("post.md", 3),
                Map.entry("messages.yaml", 1), Map.entry("appeal.md", 4), Map.entry("actions/2-write.md", 1),
                Map.entry("pages/about.md", 1));
    }

    @Test
    void saysNothingOfASentenceThatWasChanged() throws IOException {
        Path campaign = temp.resolve("harbour");
        Ran.command("", "new", campaign.toString(), "--language", "en", "--ask", "Keep the harbour. Come on Friday.", "--address",
                "https://harbour.example/");
        Path about = campaign.resolve("pages/about.md");
        Files.writeString(about, Files.readString(about).replaceFirst("(?s)Say who you are.*", "We are neighbours since 1987.\n"));
        Ran check = Ran.command("", "check", campaign.toString());
        assertThat(check.err()).doesNotContain("pages/about.md").doesNotContain("campaign.yaml:").contains("appeal.md:");
        assertThat(Ran.command("", "build", campaign.toString(), "--output", temp.resolve("site").toString()).exit()).isZero();
    }
}
