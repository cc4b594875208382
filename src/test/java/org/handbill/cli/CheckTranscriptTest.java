package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handbill.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read when they have a campaign checked, and live with some of what is found. */
class CheckTranscriptTest {
    private static final String SHOUT = "- id: shout\n  text: \"COME TO THE TOWN HALL on Friday, all 250 of you.\"\n";

    @TempDir
    Path temp;

    private final StringBuilder transcript = new StringBuilder();

    private Ran check(Path campaign, String... options) {
        List<String> arguments = new ArrayList<>(List.of("check", campaign.toString(), "--as-of", "2026-05-01"));
        arguments.addAll(Arrays.asList(options));
        Ran ran = Ran.command("", arguments.toArray(String[]::new));
        transcript.append("$ handbill ").append(String.join(" ", arguments)).append('\n').append(ran.err()).append(ran.out())
                .append("(ends with ").append(ran.exit()).append(")\n\n");
        return ran;
    }

    private void golden(String name) {
        Golden.check(Golden.ROOT.resolve("terminal").resolve(name), transcript.toString().replace(temp.toString() + "/", ""));
    }

    private Path campaign() throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Path settings = campaign.resolve("campaign.yaml");
        Files.writeString(settings, Files.readString(settings).replace("example.org", "keep-the-harbour.org"));
        Files.writeString(campaign.resolve("messages.yaml"), Files.readString(campaign.resolve("messages.yaml")) + SHOUT);
        return campaign;
    }

    @Test
    void tellsPeopleAndPrograms() throws IOException {
        Path campaign = campaign();
        check(campaign);
        check(campaign, "--strict");
        check(campaign, "--format", "json");
        check(campaign, "--format", "sarif");
        golden("check.txt");
    }

    @Test
    void livesWithWhatIsKnown() throws IOException {
        Path campaign = campaign();
        Path settings = campaign.resolve("campaign.yaml");
        Path messages = campaign.resolve("messages.yaml");
        assertThat(check(campaign, "--update-baseline").out()).contains("checks: {baseline: checks.baseline.json}");
        Files.writeString(settings, Files.readString(settings) + "checks: {baseline: checks.baseline.json}\n");
        transcript.append("(the baseline is named in campaign.yaml)\n\n");
        Ran quiet = check(campaign, "--strict");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.exit()).isZero();
        Files.writeString(messages, "# Short texts\n\n" + Files.readString(messages));
        transcript.append("(lines are moved down)\n\n");
        assertThat(check(campaign, "--strict")).isEqualTo(quiet);
        Files.writeString(messages, Files.readString(messages) + SHOUT.replace("id: shout", "id: again"));
        transcript.append("(the same once more)\n\n");
        assertThat(check(campaign, "--strict").exit()).isEqualTo(1);
        Files.writeString(messages, Files.readString(Golden.ROOT.resolve("base/messages.yaml")));
        transcript.append("(all of it is taken out)\n\n");
        assertThat(check(campaign, "--strict").exit()).isZero();
        check(campaign, "--update-baseline");
        assertThat(Files.readString(campaign.resolve("checks.baseline.json"))).contains("\"known\": []");
        assertThat(check(campaign, "--strict").err()).isEmpty();
        golden("check-baseline.txt");
    }

    /** Links to other sites are asked after only with {@code --online}. */
    @Test
    void keepsWhatIsKnownOfRulesThatDidNotLook() throws IOException {
        Path campaign = campaign();
        Path settings = campaign.resolve("campaign.yaml");
        Path baseline = campaign.resolve("checks.baseline.json");
        Files.writeString(settings, Files.readString(settings) + "checks: {baseline: checks.baseline.json}\n");
        String dead = "{\"rule\": \"dead-link\", \"file\": \"post.md\", \"text\": \"https://example.net/gone\"}";
        Files.writeString(baseline, "{\"version\": 1, \"known\": [" + dead + ", " + dead.replace("dead-link", "heading-order") + "]}");
        check(campaign, "--update-baseline");
        assertThat(Files.readString(baseline)).contains("https://example.net/gone", "\"dead-link\"").doesNotContain("heading-order");
    }
}
